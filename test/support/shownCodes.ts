import * as vscode from 'vscode';
import { eventually } from './check';

/** The codes of what is shown of a report, in its order. */
export const shownCodes = (uri: vscode.Uri): readonly string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));

/** Waits until just that is shown of a report. */
export const found = (uri: vscode.Uri, ...wanted: readonly string[]): Promise<unknown> =>
  eventually(`${uri.path}: ${wanted.join(', ') || 'nothing'}`, () => {
    return shownCodes(uri).join() === wanted.join();
  });
