import type { INumberingOptions } from 'docx';
import { AlignmentType, LevelFormat, LevelSuffix } from 'docx';
import type { DocumentForm } from './documentForms';
import { twips } from './units';

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
export const SECTIONS = 'sections';

/** Word has no more levels. */
const LEVELS = 9;

/** The letters of points, in the order of the Vietnamese alphabet: Word knows the English alone. */
const POINTS = Array.from('abcdđeghiklmnopqrstuvxy');

/** The sign of the item at an index, as points have them: "a)", "đ)"; behind "y)" numbers. */
export function pointLabel(index: number): string {
  return `${POINTS[index] ?? index + 1})`;
}

/** Lists as offices write them: the sign where a paragraph begins, the lines below at the margin. */
export function numbering({ body }: DocumentForm): INumberingOptions {
  const indent = { left: 0, firstLine: twips(body.value.firstLine) };
  const level = (index: number, text: string, format: 'bullet' | 'decimal') => ({
    level: index,
    format: LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent } },
  });
  const levels = Array.from({ length: LEVELS }, (_, index) => index);
  return {
    config: [
      {
        reference: BULLETS,
        levels: levels.map((index) => level(index, index % 2 === 0 ? '-' : '+', 'bullet')),
      },
      {
        reference: NUMBERS,
        levels: levels.map((index) => level(index, `%${index + 1}.`, 'decimal')),
      },
      {
        reference: SECTIONS,
        levels: [
          { ...level(0, '%1.', 'decimal'), format: LevelFormat.UPPER_ROMAN },
          level(1, '%2.', 'decimal'),
          { ...level(2, '%3)', 'decimal'), format: LevelFormat.LOWER_LETTER },
        ],
      },
    ],
  };
}
