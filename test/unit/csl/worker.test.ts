import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { isFormattingAnswer, shippedStyleNames } from '../../../src/protocol/citing';
import type { FormattingAnswer, FormattingRequest } from '../../../src/protocol/citing';
import { citing, list, shown } from './shown';

const requests = shippedStyleNames.map((name, id): FormattingRequest => ({
  id,
  style: { type: 'shipped', name },
  locale: 'vi',
  items: [
    {
      id: 'constructor',
      type: 'book',
      title: 'Đường Kách mệnh',
      author: [{ family: 'Nguyễn', given: 'Ứng Ấu' }],
      issued: { 'date-parts': [[1927]] },
    },
  ],
  citations: [citing('constructor', { locator: 'tr. 7' })],
}));

/** What each style makes of it: the citation, and the list. */
const expected = {
  apa: ['(Nguyễn, 1927, tr. 7)', 'Nguyễn, Ứ. Ấ. (1927). *Đường Kách mệnh*.'],
  'chicago-author-date': ['(Nguyễn 1927, 7)', 'Nguyễn Ứng Ấu. 1927. *Đường Kách mệnh*.'],
  'chicago-notes': [
    'Nguyễn Ứng Ấu, *Đường Kách mệnh*, 1927, 7.',
    'Nguyễn Ứng Ấu. *Đường Kách mệnh*, 1927.',
  ],
  ieee: ['[1, tr. 7]', '[1] Ứ. Ấ. Nguyễn, *Đường Kách mệnh*. 1927.'],
  'iso-690-author-date': ['(Nguyễn 1927, tr. 7)', 'NGUYỄN Ứng Ấu, 1927. *Đường Kách mệnh*.'],
  'iso-690-numeric': ['[1, tr. 7]', '[1] NGUYỄN Ứng Ấu. *Đường Kách mệnh*. 1927.'],
  'vn-numeric': ['[1, tr. 7]', '1. Nguyễn Ứng Ấu (1927), *Đường Kách mệnh*.'],
  'vn-author-date': ['(Nguyễn Ứng Ấu, 1927, tr. 7)', 'Nguyễn Ứng Ấu (1927), *Đường Kách mệnh*.'],
  'vn-administrative': [
    '(Nguyễn Ứng Ấu, *Đường Kách mệnh*, 1927, tr. 7)',
    'Nguyễn Ứng Ấu (1927), *Đường Kách mệnh*.',
  ],
};

function told(answers: readonly unknown[]) {
  const byStyle = answers.map((answer) => {
    assert.ok(isFormattingAnswer(answer) && answer.type === 'formatted', JSON.stringify(answer));
    const [citation] = answer.citations;
    return [
      shippedStyleNames[answer.id],
      [shown(citation?.note ?? citation?.text ?? []), ...list(answer)],
    ];
  });
  return Object.fromEntries(byStyle) as unknown;
}

describe('the formatter as it is shipped', () => {
  let folder = '';
  let bundle = '';

  before(async function () {
    this.timeout(60_000);
    folder = await mkdtemp(path.join(tmpdir(), 'csl-'));
    bundle = path.join(folder, 'csl.js');
    const options = {
      entryPoints: ['src/csl/main.ts'],
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      mainFields: ['browser', 'module', 'main'],
      external: ['node:worker_threads'],
      loader: { '.csl': 'text', '.xml': 'text' },
      outfile: bundle,
    };
    // The builder cannot be part of what it builds.
    const build = `require('esbuild').buildSync(${JSON.stringify(options)})`;
    execFileSync(process.execPath, ['--eval', build]);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('formats in a thread of Node', async function () {
    this.timeout(60_000);
    const worker = new Worker(bundle);
    const answers = await new Promise<FormattingAnswer[]>((resolve, reject) => {
      const got: FormattingAnswer[] = [];
      worker.on('error', reject);
      worker.on('message', (answer: FormattingAnswer) => {
        if (got.push(answer) === requests.length) resolve(got);
      });
      worker.postMessage('nonsense');
      requests.forEach((request) => {
        worker.postMessage(request);
      });
    });
    await worker.terminate();
    assert.deepEqual(told(answers), expected);
  });

  it('formats in a browser’s worker, without anything of Node, nor code made of text', async function () {
    this.timeout(60_000);
    const script = await readFile(bundle, 'utf8');
    const answers = await new Promise<unknown[]>((resolve) => {
      const got: unknown[] = [];
      const listeners: ((event: { data: unknown }) => void)[] = [];
      const self = {
        addEventListener: (_type: string, listener: (event: { data: unknown }) => void) => {
          listeners.push(listener);
        },
        postMessage: (answer: unknown) => {
          if (got.push(structuredClone(answer)) === requests.length) resolve(got);
        },
      };
      const world = createContext(
        { self, structuredClone },
        { codeGeneration: { strings: false, wasm: false } },
      );
      runInContext(script, world);
      for (const data of ['nonsense', ...requests]) listeners.forEach((listen) => listen({ data }));
    });
    assert.deepEqual(told(answers), expected);
  });
});
