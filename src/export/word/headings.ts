import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Block, Inline } from '../report/types';
import { SECTIONS } from './numbering';
import type { RunWorld } from './runs';
import { inlineRuns } from './runs';
import { xmlText } from './xmlText';

export interface HeadingWorld extends RunWorld {
  /** Whether Word counts the headings. */
  readonly numberedSections: boolean;
}

/** Divisions that have a line in the middle for their number, and one for their title. */
const DIVISION =
  /^((?:Phần|Chương)\s+(?:[IVXLC]+|\d{1,3})|(?:Mục|Tiểu mục)\s+\d{1,3})(?:[.:]\s*|\s+|$)/iu;
const ARTICLE = /^Điều\s+\d{1,4}/u;

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** The paragraphs of a heading: one, or a number and its title below it. */
export function headingParagraphs(
  { level, content }: Extract<Block, { kind: 'heading' }>,
  world: HeadingWorld,
): Paragraph[] {
  const [first, ...others] = content;
  const text = first?.kind === 'text' ? first.text : '';
  const number = DIVISION.exec(text);
  const outline = { outlineLevel: Math.min(level, LEVELS.length) - 1 };
  if (first?.kind === 'text' && number) {
    const rest: Inline[] = [{ ...first, text: text.slice(number[0].length) }, ...others];
    const hasTitle = rest.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
    return [
      new Paragraph({
        style: 'Division',
        ...outline,
        children: [new TextRun(xmlText(number[1] ?? ''))],
      }),
      ...(hasTitle
        ? [new Paragraph({ style: 'DivisionTitle', children: inlineRuns(rest, world) })]
        : []),
    ];
  }
  if (ARTICLE.test(text)) {
    return [new Paragraph({ style: 'Article', ...outline, children: inlineRuns(content, world) })];
  }
  const heading = LEVELS[Math.min(level, LEVELS.length) - 1] ?? HeadingLevel.HEADING_1;
  return [
    new Paragraph({
      heading,
      ...(world.numberedSections && level <= 3
        ? { numbering: { reference: SECTIONS, level: level - 1 } }
        : {}),
      children: inlineRuns(content, world),
    }),
  ];
}
