import assert from 'node:assert/strict';
import type { FindingCode } from '../../../src/core/quotation/findings';
import { findingRange, itemRange, itemReach } from '../../../src/core/quotation/findingRange';
import { ShownTextBuilder } from '../../../src/core/quotation/report/shownText';
import type { Difference } from '../../../src/core/quotation/types';
import type { VerifiedItem } from '../../../src/core/quotation/verify/results';
import { checkText, embeddedEngine } from '../../support/verification';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';

/** Where a finding of the first quotation of a report shows. */
async function shown(text: string, code: FindingCode): Promise<string> {
  const { items } = checkText(await embeddedEngine(), text, 'a.qmd');
  const placed = items.find(({ item }) => item.kind === 'quotation');
  assert.ok(placed);
  const { start, end } = findingRange(placed, code);
  return text.slice(start, end);
}

describe('where a finding shows', () => {
  const cases: readonly (readonly [what: string, words: string, shown: string])[] = [
    ['a word that is another', sentence.replace('người', 'kẻ'), 'kẻ'],
    ['a word that was added', sentence.replace('người', 'mọi người'), 'mọi'],
    ['the word before one that is missing', sentence.replace('vai trò ', ''), 'cao'],
    ['the word behind one that is missing at the start', '… cao vai trò của người đứng đầu', 'trò'],
    [
      'from the first to the last of several',
      sentence.replace('vai', 'vị').replace('người', 'kẻ'),
      'vị trò trách nhiệm của kẻ',
    ],
    [
      'words as they are written, with their markup',
      sentence.replace('vai', 'vị').replace('người', '*kẻ*'),
      'vị trò trách nhiệm của *kẻ',
    ],
    [
      'the word before, over marks',
      'phải đề cao tính kiên quyết, sự phân công nhiệm vụ rõ ràng',
      'quyết',
    ],
  ];
  for (const [what, words, expected] of cases) {
    it(`is ${what}`, async () => {
      for (const before of ['', 'Mở đầu.\n\n', 'Mở đầu.\r\n\r\n']) {
        assert.equal(await shown(`${before}Nêu: “${words}” [@canhthuy].\n`, 'altered'), expected);
      }
    });
  }

  const missing: readonly (readonly [what: string, words: string, at: number, shown: string])[] = [
    ['the word behind, at the start', 'cao vai trò', 0, 'cao'],
    ['the word behind, behind signs', '(… cao) vai trò', 0, 'cao'],
    ['the word behind, in brackets', '(cao) vai trò', 1, 'cao'],
    ['the only word', 'cao', 0, 'cao'],
    ['the last word', 'đề cao', 6, 'cao'],
    ['the word before, over signs', 'đề cao, vai', 8, 'cao'],
    ['the first word', 'đề cao', 3, 'đề'],
    ['nothing, where there are no words', '…', 0, ''],
  ];
  for (const [what, words, at, expected] of missing) {
    it(`is, where words are missing, ${what}`, async () => {
      const { items } = checkText(await embeddedEngine(), `“${sentence}” [@canhthuy]`, 'a.qmd');
      const item = items[0]?.item;
      assert.ok(item?.kind === 'quotation');
      const builder = new ShownTextBuilder();
      builder.keep(words, 0, words.length);
      const place = { start: at, end: at };
      const difference: Difference = {
        kind: 'dropped',
        report: '',
        source: 'nên',
        reportRange: place,
        sourceRange: { start: 0, end: 3 },
      };
      const dropped: VerifiedItem = {
        ...item,
        verdict: 'altered',
        shown: builder.build(),
        differences: [difference],
      };
      const { start, end } = findingRange({ item: dropped, unitStart: 0 }, 'altered');
      assert.equal(words.slice(start, end), expected);
    });
  }

  it('is all the words, without their marks, where none differs or the finding is another', async () => {
    assert.equal(await shown(`Nêu: “${sentence}”.\n`, 'unattributed'), sentence);
    const altered = sentence.replace('người', 'kẻ');
    assert.equal(await shown(`Nêu: “${altered}”.\n`, 'unattributed'), altered);
    const absent = 'Trời xanh mây trắng nắng vàng như mật ong rừng';
    assert.equal(await shown(`Nêu: “${absent}” [@canhthuy].\n`, 'absent'), absent);
  });

  it('is the key of a citation and the words of a figure', async () => {
    const text = 'A.\n\nTheo [@canhthuy], tổng giá trị sản xuất tăng bình quân đạt 31%.\n';
    const { items } = checkText(await embeddedEngine(), text, 'a.qmd');
    const found = items.map((placed) => {
      const { start, end } = findingRange(placed, 'figure-wrong');
      assert.deepEqual({ start, end }, itemRange(placed));
      return text.slice(start, end);
    });
    assert.deepEqual(found, ['canhthuy', '31%']);
  });
});

describe('where a citation can be asked about', () => {
  async function citation(text: string) {
    const { items } = checkText(await embeddedEngine(), text, 'a.qmd');
    const placed = items.find(({ item }) => item.kind === 'citation');
    assert.ok(placed);
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    return {
      key: words(itemRange(placed)),
      reach: words(itemReach(placed)),
      wrong: words(findingRange(placed, 'wrong-locator')),
    };
  }

  it('is its key and its locator, and what is wrong with the locator shows there', async () => {
    assert.deepEqual(await citation(`Đoạn đầu.\n\n“${sentence}” [@canhthuy, đoạn 2].`), {
      key: 'canhthuy',
      reach: 'canhthuy, đoạn 2',
      wrong: 'đoạn 2',
    });
  });

  it('is its key where it has no locator', async () => {
    assert.deepEqual(await citation(`Theo [@canhthuy], “${sentence}”`), {
      key: 'canhthuy',
      reach: 'canhthuy',
      wrong: 'canhthuy',
    });
  });
});
