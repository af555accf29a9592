import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { ImportAnswer } from '../../../src/protocol/importing';
import { doc } from './docFile';
import { docx, paragraph, run } from './docxFile';
import { epub, page } from './epubFile';
import { odt } from './odtFile';
import { limits } from './shown';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A worker's world: what every browser gives it of what readers may use, and nothing of Node. */
function workerWorld(answered: (answer: ImportAnswer) => void) {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const self = {
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
      if (type === 'message') listeners.push(listener);
    },
    postMessage: answered,
  };
  const globals = {
    atob,
    btoa,
    TextDecoder,
    TextEncoder,
    URL,
    Uint8Array,
    structuredClone,
    performance,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    AbortController,
    DOMException,
    Event,
    EventTarget,
    Blob,
    MessageChannel,
    ReadableStream,
    console,
  };
  const world = createContext({ self, ...globals });
  return { world, send: (data: unknown) => listeners.forEach((listener) => listener({ data })) };
}

describe('the readers in a browser', () => {
  let folder = '';
  let script = '';

  before(async function () {
    this.timeout(60_000);
    folder = await mkdtemp(path.join(tmpdir(), 'import-browser-'));
    const outfile = path.join(folder, 'import.browser.js');
    const options = {
      entryPoints: ['src/import/browser/main.ts'],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      mainFields: ['browser', 'module', 'main'],
      outfile,
    };
    // The builder cannot be part of what it builds.
    const build = `require('esbuild').buildSync(${JSON.stringify(options)})`;
    execFileSync(process.execPath, ['--eval', build]);
    script = await readFile(outfile, 'utf8');
  });

  after(() => rm(folder, { recursive: true, force: true }));

  const words = 'Một là, điện, đường, trường, trạm.';
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a.txt', bytes(words)],
    ['a.html', bytes(`<!doctype html><nav>x</nav><p>${words}`)],
    ['a.docx', docx(paragraph(run(words)))],
    ['a.doc', doc([{ runs: [{ text: `${words}\r` }] }])],
    ['a.odt', odt(`<text:p>${words}</text:p>`)],
    ['a.rtf', bytes(`{\\rtf1 ${words.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0)}?`)}\\par}`)],
    ['a.epub', epub([page(`<p>${words}</p>`)])],
  ];

  it('read every format without anything of Node', async function () {
    this.timeout(60_000);
    const answers = new Map<number, ImportAnswer>();
    await new Promise<void>((resolve) => {
      const { world, send } = workerWorld((answer) => {
        answers.set(answer.id, answer);
        if (answers.size === files.length) resolve();
      });
      runInContext(script, world);
      files.forEach(([name, content], id) => {
        send({ id, name, bytes: content, limits });
      });
    });
    assert.deepEqual(
      files.map(([name], id) => {
        const answer = answers.get(id);
        return [name, answer?.type === 'article' ? answer.article.text : answer];
      }),
      files.map(([name]) => [name, words]),
    );
  });
});
