import { spawn } from 'node:child_process';
import type * as esbuild from 'esbuild';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { LibrarySummary, Request, SearchHitView } from '../../../src/protocol/lsp';
import {
  libraryChanged,
  libraryRequest,
  libraryTouched,
  searchRequest,
} from '../../../src/protocol/lsp';
import type { Fault } from './faultLayer';
import { faultsInEnvironment, writeFaultLayer } from './faultLayer';

/*
 * The language server as it ships, in a process of its own, with files on a real disk.
 */

export interface ServerHome {
  /** A folder for the files of a suite; readable by everyone. */
  readonly folder: string;
  readonly script: string;
  remove(): Promise<void>;
}

/** Builds the server from the sources as they are, with the worker that reads other formats if need be. */
export async function buildServer(withImporter = false): Promise<ServerHome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trich-dan-lỗi '));
  // For a server that runs as somebody else.
  await chmod(folder, 0o755);
  // Found at run time: a bundler cannot be bundled.
  const { build } = createRequire(path.resolve('package.json'))('esbuild') as typeof esbuild;
  const dist = path.join(folder, 'dist');
  const shared: esbuild.BuildOptions = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { ENGINE_BUILD: '"faults"' },
    logLevel: 'silent',
  };
  const importer: esbuild.BuildOptions[] = [
    {
      entryPoints: ['src/import/node/main.ts'],
      external: ['./import.browser.js'],
      outfile: path.join(dist, 'import.js'),
    },
    {
      platform: 'browser',
      format: 'iife',
      mainFields: ['browser', 'module', 'main'],
      entryPoints: ['src/import/browser/main.ts'],
      outfile: path.join(dist, 'import.browser.js'),
    },
  ];
  await Promise.all([
    build({
      ...shared,
      entryPoints: ['src/server/node/main.ts'],
      outfile: path.join(dist, 'server.js'),
    }),
    ...(withImporter ? importer.map((options) => build({ ...shared, ...options })) : []),
    cp('content', path.join(folder, 'content'), { recursive: true }),
  ]);
  return {
    folder,
    script: path.join(dist, 'server.js'),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export interface ServerOptions {
  /** Folders; relative ones are no concern here. */
  readonly libraries: readonly string[];
  /** Where indexes are kept; nowhere when left out. */
  readonly storage?: string;
  readonly locale?: 'vi' | 'en';
  /** In megabytes. */
  readonly maxFileSize?: number;
  /** What stands before Node on the command line. */
  readonly command?: readonly string[];
  /** Whose process it is; that of the tests unless told. */
  readonly user?: number | undefined;
  readonly faults?: readonly Fault[];
}

export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly pid: number;
  /** What the server says to whoever maintains it. */
  readonly log: readonly string[];
  /** How often it told that the library changed. */
  readonly changes: () => number;
  ask<Params, Result>(request: Request<Params, Result>, params: Params): Promise<Result>;
  library(): Promise<LibrarySummary>;
  /** The messages of what is wrong in the library. */
  problems(): Promise<readonly string[]>;
  find(query: string): Promise<readonly SearchHitView[]>;
  /** `byUser` where he asks for it. */
  touch(byUser?: boolean): Promise<void>;
  /** Resolves when it has ended, however that came. */
  readonly ended: Promise<void>;
  /** Ends it as a crash does, at once. */
  kill(): Promise<void>;
  /** Ends it as an editor does. */
  stop(): Promise<void>;
}

export async function startServer(
  { script, folder }: ServerHome,
  options: ServerOptions,
): Promise<ServerProcess> {
  const { libraries, storage, locale = 'en', maxFileSize = 20, command = [] } = options;
  const { faults = [] } = options;
  const node = faults.length > 0 ? await writeFaultLayer(folder) : [];
  const [file, ...args] = [...command, process.execPath, ...node, script, '--stdio'];
  const user = options.user === undefined ? {} : { uid: options.user, gid: options.user };
  const env = { ...process.env, ...faultsInEnvironment(faults) };
  const child = spawn(file ?? process.execPath, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env,
    ...user,
  });
  const log: string[] = [];
  child.stderr.on('data', (data: Buffer) => log.push(data.toString()));
  // It may be dead when something is written to it.
  child.stdin.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => {});
  connection.onRequest('workspace/configuration', () => [
    { libraries, embeddedArticle: false, maxFileSize },
  ]);
  connection.onRequest('workspace/workspaceFolders', () => []);
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  let changes = 0;
  connection.onNotification(libraryChanged.method, () => {
    changes += 1;
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, workspaceFolders: true },
    },
    initializationOptions: {
      contentFolder: pathToFileURL(path.join(folder, 'content')).href,
      locale,
      ...(storage === undefined ? {} : { storage: pathToFileURL(storage).href }),
    },
  });
  await connection.sendNotification('initialized', {});
  const ask = <Params, Result>(request: Request<Params, Result>, params: Params) =>
    connection.sendRequest<Result>(request.method, params);
  const library = () => ask(libraryRequest, { filter: '' });
  return {
    connection,
    pid: child.pid ?? 0,
    log,
    changes: () => changes,
    ask,
    library,
    problems: async () => (await library()).problems.map(({ message }) => message),
    find: (query) => ask(searchRequest, { query, kinds: ['sentence'], limit: 1000 }),
    touch: (byUser = false) => connection.sendNotification(libraryTouched.method, { byUser }),
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
      connection.dispose();
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

/** Writes so many articles, each with a sentence of its own. */
export function articleText(number: number, edition = 0): string {
  return `Bài số ${number}\n\nCâu riêng thứ ${number} bản ${edition} nói về thủy lợi của xã. Cả làng cùng đắp đê.\n`;
}
