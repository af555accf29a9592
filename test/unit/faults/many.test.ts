import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEngine } from '../../../src/core/engine';
import type { Article } from '../../../src/core/library/article';
import { sha256 } from '../../../src/node/sha256';
import { libraryFoldersRequest } from '../../../src/protocol/adding';
import { articleRequest } from '../../../src/protocol/lsp';
import { LibraryLoader } from '../../../src/server/libraryLoader';
import { eventually } from '../../support/check';
import type { ServerHome, ServerProcess } from './serverProcess';
import { articleText, buildServer, startServer } from './serverProcess';

/** Collects garbage, which is otherwise left to chance. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  assert.ok(typeof collect === 'function');
  // A weak reference that was looked at lives until the end of its turn.
  await setImmediate();
  collect();
}

/** Texts, and a record beside each. */
const FILES = 20_000;
const CHANGES = 10_000;

describe('many files and many changes', function () {
  this.timeout(300_000);
  let home: ServerHome;
  const open: ServerProcess[] = [];
  before(async () => {
    home = await buildServer();
  });
  afterEach(() => Promise.all(open.splice(0).map((server) => server.kill())));
  after(() => home.remove());

  /** Writes files, some at a time. */
  async function writeAll(names: readonly (readonly [string, string])[]): Promise<void> {
    for (let at = 0; at < names.length; at += 256) {
      await Promise.all(names.slice(at, at + 256).map(([file, text]) => writeFile(file, text)));
    }
  }

  it('twenty thousand files, half of which change at once, keep no request waiting', async () => {
    const folder = path.join(home.folder, 'nhiều');
    const rooms = Array.from({ length: 20 }, (_, room) => path.join(folder, `${room}`));
    await mkdir(folder);
    await Promise.all(rooms.map((room) => mkdir(room)));
    // A record with title and author spares the parsing, which other tests measure.
    const record = '{ "csl": { "title": "Bài", "author": [{ "literal": "Xã" }] } }';
    const numbers = Array.from({ length: FILES / 2 }, (_, number) => number);
    const stem = (number: number) => path.join(folder, String(number % 20), `bai-${number}`);
    await writeAll(
      numbers.flatMap((number) => [
        [`${stem(number)}.txt`, articleText(number)] as const,
        [`${stem(number)}.article.json`, record] as const,
      ]),
    );
    const server = await startServer(home, { libraries: [folder] });
    open.push(server);
    const { articles, problems } = await server.library();
    assert.deepEqual([articles.length, problems], [FILES / 2, []]);
    await writeAll(numbers.map((number) => [`${stem(number)}.txt`, articleText(number, 1)]));
    // As a client tells of them that does not gather them.
    await Promise.all(numbers.map(() => server.touch()));
    const last = numbers.length - 20;
    let answered = 0;
    while (server.changes() === 0) {
      await server.ask(libraryFoldersRequest, {});
      answered += 1;
    }
    assert.ok(answered >= 20, `${answered} answers while the library was read`);
    await eventually(
      'the last of the changes is there',
      async () => {
        const { parsed } = await server.ask(articleRequest, { articleId: `0/bai-${last}` });
        return parsed.text.includes('bản 1');
      },
      120_000,
    );
    assert.ok(server.changes() <= 3, `${server.changes()} loads that found something`);
  });

  it('ten thousand requests to load are two loads', async () => {
    let loads = 0;
    const loader = new LibraryLoader(async () => {
      loads += 1;
      await setImmediate();
    });
    await Promise.all(Array.from({ length: CHANGES }, () => loader.run()));
    assert.equal(loads, 2);
  });

  it('changes without end keep nobody waiting who asked before them', async () => {
    const loader = new LibraryLoader(async () => {
      await setImmediate();
      // Every load sees another change.
      if (loads < 50) void loader.run();
      loads += 1;
    });
    let loads = 0;
    await loader.run();
    assert.equal(loads, 1);
    await loader.run();
    assert.ok(loads <= 3, `${loads} loads`);
    await eventually('they end', () => loads > 50);
  });

  it('a load that fails leaves the one that was asked for meanwhile', async () => {
    let loads = 0;
    const loader = new LibraryLoader(async () => {
      loads += 1;
      await setImmediate();
      if (loads === 1) throw new Error('đĩa');
    });
    const [first, second] = await Promise.allSettled([loader.run(), loader.run()]);
    assert.deepEqual([first.status, second.status, loads], ['rejected', 'fulfilled', 2]);
  });

  it('two hundred reloads of a thousand articles hold no article that is gone', async () => {
    const ARTICLES = 1000;
    const CHANGED = 30;
    const RELOADS = 200;
    let edition = 0;
    const numberOf = (uri: string) => Number(/\d+/.exec(uri)?.[0]);
    const listed = Array.from({ length: ARTICLES }, (_, number) => ({
      uri: `memory:/${number}.txt`,
      path: `${number}.txt`,
      size: 200,
      modified: 0,
    }));
    const engine = createEngine({
      reader: {
        list: async () => [
          ...listed.slice(0, CHANGED).map((file) => Object.assign({}, file, { modified: edition })),
          ...listed.slice(CHANGED),
        ],
        read: async (uri) =>
          Buffer.from(articleText(numberOf(uri), numberOf(uri) < CHANGED ? edition : 0)),
      },
      sha256,
      logger: { info: () => {}, warn: () => {} },
    });
    const seen: WeakRef<Article>[] = [];
    for (; edition <= RELOADS; edition += 1) {
      const changed = await engine.load({ folders: ['memory:'], maxBytes: 1e6 });
      assert.equal(changed.length, edition === 0 ? ARTICLES : CHANGED);
      for (const id of changed) {
        const article = engine.article(id);
        if (article) seen.push(new WeakRef(article));
      }
      if (edition > 0) await engine.fillSearch();
      const found = engine.finder.exact(`Câu riêng thứ 7 bản ${edition} nói`, {
        among: null,
        limit: 9,
      });
      assert.equal(found.length, 1);
    }
    await collectGarbage();
    const held = seen.filter((article) => article.deref() !== undefined).length;
    // What was replaced goes when the lists it stands in are made anew, which is not at every load.
    assert.equal(seen.length, ARTICLES + RELOADS * CHANGED);
    assert.ok(held < ARTICLES + 10 * CHANGED, `${held} articles held`);
  });
});
