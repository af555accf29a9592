import type { IRunOptions } from 'docx';
import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { Letters } from './documentForms';
import { halfPoints, pointTwips } from './units';
import { xmlText } from './xmlText';

/** Stands for what is to be filled in by hand. */
export const DOTS = '………';

export function lettersRun({ size, bold, italic, underline }: Letters): IRunOptions {
  return {
    size: halfPoints(size),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(underline ? { underline: {} } : {}),
  };
}

/** Words whose lines are broken as they are given. */
export function words(text: string, letters: Letters): TextRun[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: xmlText(line),
        ...(index > 0 ? { break: 1 } : {}),
        ...lettersRun(letters),
      }),
  );
}

interface LineOptions {
  readonly alignment?: 'center' | 'left';
  /** Points above. */
  readonly before?: number;
}

/** A paragraph of the form itself: no indent, single lines. */
export function line(
  text: string,
  letters: Letters,
  { alignment = 'center', before = 0 }: LineOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    ...(before > 0 ? { spacing: { before: pointTwips(before) } } : {}),
    children: words(text, letters),
  });
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
