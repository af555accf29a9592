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

export function words(text: string, letters: Letters): TextRun {
  return new TextRun({ text: xmlText(text), ...lettersRun(letters) });
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
    children: [words(text, letters)],
  });
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
