import type { TextDocument, TextEditor } from 'vscode';
import { l10n, window } from 'vscode';
import type { MissingEntries } from '../../protocol/bibliographyFiles';
import type { CitableSource, CitationView, CitingItemParams } from '../../protocol/citations';
import { citationAtRequest, citationTextRequest } from '../../protocol/citations';
import type { InsertedIntoReport } from '../../protocol/lsp';
import { emptyPlace } from '../../protocol/lsp';
import type { Position } from '../../protocol/verification';
import type { Parts } from '../commands/command';
import { isReport } from '../reportLanguages';
import { statusMessage } from '../statusMessage';
import { rangeOf } from '../verification/repairReport';
import { addEntries } from './bibliographyFile';
import { askCitation, citedPlainly } from './citationForm';
import type { PickedSources } from './sourcePicker';
import { pickSources } from './sourcePicker';

/** The document a citation goes into; the clipboard's is plain text. */
function targetOf(editor: TextEditor | null) {
  return {
    uri: editor?.document.uri.toString() ?? null,
    languageId: editor?.document.languageId ?? 'plaintext',
  };
}

/** The citation at the only cursor of an editor, or null. */
export async function citationAtCursor(
  { server }: Parts,
  editor: TextEditor | null,
): Promise<CitationView | null> {
  if (!editor || editor.selections.length > 1 || !isReport(editor.document)) return null;
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  const found = await server.ask(citationAtRequest, { uri, position: { line, character } });
  // Who has selected more than the citation wants that replaced.
  return found && rangeOf(found.range).contains(editor.selection) ? found : null;
}

/** The sources of a new citation, or that a passage is to be cited. */
export function pickForNew(
  { server }: Parts,
  editor: TextEditor | null,
): Promise<PickedSources | null> {
  const title = l10n.t('Insert a citation');
  return pickSources(server, { ...targetOf(editor), title, offersPassage: true, ticks: false });
}

/** Entries that a citation brings to the report's bibliography file, by the time it is written. */
class Missing {
  #missing: MissingEntries | null;

  constructor(missing: MissingEntries | null) {
    this.#missing = missing;
  }

  add(missing: MissingEntries | null): void {
    const keys = [...(this.#missing?.keys ?? []), ...(missing?.keys ?? [])];
    const file = missing?.file ?? this.#missing?.file;
    this.#missing = file ? { file, keys } : null;
  }

  /** Writes the entries of what is cited, now that the citation stands in the report. */
  async write(
    { server, steps }: Parts,
    document: TextDocument,
    before: string,
    cited: readonly CitingItemParams[],
  ): Promise<void> {
    if (this.#missing === null) return;
    const wanted = new Set(cited.map(({ key }) => key));
    const keys = this.#missing.keys.filter((key) => wanted.has(key));
    if (keys.length === 0) return;
    const { file } = this.#missing;
    const after = document.getText();
    const added = await addEntries(server, document.uri, { file, keys });
    if (added) steps.add({ report: document.uri.toString(), before, after, ...added.step });
  }
}

/** Further sources for a citation. */
async function more(
  { server }: Parts,
  editor: TextEditor | null,
  missing: Missing,
): Promise<readonly CitableSource[]> {
  const title = l10n.t('Add a source');
  const pick = { ...targetOf(editor), title, offersPassage: false, ticks: true };
  const picked = await pickSources(server, pick);
  if (picked === null || picked.kind === 'passage') return [];
  missing.add(picked.missing);
  return picked.sources;
}

/** Inserts a new citation of what was picked, at every cursor. */
export async function citeSources(
  parts: Parts,
  editor: TextEditor | null,
  picked: Exclude<PickedSources, { kind: 'passage' }>,
): Promise<void> {
  const { sources, kind, abilities } = picked;
  const plain = sources.map(citedPlainly);
  const missing = new Missing(picked.missing);
  const textOf = (items: readonly CitingItemParams[]) =>
    parts.server.ask(citationTextRequest, {
      ...targetOf(editor),
      items,
      edits: null,
      places: [emptyPlace],
    });
  const items =
    kind === 'cite'
      ? plain.map(({ item }) => item)
      : await askCitation(
          {
            title: l10n.t('Insert a citation'),
            action: l10n.t('Insert'),
            abilities,
            preview: async (cited) => previewOf(await textOf(cited)),
            more: () => more(parts, editor, missing),
          },
          plain,
          plain.length === 1 ? 0 : null,
        );
  if (items === null) return;
  const outcome = await parts.inserter.insertTexts(
    (target) => parts.server.ask(citationTextRequest, { ...target, items, edits: null }),
    false,
    (document, before) => missing.write(parts, document, before, items),
  );
  parts.reader.say(outcome.message);
}

/** Opens a citation of a report to be edited, and writes it again where it stands. */
export async function editCitation(
  parts: Parts,
  editor: TextEditor,
  citation: CitationView,
): Promise<void> {
  const { document } = editor;
  const edits: Position = citation.range.start;
  const textOf = async (items: readonly CitingItemParams[]) => {
    const params = { ...targetOf(editor), items, edits, places: [] };
    const { texts } = await parts.server.ask(citationTextRequest, params);
    return texts[0] ?? '';
  };
  const { version } = document;
  const missing = new Missing(null);
  const sources = citation.items.flatMap((item, was) => {
    const source = citation.sources[was];
    return source ? [{ source, item: { ...item, was } }] : [];
  });
  const items = await askCitation(
    {
      title: l10n.t('Edit the citation'),
      action: l10n.t('Save'),
      abilities: citation.abilities,
      preview: textOf,
      more: () => more(parts, editor, missing),
    },
    sources,
    null,
  );
  if (items === null) return;
  const text = document.version === version ? await textOf(items) : null;
  if (text === null || document.version !== version) {
    statusMessage(l10n.t('The report has changed meanwhile. Please try again.'));
    return;
  }
  const range = rangeOf(citation.range);
  if (text === document.getText(range)) return;
  const before = document.getText();
  // The form may have been shown in its place.
  const shown = window.visibleTextEditors.includes(editor)
    ? editor
    : await window.showTextDocument(document);
  const applied = await shown.edit((edit) => edit.replace(range, text));
  // A read-only editor takes the edit and does nothing: only the document tells.
  if (!applied || document.version === version) {
    statusMessage(l10n.t('The report cannot be changed.'));
  } else {
    await missing.write(parts, document, before, items);
  }
}

/** A citation as it will stand, with its footnote. */
function previewOf({ texts, notes }: InsertedIntoReport): string {
  return notes === null ? (texts[0] ?? '') : notes.text.trim();
}
