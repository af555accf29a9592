import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a reader sees of a text: no code, no addresses of commands, no characters said as themselves. */
const shown = (text: string): string =>
  text
    .replace(/`[^`]*`/g, 'x')
    .replace(/\]\(command:[^)]*\)/g, ']')
    .replaceAll(', : * ? " < > |', '');

/** Every text that the interface shows, with the place it is written at. */
async function texts(): Promise<readonly (readonly [string, string])[]> {
  const found: [string, string][] = [];
  for (const file of [
    'package.nls.json',
    'package.nls.vi.json',
    'media/l10n/bundle.l10n.vi.json',
  ]) {
    const strings = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, string>>;
    for (const [key, value] of Object.entries(strings)) {
      found.push([`${file} ${key}`, shown(value)]);
      // The key of a run-time string is the English.
      if (file.includes('l10n.vi')) found.push([`${file} (key)`, shown(key)]);
    }
  }
  for (const name of await readdir('src/protocol')) {
    if (!/messages\.ts$/i.test(name)) continue;
    const source = await readFile(path.join('src/protocol', name), 'utf8');
    const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    for (const [, plain = '', filled = ''] of code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)) {
      found.push([`${name} ${plain}${filled}`, (plain + filled).replace(/\$\{[^}]*\}/g, '0')]);
    }
  }
  return found;
}

async function holdsNone(wrong: RegExp): Promise<void> {
  const all = await texts();
  assert.ok(all.length > 1000, String(all.length));
  assert.deepEqual(
    all.filter(([, text]) => wrong.test(text)).map(([place]) => place),
    [],
  );
}

describe('the wording of the interface', () => {
  it('has quotation marks, apostrophes and ellipses as printers set them', async () => {
    await holdsNone(/"|\p{L}'\p{L}|(?<!\.)\.{3}(?!\.)/u);
  });

  it('has no space too many, and none before a mark', async () => {
    await holdsNone(/\S {2}|[\p{L}\p{N}”] [,;:?!.](?![\w ])|\u00A0/u);
  });

  it('is written with one code point a letter', async () => {
    const all = await texts();
    assert.deepEqual(
      all.filter(([, text]) => text !== text.normalize('NFC')).map(([place]) => place),
      [],
    );
  });

  it('puts tone marks where the decree on the spelling of offices has them: hủy, khóa, xóa', async () => {
    await holdsNone(/o[àáảãạ](?!\p{L})|o[èéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu);
  });

  it('names commands as the palette has them', async () => {
    const words = await readFile('src/assist/toolWords.ts', 'utf8');
    for (const [file, pattern] of [
      ['package.nls.vi.json', /lệnh “([^”]+)”/g],
      ['package.nls.json', /command “([^”]+)”/g],
    ] as const) {
      const strings = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, string>>;
      const titles = new Set(Object.values(strings));
      const named = Array.from(words.matchAll(pattern), ([, name = '']) => name);
      assert.ok(named.length > 0);
      assert.deepEqual(
        named.filter((name) => !titles.has(name)),
        [],
      );
    }
  });

  it('writes Vietnamese for what Vietnamese has a word for', async () => {
    const all = await texts();
    const foreign = /\b(?:click|setting|folder|file|report|quotation|library|copy|check)\b/i;
    const inVietnamese = all.filter(
      ([place]) => place.includes('.vi.json') && !place.endsWith('(key)'),
    );
    assert.deepEqual(
      inVietnamese.filter(([, text]) => foreign.test(text)).map(([place]) => place),
      [],
    );
  });
});
