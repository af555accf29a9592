import assert from 'node:assert/strict';
import type { ConfigurationParams, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { DocumentDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import {
  emptyPlace,
  insertionRequest,
  listFilesRequest,
  readFileRequest,
} from '../../../src/protocol/lsp';
import type { ServerClient } from '../../support/serverClient';
import { startClient } from '../../support/serverClient';

/** Two communes; what each wrote of its year goes by one key. */
const folders = ['memory:/xa-a', 'memory:/xa-b'] as const;
const [first, second] = folders;
const yearOf = (households: number) =>
  `Tổng kết năm\n\nXã còn ${households} hộ nghèo, giảm mười hộ so với năm trước.\n\nBan biên tập`;
const record = '{ "citekey": "tongket" }';
const files = new Map([
  [`${first}/trich-dan/tong-ket.txt`, yearOf(11)],
  [`${first}/trich-dan/tong-ket.article.json`, record],
  [`${first}/kho/khong-phai.txt`, yearOf(1)],
  [`${second}/kho/tong-ket.txt`, yearOf(22)],
  [`${second}/kho/tong-ket.article.json`, record],
  [`${second}/trich-dan/khong-phai.txt`, yearOf(2)],
]);

const quoting = (households: number, key: string) =>
  `Nêu: “còn ${households} hộ nghèo, giảm mười hộ so với năm trước” [@${key}].\n`;

function answers(connection: ProtocolConnection): void {
  connection.onRequest('workspace/workspaceFolders', () =>
    folders.map((uri) => ({ uri, name: uri })),
  );
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
    items.map(({ scopeUri }) => ({
      libraries: scopeUri?.startsWith(second) === true ? ['kho'] : ['trich-dan'],
      embeddedArticle: false,
    })),
  );
  connection.onRequest(listFilesRequest.method, ({ folder }: { folder: string }) =>
    [...files]
      .filter(([uri]) => uri.startsWith(`${folder}/`))
      .map(([uri, text]) => {
        return { uri, path: uri.slice(folder.length + 1), size: Buffer.byteLength(text) };
      }),
  );
  connection.onRequest(readFileRequest.method, ({ uri }: { uri: string }) =>
    Buffer.from(files.get(uri) ?? '').toString('base64'),
  );
}

describe('a window with several folders', () => {
  let client: ServerClient;

  before(async () => {
    client = await startClient({ files: {}, prepare: answers });
  });
  after(() => client.stop());

  /** What is told of a report, by the codes of it. */
  async function codes(uri: string, text: string): Promise<readonly string[]> {
    await opened(uri, text);
    const told = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.ok('items' in told);
    return told.items.map(({ code }) => String(code));
  }

  const opened = (uri: string, text: string) =>
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });

  it('holds each report to the article that its own folder calls so', async () => {
    assert.deepEqual(await codes(`${first}/bao-cao.md`, quoting(11, 'tongket')), []);
    assert.deepEqual(await codes(`${second}/bao-cao.md`, quoting(22, 'tongket')), []);
    assert.notDeepEqual(await codes(`${first}/sai.md`, quoting(22, 'tongket')), []);
    assert.notDeepEqual(await codes(`${second}/sai.md`, quoting(11, 'tongket')), []);
  });

  it('goes on understanding what the library calls an article', async () => {
    assert.deepEqual(await codes(`${second}/bao-cao.md`, quoting(22, 'tongket-2')), []);
    assert.deepEqual(await codes(`${second}/khac.md`, quoting(11, 'tongket-3')), []);
  });

  it('cites an article by the key that it has in the report', async () => {
    const cited = async (uri: string, articleId: string): Promise<string> => {
      const { texts } = await client.ask(insertionRequest, {
        what: 'citation',
        passage: { articleId, range: { start: 0, end: 5 }, statisticId: null },
        uri,
        languageId: 'latex',
        places: [emptyPlace],
      });
      return texts[0] ?? '';
    };
    assert.match(await cited(`${first}/a.tex`, 'tong-ket'), /\{tongket\}/);
    assert.match(await cited(`${second}/a.tex`, 'tong-ket-2'), /\{tongket\}/);
    assert.match(await cited(`${second}/a.tex`, 'tong-ket'), /\{tongket-3\}/);
  });
});
