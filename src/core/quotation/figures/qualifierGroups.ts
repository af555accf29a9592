import { foldedWords } from './quantity';

/*
 * Words that qualify a figure alike: one for another is a matter of wording, one of another group
 * changes the claim. Words of no group are their own.
 */

const GROUPS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['more', 'hơn, trên, quá, vượt, vượt quá, vượt trên, nhiều hơn, lớn hơn, >, có lẻ, có dư'],
      ['nearly', 'gần, xấp xỉ, sấp xỉ, suýt soát, ngót, ngót nghét'],
      [
        'less',
        'dưới, chưa đầy, chưa đến, chưa tới, chưa được, chưa đủ, không đầy, không đến, không tới, ít hơn, nhỏ hơn, non, <',
      ],
      [
        'about',
        'khoảng, chừng, độ, cỡ, tầm, ước, ước tính, ước chừng, ước khoảng, ước đạt, đâu khoảng, ~, ≈',
      ],
      [
        'least',
        'ít nhất, tối thiểu, không dưới, không ít hơn, không thấp hơn, không nhỏ hơn, trở lên, từ … trở lên, đổ lên, ≥, > =',
      ],
      [
        'most',
        'nhiều nhất, tối đa, không quá, không vượt quá, không nhiều hơn, không hơn, không lớn hơn, chưa quá, trở xuống, đổ xuống, ≤, < =',
      ],
      ['only', 'chỉ, chỉ có, chỉ còn, chỉ đạt'],
      ['exactly', 'đúng, tròn, đủ'],
      ['upTo', 'đến, tới'],
    ] as const
  ).flatMap(([group, words]) => words.split(', ').map((word): [string, string] => [word, group])),
);

/** What a qualifier says, whichever of its group's words is used; '' for none. */
export function qualifierGroup(qualifier: string | null): string {
  if (qualifier === null) return '';
  const words = foldedWords(qualifier).join(' ');
  return GROUPS.get(words) ?? words;
}

/** The year of "đến năm 2015", "trong năm 2015": prepositions vary freely, before and after do not. */
export function yearGroup(qualifier: string | null): string {
  const words = qualifier === null ? [] : foldedWords(qualifier);
  if (words.includes('trước')) return 'before';
  return words.includes('sau') ? 'after' : '';
}
