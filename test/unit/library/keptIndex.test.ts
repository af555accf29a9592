import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Engine } from '../../../src/core/engine';
import { createEngine } from '../../../src/core/engine';
import type { IndexStore } from '../../../src/core/library/indexStore';

type Files = Readonly<Record<string, string>>;

class MemoryStore implements IndexStore {
  readonly files = new Map<string, Uint8Array>();
  writes = 0;

  async read(name: string): Promise<Uint8Array | null> {
    return this.files.get(name) ?? null;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.writes += 1;
    this.files.set(name, bytes.slice());
  }
}

const warnings: string[] = [];

async function open(files: Files, store?: IndexStore, build = '1'): Promise<Engine> {
  const engine = createEngine({
    reader: {
      list: async () =>
        Object.entries(files).map(([path, text]) => ({
          uri: `memory:/${path}`,
          path,
          size: Buffer.byteLength(text),
        })),
      read: async (uri) => Buffer.from(files[uri.slice('memory:/'.length)] ?? ''),
    },
    sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    logger: {
      info: (message) => warnings.push(message),
      warn: (message) => warnings.push(message),
    },
    ...(store ? { store, build } : {}),
  });
  await engine.load({ folders: ['memory:'], maxBytes: 1e6 });
  return engine;
}

const WORDS = ['thủy', 'lợi', 'xã', 'Cảnh', 'đồng', '19,5', 'triệu', 'hộ', 'nghèo', 'không'];

/** A sentence out of a number: the same number, the same words. */
function sentence(seed: number): string {
  const words = Array.from({ length: 9 }, (_, index) => WORDS[(seed * 7 + index * index) % 10]);
  return `Câu ${seed} nói rằng ${words.join(' ')}.`;
}

function text(seed: number): string {
  return `Bài số ${seed}\n\n${sentence(seed)} ${sentence(seed + 1)}\n\nMột là, ${sentence(seed + 2)}`;
}

function library(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`bai-${index}.txt`, text(index)]),
  );
}

/** What an engine finds, by words, by statistics and by quotations. */
async function answers(engine: Engine) {
  await engine.fillSearch();
  const options = { among: null, limit: 20 };
  return {
    found: ['thuy loi', 'Câu 7', 'trieu', 'nói rằng', 'bai so 3', 'khong'].map((words) =>
      engine.search(
        {
          words,
          kinds: ['sentence', 'lesson', 'section', 'statistic'],
          articleId: null,
          limit: 30,
        },
        'vi',
      ),
    ),
    exact: [3, 20, 77].map((seed) => engine.finder.exact(sentence(seed), options)),
    near: [5, 40].map((seed) =>
      engine.finder.nearest(sentence(seed).replace('rằng', 'khác'), options),
    ),
  };
}

describe('the kept indexes of a library', () => {
  it('answer as those built anew, without building', async () => {
    const store = new MemoryStore();
    const files = library(90);
    const first = await open(files, store);
    assert.ok(first.searchable.done < 90);
    await first.keepIndex(1);
    const second = await open(files, store);
    assert.deepEqual(second.searchable, { done: 90, all: 90 });
    assert.deepEqual(await answers(second), await answers(await open(files)));
    await second.keepIndex(1);
    assert.equal(store.writes, 2);
  });

  it('take in what changed while nobody looked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat({ max: 89 }), { maxLength: 40 }),
        fc.uniqueArray(fc.nat({ max: 89 }), { maxLength: 10 }),
        fc.nat({ max: 10 }),
        async (gone, changed, added) => {
          const store = new MemoryStore();
          const before = library(90);
          await (await open(before, store)).keepIndex(1);
          const after = { ...before };
          for (const index of changed) after[`bai-${index}.txt`] = text(index + 500);
          for (const index of gone) delete after[`bai-${index}.txt`];
          for (let index = 0; index < added; index += 1) {
            after[`moi-${index}.txt`] = text(index + (index % 2) * 900);
          }
          const opened = await open(after, store);
          assert.deepEqual(await answers(opened), await answers(await open(after)));
          // And once more from what is kept then: nothing of the old is left in it.
          await opened.keepIndex(1);
          assert.deepEqual(await answers(await open(after, store)), await answers(opened));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('know an article by its text, whatever its file and its record are called', async () => {
    const store = new MemoryStore();
    const files = library(70);
    await (await open(files, store)).keepIndex(1);
    const renamed: Files = {
      ...Object.fromEntries(Object.entries(files).map(([path, body]) => [`cu/${path}`, body])),
      'cu/bai-3.article.json': '{ "id": "ba", "citekey": "ba" }',
    };
    const opened = await open(renamed, store);
    assert.deepEqual(opened.searchable, { done: 70, all: 70 });
    const options = { among: null, limit: 1 };
    assert.equal(opened.finder.exact(sentence(3), options)[0]?.articleId, 'ba');
    assert.deepEqual(await answers(opened), await answers(await open(renamed)));
  });

  it('tell equal texts apart', async () => {
    const store = new MemoryStore();
    const files: Record<string, string> = {
      ...library(70),
      'lai.txt': text(5),
      'nua.txt': text(5),
    };
    await (await open(files, store)).keepIndex(1);
    const fewer = Object.fromEntries(
      Object.entries(files).filter(([path]) => path !== 'bai-5.txt'),
    );
    const opened = await open(fewer, store);
    assert.deepEqual(await answers(opened), await answers(await open(fewer)));
  });

  it('are built anew where they are broken, of another build, or cannot be read', async () => {
    const files = library(70);
    const fresh = await answers(await open(files));
    const store = new MemoryStore();
    await (await open(files, store)).keepIndex(1);
    assert.equal((await open(files, store, '2')).searchable.done < 70, true);
    for (const [name, bytes] of store.files) {
      for (const broken of [
        bytes.slice(0, bytes.length / 2),
        new Uint8Array(0),
        bytes.map((b) => ~b),
      ]) {
        const damaged = new MemoryStore();
        store.files.forEach((whole, other) => damaged.files.set(other, whole));
        damaged.files.set(name, broken);
        assert.deepEqual(await answers(await open(files, damaged)), fresh);
      }
    }
    const unreadable: IndexStore = {
      read: () => Promise.reject(new Error('EACCES')),
      write: () => Promise.reject(new Error('ENOSPC: no space left on device')),
    };
    warnings.length = 0;
    const opened = await open(files, unreadable);
    assert.deepEqual(await answers(opened), fresh);
    await opened.keepIndex(1);
    assert.match(warnings.join('\n'), /cannot be read: Error: EACCES/);
    assert.match(warnings.join('\n'), /cannot be kept: Error: ENOSPC/);
  });

  it('are not written for a small library, nor for few changes of a large one', async () => {
    const store = new MemoryStore();
    await (await open(library(30), store)).keepIndex(1);
    assert.equal(store.writes, 0);
    await (await open(library(160), store)).keepIndex();
    assert.equal(store.writes, 2);
    await (await open({ ...library(160), 'moi.txt': text(999) }, store)).keepIndex();
    assert.equal(store.writes, 2);
    await (await open({ ...library(160), 'moi.txt': text(999) }, store)).keepIndex(1);
    assert.equal(store.writes, 4);
  });
});
