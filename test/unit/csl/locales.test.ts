import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { elements, parseStyleXml, textOf } from '../../../src/csl/xml';

async function terms(tag: string): Promise<Map<string, string>> {
  const file = `locales-${tag}.xml`;
  const xml = await readFile(path.join('src/csl/locales', file), 'utf8');
  const found = new Map<string, string>();
  for (const list of elements(parseStyleXml(file, xml, 'locale'), 'terms')) {
    for (const term of elements(list)) {
      const { name, form } = term.attrs;
      const words = [term, ...elements(term)].map(textOf).join('|');
      assert.equal(found.has(`${name} ${form ?? ''}`), false, `${name} ${form ?? ''} twice`);
      found.set(`${name} ${form ?? ''}`, words);
    }
  }
  return found;
}

describe('the Vietnamese locale', () => {
  it('has every term of the English one but endings of English ordinals', async () => {
    const [vi, en] = await Promise.all([terms('vi-VN'), terms('en-US')]);
    const missing = [...en.keys()].filter((key) => !vi.has(key));
    assert.deepEqual(
      missing.filter((key) => !/^ordinal-\d\d $/.test(key)),
      [],
    );
    assert.deepEqual(
      [...vi.keys()].filter((key) => !en.has(key)),
      [],
    );
  });

  it('leaves nothing in English but words that Vietnamese has too', async () => {
    const [vi, en] = await Promise.all([terms('vi-VN'), terms('en-US')]);
    const same = [...vi].filter(([key, words]) => /\p{L}/u.test(words) && en.get(key) === words);
    assert.deepEqual(
      same.map(([key]) => key.trim()),
      ['podcast', 'video', 'internet'],
    );
  });
});
