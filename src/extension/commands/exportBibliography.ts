import type { QuickPickItem, TextDocument } from 'vscode';
import { l10n, Uri, window, workspace } from 'vscode';
import type { ExportFormat } from '../../core/citation/write/formats';
import { exportEndings } from '../../protocol/exportBibliography';
import type { ExportScope, ExportedBibliography } from '../../protocol/exportBibliography';
import {
  exportBibliographyRequest,
  isExportFormat,
  isExportScope,
} from '../../protocol/exportBibliography';
import { commandIds } from '../../protocol/commands';
import { isRecord } from '../../protocol/guards';
import { libraryRequest } from '../../protocol/lsp';
import { sayInformation, sayWarning } from '../notices';
import { withoutIcons } from '../../protocol/plainWords';
import { articlesFrom } from './articleArguments';
import type { Command, Parts } from './command';

/** What other extensions and keys may say beforehand, so that nothing is asked. */
interface Chosen {
  readonly scope: ExportScope | null;
  readonly format: ExportFormat | null;
  readonly target: Uri | null;
}

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ['biblatex', 'BibLaTeX'],
  ['bibtex', 'BibTeX'],
  ['csl-json', 'CSL-JSON'],
  ['csl-yaml', 'CSL-YAML'],
  ['hayagriva', 'Hayagriva'],
  ['ris', 'RIS'],
];

/** For whom a format is. */
function readersOf(format: ExportFormat): string {
  switch (format) {
    case 'biblatex':
      return l10n.t('LaTeX with biber, Pandoc, Typst, Zotero');
    case 'bibtex':
      return l10n.t('LaTeX with BibTeX, AsciiDoc, Sphinx');
    case 'csl-json':
      return l10n.t('Pandoc, Zotero: every field of the records');
    case 'csl-yaml':
      return l10n.t('Pandoc, Quarto: every field of the records');
    case 'hayagriva':
      return l10n.t('Typst');
    case 'ris':
      return l10n.t('EndNote, Zotero, Mendeley');
  }
}

interface FormatItem extends QuickPickItem {
  readonly format: ExportFormat;
}

async function askFormat(): Promise<ExportFormat | null> {
  const items = FORMATS.map(([format, label]): FormatItem => {
    return { label, description: readersOf(format), format };
  });
  const title = l10n.t('Format of the bibliography');
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true });
  return picked?.format ?? null;
}

interface ScopeItem extends QuickPickItem {
  readonly choose: () => Promise<ExportScope | null>;
}

async function askScope(parts: Parts, report: TextDocument | null): Promise<ExportScope | null> {
  const items: ScopeItem[] = [
    {
      label: l10n.t('The whole library'),
      choose: () => Promise.resolve({ type: 'library' }),
    },
    { label: l10n.t('Some articles…'), choose: () => askArticles(parts) },
  ];
  if (report) {
    items.unshift({
      label: l10n.t('What the report cites'),
      description: withoutIcons(workspace.asRelativePath(report.uri)),
      choose: () => Promise.resolve({ type: 'report', uri: report.uri.toString() }),
    });
  }
  const picked = await window.showQuickPick(items, { title: l10n.t('Export a bibliography') });
  return picked ? picked.choose() : null;
}

async function askArticles({ server }: Parts): Promise<ExportScope | null> {
  const { articles } = await server.ask(libraryRequest, { filter: '' });
  const items = articles.map(({ id, title, reference }) => {
    return { label: withoutIcons(title), detail: withoutIcons(reference), id };
  });
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Articles of the bibliography'),
    canPickMany: true,
    matchOnDetail: true,
  });
  if (!picked || picked.length === 0) return null;
  return { type: 'articles', articleIds: picked.map(({ id }) => id) };
}

/** The report the command is about: the active one, else the one last written in. */
async function reportOf({ report, editors }: Parts): Promise<TextDocument | null> {
  return report.document ?? (await editors.current())?.document ?? null;
}

function chosenIn(args: readonly unknown[]): Chosen {
  const chosen = args.find((arg) => isRecord(arg) && isExportFormat(arg['format']));
  if (!isRecord(chosen)) return { scope: null, format: null, target: null };
  const { scope, format, target } = chosen;
  return {
    scope: isExportScope(scope) ? scope : null,
    format: isExportFormat(format) ? format : null,
    target: target instanceof Uri ? target : null,
  };
}

async function scopeOf(parts: Parts, args: readonly unknown[]): Promise<ExportScope | null> {
  const articles = await articlesFrom(parts, args);
  if (articles.length === 0) return askScope(parts, await reportOf(parts));
  return { type: 'articles', articleIds: articles.map(({ id }) => id) };
}

async function askTarget(format: ExportFormat): Promise<Uri | null> {
  const [folder] = workspace.workspaceFolders ?? [];
  const ending = exportEndings[format];
  const name = `references.${ending}`;
  const label = FORMATS.find(([each]) => each === format)?.[1] ?? format;
  const target = await window.showSaveDialog({
    defaultUri: folder ? Uri.joinPath(folder.uri, name) : Uri.file(name),
    filters: { [label]: [ending] },
    title: l10n.t('Save the bibliography'),
  });
  return target ?? null;
}

/** Says that the file is there, and what the report cites that is not in it. */
async function tell(target: Uri, { count, unknown }: ExportedBibliography): Promise<void> {
  const open = l10n.t('Open');
  const saved = l10n.t('Saved {0} entries: {1}', count, workspace.asRelativePath(target));
  const [first] = unknown;
  const answer =
    first === undefined
      ? await sayInformation(saved, open)
      : await sayWarning(
          `${saved} ${l10n.t('Nobody knows these keys: {0}', unknown.join(', '))}`,
          open,
        );
  if (answer === open) await window.showTextDocument(target);
}

/** Writes a file with the records of articles, for other programs that cite. */
export const exportBibliography: Command = {
  id: commandIds.exportBibliography,
  async run(parts, ...args) {
    const chosen = chosenIn(args);
    const scope = chosen.scope ?? (await scopeOf(parts, args));
    if (!scope) return;
    const format = chosen.format ?? (await askFormat());
    if (!format) return;
    const written = await parts.server.ask(exportBibliographyRequest, { scope, format });
    if (written.count === 0) {
      void sayInformation(l10n.t('There is nothing to export.'));
      return;
    }
    const target = chosen.target ?? (await askTarget(format));
    if (!target) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(written.text));
    // Not awaited: what is said stays until it is read.
    void tell(target, written);
  },
};
