import type { Tab, TextDocument, TextEditor } from 'vscode';
import {
  TabInputCustom,
  TabInputNotebook,
  TabInputText,
  TabInputTextDiff,
  ViewColumn,
  window,
} from 'vscode';
import { Owner } from './dispose';
import { isWritten } from './reportLanguages';

function holdsReport(editor: TextEditor | undefined): editor is TextEditor {
  return editor !== undefined && isWritten(editor.document);
}

function showsDocument({ input }: Tab, { uri }: TextDocument): boolean {
  if (input instanceof TabInputTextDiff) {
    return input.modified.toString() === uri.toString();
  }
  // A notebook's cells go by its path.
  if (input instanceof TabInputNotebook) {
    return input.uri.path === uri.path;
  }
  const isPlain = input instanceof TabInputText || input instanceof TabInputCustom;
  return isPlain && input.uri.toString() === uri.toString();
}

/** What an extension has opened stays open for minutes after its tab is gone. */
function hasTab(document: TextDocument): boolean {
  return window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => showsDocument(tab, document)));
}

/** Remembers which report was being written when the focus went to the tree or the reader. */
export class ReportEditors extends Owner {
  #last: TextEditor | null = null;

  constructor() {
    super();
    this.#note(window.activeTextEditor);
    this.register(window.onDidChangeActiveTextEditor((editor) => this.#note(editor)));
  }

  #note(editor: TextEditor | undefined): void {
    if (holdsReport(editor)) {
      this.#last = editor;
    }
  }

  /** The editor to insert into: the active one, else the last that was, if its report is open. */
  async current(): Promise<TextEditor | null> {
    if (holdsReport(window.activeTextEditor)) {
      return window.activeTextEditor;
    }
    const last = this.#last;
    if (!last || last.document.isClosed) {
      return null;
    }
    if (window.visibleTextEditors.includes(last)) {
      return last;
    }
    if (!hasTab(last.document)) {
      return null;
    }
    // Its tab is hidden behind another (the reader, say), or was moved: bring the report back.
    const again = window.visibleTextEditors.find((editor) => editor.document === last.document);
    return (
      again ??
      window.showTextDocument(last.document, {
        viewColumn: last.viewColumn ?? ViewColumn.One,
        preserveFocus: true,
        preview: false,
        selection: last.selection,
      })
    );
  }
}
