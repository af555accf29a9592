import assert from 'node:assert/strict';
import { found, judgeAnywhere, judgeIn } from './embedded';

const WORDS =
  'xuân hạ thu đông mai lan cúc trúc sông núi đồng ruộng gió mưa nắng sương trăng sao trời biển'.split(
    ' ',
  );
const TEXT = `Rằng: ${WORDS.join(' ')}. Xong.`;

/** The words with another word in the places of a pattern that are marked: "-x--x". */
function changed(pattern: string, change: (word: string) => string): string {
  return WORDS.slice(0, pattern.length)
    .map((word, index) => (pattern.charAt(index) === 'x' ? change(word) : word))
    .filter((word) => word !== '')
    .join(' ');
}

const other = (word: string): string => `${word.charAt(0)}oong`;
const parted = (word: string): string => `${other(word)},`;
const bare = (word: string): string => word.normalize('NFD').replace(/[\u0300-\u036f]/gu, '');
const nothing = (): string => '';
const more = (word: string): string => `${word} ${word.charAt(0)}oong`;

describe('words that are like those of a source', () => {
  const cases: readonly (readonly [string, string, (word: string) => string, boolean])[] = [
    ['seven of twenty replaced', '-x--x--x--x--x--x--x', other, true],
    ['eight of twenty replaced', '-x-x-x--x--x--x--x-x', other, false],
    ['eight of twenty replaced, marks not counted', '-x-x-x--x--x--x--x-x', parted, false],
    ['eight replaced beside eight running', 'x-x-x-x-x-xx--------', other, true],
    ['nine replaced beside seven running', 'x-x-x-x-xx-xx-------', other, false],
    ['ten replaced beside ten running', 'xxxxxxxxxx----------', other, true],
    ['eleven replaced beside nine running', 'xxxxxxxxxxx---------', other, false],
    ['dropped words of a run for three', '-----xxxxxxxx----', nothing, true],
    ['two words dropped twice of twelve', '----xx----xx----', nothing, true],
    ['three words dropped twice of twelve', '----xxx----xxx----', nothing, false],
    ['ten words added to twenty', '-x-x-x-x-x-x-x-x-x-x', more, true],
    ['fourteen of twenty without their diacritics', 'xxxxxxxxxxxxxxxxx---', bare, true],
    ['fifteen of twenty without their diacritics', 'xxxxxxxxxxxxxxxxxxx-', bare, false],
  ];
  for (const [what, pattern, change, isNear] of cases) {
    it(`are ${isNear ? 'found' : 'absent'} with ${what}`, () => {
      const { verdict } = judgeAnywhere(TEXT, changed(pattern, change));
      assert.equal(verdict, isNear ? 'altered' : 'absent', changed(pattern, change));
    });
  }

  it('are absent with too many other words behind them', () => {
    const words = changed('-------x-------', other);
    const added = 'bà già đi chợ cầu đông thử xem'.split(' ');
    const verdict = (count: number): string =>
      judgeAnywhere(TEXT, [words, ...added.slice(0, count)].join(' ')).verdict;
    assert.deepEqual([verdict(6), verdict(7), verdict(8)], ['altered', 'absent', 'absent']);
  });

  it('are taken from where they differ more, if the next part is behind it', () => {
    const near = changed('-----x------', (word) => `${word}z`);
    const text = `${TEXT} Bà già đi chợ cầu đông. ${near}.`;
    const quotation = `${changed('-----x--x---', other)} … bà già đi chợ`;
    const end = text.length;
    const judgement = judgeIn(text, quotation, () => [
      { start: end - near.length, end, edits: 2 },
      { start: 6, end: 60, edits: 2 },
    ]);
    assert.equal(found(judgement, text)?.slice(0, 12), 'xuân hạ thu ');
    assert.equal(judgement.fragments.length, 2);
  });

  it('are looked for as one reads them, without marks of the one who quotes', () => {
    const asked: string[] = [];
    judgeIn(TEXT, '“hạ [sic] thu,\nđông – mai” [và] rất (lan): [c]úc trúc?', (words) => {
      asked.push(words);
      return [];
    });
    assert.deepEqual(asked, ['hạ thu, đông – mai', 'rất (lan): cúc trúc']);
  });

  /** What a quotation is said to be, and whether its words were looked for. */
  function asked(quotation: string, text = TEXT): [string, boolean] {
    let times = 0;
    const { verdict } = judgeIn(text, quotation, () => {
      times += 1;
      return [];
    });
    return [verdict, times > 0];
  }

  it('are not looked for where hardly any of them is the source’s', () => {
    const strange = 'bà già đi chợ cầu thử'.split(' ');
    assert.deepEqual(asked(['xuân', 'lan', 'gió', ...strange, 'xem'].join(' ')), ['absent', true]);
    assert.deepEqual(asked(['xuân', 'lan', ...strange, 'bói', 'quẻ'].join(' ')), ['absent', false]);
    // Marks are no words.
    const marked = ['xuân.', 'lan.', ...strange, 'bói:', 'quẻ'].join('. ');
    assert.deepEqual(asked(marked), ['absent', false]);
  });

  it('are absent where just a few of them stand together', () => {
    const strange = 'bà già đi chợ cầu thử xem một quẻ bói lấy chồng';
    assert.deepEqual(asked(`xuân hạ thu đông mai lan ${strange}`), ['absent', true]);
  });

  it('are not looked for where they are longer than any quotation', () => {
    const words = (count: number): string => `“${'xuân lan gió '.repeat(count / 3)}`;
    assert.deepEqual(asked(words(60_000)), ['absent', true]);
    assert.deepEqual(asked(words(60_003)), ['absent', false]);
  });

  it('are taken from where they are said to be, if that is very near', () => {
    const quotation = WORDS.slice(0, 12).join(' ');
    const [three, four] = ['-x---x---x--', '-x--x-x---x-'].map((pattern) =>
      changed(pattern, other),
    );
    const better = changed('-----x------', (word) => `${word}z`);
    for (const [near, isTaken] of [
      [three, true],
      [four, false],
    ] as const) {
      const text = `Rằng ${near}. ${'Bà già đi chợ cầu đông. '.repeat(9)} ${better}.`;
      const start = text.indexOf(near ?? '');
      const end = start + (near ?? '').length;
      const judgement = judgeIn(text, quotation, () => [{ start, end, edits: 3 }]);
      assert.equal(found(judgement, text), isTaken ? near : better);
    }
  });

  it('are found in four places at most', () => {
    const quotation = changed('-----x------', other);
    const text = `${TEXT} `.repeat(6);
    const places = Array.from({ length: 6 }, (_, i) => {
      const start = i * (TEXT.length + 1) + 6;
      return { start, end: start + 20, edits: 1 };
    });
    const { source, alternatives } = judgeIn(text, quotation, () => places);
    assert.deepEqual(
      [source, ...alternatives].map((place) => place?.start),
      places.slice(0, 4).map(({ start }) => start),
    );
  });

  it('are found where no place is said to be near', () => {
    const quotation = changed('-----x------', other);
    const judgement = judgeIn(TEXT, quotation, () => []);
    assert.equal(judgement.verdict, 'altered');
    assert.equal(found(judgement, TEXT), WORDS.slice(0, 12).join(' '));
  });

  it('are found nearer than where they are said to be', () => {
    const far = changed('-x--x--x--x-', other);
    const near = changed('-----x------', (word) => `${word}z`);
    const text = `${far}. ${TEXT} ${near}.`;
    const quotation = changed('-----x------', other);
    const judgement = judgeIn(text, quotation, () => [{ start: 0, end: far.length, edits: 4 }]);
    assert.equal(found(judgement, text), WORDS.slice(0, 12).join(' '));
  });

  it('are found in all of several places', () => {
    const text = `${TEXT} ${TEXT} ${TEXT}`;
    const quotation = changed('-----x------', other);
    const length = TEXT.length + 1;
    const places = [0, 1, 1, 2].map((index) => {
      const start = index * length + 6;
      return { start, end: start + 20, edits: 1 };
    });
    const { source, alternatives } = judgeIn(text, quotation, () => places);
    assert.deepEqual(
      [source, ...alternatives].map((place) => place?.start),
      [6, 6 + length, 6 + 2 * length],
    );
  });
});
