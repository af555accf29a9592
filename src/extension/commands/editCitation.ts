import { l10n, Position, Selection, window, workspace } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { isOffset, isRecord, isString } from '../../protocol/guards';
import { citationAtCursor, editCitation as edit } from '../citing/citing';
import { statusMessage } from '../statusMessage';
import type { Command, Parts } from './command';

/** The editor of the report; a code action says which, and where in it the cursor is. */
async function editorFor({ editors }: Parts, [uri, position]: readonly unknown[]) {
  if (!isString(uri)) return editors.current();
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
  if (!document) return null;
  const editor = await window.showTextDocument(document);
  if (isRecord(position) && isOffset(position['line']) && isOffset(position['character'])) {
    const at = new Position(position['line'], position['character']);
    editor.selection = new Selection(at, at);
  }
  return editor;
}

/** Edits the citation at the cursor. */
export const editCitation: Command = {
  id: commandIds.editCitation,
  async run(parts, ...args) {
    const editor = await editorFor(parts, args);
    const citation = await citationAtCursor(parts, editor);
    if (editor && citation) {
      await edit(parts, editor, citation);
    } else {
      statusMessage(l10n.t('There is no citation at the cursor.'));
    }
  },
};
