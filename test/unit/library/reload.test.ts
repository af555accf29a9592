import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Engine } from '../../../src/core/engine';
import { createEngine } from '../../../src/core/engine';

/** A library in memory that counts what is read of it. */
class Disk {
  readonly #files = new Map<string, { text: string; modified: number | null }>();
  readonly reads: string[] = [];
  readonly unreadable = new Set<string>();
  readonly engine: Engine = createEngine({
    reader: {
      list: async () =>
        [...this.#files].map(([path, { text, modified }]) => {
          const file = { uri: `memory:/${path}`, path, size: Buffer.byteLength(text) };
          return modified === null ? file : Object.assign(file, { modified });
        }),
      read: async (uri) => {
        const path = uri.slice('memory:/'.length);
        this.reads.push(path);
        if (this.unreadable.has(path)) throw new Error('permission denied');
        return Buffer.from(this.#files.get(path)?.text ?? '');
      },
    },
    sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    logger: { info: () => {}, warn: () => {} },
  });

  write(path: string, text: string, modified: number | null): void {
    this.#files.set(path, { text, modified });
  }

  rename(from: string, to: string): void {
    const file = this.#files.get(from);
    assert.ok(file);
    this.#files.delete(from);
    this.#files.set(to, file);
  }

  remove(path: string): void {
    assert.ok(this.#files.delete(path));
  }

  /** Loads the library; gives what was read of it and which articles changed. */
  async load(): Promise<{
    readonly reads: readonly string[];
    readonly changed: readonly string[];
  }> {
    this.reads.length = 0;
    const changed = await this.engine.load({ folders: ['memory:'], maxBytes: 1e6 });
    return { reads: this.reads.toSorted(), changed };
  }
}

describe('reading a library again', () => {
  it('reads no file that was not touched', async () => {
    const disk = new Disk();
    disk.write('a.txt', 'A\n\nMột.', 1000);
    disk.write('a.article.json', '{ "citekey": "a1" }', 1000);
    disk.write('b.txt', 'B\n\nHai.', 1000);
    assert.deepEqual((await disk.load()).reads, ['a.article.json', 'a.txt', 'b.txt']);
    assert.deepEqual(await disk.load(), { reads: [], changed: [] });
  });

  it('reads what has another time, or another size at the same time', async () => {
    const disk = new Disk();
    disk.write('a.txt', 'A\n\nMột.', 1000);
    disk.write('b.txt', 'B\n\nHai.', 1000);
    disk.write('c.txt', 'C\n\nBa.', 1000);
    await disk.load();
    disk.write('a.txt', 'A\n\nBốn.', 2000);
    disk.write('b.txt', 'B\n\nHai, ba.', 1000);
    assert.deepEqual(await disk.load(), { reads: ['a.txt', 'b.txt'], changed: ['a', 'b'] });
  });

  it('reads both files of an article whose record came, went or was touched', async () => {
    const disk = new Disk();
    disk.write('a.txt', 'A\n\nMột.', 1000);
    await disk.load();
    disk.write('a.article.json', '{ "citekey": "a1" }', 1000);
    assert.deepEqual((await disk.load()).reads, ['a.article.json', 'a.txt']);
    disk.write('a.article.json', '{ "citekey": "a2" }', 2000);
    assert.deepEqual((await disk.load()).reads, ['a.article.json', 'a.txt']);
    assert.equal(disk.engine.articles[0]?.citekey, 'a2');
  });

  it('reads a file of which it is not known when it was touched, and sees that it is the same', async () => {
    const disk = new Disk();
    disk.write('a.txt', 'A\n\nMột.', null);
    await disk.load();
    assert.deepEqual(await disk.load(), { reads: ['a.txt'], changed: [] });
  });

  it('tries again what could not be read', async () => {
    const disk = new Disk();
    disk.write('a.txt', 'A\n\nMột.', 1000);
    disk.write('a.article.json', '{ "citekey": "a1" }', 1000);
    disk.unreadable.add('a.article.json');
    await disk.load();
    assert.deepEqual(
      disk.engine.problems.map(({ code }) => code),
      ['unreadable'],
    );
    disk.unreadable.clear();
    assert.deepEqual((await disk.load()).changed, ['a']);
    assert.equal(disk.engine.articles[0]?.citekey, 'a1');
    assert.deepEqual(disk.engine.problems, []);
  });

  it('knows an article whose file was renamed, and one whose record has another id for it', async () => {
    const disk = new Disk();
    disk.write('a.txt', 'A\n\nMột.', 1000);
    disk.write('b.txt', 'B\n\nHai.', 1000);
    disk.write('c.txt', 'C\n\nBa.', 1000);
    await disk.load();
    assert.equal(disk.engine.renames.length, 0);
    disk.rename('a.txt', 'moi/a.txt');
    disk.write('b.txt', 'B\n\nHai, ba.', 2000);
    disk.write('b.article.json', '{ "id": "bb" }', 2000);
    const { changed } = await disk.load();
    assert.deepEqual(changed.toSorted(), ['a', 'b', 'bb', 'moi/a']);
    assert.deepEqual(
      disk.engine.renames.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
      [
        { from: 'a', to: 'moi/a' },
        { from: 'b', to: 'bb' },
      ],
    );
    await disk.load();
    assert.deepEqual(disk.engine.renames, []);
  });

  it('knows the article that has the id of another one by now', async () => {
    const disk = new Disk();
    disk.write('a.md', 'A\n\nMột.', 1000);
    disk.write('a.txt', 'A\n\nHai.', 1000);
    await disk.load();
    assert.deepEqual(
      disk.engine.articles.map(({ id }) => id),
      ['a', 'a-2'],
    );
    disk.remove('a.md');
    await disk.load();
    assert.deepEqual(disk.engine.renames, [{ from: 'a-2', to: 'a' }]);
  });

  it('takes no article for another that has the same text', async () => {
    const disk = new Disk();
    disk.write('a.txt', 'A\n\nMột.', 1000);
    disk.write('b.txt', 'A\n\nMột.', 1000);
    disk.write('c.txt', 'A\n\nMột.', 1000);
    await disk.load();
    // One of two that went, but which?
    disk.rename('a.txt', 'd.txt');
    disk.remove('b.txt');
    await disk.load();
    assert.deepEqual(disk.engine.renames, []);
    // Its copy was there before.
    disk.remove('d.txt');
    await disk.load();
    assert.deepEqual(disk.engine.renames, []);
  });

  it('keeps the order of the files, however long each takes to read', async () => {
    const disk = new Disk();
    for (let number = 0; number < 100; number += 1) {
      disk.write(`bai-${String(number).padStart(3, '0')}.txt`, 'Một tên\n\nMột câu.', 1000);
    }
    await disk.load();
    const keys = disk.engine.articles.map(({ citekey }) => citekey);
    const [first = ''] = keys;
    assert.deepEqual(
      keys,
      keys.map((_, index) => (index === 0 ? first : `${first}-${index + 1}`)),
    );
  });
});

describe('a library too large to be searched at once', () => {
  /** So many articles, each with a word of its own; `pauses` is told of every pause. */
  async function large(count: number, paused: (engine: Engine) => void): Promise<Engine> {
    const engine: Engine = createEngine({
      reader: {
        list: async () =>
          Array.from({ length: count }, (_, index) => ({
            uri: `memory:/${index}.txt`,
            path: `${index}.txt`,
            size: 10,
          })),
        read: async (uri) => {
          const name = uri.slice('memory:/'.length, -'.txt'.length);
          return Buffer.from(`Bài ${name}\n\nMột câu chung của bài thứ ${name}.`);
        },
      },
      sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
      logger: { info: () => {}, warn: () => {} },
      pause: async () => paused(engine),
    });
    await engine.load({ folders: ['memory:'], maxBytes: 1e6 });
    return engine;
  }

  const found = (engine: Engine, words: string) =>
    engine.search({ words, kinds: ['sentence'], articleId: null, limit: 1000 }, 'vi');

  it('is searched as far as it was taken in, while others have their turn', async () => {
    const seen: number[] = [];
    const engine = await large(200, ({ searchable }) => seen.push(searchable.done));
    const { done, all } = engine.searchable;
    assert.ok(done > 0 && done < all, `${done} of ${all}`);
    assert.equal(found(engine, 'mot cau chung').length, done);
    await Promise.all([engine.fillSearch(), engine.fillSearch()]);
    assert.deepEqual(engine.searchable, { done: 200, all: 200 });
    assert.equal(found(engine, 'mot cau chung').length, 200);
    assert.deepEqual(
      seen,
      seen.toSorted((a, b) => a - b),
    );
    assert.ok(seen.length > 10, `${seen.length} pauses`);
  });

  it('tells which of its articles hold some words, in their title or anywhere', async () => {
    const engine = await large(200, () => {});
    await engine.fillSearch();
    const ids = (words: string) => engine.articlesWith(words).map(({ id }) => id);
    assert.equal(ids(' ').length, 200);
    assert.deepEqual(ids('bai thu 199'), ['199']);
    assert.deepEqual(ids('bài 42'), ['42']);
    assert.deepEqual(ids('khong dau ca'), []);
    assert.equal(ids('mot cau').length, 200);
  });

  it('finds quotations in all of it from the start', async () => {
    const engine = await large(200, () => {});
    const options = { among: null, limit: 2 };
    assert.deepEqual(
      engine.finder.exact('chung của bài thứ 199', options).map(({ articleId }) => articleId),
      ['199'],
    );
  });
});
