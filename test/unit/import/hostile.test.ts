import assert from 'node:assert/strict';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { ImportError } from '../../../src/import/types';
import { hostileEndings, hostileFile, livePage, lostIn, markOf } from '../../support/hostile/files';
import { payloads } from '../../support/hostile/payloads';
import { imported, shown } from './shown';

/** What a browser does not show, and formulas, of which a note tells. */
const unshown = new Set(['script', 'style', 'template', 'noscript', 'math']);

/** Whether a browser shows words of a page, as its parser has them. */
function isShown(html: string, words: string): boolean {
  const isIn = (node: DefaultTreeAdapterTypes.Node): boolean => {
    if (node.nodeName === '#text' && 'value' in node) return node.value.includes(words);
    return !unshown.has(node.nodeName) && 'childNodes' in node && node.childNodes.some(isIn);
  };
  return isIn(parse(html));
}

describe('import of hostile text', () => {
  for (const ending of hostileEndings) {
    it(`keeps every word of the corpus as words: ${ending}`, async () => {
      const article = await imported(`hồ sơ.${ending}`, hostileFile(ending));
      assert.deepEqual(lostIn(shown(article), ending), []);
    });
  }

  it('loses no word to markup that is alive, one payload at a time', async () => {
    const swallowed: string[] = [];
    let all = 0;
    for (const line of payloads) {
      const page = livePage([line]);
      if (!isShown(page, markOf(0))) continue;
      all += 1;
      const article = await imported('a.html', page).catch((error: unknown) => {
        assert.ok(error instanceof ImportError, line);
        return null;
      });
      if (!article || !shown(article).includes(markOf(0))) swallowed.push(line);
    }
    assert.ok(all > 70);
    assert.deepEqual(swallowed, []);
  });
});
