import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anchorSelector, createSelector } from '../../../src/core/library/selector';
import { isCharacterStart } from '../../../src/core/text/codeUnits';
import { vietnameseText, vietnameseWords } from '../../support/vietnameseText';

const text =
  'Đảng ủy xã đã tập trung chỉ đạo, lãnh đạo chính quyền. Hai là, cán bộ, đảng viên và các tầng lớp ' +
  'nhân dân đồng tình hưởng ứng. Ba là, cán bộ, đảng viên và các tầng lớp nhân dân quý trọng tin yêu.';

function rangeOf(passage: string, from = 0): { start: number; end: number } {
  const start = text.indexOf(passage, from);
  assert.ok(start >= 0);
  return { start, end: start + passage.length };
}

describe('createSelector', () => {
  it('keeps position, words and 32 units around them', () => {
    const selector = createSelector(text, rangeOf('chính quyền'));
    assert.equal(selector.exact, 'chính quyền');
    assert.equal(selector.prefix, ' đã tập trung chỉ đạo, lãnh đạo ');
    assert.equal(selector.suffix, '. Hai là, cán bộ, đảng viên và c');
    assert.deepEqual(JSON.parse(JSON.stringify(selector)), selector);
  });

  it('parts no pair and no letter from its marks', () => {
    const source = `${'a\u0301😀'.repeat(20)}b`;
    fc.assert(
      fc.property(fc.nat(source.length), fc.nat(source.length), (a, b) => {
        const selector = createSelector(source, { start: Math.min(a, b), end: Math.max(a, b) });
        const { start, end } = selector.position;
        for (const at of [start, end, start - selector.prefix.length, end + selector.suffix.length])
          assert.ok(isCharacterStart(source, at));
        assert.ok(start <= Math.min(a, b) && end >= Math.max(a, b));
      }),
    );
  });

  it('takes a range out of bounds for what of it there is', () => {
    assert.deepEqual(createSelector('abc', { start: -5, end: 99 }).position, { start: 0, end: 3 });
  });
});

describe('anchorSelector', () => {
  const passage = 'cán bộ, đảng viên và các tầng lớp nhân dân';
  const second = rangeOf(passage, text.indexOf('Ba là'));

  it('finds an unchanged passage at its position', () => {
    const anchor = anchorSelector(text, createSelector(text, second));
    assert.deepEqual(anchor, { range: second, how: 'position', alternatives: [] });
  });

  it('finds the right one of equal passages by its surroundings', () => {
    const changed = `Lời mở đầu. ${text}`;
    const anchor = anchorSelector(changed, createSelector(text, second));
    const range = { start: second.start + 12, end: second.end + 12 };
    assert.deepEqual(anchor, { range, how: 'context', alternatives: [] });
  });

  it('does not fall for the same words at the old position in other surroundings', () => {
    const rows = 'tăng 13%; tăng 13%; giảm 13%; tăng 13%.';
    const selector = createSelector(rows, { start: 26, end: 29 - 1 });
    const changed = `tăng 13%; ${rows}`;
    assert.equal(anchorSelector(changed, selector)?.range.start, 36);
  });

  it('says so when several places fit as well', () => {
    const selector = { position: { start: 5, end: 8 }, exact: 'một', prefix: '', suffix: '' };
    const anchor = anchorSelector('một, một và một', selector);
    assert.deepEqual(anchor?.range, { start: 5, end: 8 });
    assert.equal(anchor?.how, 'position');
    const moved = anchorSelector('và một, một', selector);
    assert.deepEqual(moved?.range, { start: 3, end: 6 });
    assert.deepEqual(moved?.alternatives, [{ start: 8, end: 11 }]);
  });

  it('finds the nearest words where the passage was changed, with its punctuation', () => {
    const selector = createSelector(
      text,
      rangeOf('Hai là, cán bộ, đảng viên và các tầng lớp nhân dân đồng tình hưởng ứng.'),
    );
    const changed = `Mới. ${text.replace('đồng tình', 'nhất trí, đồng lòng')}`;
    const anchor = anchorSelector(changed, selector);
    assert.equal(anchor?.how, 'nearest');
    assert.equal(
      changed.slice(anchor?.range.start, anchor?.range.end),
      'Hai là, cán bộ, đảng viên và các tầng lớp nhân dân nhất trí, đồng lòng hưởng ứng.',
    );
  });

  it('finds nothing where nothing is near', () => {
    const selector = createSelector(text, second);
    assert.equal(anchorSelector('Một bài khác hẳn, nói về việc khác.', selector), null);
    assert.equal(anchorSelector('', selector), null);
  });

  it('finds a long passage by its ends', () => {
    const long = Array.from({ length: 900 }, (_, i) => `từ${i * 7919} chữ${i % 13}`).join(' ');
    const start = long.indexOf(' ', 100) + 1;
    const end = long.lastIndexOf(' ', long.length - 100);
    const selector = createSelector(long, { start, end });
    const changed = `Thêm. ${long.replace('từ3959500', 'khác')}`;
    const anchor = anchorSelector(changed, selector);
    assert.equal(anchor?.how, 'nearest');
    assert.equal(anchor.range.start, start + 6);
    assert.equal(changed.length - anchor.range.end, long.length - end);
  });

  it('finds a caret again between what was before and after it', () => {
    const at = text.indexOf('Ba là');
    const anchor = anchorSelector(`Mở. ${text}`, createSelector(text, { start: at, end: at }));
    assert.deepEqual(anchor?.range, { start: at + 4, end: at + 4 });
  });

  it('survives any edits before and after the passage', () => {
    const inserted = vietnameseWords({ maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        vietnameseText(),
        inserted,
        inserted,
        fc.nat(),
        fc.nat(),
        (text, before, after, a, b) => {
          const base = text.normalize('NFC');
          const start = a % (base.length + 1);
          const selector = createSelector(base, { start, end: start + (b % 60) });
          fc.pre(selector.exact !== '');
          const moved = anchorSelector(`${before} ${base} ${after}`, selector);
          assert.ok(moved && moved.how !== 'nearest');
          const { range } = moved;
          assert.equal(`${before} ${base} ${after}`.slice(range.start, range.end), selector.exact);
          const expected = selector.position.start + before.length + 1;
          const fits = [range, ...moved.alternatives].map(({ start }) => start);
          // The same words in the same surroundings may have come to stand at the old position.
          const inPlace = moved.how === 'position';
          assert.ok(inPlace || fits.includes(expected) || moved.alternatives.length === 50);
        },
      ),
    );
  });

  it('survives the change of a word inside the passage', () => {
    const words = fc.uniqueArray(
      fc.string({
        minLength: 2,
        maxLength: 5,
        unit: fc.constantFrom('a', 'ố', 'n', 'ư', 't', 'đ'),
      }),
      { minLength: 30, maxLength: 60 },
    );
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.integer({ min: 6, max: 20 }),
        fc.nat(),
        (words, a, length, b) => {
          const first = 1 + (a % (words.length - length - 1));
          const start = words.slice(0, first).join(' ').length + 1;
          const exact = words.slice(first, first + length).join(' ');
          const selector = createSelector(words.join(' '), { start, end: start + exact.length });
          // Changed within, so that both ends of the passage can be told.
          const changed = words.with(first + 1 + (b % (length - 2)), 'KHÁC');
          const anchor = anchorSelector(changed.join(' '), selector);
          assert.equal(anchor?.how, 'nearest');
          const slice = changed.join(' ').slice(anchor.range.start, anchor.range.end);
          assert.equal(slice, changed.slice(first, first + length).join(' '));
        },
      ),
    );
  });
});
