import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import type { Letters } from './documentForms';
import { pointTwips, twips, halfPoints } from './units';

/** A paragraph in the middle that is a line of that length, in a place of that width. */
export function lineOf(length: number, width: number): Paragraph {
  const beside = twips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    indent: { left: beside, right: beside },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    // As low as a line of text may be, for the words above to be near.
    spacing: { line: pointTwips(3), lineRule: 'exact' },
    run: { size: 2 },
  });
}

/** A paragraph in the middle that is a sign: the Party's asterisk and hyphens. */
export function signOf(sign: string, { size }: Letters): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: sign, size: halfPoints(size) })],
  });
}
