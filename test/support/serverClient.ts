import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type {
  ClientCapabilities,
  InitializeParams,
  ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { sha256 } from '../../src/node/sha256';
import { staysWithin } from '../../src/node/within';
import type { LibraryReader } from '../../src/core/library/reader';
import type { RememberedQuotation, Request } from '../../src/protocol/lsp';
import { libraryChanged, listFilesRequest, readFileRequest } from '../../src/protocol/lsp';
import { answerImport } from '../../src/import/answer';
import type { StartImportWorker } from '../../src/protocol/importWorker';
import { answerFormatting } from '../../src/csl/answer';
import { answerExport } from '../../src/export/answer';
import { startServer } from '../../src/server/server';

type Work = (message: unknown, answered: (answer: unknown) => void) => void;

/** The workers' own code, without workers around it; `running` has those that are not ended. */
function workersInProcess(running: Set<string>) {
  const worker =
    (name: string, work: Work): StartImportWorker =>
    ({ answered }) => {
      running.add(name);
      return {
        post: (message) => work(message, answered),
        terminate: () => running.delete(name),
      };
    };
  const imports = worker(
    'import',
    (message, answered) => void answerImport(message).then(answered),
  );
  const styles = worker('style', (message, answered) => answered(answerFormatting(message)));
  const exports = worker(
    'export',
    (message, answered) => void answerExport(message).then(answered),
  );
  return {
    importWorker: () => imports,
    styleWorker: () => styles,
    exportWorker: () => exports,
  };
}

/** A client with files in memory, connected to a real server by streams. */
export interface ServerClient {
  readonly connection: ProtocolConnection;
  /** Path below the library folder → content. May be changed while the server runs. */
  readonly files: Map<string, string | Uint8Array>;
  ask<Params, Result>(request: Request<Params, Result>, params: Params): Promise<Result>;
  /** Resolves with the ids of the next change the server tells of. */
  nextChange(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const folder = 'memory:/library';
const ownLibrary = 'memory:/own';

/** Other files can be read, but are none of the library's. */
const isInLibrary = (path: string) => !path.startsWith('../');

export interface ClientOptions {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly locale?: string;
  /** The section of the settings, or what gives it whenever it is asked for. */
  readonly settings?: unknown;
  /** Added to what every client here can do. */
  readonly capabilities?: ClientCapabilities;
  /** The client of another editor: it hands over nothing, and the server reads files itself. */
  readonly plain?: LibraryReader;
  /** What a client of another editor says at the start, besides. */
  readonly started?: Partial<InitializeParams>;
  /** Whether the client refuses to register what it said it could. */
  readonly cannotRegister?: boolean;
  readonly remembered?: readonly RememberedQuotation[];
  /** Takes the place of answers before the server asks for them. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

export async function startClient(options: ClientOptions): Promise<ServerClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const running = new Set<string>();
  const { plain } = options;
  startServer(createConnection(toServer, toClient), {
    sha256,
    pause: () => setImmediate(),
    build: 'test',
    openStore: () => null,
    ...workersInProcess(running),
    local: plain
      ? {
          reader: plain,
          staysWithin: (around, uri) => staysWithin(fileURLToPath(around), fileURLToPath(uri)),
          contentFolder: folder,
          docs: 'docs/verdicts.md',
          locale: 'vi',
        }
      : null,
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const files = new Map(Object.entries(options.files));
  const bytes = (path: string) => Buffer.from(files.get(path) ?? '');
  connection.onRequest(listFilesRequest.method, (params: { folder: string }) =>
    params.folder === folder
      ? [...files.keys()].filter(isInLibrary).map((path) => ({
          uri: `${folder}/${path}`,
          path,
          size: bytes(path).length,
        }))
      : [],
  );
  connection.onRequest(readFileRequest.method, ({ uri }: { uri: string }) => {
    const path = uri.slice(folder.length + 1);
    if (!files.has(path)) {
      throw new Error(`no such file: ${uri}`);
    }
    return bytes(path).toString('base64');
  });
  connection.onRequest('workspace/configuration', () => {
    const { settings } = options;
    return [(typeof settings === 'function' ? settings() : settings) ?? {}];
  });
  connection.onRequest('workspace/workspaceFolders', () => []);
  connection.onRequest('client/registerCapability', () => {
    if (options.cannotRegister) throw new Error('registers nothing');
    return null;
  });
  let notice: (ids: readonly string[]) => void = () => {};
  connection.onNotification(libraryChanged.method, ({ articleIds }: { articleIds: string[] }) =>
    notice(articleIds),
  );
  options.prepare?.(connection);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      ...options.capabilities,
      workspace: {
        configuration: true,
        workspaceFolders: true,
        ...options.capabilities?.workspace,
      },
    },
    ...(plain
      ? { ...(options.locale === undefined ? {} : { locale: options.locale }), ...options.started }
      : {
          initializationOptions: {
            contentFolder: folder,
            locale: options.locale ?? 'vi',
            docs: 'memory:/docs/verdicts.md',
            ownLibrary,
            remembered: options.remembered ?? [],
          },
        }),
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    files,
    ask: (request, params) => connection.sendRequest(request.method, params),
    nextChange: () =>
      new Promise((resolve) => {
        notice = resolve;
      }),
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      assert.deepEqual([...running], [], 'no worker outlives its server');
    },
  };
}
