import { readFile } from 'node:fs/promises';
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { listReportsRequest, readFileRequest } from '../../src/protocol/lsp';
import type { ClientOptions, ServerClient } from './serverClient';
import { startClient } from './serverClient';

/** Where the cursor is in a text that a test writes. */
const CURSOR = '¦';

export const libraryFolder = 'memory:/library';
export const reportsFolder = 'memory:/reports';

/** The embedded article as the library of a test. */
export async function embeddedFiles(): Promise<Record<string, Uint8Array>> {
  const path = 'content/canh-thuy/article';
  return {
    'canh-thuy/article.txt': await readFile(`${path}.txt`),
    'canh-thuy/article.article.json': await readFile(`${path}.article.json`),
  };
}

/** A client that opens and closes documents, and has report files besides. */
export interface ReportClient {
  readonly client: ServerClient;
  readonly connection: ProtocolConnection;
  /** File name → text of the reports on disk. May be changed. */
  readonly reports: Map<string, string>;
  /** How often each file was read. */
  readonly reads: Map<string, number>;
  /** Opens a document; `¦` in its text is the cursor and no part of it. */
  open(name: string, text: string, languageId?: string): Promise<OpenedDocument>;
  openUri(uri: string, text: string, languageId: string): Promise<OpenedDocument>;
  change(document: OpenedDocument, text: string): Promise<OpenedDocument>;
  close(uri: string): Promise<void>;
  stop(): Promise<void>;
}

export interface OpenedDocument {
  readonly uri: string;
  readonly text: string;
  readonly position: Position;
  readonly textDocument: { readonly uri: string };
  at(words: string): Position;
  textOf(range: Range): string;
}

function openedDocument(uri: string, marked: string): OpenedDocument {
  const cursor = marked.indexOf(CURSOR);
  const text = marked.replace(CURSOR, '');
  const document = TextDocument.create(uri, '', 0, text);
  return {
    uri,
    text,
    textDocument: { uri },
    position: document.positionAt(Math.max(0, cursor)),
    at: (words) => document.positionAt(text.indexOf(words)),
    textOf: (range) => document.getText(range),
  };
}

const LANGUAGES: Readonly<Record<string, string>> = {
  md: 'markdown',
  qmd: 'quarto',
  tex: 'latex',
  typ: 'typst',
  adoc: 'asciidoc',
  rst: 'restructuredtext',
  html: 'html',
  org: 'org',
  txt: 'plaintext',
};

export interface ReportClientOptions extends ClientOptions {
  readonly reports?: Readonly<Record<string, string>>;
  /** Report files that are no text. */
  readonly binaries?: Readonly<Record<string, Uint8Array>>;
  /** Whether the client can list the reports of its workspace; ours can. */
  readonly lists?: boolean;
  readonly workspaceFolders?: readonly string[];
}

export async function startReportClient(options: ReportClientOptions): Promise<ReportClient> {
  const client = await startClient(options);
  const { connection } = client;
  const reports = new Map(Object.entries(options.reports ?? {}));
  const binaries = new Map(Object.entries(options.binaries ?? {}));
  const reads = new Map<string, number>();
  if (options.lists !== false) {
    connection.onRequest(listReportsRequest.method, () =>
      [...reports.keys(), ...binaries.keys()].map((name) => `${reportsFolder}/${name}`),
    );
  }
  connection.onRequest(readFileRequest.method, ({ uri }: { uri: string }) => {
    reads.set(uri, (reads.get(uri) ?? 0) + 1);
    const name = uri.slice(reportsFolder.length + 1);
    const content = uri.startsWith(`${reportsFolder}/`)
      ? (reports.get(name) ?? binaries.get(name))
      : client.files.get(uri.slice(libraryFolder.length + 1));
    if (content === undefined) throw new Error(`no such file: ${uri}`);
    return Buffer.from(content).toString('base64');
  });
  connection.onRequest('workspace/workspaceFolders', () =>
    (options.workspaceFolders ?? []).map((uri) => ({ uri, name: uri })),
  );
  let version = 1;
  const openUri: ReportClient['openUri'] = async (uri, marked, languageId) => {
    const document = openedDocument(uri, marked);
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: (version += 1), text: document.text },
    });
    return document;
  };
  return {
    client,
    connection,
    reports,
    reads,
    openUri,
    open: (name, text, languageId = LANGUAGES[name.slice(name.lastIndexOf('.') + 1)] ?? '') =>
      openUri(`${reportsFolder}/${name}`, text, languageId),
    async change({ uri }, marked) {
      const document = openedDocument(uri, marked);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: (version += 1) },
        contentChanges: [{ text: document.text }],
      });
      return document;
    },
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    stop: () => client.stop(),
  };
}
