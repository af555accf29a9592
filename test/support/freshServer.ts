import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { toolRequest } from '../../src/protocol/assist';
import type { InitializationOptions } from '../../src/protocol/initialization';
import type { LibrarySummary, RememberedQuotation, Request } from '../../src/protocol/lsp';
import {
  libraryRequest,
  listReportsRequest,
  quotationsRemembered,
  readFileRequest,
  listFilesRequest,
  searchRequest,
  verificationChanged,
  verifyWorkspaceRequest,
} from '../../src/protocol/lsp';
import type { SearchHitView } from '../../src/protocol/lsp';

/** A report as it is open in an editor. */
export interface OpenReport {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

export interface FreshServerOptions {
  /** The path of `dist/server.js`. */
  readonly script: string;
  readonly initialization: InitializationOptions;
  /** The URIs of the folders that are open. */
  readonly folders: readonly string[];
  /** The section of the settings that applies to a report, or to the window. */
  readonly settings: (scopeUri: string | null) => unknown;
  readonly reports: readonly OpenReport[];
  /** The URIs of report files that are not open, and are to be verified, too. */
  readonly closed: readonly string[];
}

/** What a server says that has seen nothing but what is there now. */
export interface FreshAnswer {
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly library: LibrarySummary;
  /** The list of articles, as assistants get it. */
  readonly listing: string;
  /** Passages to be inserted, and figures. */
  readonly passages: readonly SearchHitView[];
  readonly remembered: readonly RememberedQuotation[];
}

const MOST_PASSAGES = 400;

/**
 * Starts the server as it ships in a process of its own, has it verify the reports, and ends it.
 * @throws {Error} where it ends before it has answered
 */
export async function askFreshServer(options: FreshServerOptions): Promise<FreshAnswer> {
  const child = spawn(process.execPath, [options.script, '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // An extension host that VS Code makes of its own program runs scripts as Node does.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin.on('error', () => {});
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => {});
  const { reports, folders } = options;
  const remembered: RememberedQuotation[] = [];
  const verified = new Set<string>();
  let allVerified: () => void = () => {};
  const told = new Promise<void>((resolve) => (allVerified = resolve));
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => options.settings(scopeUri ?? null)),
  );
  connection.onRequest('workspace/workspaceFolders', () =>
    folders.map((uri) => ({ uri, name: uri })),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest(listFilesRequest.method, () => null);
  connection.onRequest(readFileRequest.method, () => {
    throw new Error('every file is on the disk of the server');
  });
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  connection.onRequest(listReportsRequest.method, () => options.closed);
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (pushed: { uri: string; diagnostics: Diagnostic[] }) => {
      if (options.closed.includes(pushed.uri)) diagnostics.set(pushed.uri, pushed.diagnostics);
    },
  );
  connection.onNotification(verificationChanged.method, ({ uri }: { uri: string }) => {
    verified.add(uri);
    if (verified.size === reports.length) allVerified();
  });
  connection.onNotification(
    quotationsRemembered.method,
    (news: { remembered: RememberedQuotation[] }) => void remembered.push(...news.remembered),
  );
  connection.listen();
  const ask = <Params, Result>(request: Request<Params, Result>, params: Params) =>
    connection.sendRequest<Result>(request.method, params);

  async function answer(): Promise<FreshAnswer> {
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { configuration: true, workspaceFolders: true },
      },
      initializationOptions: options.initialization,
    });
    await connection.sendNotification('initialized', {});
    for (const { uri, languageId, text } of reports) {
      const textDocument = { uri, languageId, version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
    }
    for (const { uri } of reports) {
      const { items } = await connection.sendRequest<{ items: Diagnostic[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri } },
      );
      diagnostics.set(uri, items);
    }
    if (reports.length > 0) await told;
    if (options.closed.length > 0) await ask(verifyWorkspaceRequest, { workDoneToken: null });
    const kinds = ['sentence', 'statistic'] as const;
    const passages = await ask(searchRequest, { query: '', kinds, limit: MOST_PASSAGES });
    // What is remembered was told before this is answered.
    const library = await ask(libraryRequest, { filter: '' });
    const input = { query: '' };
    const call = { tool: 'search_library', input, report: null, most: 1_000_000 };
    const { text: listing } = await ask(toolRequest, call);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return { diagnostics, library, listing, passages, remembered };
  }

  try {
    const died = ended.then(() => Promise.reject(new Error('the fresh server ended')));
    const result = await Promise.race([answer(), died]);
    await ended;
    return result;
  } finally {
    child.kill();
    connection.dispose();
  }
}
