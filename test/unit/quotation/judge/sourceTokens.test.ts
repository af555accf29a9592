import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lexicon } from '../../../../src/core/quotation/judge/lexicon';
import { contextKeys, findMarks } from '../../../../src/core/quotation/judge/marks';
import {
  findRun,
  firstFrom,
  frequency,
  sourceTokens,
} from '../../../../src/core/quotation/judge/sourceTokens';
import { tokenize } from '../../../../src/core/quotation/judge/tokens';
import { runs } from '../../../support/reportCases';

const source = (text: string) => sourceTokens({ text, sic: [] });

describe('a source made ready to be compared', () => {
  it('is made once', () => {
    const judged = { text: 'Một hai ba.', sic: [] };
    assert.equal(sourceTokens(judged), sourceTokens(judged));
    assert.notEqual(sourceTokens(judged), sourceTokens({ ...judged }));
  });

  it('numbers its words alike whatever their case, and counts them, marks apart', () => {
    const { folded, words, forms } = source('Một, hai; MỘT hai!');
    assert.equal(forms.length, 7);
    assert.equal(folded[0], folded[4]);
    assert.equal(folded[2], folded[5]);
    assert.equal(new Set(folded).size, 5);
    assert.deepEqual([...words], [0, 1, 1, 2, 2, 3, 4, 4]);
  });

  it('knows where its listed errors stand, and what was meant', () => {
    const text = 'Tinh thần đấu trang tự phê bình.';
    const start = text.indexOf('đấu');
    const { errors, lexicon } = sourceTokens({
      text,
      sic: [{ start, end: start + 'đấu trang'.length, intended: 'đấu tranh' }],
    });
    const [error] = errors;
    assert.deepEqual([error?.from, error?.to, errors.length], [2, 4, 1]);
    assert.deepEqual(
      error?.intended.forms.map(({ text: word }) => word),
      ['đấu', 'tranh'],
    );
    assert.equal(error.intended.forms[0], lexicon.form('đấu'));
  });

  it('knows the marks that are its own, by what stands beside them', () => {
    assert.equal(source('Báo viết “ý trí” như vậy.').ownMarks.size, 0);
    const { ownMarks, lexicon } = source('Báo viết “ý trí [sic] và hành động” như vậy.');
    const isOwn = (quotation: string): boolean => {
      const tokens = tokenize(quotation, new Lexicon(lexicon));
      const [mark] = findMarks(tokens);
      assert.ok(mark);
      return contextKeys(tokens, mark).some((key) => ownMarks.has(key));
    };
    assert.ok(isOwn('ý trí [sic] hay'));
    assert.ok(isOwn('[sic] và'));
    assert.ok(!isOwn('hành động [sic] như'));
    assert.ok(!isOwn('ý trí [nguyên văn] và'));
  });
});

describe('how often a word stands in a source', () => {
  it('is counted, of words it has not, too', () => {
    const { folded, ...rest } = source('một hai một ba một');
    const times = (number: number): number => frequency({ folded, ...rest }, number);
    assert.deepEqual([...folded].map(times), [3, 1, 3, 1, 3]);
    assert.equal(times(-1), 0);
    assert.equal(times(-7), 0);
  });
});

describe('the first offset that is not before another', () => {
  it('is found by halves', () => {
    const offsets = [2, 4, 4, 9];
    for (let offset = 0; offset <= 10; offset++) {
      const index = offsets.findIndex((one) => one >= offset);
      assert.equal(firstFrom(offsets, offset), index < 0 ? offsets.length : index);
    }
    assert.equal(firstFrom([], 3), 0);
  });
});

describe('where a run of words stands in a source', () => {
  /** By the book: every place, overlapping ones too. */
  function places(tokens: readonly number[], run: readonly number[]): number[] {
    return tokens.flatMap((_, at) =>
      run.length > 0 && run.every((word, i) => tokens[at + i] === word) ? [at] : [],
    );
  }

  it('is every place there is, in order, up to the limit', () => {
    const words = fc.array(fc.constantFrom('a', 'a', 'a', 'b', 'c'), { maxLength: 60 });
    fc.assert(
      fc.property(words, words, fc.nat(9), fc.nat(6), (text, other, length, limit) => {
        const tokens = source(text.join(' '));
        const number = new Map(text.map((word, i) => [word, tokens.folded[i] ?? -1]));
        const at = other.length % (text.length + 1);
        for (const run of [other.slice(0, length), text.slice(at, at + length)]) {
          const numbers = run.map((word) => number.get(word) ?? -1);
          const expected = places([...tokens.folded], numbers);
          assert.deepEqual(findRun(tokens, numbers, Infinity), expected);
          assert.deepEqual(findRun(tokens, numbers, limit), expected.slice(0, limit));
        }
      }),
      runs(300),
    );
  });

  it('is found as soon where everything repeats, however long it is', () => {
    const length = 20_000;
    const tokens = source(`${'a '.repeat(length)}b`);
    const [a = -1, b = -1] = [tokens.folded[0], tokens.folded[length]];
    const run = Array<number>(5000).fill(a);
    const all = findRun(tokens, run, Infinity);
    assert.equal(all.length, length - 5000 + 1);
    assert.deepEqual([all[0], all.at(-1)], [0, length - 5000]);
    assert.deepEqual(findRun(tokens, run, 3), [0, 1, 2]);
    assert.deepEqual(findRun(tokens, [...run, b], 9), [length - 5000]);
    assert.deepEqual(findRun(tokens, [b, ...run], 9), []);
    const broken = source(`${'a '.repeat(999)}b `.repeat(30));
    const numbers = [...run.slice(0, 999), b, ...run.slice(0, 999), b];
    assert.deepEqual(
      findRun(broken, numbers.slice(500), Infinity),
      Array.from({ length: 29 }, (_, i) => i * 1000 + 500),
    );
    assert.deepEqual(findRun(broken, numbers.slice(500), 2), [500, 1500]);
  });

  it('is nowhere for no words, for more than there are, and for strange ones', () => {
    const tokens = source('một hai một');
    const [one = -1, two = -1] = tokens.folded;
    assert.deepEqual(findRun(tokens, [], 9), []);
    assert.deepEqual(findRun(tokens, [one, two, one, two], 9), []);
    assert.deepEqual(findRun(tokens, [one, two, one], 9), [0]);
    assert.deepEqual(findRun(tokens, [one, -1], 9), []);
    assert.deepEqual(findRun(tokens, [two, one, two], 9), []);
    assert.deepEqual(findRun(source(''), [0], 9), []);
  });
});
