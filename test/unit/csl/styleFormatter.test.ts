import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeImportWorker } from '../../../src/node/importWorker';
import { CitingFailure, CitingWorker } from '../../../src/protocol/citingWorker';
import { styleFormatter } from '../../../src/protocol/styleFormatter';
import { citing, shown } from './shown';

/** A worker that does what the style's name says. */
const misbehaving = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, style }) => {
  if (style.name === 'loop.csl') for (;;);
  if (style.name === 'exit.csl') process.exit(3);
  parentPort.postMessage({ type: 'formatted', id: id - 1, style: {} });
  parentPort.postMessage({
    type: 'formatted', id, style: { title: '', id: '', license: '', class: 'in-text' },
    citations: [], bibliography: null,
  });
});`;

describe('formatting by a style', () => {
  let folder = '';
  const open: CitingWorker[] = [];

  const workerOf = (script: string, timeLimit = 60_000) => {
    const start = nodeImportWorker(path.join(folder, script), 256);
    const worker = new CitingWorker({ start, timeLimit, idleLimit: 1000 });
    open.push(worker);
    return worker;
  };

  before(async function () {
    this.timeout(60_000);
    folder = await mkdtemp(path.join(tmpdir(), 'citing-'));
    await writeFile(path.join(folder, 'misbehaving.js'), misbehaving);
    const options = {
      entryPoints: ['src/csl/main.ts'],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      mainFields: ['browser', 'module', 'main'],
      external: ['node:worker_threads'],
      loader: { '.csl': 'text', '.xml': 'text' },
      outfile: path.join(folder, 'csl.js'),
    };
    const build = `require('esbuild').buildSync(${JSON.stringify(options)})`;
    execFileSync(process.execPath, ['--eval', build]);
  });

  afterEach(() => {
    for (const worker of open.splice(0)) worker.dispose();
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('gives citations, the list of what is cited, and keys nobody knows', async function () {
    this.timeout(60_000);
    const worker = workerOf('csl.js');
    const style = { type: 'shipped', name: 'vn-numeric' } as const;
    const format = styleFormatter(
      (request) => worker.format({ ...request, style, locale: 'vi' }),
      (key) => (key === 'nobody' ? null : { id: 'x', type: 'book', title: `Sách ${key}` }),
    );
    const { citations, bibliography, sources, unknown } = await format([
      citing('b'),
      citing('nobody'),
      citing('a', { locator: 'tr. 5' }),
    ]);
    assert.deepEqual(
      citations.map(({ text }) => shown(text)),
      ['[2]', '**nobody?**', '[1, tr. 5]'],
    );
    assert.deepEqual(
      bibliography.sections.flatMap(({ entries }) => entries.map(({ text }) => shown(text))),
      ['*Sách a*.', '*Sách b*.'],
    );
    assert.deepEqual(
      sources.map(({ key }) => key),
      ['a', 'b'],
    );
    assert.deepEqual(unknown, ['nobody']);
  });

  it('gives no list where the style has none', async function () {
    this.timeout(60_000);
    const worker = workerOf('csl.js');
    const xml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <citation><layout><text variable="title"/></layout></citation></style>`;
    const style = { type: 'file', name: 'a.csl', xml } as const;
    const format = styleFormatter(
      (request) => worker.format({ ...request, style, locale: 'vi' }),
      () => ({ type: 'book', title: 'Sách' }),
    );
    const { citations, bibliography, sources } = await format([citing('a')]);
    assert.deepEqual(shown(citations[0]?.text ?? []), 'Sách');
    assert.deepEqual(bibliography.sections, []);
    assert.deepEqual(
      sources.map(({ key }) => key),
      ['a'],
    );
  });

  it('ends a style that never does, and formats the next document', async () => {
    const worker = workerOf('misbehaving.js', 1000);
    const run = (name: string) =>
      worker.format({
        style: { type: 'file', name, xml: '' },
        locale: 'vi',
        items: [],
        citations: [],
      });
    await assert.rejects(run('loop.csl'), (error: unknown) => {
      assert.ok(error instanceof CitingFailure);
      assert.deepEqual([error.fault.code, error.fault.file], ['timed-out', 'loop.csl']);
      return true;
    });
    await assert.rejects(run('exit.csl'), { message: /exit\.csl: crashed/ });
    assert.equal((await run('good.csl')).bibliography, null);
    worker.dispose();
    await assert.rejects(run('good.csl'), { message: /cancelled/ });
  });
});
