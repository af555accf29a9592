import type { Connection, InitializeParams, WorkspaceFolder } from 'vscode-languageserver';

/** The folders a client works in: asked for where it can be asked, else as it said at the start. */
export class ClientFolders {
  readonly #canAsk: boolean;
  readonly #atStart: readonly WorkspaceFolder[];

  constructor(
    readonly connection: Connection,
    params: InitializeParams,
  ) {
    this.#canAsk = params.capabilities.workspace?.workspaceFolders === true;
    // Clients from before there were several have one root.
    const { rootUri } = params;
    const root = rootUri === null ? [] : [{ uri: rootUri, name: '' }];
    this.#atStart = params.workspaceFolders ?? root;
  }

  async all(): Promise<readonly WorkspaceFolder[]> {
    if (!this.#canAsk) return this.#atStart;
    return (await this.connection.workspace.getWorkspaceFolders()) ?? [];
  }

  /** Tells of folders that come and go, where the client does. */
  onDidChange(listener: () => void): void {
    if (this.#canAsk) this.connection.workspace.onDidChangeWorkspaceFolders(listener);
  }
}
