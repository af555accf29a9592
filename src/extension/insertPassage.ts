import type { Range, TextDocument, TextEditor } from 'vscode';
import { env, l10n, Selection, ViewColumn, window } from 'vscode';
import type { InsertionParams, InsertionPlace } from '../protocol/lsp';
import { emptyPlace, insertionRequest } from '../protocol/lsp';
import type { LibraryServer } from './libraryServer';
import type { ReportEditors } from './reportEditors';

/** What to insert; where is the editor's affair. */
export type PassageChoice = Pick<InsertionParams, 'what' | 'passage' | 'form' | 'locator'>;

export interface InsertionOutcome {
  /** What was done, in the user's words. */
  readonly message: string;
  readonly inserted: boolean;
}

/** Where an insertion that replaces `range` will stand. */
export function placeAt(document: TextDocument, range: Range): InsertionPlace {
  const { start, end } = range;
  const line = (number: number) =>
    number < 0 || number >= document.lineCount ? null : document.lineAt(number).text;
  return {
    before: document.lineAt(start.line).text.slice(0, start.character),
    after: document.lineAt(end.line).text.slice(end.character),
    previousLine: line(start.line - 1),
    nextLine: line(end.line + 1),
  };
}

function paramsFor(editor: TextEditor, choice: PassageChoice): InsertionParams {
  const { document } = editor;
  return {
    ...choice,
    uri: document.uri.toString(),
    languageId: document.languageId,
    places: editor.selections.map((selection) => placeAt(document, selection)),
  };
}

/** Blanks behind a block would begin the next line, which some markups take for an indentation. */
function withBlanksAfter(document: TextDocument, range: Range): Range {
  const rest = document.lineAt(range.end.line).text.slice(range.end.character);
  const blanks = rest.length - rest.trimStart().length;
  return range.with({ end: range.end.translate(0, blanks) });
}

/** The editor's name as its tab shows it. */
function nameOf(editor: TextEditor): string {
  return editor.document.uri.path.split('/').at(-1) ?? editor.document.fileName;
}

export class PassageInserter {
  constructor(
    readonly server: LibraryServer,
    readonly editors: ReportEditors,
  ) {}

  /** Inserts at every cursor as one edit; without a writable editor the clipboard gets the text. */
  async insert(choice: PassageChoice, keepFocus = false): Promise<InsertionOutcome> {
    const editor = await this.editors.current();
    if (!editor) {
      return this.#copyInstead(
        choice,
        l10n.t('No document is open to insert into. The text is on the clipboard.'),
      );
    }
    if (!(await this.#apply(editor, choice))) {
      return this.#copyInstead(
        choice,
        l10n.t('{0} cannot be changed. The text is on the clipboard.', nameOf(editor)),
        editor.document.languageId,
      );
    }
    if (!keepFocus) {
      const { document, viewColumn, selection } = editor;
      // A notebook's cell has no column of its own and keeps the focus it has.
      if (viewColumn !== undefined && document.uri.scheme !== 'vscode-notebook-cell') {
        await window.showTextDocument(document, { viewColumn, selection, preview: false });
      }
    }
    return { message: l10n.t('Inserted into {0}.', nameOf(editor)), inserted: true };
  }

  /** The passage with its citation, as plain text, on the clipboard. */
  async copy(choice: PassageChoice, languageId = 'plaintext'): Promise<void> {
    const [text = ''] = await this.server.ask(insertionRequest, {
      ...choice,
      uri: null,
      languageId,
      places: [emptyPlace],
    });
    await env.clipboard.writeText(text);
  }

  async #copyInstead(
    choice: PassageChoice,
    message: string,
    languageId?: string,
  ): Promise<InsertionOutcome> {
    await this.copy(choice, languageId);
    // Not awaited: the text is there already, whether the message is dismissed or not.
    void window.showInformationMessage(message);
    return { message, inserted: false };
  }

  /** False when the editor refuses the edit, as a read-only one does. */
  async #apply(editor: TextEditor, choice: PassageChoice): Promise<boolean> {
    for (;;) {
      const { document } = editor;
      const { version } = document;
      const selections = editor.selections;
      const texts = await this.server.ask(insertionRequest, paramsFor(editor, choice));
      if (editor.document.isClosed) {
        return false;
      }
      const unchanged =
        editor.document.version === version &&
        selections.every((selection, index) => editor.selections[index]?.isEqual(selection));
      if (!unchanged || editor.selections.length !== selections.length) {
        continue;
      }
      const applied = await editor.edit((edit) => {
        selections.forEach((selection, index) => {
          const text = texts[index] ?? '';
          edit.replace(
            text.endsWith('\n') ? withBlanksAfter(document, selection) : selection,
            text,
          );
        });
      });
      // A read-only editor takes the edit and does nothing: only the document tells.
      if (!applied || editor.document.version === version) {
        return false;
      }
      editor.selections = editor.selections.map(({ end }) => new Selection(end, end));
      editor.revealRange(editor.selection);
      return true;
    }
  }
}

/** The column for the reader: beside the report, or the active one when no report is being written. */
export function readerColumn(): ViewColumn {
  return window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active;
}
