import { window } from 'vscode';
import type { CurrentReport } from '../../protocol/assist';
import { isReport } from '../reportLanguages';

/** The report in front, or one that is seen: asking changes nothing of what is shown. */
export function currentReport(): CurrentReport | null {
  const shown = [window.activeTextEditor, ...window.visibleTextEditors];
  const document = shown.find((editor) => editor && isReport(editor.document))?.document;
  return document ? { uri: document.uri.toString(), languageId: document.languageId } : null;
}
