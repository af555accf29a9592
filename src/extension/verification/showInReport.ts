import { Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { PositionRange } from '../../protocol/verification';
import type { ReportEditors } from '../reportEditors';
import { openDocument, rangeOf } from './repairReport';

/** Selects a place of a report where the report is shown, or shows it where it was. */
export async function showInReport(
  editors: ReportEditors,
  uri: string,
  place: PositionRange,
  preserveFocus: boolean,
): Promise<void> {
  const document = openDocument(uri) ?? (await workspace.openTextDocument(Uri.parse(uri, true)));
  const range = rangeOf(place);
  const last = await editors.current();
  const shown =
    last?.document === document
      ? last
      : window.visibleTextEditors.find((editor) => editor.document === document);
  if (shown) {
    shown.selection = new Selection(range.start, range.end);
    shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
  // A notebook's cell has no column of its own.
  const viewColumn = shown?.viewColumn;
  if (!shown || (!preserveFocus && viewColumn !== undefined)) {
    await window.showTextDocument(document, {
      preserveFocus,
      preview: false,
      selection: range,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
  }
}
