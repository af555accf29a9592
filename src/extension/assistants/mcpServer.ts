import type { CancellationToken, Disposable } from 'vscode';
import {
  commands,
  env,
  EventEmitter,
  FileType,
  l10n,
  lm,
  McpStdioServerDefinition,
  Uri,
  workspace,
} from 'vscode';
import { libraryFoldersRequest } from '../../protocol/adding';
import { contextKeys, mcpProviderId } from '../../protocol/commands';
import { Owner } from '../dispose';
import type { LibraryServer } from '../libraryServer';
import { settingsFor } from '../settings';

/** The program that runs extensions; it runs other scripts of Node as well. */
declare const process: { readonly execPath: string };

/** Whether there is such a folder: the command line refuses one that is not there. */
async function isThere(folder: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(folder)).type === FileType.Directory;
  } catch {
    return false;
  }
}

/** Offers the MCP server of the command line to VS Code, for agents that know no other tools. */
export class McpServerProvider extends Owner {
  readonly #changed = this.register(new EventEmitter<void>());
  readonly onDidChangeMcpServerDefinitions = this.#changed.event;

  constructor(
    readonly server: Pick<LibraryServer, 'ask' | 'extensionUri'>,
    readonly version: string,
  ) {
    super();
    this.register(
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('trichDan')) this.#changed.fire();
      }),
    );
    this.register(workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire()));
  }

  provideMcpServerDefinitions(): McpStdioServerDefinition[] {
    const isWanted = settingsFor()['assistants.mcpServer'];
    // A model that has these tools from the server needs them no second time.
    void commands.executeCommand('setContext', contextKeys.mcpServes, isWanted);
    if (!isWanted) return [];
    const cli = Uri.joinPath(this.server.extensionUri, 'dist', 'cli.js').fsPath;
    const environment = {
      ELECTRON_RUN_AS_NODE: '1',
      LC_ALL: env.language.toLowerCase().startsWith('vi') ? 'vi_VN.UTF-8' : 'en_US.UTF-8',
    };
    const label = l10n.t('Trích Dẫn: the library');
    return [
      new McpStdioServerDefinition(
        label,
        process.execPath,
        [cli, 'mcp'],
        environment,
        this.version,
      ),
    ];
  }

  /** Called before it is started: the folders of the library as they are then. */
  async resolveMcpServerDefinition(
    definition: McpStdioServerDefinition,
    token: CancellationToken,
  ): Promise<McpStdioServerDefinition> {
    const folders = await this.server.ask(libraryFoldersRequest, {}, token);
    const uris = folders.map(({ uri }) => Uri.parse(uri, true));
    const there = await Promise.all(uris.map(async (uri) => uri.scheme === 'file' && isThere(uri)));
    const settings = settingsFor();
    definition.args = [
      ...definition.args.slice(0, 2),
      ...uris.filter((_, index) => there[index]).flatMap(({ fsPath }) => ['--library', fsPath]),
      ...(settings.embeddedArticle ? [] : ['--no-embedded']),
      ...(settings['citation.language'] === 'en' ? ['--citation-language', 'en'] : []),
    ];
    return definition;
  }
}

/** Registers the MCP server where VS Code knows of such; nothing elsewhere. */
export function registerMcpServer(server: LibraryServer, version: string): readonly Disposable[] {
  if (!('registerMcpServerDefinitionProvider' in lm)) return [];
  const provider = new McpServerProvider(server, version);
  return [provider, lm.registerMcpServerDefinitionProvider(mcpProviderId, provider)];
}
