import type { LogOutputChannel } from 'vscode';
import { window } from 'vscode';

/** The one log of the extension and its server. */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel('Trích Dẫn', { log: true });
}
