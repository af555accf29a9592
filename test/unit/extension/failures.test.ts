import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const ROOM = path.join('src', 'extension');

/** The sources of the extension by their paths, with `/`. */
async function sources(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(ROOM, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const read = names.map(async (name): Promise<[string, string]> => {
    return [name.split(path.sep).join('/'), await readFile(path.join(ROOM, name), 'utf8')];
  });
  return new Map(await Promise.all(read));
}

/** What the calls of a function are given, as it is written. */
function callsOf(name: string, text: string): readonly string[] {
  const calls: string[] = [];
  for (const { index } of text.matchAll(new RegExp(`${name}\\(`, 'g'))) {
    const start = text.indexOf('(', index) + 1;
    let end = start;
    for (let depth = 1; depth > 0 && end < text.length; end += 1) {
      if (text[end] === '(') depth += 1;
      if (text[end] === ')') depth -= 1;
    }
    calls.push(text.slice(start, end - 1));
  }
  return calls;
}

/** How many arguments those are, commas within others left out. */
function argumentsIn(call: string): number {
  let [depth, count] = [0, call.trim() === '' ? 0 : 1];
  for (const sign of call.replace(/,\s*$/, '')) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0) count += 1;
  }
  return count;
}

describe('what goes wrong', () => {
  it('is told by VS Code’s own functions in one place only', async () => {
    const direct = /\bshow(?:Error|Warning|Information)Message\b/;
    const found = [...(await sources())].filter(([, text]) => direct.test(text));
    assert.deepEqual(
      found.map(([name]) => name),
      ['notices.ts'],
    );
  });

  it('is told as an error in one place only, which logs it and offers a way out', async () => {
    const all = await sources();
    const found = [...all].filter(([, text]) => /\bsayError\b/.test(text));
    assert.deepEqual(found.map(([name]) => name).toSorted(), ['failures.ts', 'notices.ts']);
    const text = all.get('failures.ts') ?? '';
    const calls = callsOf('sayError', text);
    assert.equal(calls.length, 2);
    for (const call of calls) assert.match(call, /\bshowLog$/);
    assert.equal(callsOf('log.error', text).length, 1);
  });

  it('is told as a warning with a way out', async () => {
    const calls = [...(await sources())].flatMap(([name, text]) =>
      name === 'notices.ts' ? [] : callsOf('sayWarning', text).map((call) => ({ name, call })),
    );
    assert.ok(calls.length > 5);
    const without = calls.filter(({ call }) => argumentsIn(call) < 2);
    assert.deepEqual(without, []);
  });

  it('between client and server is not told by the client as well', async () => {
    const all = await sources();
    for (const name of ['extension.ts', 'extension.browser.ts']) {
      const text = all.get(name) ?? '';
      assert.match(text, /return quietClient\(\s*new LanguageClient\(/, name);
    }
    assert.match(all.get('libraryServer.ts') ?? '', /initializationFailedHandler: \(\) => false/);
  });

  it('in the server is shown of settings alone, and there by us, with a way to them', async () => {
    const room = path.join('src', 'server');
    const found: string[] = [];
    for (const name of await readdir(room, { recursive: true })) {
      if (!name.endsWith('.ts')) continue;
      const text = await readFile(path.join(room, name), 'utf8');
      if (/\.window\.show|ShowMessage/.test(text)) found.push(name);
    }
    assert.deepEqual(found, ['session.ts']);
    const session = await readFile(path.join(room, 'session.ts'), 'utf8');
    const told = callsOf('this\\.#warn', session.replaceAll('\n', ' '));
    assert.deepEqual(
      told.map((call) => call.slice(0, 'describeWrongSetting('.length)),
      ['describeWrongSetting('],
    );
    const client = (await sources()).get('libraryServer.ts') ?? '';
    assert.match(client, /onNotification\('window\/showMessage'/);
  });
});
