import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { activateShared } from './extension.shared';
import { quietClient } from './quietClient';

/** vscode.dev and github.dev: the server is a worker. */
export function activate(context: ExtensionContext): void {
  activateShared(context, async (options) => {
    const { LanguageClient, RevealOutputChannelOn } = await import('vscode-languageclient/browser');
    const quiet = { ...options, revealOutputChannelOn: RevealOutputChannelOn.Never };
    const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
    const worker = new Worker(script.toString(true));
    return quietClient(new LanguageClient('trichDan', 'Trích Dẫn', worker, quiet));
  });
}

export { deactivate } from './extension.shared';
