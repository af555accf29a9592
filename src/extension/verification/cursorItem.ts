import { commands, window } from 'vscode';
import { contextKeys } from '../../protocol/commands';
import { Owner } from '../dispose';
import type { ActiveReport } from './activeReport';
import { itemContext } from './itemContext';
import { itemsAt } from './itemsAt';

/** Tells `when` clauses what stands at the cursor, so that menus offer only what can be done there. */
export class CursorItem extends Owner {
  #told = '';

  constructor(readonly report: ActiveReport) {
    super();
    const update = () => this.#update();
    this.register(report.onDidChange(update));
    this.register(window.onDidChangeActiveTextEditor(update));
    this.register(window.onDidChangeTextEditorSelection(update));
  }

  #update(): void {
    const { state } = this.report;
    const editor = window.activeTextEditor;
    const items =
      state.kind === 'verified' && editor?.document === state.document
        ? itemsAt(state.verification.items, editor.selection.active)
        : [];
    const context = items.map(itemContext).join(' ');
    if (context !== this.#told) {
      this.#told = context;
      void commands.executeCommand('setContext', contextKeys.cursorItem, context);
    }
  }
}
