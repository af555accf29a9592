import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { filterWords, findInText, matchesFolded } from '../../../src/core/library/filter';
import { isCharacterStart } from '../../../src/core/text/codeUnits';
import { fold, foldForSearch } from '../../../src/core/text/fold';
import { hasDiacritics, markedForm } from '../../../src/core/text/markedForm';
import { vietnameseText } from '../../support/vietnameseText';

function slices(text: string, ranges: readonly { start: number; end: number }[] | null): string[] {
  return (ranges ?? []).map(({ start, end }) => text.slice(start, end));
}

describe('matchesFolded', () => {
  const label = 'Tập trung xây dựng và giữ vững sự đoàn kết';

  it('highlights the words that begin as those typed, in any order', () => {
    assert.deepEqual(slices(label, matchesFolded(label, 'doan xay du')), ['xây dự', 'đoàn']);
    assert.deepEqual(slices(label, matchesFolded(label, ['v'])), ['v', 'v']);
    assert.deepEqual(slices(label, matchesFolded(label, 'Đoàn')), ['đoàn']);
  });

  it('refuses where a word is missing or only ends another', () => {
    assert.equal(matchesFolded(label, 'doan thanh'), null);
    assert.equal(matchesFolded(label, 'oan'), null);
    assert.equal(matchesFolded('', 'a'), null);
  });

  it('lets everything through while nothing is typed', () => {
    assert.deepEqual(matchesFolded(label, '  '), []);
    assert.deepEqual(filterWords(' … '), []);
  });

  it('takes a haystack folded before and gives offsets of the original', () => {
    const decomposed = label.normalize('NFD');
    const ranges = matchesFolded(fold(decomposed), filterWords('xay dung'));
    assert.deepEqual(slices(decomposed, ranges), ['xây dựng'.normalize('NFD')]);
  });

  it('matches every text by its own words', () => {
    fc.assert(
      fc.property(vietnameseText(), (text) => {
        const ranges = matchesFolded(text, text);
        assert.notEqual(ranges, null);
        const highlighted = slices(text, ranges).flatMap((slice) => filterWords(slice));
        assert.deepEqual(highlighted, filterWords(text));
      }),
    );
  });
});

describe('findInText', () => {
  const text = 'Nghị quyết của đảng.\nNghị\u00a0 quyết của Đảng; nghi quyet cua dang';

  it('finds all places without diacritics, over line breaks and any white space', () => {
    assert.equal(findInText(text, 'nghi quyet').length, 3);
    assert.deepEqual(slices(text, findInText(text, 'dang. nghi')), ['đảng.\nNghị']);
  });

  it('keeps to the diacritics typed, where they stand', () => {
    assert.equal(findInText(text, 'nghị quyết').length, 2);
    assert.equal(findInText(text, 'NGHỊ QUYẾT').length, 2);
    assert.equal(findInText(text, 'nghì quyết').length, 3);
    assert.equal(findInText('Đảng ủy Cảnh Thụy', 'uỷ').length, 1);
    assert.deepEqual(findInText('thủy thuỷ thúy', 'thuỷ'), findInText('thủy thuỷ thuy', 'thủy'));
  });

  it('finds parts of words, apart from each other', () => {
    assert.deepEqual(findInText('nanana', 'nana'), [{ start: 0, end: 4 }]);
    assert.deepEqual(findInText('abc', ''), []);
    assert.deepEqual(findInText('abc', ' \n'), []);
    assert.deepEqual(findInText('', 'a'), []);
  });

  it('finds any passage of a text, in any Unicode form, and only what folds to it', () => {
    const form = fc.constantFrom('NFC', 'NFD');
    fc.assert(
      fc.property(vietnameseText(), fc.nat(), fc.nat(), form, (text, a, b, form) => {
        const start = a % (text.length + 1);
        const query = text.slice(start, start + 1 + (b % 40)).normalize(form);
        const wanted = foldForSearch(query).replace(/\s+/gu, ' ').trim();
        const found = findInText(text, query);
        for (const range of found) {
          const slice = text.slice(range.start, range.end);
          assert.equal(foldForSearch(slice).replace(/\s+/gu, ' '), wanted);
          assert.ok(isCharacterStart(text, range.start) && isCharacterStart(text, range.end));
        }
        const whole = isCharacterStart(text, start) && isCharacterStart(text, start + 1 + (b % 40));
        if (wanted !== '' && whole) assert.ok(found.length > 0);
      }),
    );
  });

  it('takes time in proportion to the text, whatever is asked', () => {
    const found = findInText('a'.repeat(2_000_000), `${'a'.repeat(200_000)}b`);
    assert.deepEqual(found, []);
  });
});

describe('markedForm', () => {
  it('ignores case, Unicode form, white space and the place of a tone, not diacritics', () => {
    assert.equal(markedForm('Cảnh \n Thụy '), markedForm('CẢNH THUỴ'.normalize('NFD')));
    assert.equal(markedForm('Ðảng'), markedForm('đảng'));
    assert.notEqual(markedForm('đảng'), markedForm('đang'));
    assert.notEqual(markedForm('dang'), markedForm('đang'));
  });

  it('tells typed diacritics from none', () => {
    assert.deepEqual(['dang', 'đang', 'dáng', 'da\u0301ng', 'dâng'].map(hasDiacritics), [
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
