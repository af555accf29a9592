import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { CancellationTokenSource } from 'vscode-languageserver';
import { Importer } from '../../../src/protocol/importer';
import { nodeImportWorker } from '../../../src/node/importWorker';
import { buildReaders } from '../../support/shippedReaders';
import { docx, docxFiles, paragraph, run } from './docxFile';
import { limits } from './shown';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A worker that does what the file's name says. */
const misbehaving = `
const { parentPort } = require('node:worker_threads');
const article = (text) => ({ format: 'text', text, csl: null, pages: [], notes: [] });
parentPort.on('message', ({ id, name, bytes }) => {
  if (name === 'loop') for (;;);
  if (name === 'hoard') { const all = []; for (;;) all.push(new Array(1e5).fill({})); }
  if (name === 'throw') throw new Error('of a reader');
  if (name === 'exit') process.exit(3);
  if (name === 'silent') return;
  if (name === 'nonsense') parentPort.postMessage({ type: 'article', id, article: 1 });
  console.log('printed');
  parentPort.postMessage({ type: 'article', id, article: article(Buffer.from(bytes).toString()) });
});`;

describe('the importer on Node', () => {
  let folder = '';
  const open: Importer[] = [];

  const importerOf = (script: string, timeLimit = 60_000) => {
    const start = nodeImportWorker(path.join(folder, script), 96);
    const importer = new Importer({ start, timeLimit, idleLimit: 1000 });
    open.push(importer);
    return importer;
  };

  before(async function () {
    this.timeout(60_000);
    folder = await mkdtemp(path.join(tmpdir(), 'importer-'));
    await writeFile(path.join(folder, 'misbehaving.js'), misbehaving);
    buildReaders(folder);
  });

  afterEach(() => {
    for (const importer of open.splice(0)) importer.dispose();
  });

  after(() => rm(folder, { recursive: true, force: true }));

  const good = { name: 'good', bytes: bytes('tốt') };
  const file = (name: string) => ({ name, bytes: new Uint8Array() });

  it('ends a reader that never does, and reads the next file', async () => {
    const importer = importerOf('misbehaving.js', 200);
    await assert.rejects(importer.import(file('loop'), limits), { code: 'timed-out' });
    await assert.rejects(importer.import(file('silent'), limits), { code: 'timed-out' });
    assert.equal((await importerOf('misbehaving.js').import(good, limits)).text, 'tốt');
  });

  for (const [name, code] of [
    ['hoard', 'out-of-memory'],
    ['throw', 'crashed'],
    ['exit', 'crashed'],
  ] as const) {
    it(`outlives a reader that does this: ${name}`, async function () {
      this.timeout(60_000);
      const importer = importerOf('misbehaving.js');
      const [bad, next] = await Promise.allSettled([
        importer.import(file(name), limits),
        importer.import(good, limits),
      ]);
      assert.equal(bad.status === 'rejected' && bad.reason.code, code);
      assert.equal(next.status === 'fulfilled' && next.value.text, 'tốt');
    });
  }

  it('does not take nonsense for an answer', async () => {
    assert.equal((await importerOf('misbehaving.js').import(file('nonsense'), limits)).text, '');
  });

  it('cancels the file that is being read and one that waits, and goes on', async () => {
    const importer = importerOf('misbehaving.js');
    const [running, waiting] = [new CancellationTokenSource(), new CancellationTokenSource()];
    const results = [
      importer.import(file('loop'), limits, running.token),
      importer.import(good, limits, waiting.token),
      importer.import(good, limits),
    ];
    waiting.cancel();
    // The first has been sent once the queue has had its turn.
    await new Promise((resolve) => setImmediate(resolve));
    running.cancel();
    const settled = await Promise.allSettled(results);
    assert.deepEqual(
      settled.map((each) => (each.status === 'rejected' ? each.reason.code : each.value.text)),
      ['cancelled', 'cancelled', 'tốt'],
    );
  });

  it('cancels all there is when it is disposed of', async () => {
    const importer = importerOf('misbehaving.js');
    const results = [importer.import(file('loop'), limits), importer.import(good, limits)];
    await new Promise((resolve) => setImmediate(resolve));
    importer.dispose();
    for (const result of results) await assert.rejects(result, { code: 'cancelled' });
  });

  it('says that a worker which is not there has crashed', async () => {
    await assert.rejects(importerOf('none.js').import(good, limits), { code: 'crashed' });
  });

  it('refuses a file that is too large before it is copied', async () => {
    const importer = importerOf('none.js');
    await assert.rejects(
      importer.import({ name: 'a', bytes: new Uint8Array(9) }, { ...limits, maxBytes: 8 }),
      {
        code: 'too-large',
      },
    );
  });

  it('reads files of several formats with the very worker that ships', async () => {
    const importer = importerOf('import.js');
    const word = docx(paragraph(run('Một là, điện.')));
    assert.equal(
      (await importer.import({ name: 'a.docx', bytes: word }, limits)).text,
      'Một là, điện.',
    );
    const page = bytes('<!doctype html><p>Hai là, đường.');
    assert.equal(
      (await importer.import({ name: 'a.html', bytes: page }, limits)).text,
      'Hai là, đường.',
    );
    await assert.rejects(
      importer.import({ name: 'a.docx', bytes: word.subarray(0, 300) }, limits),
      {
        code: 'broken',
      },
    );
  });

  it('refuses a bomb while it unpacks', async function () {
    this.timeout(60_000);
    const importer = importerOf('import.js');
    const files = docxFiles(paragraph(run('x')));
    const bomb = zipSync({ ...files, 'word/document.xml': new Uint8Array(60_000_000) });
    assert.ok(bomb.length < 200_000);
    await assert.rejects(importer.import({ name: 'a.docx', bytes: bomb }, limits), {
      code: 'unpacks-too-large',
    });
    const next = await importer.import({ name: 'a.txt', bytes: bytes('tốt') }, limits);
    assert.equal(next.text, 'tốt');
  });
});
