import assert from 'node:assert/strict';
import type { WrittenEdit } from '../../../../src/core/quotation/repair/repair';
import { replacedWords } from '../../../../src/core/quotation/repair/replacedWords';
import type { RepairedText } from '../../../../src/core/quotation/repair/takenAway';
import { takenAway } from '../../../../src/core/quotation/repair/takenAway';
import { ShownTextBuilder } from '../../../../src/core/quotation/report/shownText';
import type { TextRange } from '../../../../src/core/text/range';

/** Text of which nobody sees the stars. */
function starred(written: string): RepairedText {
  const shown = new ShownTextBuilder();
  for (const { index, 0: run } of written.matchAll(/[^*]+/g)) {
    shown.keep(written, index, index + run.length);
  }
  return { shown: shown.build(), written: { start: 0, end: written.length } };
}

function rangeOf(words: string, { shown }: RepairedText): TextRange {
  const start = shown.text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

function made(written: string, edits: readonly WrittenEdit[]): string {
  return edits
    .toReversed()
    .reduce(
      (text, { range, text: insert }) =>
        text.slice(0, range.start) + insert + text.slice(range.end),
      written,
    );
}

describe('words that are taken away', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['leave the words beside them', 'một hai ba', 'hai', 'một  ba'],
    ['take the marks around them along', 'một *hai* ba', 'hai', 'một  ba'],
    ['take longer marks along', 'một ***hai*** ba', 'hai', 'một  ba'],
    ['leave what is too long for marks', 'một ****hai**** ba', 'hai', 'một ******** ba'],
    ['leave the marks of a neighbour', 'một *hai ba*', 'hai', 'một * ba*'],
    ['leave marks that end behind them', '*một hai* ba', 'hai', '*một * ba'],
    ['leave marks of another length', 'một **hai* ba', 'hai', 'một *** ba'],
    ['take marks at the start along', '*một* hai', 'một', ' hai'],
    ['take marks at the end along', 'một *hai*', 'hai', 'một '],
    ['take all the marks among them along', 'một *hai* **ba** bốn', 'hai ba', 'một  bốn'],
    [
      'let the marks on both sides go on as one',
      '*một hai* ba *bốn năm*',
      'hai ba bốn',
      '*một  năm*',
    ],
  ];
  for (const [what, written, words, expected] of cases) {
    it(`${what}: ${written}`, () => {
      const text = starred(written);
      assert.equal(made(written, takenAway(text, rangeOf(words, text))), expected);
    });
  }
});

describe('words that are replaced', () => {
  const replaced = (written: string, words: string, by: string): readonly WrittenEdit[] => {
    const text = starred(written);
    return replacedWords(text, rangeOf(words, text), by, (word) => word);
  };

  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['keep the markup of each', 'a *b* c **d** e', 'b c d', 'x y z', 'a *x* y **z** e'],
    [
      'keep the markup within one that stays',
      'a b c*d*e f g',
      'b cde f',
      'x cde y',
      'a x c*d*e y g',
    ],
    ['keep their spaces', 'a b  c d', 'b  c', 'x y', 'a x  y d'],
    ['go where the first was, if fewer', 'a b *c* **d** e', 'b c d', 'x', 'a x e'],
    ['go where the first was, if more', 'a *b* *c* d', 'b c', 'x y z', 'a *x y z* d'],
    ['go where the first was at the end', 'a *b* *c* *d*', 'b c d', 'x', 'a *x*'],
    ['go where a sign goes on with the last', 'a **b** *c,* d', 'b c', 'x', 'a *x,* d'],
    ['go where a sign goes on with the last of many', 'a *b* **c** *d.*', 'b c d', 'x', 'a *x.*'],
    ['go where the first was before a sign apart', 'a **b** *c*, d', 'b c', 'x', 'a **x**, d'],
    ['go where the first was behind a sign', 'a *(b* *c,* d', 'b c', 'x', 'a *(x,* d'],
    ['may be one by many', 'a *b* c', 'b', 'x y', 'a *x y* c'],
    ['may be parts of one word', 'a b*cd*e f', 'bcde', 'x', 'a x f'],
  ];
  for (const [what, written, words, by, expected] of cases) {
    it(`${what}: ${written}`, () => {
      assert.equal(made(written, replaced(written, words, by)), expected);
    });
  }

  it('are not written where they stay, but for the first and the last', () => {
    const texts = replaced('a b c d e f', 'b c d e', 'b x d e').map(({ text }) => text);
    assert.deepEqual(texts, ['b', 'x', 'e']);
  });

  it('go where nothing was', () => {
    const text = starred('a *b*');
    const place = { start: 1, end: 1 };
    assert.equal(
      made(
        'a *b*',
        replacedWords(text, place, ' x', (word) => word),
      ),
      'a x *b*',
    );
  });

  it('are written for what stands before and behind them', () => {
    const neighbours: string[] = [];
    const text = starred('a-*b* c+d');
    replacedWords(text, rangeOf('b c', text), 'x y', (word, previous, next) => {
      neighbours.push(previous + word + next);
      return word;
    });
    assert.deepEqual(neighbours, ['-x ', ' y+']);
  });
});
