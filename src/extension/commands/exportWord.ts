import type { CancellationToken, QuickPickItem, TextDocument } from 'vscode';
import { l10n, Uri, window, workspace } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { DocumentFormId, ExportedWord } from '../../protocol/exporting';
import { documentFormIds, exportWordRequest, isDocumentFormId } from '../../protocol/exporting';
import type { Guard } from '../../protocol/guards';
import { isString, optional, shape } from '../../protocol/guards';
import type { LibraryServer } from '../libraryServer';
import { sayInformation, sayProgress, sayWarning } from '../notices';
import { statusMessage } from '../statusMessage';
import { bytesOf, openFile } from '../writtenFile';
import type { Command, Parts } from './command';

/** What the writer can read. */
const exported: ReadonlySet<string> = new Set(['markdown', 'quarto', 'rmd']);

/** What a keybinding or a task may say instead of being asked. */
interface ExportArguments {
  readonly form?: DocumentFormId | undefined;
  /** A URI, as text. */
  readonly target?: string | undefined;
}

const isExportArguments: Guard<ExportArguments> = shape<ExportArguments>({
  form: optional(isDocumentFormId),
  target: optional(isString),
});

interface FormItem extends QuickPickItem {
  readonly form: DocumentFormId;
}

function formLabel(form: DocumentFormId): Omit<FormItem, 'form'> {
  switch (form) {
    case 'nghi-dinh-30':
      return { label: l10n.t('Administrative document'), description: 'Nghị định 30/2020/NĐ-CP' };
    case 'dang':
      return { label: l10n.t('Party document'), description: 'Hướng dẫn 36-HD/VPTW' };
  }
}

async function askForm(): Promise<DocumentFormId | null> {
  const items = documentFormIds.map((form): FormItem => Object.assign(formLabel(form), { form }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Form of the document'),
    placeHolder: l10n.t('Write “form: …” at the head of the report to be asked no more'),
  });
  return picked?.form ?? null;
}

/** The report the command is about: the active one, else the one last written in. */
async function reportOf({ report, editors }: Parts): Promise<TextDocument | null> {
  return report.document ?? (await editors.current())?.document ?? null;
}

/** `bao-cao.md` becomes `bao-cao.docx` beside it. */
function besideReport({ uri }: TextDocument): Uri {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const [folder] = workspace.workspaceFolders ?? [];
  const parent = uri.scheme === 'untitled' ? folder?.uri : Uri.joinPath(uri, '..');
  return parent ? Uri.joinPath(parent, `${name}.docx`) : Uri.file(`${name}.docx`);
}

function askTarget(document: TextDocument): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: besideReport(document),
    filters: { Word: ['docx'] },
    title: l10n.t('Save the Word file'),
  });
}

async function write(
  server: LibraryServer,
  { uri }: TextDocument,
  said: DocumentFormId | null,
  token: CancellationToken,
): Promise<ExportedWord | null> {
  const worker = Uri.joinPath(server.extensionUri, 'dist', 'export.js').toString();
  const ask = (form: DocumentFormId | null) =>
    server.ask(exportWordRequest, { uri: uri.toString(), form, worker }, token);
  const written = await ask(said);
  if (written.file !== null) return written;
  const form = await askForm();
  return form === null ? null : ask(form);
}

/** Says that the file is there, and what of it is to be looked at; opens it where that is asked. */
async function tell(server: LibraryServer, target: Uri, notes: readonly string[]): Promise<void> {
  const open = l10n.t('Open');
  const showLog = l10n.t('Show log');
  const saved = l10n.t('Saved: {0}', workspace.asRelativePath(target));
  notes.forEach((note) => server.log.warn(note));
  const [first] = notes;
  const said = first === undefined ? saved : `${saved} ${first}`;
  const actions = notes.length > 1 ? [open, showLog] : [open];
  const answer =
    first === undefined
      ? await sayInformation(said, ...actions)
      : await sayWarning(said, ...actions);
  if (answer === open) await openFile(target);
  else if (answer === showLog) server.log.show();
}

/** Writes the active report as a Word file in the form of an office, beside it or where one says. */
export const exportWord: Command = {
  id: commandIds.exportWord,
  async run(parts, said) {
    const { server } = parts;
    const { form = null, target: named } = isExportArguments(said) ? said : {};
    const document = await reportOf(parts);
    if (!document) {
      statusMessage(l10n.t('No report is open.'));
      return;
    }
    if (!exported.has(document.languageId)) {
      void sayInformation(l10n.t('Only reports in Markdown are exported to Word.'));
      return;
    }
    const title = l10n.t('Exporting the report to Word');
    const written = await sayProgress(title, (_progress, token) =>
      write(server, document, form, token).catch((error: unknown) => {
        if (token.isCancellationRequested) return null;
        throw error;
      }),
    );
    if (!written || written.file === null) return;
    const target = named === undefined ? await askTarget(document) : Uri.parse(named, true);
    if (!target) return;
    await workspace.fs.writeFile(target, bytesOf(written.file));
    // Not awaited: what is said stays until it is read.
    void tell(server, target, written.notes);
  },
};
