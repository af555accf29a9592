import type { TextDocument, TextEditor } from 'vscode';
import {
  EndOfLine,
  env,
  l10n,
  Range,
  Selection,
  TabInputWebview,
  ViewColumn,
  window,
} from 'vscode';
import { statisticsPanelType } from '../protocol/commands';
import type { InsertedIntoReport, InsertionParams, InsertionPlace } from '../protocol/lsp';
import { emptyPlace, insertionRequest } from '../protocol/lsp';
import type { Position as LspPosition } from '../protocol/verification';
import type { Replacement } from './insertionEnds';
import { cursorsToSet, insertedRanges } from './insertionEnds';
import type { LibraryServer } from './libraryServer';
import { sayInformation } from './notices';
import type { ReportEditors } from './reportEditors';

/** What to insert; where is the editor's affair. */
export type PassageChoice = Pick<InsertionParams, 'what' | 'passage' | 'form' | 'locator'>;

/** The document that is written to; null for the clipboard. */
export type InsertionTarget = Pick<InsertionParams, 'uri' | 'languageId' | 'places'>;

/** Has the texts made, one a place, and the footnotes they call. */
export type MakeTexts = (target: InsertionTarget) => Promise<InsertedIntoReport>;

/** What belongs to an insertion and is done once it stands; `before` is the document's text without. */
export type AfterInsertion = (document: TextDocument, before: string) => Promise<void>;

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

function targetOf(editor: TextEditor): InsertionTarget {
  const { document } = editor;
  return {
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
  insert(choice: PassageChoice, keepFocus = false): Promise<InsertionOutcome> {
    return this.insertTexts(this.#textsOf(choice), keepFocus);
  }

  /** The same for whatever the server can write. */
  async insertTexts(
    make: MakeTexts,
    keepFocus = false,
    inserted: AfterInsertion | null = null,
  ): Promise<InsertionOutcome> {
    const editor = await this.editors.current();
    if (!editor) {
      return this.#copyInstead(
        make,
        l10n.t('No document is open to insert into. The text is on the clipboard.'),
      );
    }
    const before = await this.#apply(editor, make, keepFocus);
    if (before === null) {
      return this.#copyInstead(
        make,
        l10n.t('{0} cannot be changed. The text is on the clipboard.', nameOf(editor)),
        editor.document.languageId,
      );
    }
    await inserted?.(editor.document, before);
    return { message: l10n.t('Inserted into {0}.', nameOf(editor)), inserted: true };
  }

  #textsOf(choice: PassageChoice): MakeTexts {
    return (target) => this.server.ask(insertionRequest, { ...choice, ...target });
  }

  /** The passage with its citation, as plain text, on the clipboard. */
  copy(choice: PassageChoice): Promise<void> {
    return this.copyTexts(this.#textsOf(choice));
  }

  /** The same for whatever the server can write, as a document of the language would have it. */
  async copyTexts(make: MakeTexts, languageId = 'plaintext'): Promise<void> {
    const { texts } = await make({ uri: null, languageId, places: [emptyPlace] });
    await env.clipboard.writeText(texts[0] ?? '');
  }

  async #copyInstead(
    make: MakeTexts,
    message: string,
    languageId?: string,
  ): Promise<InsertionOutcome> {
    await this.copyTexts(make, languageId);
    // Not awaited: the text is there already, whether the message is dismissed or not.
    void sayInformation(message);
    return { message, inserted: false };
  }

  /** @returns the text before, or null when the editor refuses the edit, as a read-only one does */
  async #apply(editor: TextEditor, make: MakeTexts, keepFocus: boolean): Promise<string | null> {
    for (;;) {
      const { document } = editor;
      const { version } = document;
      const selections = editor.selections;
      const { texts, notes } = await make(targetOf(editor));
      if (editor.document.isClosed) {
        return null;
      }
      // Before the text stands: who sees it may go on, and what is opened then keeps the focus.
      if (!keepFocus) await focus(editor);
      const unchanged =
        editor.document.version === version &&
        selections.every((selection, index) => editor.selections[index]?.isEqual(selection));
      if (!unchanged || editor.selections.length !== selections.length) {
        continue;
      }
      const replaced = selections.map((selection, index) => {
        const text = texts[index] ?? '';
        const range = text.endsWith('\n') ? withBlanksAfter(document, selection) : selection;
        return { range, text };
      });
      const before = document.getText();
      const added = notes && { range: at(notes.position), text: notes.text };
      const ranges = insertedRanges(
        replaced.map((one) => offsetsOf(document, one)),
        added && offsetsOf(document, added),
      );
      const applied = await editor.edit((edit) => {
        for (const { range, text } of replaced) {
          // What is inserted takes the cursor along; a replacement would leave it where it was, with
          // the text selected, for whoever goes on typing at once.
          edit.insert(range.start, text);
          if (!range.isEmpty) edit.delete(range);
        }
        if (added) edit.replace(added.range, added.text);
      });
      // A read-only editor takes the edit and does nothing: only the document tells.
      if (!applied || document.version === version) {
        return null;
      }
      const selected = editor.selections.map(({ anchor, active }) => ({
        anchor: document.offsetAt(anchor),
        active: document.offsetAt(active),
      }));
      const cursors = cursorsToSet(ranges, selected, document.version - version);
      if (cursors) {
        editor.selections = cursors.map((offset) => {
          const cursor = document.positionAt(offset);
          return new Selection(cursor, cursor);
        });
      }
      editor.revealRange(editor.selection);
      return before;
    }
  }
}

/** A notebook's cell has no column of its own and keeps the focus it has. */
async function focus({ document, viewColumn }: TextEditor): Promise<void> {
  if (viewColumn !== undefined && document.uri.scheme !== 'vscode-notebook-cell') {
    await window.showTextDocument(document, { viewColumn, preview: false });
  }
}

function at({ line, character }: LspPosition): Range {
  return new Range(line, character, line, character);
}

/** What is inserted gets the line ends of its document. */
function offsetsOf(
  document: TextDocument,
  { range, text }: { readonly range: Range; readonly text: string },
): Replacement {
  return {
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    text: document.eol === EndOfLine.CRLF ? text.replace(/\r?\n/g, '\r\n') : text,
  };
}

/** Whether the table of figures is in front: VS Code puts words of its own before a panel's type. */
function isTableActive(): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputWebview && input.viewType.endsWith(statisticsPanelType);
}

/** The column for the reader: beside the report or the table one works in, else the active one. */
export function readerColumn(): ViewColumn {
  return window.activeTextEditor || isTableActive() ? ViewColumn.Beside : ViewColumn.Active;
}
