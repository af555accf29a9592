import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { registerMcpServer } from './assistants/mcpServer';
import { activateShared } from './extension.shared';
import { quietClient } from './quietClient';

/** Desktop and remote: the server is a process. Loaded when first needed, to keep activation short. */
export function activate(context: ExtensionContext): void {
  const library = activateShared(context, async (clientOptions) => {
    const { LanguageClient, RevealOutputChannelOn, TransportKind } =
      await import('vscode-languageclient/node');
    const quiet = { ...clientOptions, revealOutputChannelOn: RevealOutputChannelOn.Never };
    const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    // A small nursery: ten thousand articles take 20 MB less, and their index a tenth longer to build.
    const options = { execArgv: ['--max-semi-space-size=4'] };
    const server = { module, transport: TransportKind.ipc, options };
    return quietClient(
      new LanguageClient('trichDan', 'Trích Dẫn', { run: server, debug: server }, quiet),
    );
  });
  const { version }: { readonly version: string } = context.extension.packageJSON;
  context.subscriptions.push(...registerMcpServer(library, version));
}

export { deactivate } from './extension.shared';
