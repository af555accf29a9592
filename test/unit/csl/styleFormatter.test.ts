import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeImportWorker } from '../../../src/node/importWorker';
import { formattingErrorCodes, shippedStyleNames } from '../../../src/protocol/citing';
import { describeStyle, describeStyleFault } from '../../../src/protocol/citingMessages';
import { CitingFailure, CitingWorker } from '../../../src/protocol/citingWorker';
import { styleFormatter } from '../../../src/protocol/styleFormatter';
import { citing, shown } from './shown';

const namespace = 'http://purl.org/net/xbiblio/csl';
const layout = '<citation><layout><text variable="title"/></layout></citation>';
const styleOf = (body: string) =>
  `<style xmlns="${namespace}" class="in-text" version="1.0">${body}</style>`;
const dependentOn = (name: string) =>
  styleOf(
    `<info><title>Con</title><link rel="independent-parent" href="http://x/${name}"/></info>`,
  );

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

  const files: Readonly<Record<string, string>> = {
    'kiểu/riêng.csl': styleOf(layout),
    'kiểu/con.csl': dependentOn('riêng-cha'),
    'kiểu/con-2.csl': dependentOn('cha'),
    'kiểu/cha.csl': styleOf(layout),
    'kiểu/ngoài.csl': dependentOn('..%2fcha'),
  };

  const formatterOf = (worker: Pick<CitingWorker, 'format'>, style: string, asked: string[] = []) =>
    styleFormatter(
      { style, locale: 'vi' },
      {
        worker,
        readStyle: async (name) => {
          asked.push(name);
          return files[name] ?? null;
        },
        itemOf: (key) => (key === 'nobody' ? null : { type: 'book', title: `Sách ${key}` }),
      },
    );

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
    const format = formatterOf(workerOf('csl.js'), 'vn-numeric');
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

  it('takes a style from a file, and a parent from beside it', async function () {
    this.timeout(60_000);
    const worker = workerOf('csl.js');
    for (const style of ['kiểu/riêng.csl', 'kiểu/con-2.csl']) {
      const { citations, bibliography } = await formatterOf(worker, style)([citing('a')]);
      assert.deepEqual(
        citations.map(({ text }) => shown(text)),
        ['Sách a'],
      );
      assert.deepEqual(bibliography.sections, []);
    }
  });

  it('says which file is missing, and looks nowhere else', async function () {
    this.timeout(60_000);
    const worker = workerOf('csl.js');
    const codeOf = async (style: string, asked: string[]) => {
      const failure: unknown = await formatterOf(
        worker,
        style,
        asked,
      )([citing('a')]).then(
        () => null,
        (error: unknown) => error,
      );
      assert.ok(failure instanceof CitingFailure);
      return describeStyleFault(failure.fault, 'vi');
    };
    const asked: string[] = [];
    assert.equal(
      await codeOf('kiểu/x.csl', asked),
      'kiểu/x.csl: không tìm thấy kiểu trích dẫn này.',
    );
    assert.match(await codeOf('kiểu/con.csl', asked), /^kiểu\/con\.csl:1:\d+: .*riêng-cha\.csl/);
    assert.match(await codeOf('kiểu/ngoài.csl', asked), /parent|dựa vào/);
    assert.deepEqual(asked, ['kiểu/x.csl', 'kiểu/con.csl', 'kiểu/riêng-cha.csl', 'kiểu/ngoài.csl']);
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

  it('has words for every style and fault in both languages', () => {
    for (const locale of ['vi', 'en'] as const) {
      const names = shippedStyleNames.map((name) => describeStyle(name, locale));
      assert.equal(new Set(names).size, shippedStyleNames.length);
      const faults = formattingErrorCodes.map((code) =>
        describeStyleFault({ code, file: 'a.csl', line: 3, column: 4, detail: 'x' }, locale),
      );
      assert.equal(new Set(faults).size, formattingErrorCodes.length);
      assert.ok(faults.every((words) => /^a\.csl:3:4: .+/.test(words)));
    }
  });
});
