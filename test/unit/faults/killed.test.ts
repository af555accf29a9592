import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDraftRequest } from '../../../src/protocol/adding';
import { answersOf, openEngine } from './library';
import type { ServerHome, ServerProcess } from './serverProcess';
import { articleText, buildServer, startServer } from './serverProcess';

/** Enough for indexes to be kept at all. */
const ARTICLES = 80;
/** From before the first file is opened until the second is renamed. */
const STEPS = 14;

describe('a server that is killed', function () {
  this.timeout(120_000);
  let home: ServerHome;
  let folder = '';
  let storage = '';
  const editions = new Map<number, number>();
  const open: ServerProcess[] = [];

  const start: typeof startServer = async (...args) => {
    const server = await startServer(...args);
    open.push(server);
    return server;
  };
  const write = async (number: number, edition: number) => {
    editions.set(number, edition);
    await writeFile(path.join(folder, `bai-${number}.txt`), articleText(number, edition));
  };

  before(async () => {
    home = await buildServer(true);
    folder = path.join(home.folder, 'thư viện');
    storage = path.join(home.folder, 'kho');
    await mkdir(folder);
    await Promise.all(Array.from({ length: ARTICLES }, (_, number) => write(number, 0)));
  });
  afterEach(() => Promise.all(open.splice(0).map((server) => server.kill())));
  after(() => home.remove());

  const sentences = () =>
    [...editions]
      .map(([number, edition]) => `Câu riêng thứ ${number} bản ${edition} nói về thủy lợi của xã.`)
      .toSorted();

  /** The server has all articles, and finds the sentence of each. */
  async function assertWhole(server: ServerProcess): Promise<void> {
    const { articles, problems } = await server.library();
    assert.deepEqual([articles.length, problems], [editions.size, []]);
    const found = await server.find('thuy loi');
    assert.deepEqual(found.map(({ text }) => text).toSorted(), sentences());
  }

  it('while it writes its indexes, at every step, leaves every article and a sound index', async () => {
    const first = await start(home, { libraries: [folder], storage });
    await assertWhole(first);
    await first.stop();
    for (let step = 0; step < STEPS; step += 1) {
      // So many changes that indexes are kept as soon as they are read.
      for (let number = step; number < ARTICLES; number += 9) await write(number, step + 1);
      const faults = [{ call: 'kill', path: storage, step } as const];
      const killed = await start(home, { libraries: [folder], storage, faults });
      await killed.ended;
      const next = await openEngine(folder, storage);
      assert.deepEqual(answersOf(next), answersOf(await openEngine(folder, null)), `step ${step}`);
      assert.equal(next.articles.length, ARTICLES);
    }
    // Every step was a step: one more, and it lives.
    await write(0, STEPS + 1);
    const faults = [{ call: 'kill', path: storage, step: STEPS } as const];
    const last = await start(home, { libraries: [folder], storage, faults });
    await assertWhole(last);
    await last.stop();
    const names = await readdir(path.join(storage, 'index'));
    assert.deepEqual(names.filter((name) => !name.endsWith('.draft')).toSorted(), [
      'finder.index',
      'search.index',
    ]);
  });

  it('while articles are read to be added, has all that were there, and reads them again', async () => {
    const incoming = path.join(home.folder, 'nguồn');
    await mkdir(incoming);
    const sources = await Promise.all(
      Array.from({ length: 12 }, async (_, number) => {
        const file = path.join(incoming, `${number}.html`);
        await writeFile(
          file,
          `<!doctype html><h1>Nguồn ${number}</h1><p>Một câu mới của nguồn.</p>`,
        );
        return { type: 'file' as const, uri: pathToFileURL(file).href };
      }),
    );
    const read = (server: ServerProcess, number: number) => {
      const source = sources[number];
      assert.ok(source);
      return server.ask(readDraftRequest, { source, preview: false });
    };
    for (const answered of [0, 1, 5]) {
      const server = await start(home, { libraries: [folder], storage });
      const asked = sources.map((_, number) => read(server, number));
      const settled = Promise.allSettled(asked);
      if (answered > 0) await asked[answered - 1];
      await server.kill();
      assert.equal((await settled).length, sources.length);
    }
    const next = await start(home, { libraries: [folder], storage });
    await assertWhole(next);
    const answer = await read(next, 11);
    assert.deepEqual([answer.type, answer.type === 'draft' && answer.title], ['draft', 'Nguồn 11']);
    await rm(incoming, { recursive: true });
  });
});
