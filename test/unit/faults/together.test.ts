import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../../support/check';
import { answersOf, openEngine } from './library';
import type { ServerHome, ServerProcess } from './serverProcess';
import { articleText, buildServer, startServer } from './serverProcess';

const isWhole = (server: ServerProcess, texts: readonly string[]) =>
  eventually(
    'all articles as they are on the disk',
    async () => {
      const found = (await server.find('thuy loi')).map(({ text }) => text).toSorted();
      return found.join('\n') === texts.join('\n');
    },
    60_000,
  );

describe('servers and a library that changes under them', function () {
  this.timeout(300_000);
  let home: ServerHome;
  let folder = '';
  let storage = '';
  const editions = new Map<number, number>();
  const open: ServerProcess[] = [];

  const start = async (kept = true) => {
    const server = await startServer(home, {
      libraries: [folder],
      ...(kept ? { storage } : {}),
    });
    open.push(server);
    return server;
  };
  const write = async (number: number, edition: number) => {
    editions.set(number, edition);
    await writeFile(path.join(folder, `bai-${number}.txt`), articleText(number, edition));
  };
  const remove = async (number: number) => {
    editions.delete(number);
    await rm(path.join(folder, `bai-${number}.txt`));
  };
  const sentences = () =>
    [...editions]
      .map(([number, edition]) => `Câu riêng thứ ${number} bản ${edition} nói về thủy lợi của xã.`)
      .toSorted();

  before(async () => {
    home = await buildServer();
  });
  let count = 0;
  beforeEach(async () => {
    count += 1;
    folder = path.join(home.folder, `thư viện ${count}`);
    storage = path.join(home.folder, `kho ${count}`);
    editions.clear();
    await mkdir(folder);
    for (let number = 0; number < 100; number += 1) await write(number, 0);
  });
  afterEach(() => Promise.all(open.splice(0).map((server) => server.kill())));
  after(() => home.remove());

  it('two windows on one library and one storage both have it as it is, and leave a sound index', async () => {
    const windows = await Promise.all([start(), start()]);
    for (let round = 1; round <= 3; round += 1) {
      for (let number = round; number < 100; number += 7) await write(number, round);
      await Promise.all(windows.map((server) => server.touch()));
      // While both read and write, more changes.
      await remove(round * 20);
      await write(100 + round, round);
      await Promise.all(windows.map((server) => server.touch()));
      await Promise.all(windows.map((server) => isWhole(server, sentences())));
    }
    await Promise.all(windows.map((server) => server.stop()));
    const [kept, fresh] = await Promise.all([
      openEngine(folder, storage),
      openEngine(folder, null),
    ]);
    assert.deepEqual(answersOf(kept), answersOf(fresh));
    assert.deepEqual(
      kept.articles.map(({ id }) => id),
      fresh.articles.map(({ id }) => id),
    );
  });

  it('a folder that goes while a server has it open is told, and is there again when it is back', async () => {
    const server = await start();
    await isWhole(server, sentences());
    await rename(folder, `${folder} cũ`);
    await server.touch();
    await eventually('it is told', async () => (await server.problems()).length > 0);
    const [said = '', ...others] = await server.problems();
    assert.ok(said.startsWith(`${folder}: this library folder is not there any more`), said);
    assert.deepEqual(others, []);
    const remedies = async () => (await server.library()).problems.map(({ remedy }) => remedy);
    assert.deepEqual(await remedies(), ['refresh']);
    assert.deepEqual((await server.library()).articles, []);
    await server.touch(true);
    // Told no more that it went: what is left to say is that the settings name it.
    await eventually('who has seen it', async () =>
      (await server.problems())[0]?.startsWith(`${folder}: there is no such library folder.`),
    );
    assert.deepEqual(await remedies(), ['settings']);
    await rename(`${folder} cũ`, folder);
    await server.touch();
    await isWhole(server, sentences());
    assert.deepEqual(await server.problems(), []);
  });

  it('an article that changes under an open report is judged as it is now', async () => {
    const server = await start();
    const uri = 'file:///bao-cao.qmd';
    const key = (await openEngine(folder, null)).articles.find(({ id }) => id === 'bai-7')?.citekey;
    const text = `“Câu riêng thứ 7 bản 0 nói về thủy lợi của xã.” [@${key}]\n`;
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'quarto', version: 1, text },
    });
    const codes = async () => {
      const report = await server.connection.sendRequest<{ items: { code: string }[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri } },
      );
      return report.items.map(({ code }) => code);
    };
    assert.deepEqual(await codes(), []);
    await writeFile(path.join(folder, 'bai-7.txt'), articleText(7, 1));
    await server.touch();
    await eventually('it is another text', async () => (await codes()).length > 0);
    await writeFile(path.join(folder, 'bai-7.txt'), articleText(7, 0));
    await server.touch();
    await eventually('it is as it was', async () => (await codes()).length === 0);
  });
});
