import assert from 'node:assert/strict';
import { readDraftRequest } from '../../../src/protocol/adding';
import { toolRequest } from '../../../src/protocol/assist';
import { healthRequest } from '../../../src/protocol/health';
import {
  emptyPlace,
  insertionRequest,
  libraryTouched,
  readFileRequest,
  verifyWorkspaceRequest,
} from '../../../src/protocol/lsp';
import { eventually } from '../../support/check';
import { reportsFolder } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { startVerifyClient } from '../../support/verifyClient';

/** Words that stand in every text of the test, and in no name of a file. */
const SECRET = 'bímật';
const sentence = `Cả ${SECRET} của làng Đông nằm dưới gốc đa ${SECRET} đầu đình.`;
const uri = `${reportsFolder}/a.md`;

const files = {
  'dong.txt': `Chuyện làng Đông ${SECRET}\n\n${sentence}\n`,
  // Broken in every way that a reader of records and front matter tells.
  'hong.txt': `Bài hỏng ${SECRET}\n\nMột câu.\n`,
  'hong.article.json': `{ "id": "${SECRET}", ${SECRET} }`,
  'kieu.txt': `Bài kiểu ${SECRET}\n\nMột câu.\n`,
  'kieu.article.json': JSON.stringify({ id: 5, csl: SECRET, sic: [{ exact: SECRET }] }),
  'dau.md': `---\ntitle: [${SECRET}\n---\n\n${sentence}\n`,
  'byte.txt': Uint8Array.from([...Buffer.from(`${SECRET}\n`), 0xc3, 0x28]),
};

describe('the log of the server', () => {
  let client: VerifyClient;
  const logged: string[] = [];

  before(async () => {
    client = await startVerifyClient({
      files,
      reports: { 'b.md': `“${sentence}” [@${SECRET}]`, 'c.md': `\0${SECRET}` },
    });
    client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      logged.push(message);
    });
  });
  after(() => client.stop());

  it('has no text of a report or an article, whatever is done and fails', async () => {
    const { connection, client: server } = client;
    await client.open('a.md', `“${sentence.replace('gốc', 'ngọn')}” [@${SECRET}, đoạn ${SECRET}].`);
    await client.pull(uri);
    await client.verification(uri);
    await server.ask(verifyWorkspaceRequest, { workDoneToken: null });
    const position = { line: 0, character: 12 };
    for (const method of ['hover', 'definition', 'completion', 'rename', 'documentSymbol']) {
      const params = { textDocument: { uri }, position, newName: SECRET };
      await connection.sendRequest(`textDocument/${method}`, params).catch(() => null);
    }
    for (const name of ['x.docx', 'x.pdf', 'x.html', 'x.rtf', 'x.epub', 'x.txt']) {
      const source = { type: 'text' as const, name, text: `PK\u0003 <p>${SECRET}</p> {\\rtf` };
      await server.ask(readDraftRequest, { source, preview: true }).catch(() => null);
    }
    const call = { tool: 'verify_text', input: { text: 5, [SECRET]: sentence }, report: null };
    await server.ask(toolRequest, { ...call, most: 1000 });
    const passage = { articleId: SECRET, range: { start: 5, end: 99 }, statisticId: SECRET };
    const insertion = { what: 'quotation' as const, passage, uri, languageId: 'markdown' };
    await assert.rejects(server.ask(insertionRequest, { ...insertion, places: [emptyPlace] }));
    await connection.sendRequest('trichDan/insertion', { wrong: SECRET }).catch(() => null);
    // It is answered after all that was logged.
    const health = await server.ask(healthRequest, {});
    assert.deepEqual(
      logged.filter((message) => message.includes(SECRET)),
      [],
    );
    assert.ok(health.articles >= 3);
    assert.equal(JSON.stringify(health).includes(SECRET), false);
    assert.equal(health.documents, 1);
  });

  it('tells what could not be read, by the name of the file and the reason', async () => {
    client.connection.onRequest(readFileRequest.method, () => {
      throw new Error('EACCES: permission denied');
    });
    client.client.files.set('moi.txt', `Một bài mới ${SECRET}.\n`);
    await client.connection.sendNotification(libraryTouched.method, { byUser: true });
    const told = await eventually('it is logged', () =>
      logged.find((message) => message.includes('moi.txt')),
    );
    assert.match(told, /^cannot read memory:\/library\/moi\.txt: .*EACCES: permission denied/);
  });
});
