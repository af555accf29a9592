import assert from 'node:assert/strict';
import { readFragments } from '../../../../src/core/quotation/judge/fragments';
import { Lexicon } from '../../../../src/core/quotation/judge/lexicon';
import { seededWindow } from '../../../../src/core/quotation/judge/seeds';
import { sourceTokens } from '../../../../src/core/quotation/judge/sourceTokens';
import { tokenize } from '../../../../src/core/quotation/judge/tokens';

/** Words of which each stands once: "từ0 từ1 …", from one number to another. */
function words(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => `từ${from + index}`).join(' ');
}

const TEXT = words(0, 1000);

/** The part of the source that is like a quotation, as numbers of its first word and last. */
function windowOf(quotation: string, text = TEXT): [number, number] | null {
  const source = sourceTokens({ text, sic: [] });
  const lexicon = new Lexicon(source.lexicon);
  const [fragment] = readFragments(tokenize(quotation, lexicon), [], lexicon);
  assert.ok(fragment);
  const window = seededWindow(fragment, source);
  return window && [window.start, window.end - 1];
}

/** Words beyond each end that are looked at too. */
const MARGIN = 12;

describe('the part of a source that is like a quotation', () => {
  const cases: readonly (readonly [string, string, number, number])[] = [
    ['is where its words stand', words(400, 420), 400, 419],
    ['is where a few of its words stand', words(400, 404), 400, 403],
    ['counts from its first word, marks apart', `“(${words(400, 420)}).”`, 400, 419],
    ['counts words that were added in front', `a b c d ${words(400, 420)}`, 396, 419],
    ['counts words that were added behind', `${words(400, 420)} a b c d e`, 400, 424],
    ['goes over words put in', `${words(400, 410)} a b c d ${words(410, 420)}`, 400, 419],
    ['goes over a sentence left out', `${words(400, 410)} ${words(440, 450)}`, 400, 449],
    ['goes as far as a long omission', `${words(300, 310)} ${words(480, 490)}`, 300, 489],
    ['holds parts in another order', `${words(440, 450)} ${words(400, 405)}`, 390, 454],
    ['is where most of its words stand', `${words(100, 106)} ${words(800, 815)}`, 794, 814],
    ['is the first of two that are as like', `${words(800, 808)} ${words(100, 108)}`, 92, 107],
  ];
  for (const [what, quotation, first, last] of cases) {
    it(what, () => assert.deepEqual(windowOf(quotation), [first - MARGIN, last + MARGIN]));
  }

  it('ends with the source', () => {
    assert.deepEqual(windowOf(words(5, 20)), [0, 19 + MARGIN]);
    assert.deepEqual(windowOf(words(980, 995)), [980 - MARGIN, 999]);
  });

  it('is none where no four words stand together, of a long one no five', () => {
    assert.equal(windowOf(`${words(400, 403)} a ${words(500, 503)} b`), null);
    assert.equal(windowOf(`${words(400, 404)} a b c d e f g h`), null);
    assert.equal(windowOf('a b c d e f'), null);
    assert.notEqual(windowOf(`${words(400, 404)} a b c d e f g`), null);
  });

  it('is none where even the rarest word is everywhere', () => {
    assert.equal(windowOf('a a a a a a', 'a '.repeat(2001)), null);
    assert.notEqual(windowOf('a a a a a a', 'a '.repeat(2000)), null);
    assert.notEqual(windowOf('a a b a a a', `${'a '.repeat(3000)}b ${'a '.repeat(9)}`), null);
  });

  it('is found for very long words by some of their runs', () => {
    assert.deepEqual(windowOf(words(50, 950)), [50 - MARGIN, 949 + MARGIN]);
  });
});
