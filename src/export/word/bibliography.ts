import type { ParagraphChild } from 'docx';
import { Paragraph, Tab, TextRun } from 'docx';
import type { FormattedCitations, FormattedEntry } from '../../core/citation/cluster';
import { BIBLIOGRAPHY_CODE, fieldEnds } from './fields';
import { formattedRuns } from './runs';
import { twips } from './units';
import { xmlText } from './xmlText';

/** How far the lines of an entry are from its first one or its label, in millimetres. */
const HANGING = 10;

/** The list of what is cited; `title` is null where the report has a heading of its own above it. */
export function bibliography(
  { bibliography: { sections, hangingIndent } }: FormattedCitations,
  title: string | null,
): Paragraph[] {
  const heading = (text: string, level: 'Heading1' | 'Heading2') =>
    new Paragraph({ heading: level, children: [new TextRun(xmlText(text))] });
  const [before, behind] = fieldEnds(BIBLIOGRAPHY_CODE);
  const count = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  let written = 0;
  // One field round all entries: it begins in the first paragraph and ends in the last.
  const fieldPart = (entry: FormattedEntry) => {
    written += 1;
    return entryParagraph(entry, hangingIndent, {
      before: written === 1 ? before : [],
      behind: written === count ? behind : [],
    });
  };
  return [
    ...(title === null ? [] : [heading(title, 'Heading1')]),
    ...sections.flatMap((section) => [
      ...(section.heading === null ? [] : [heading(section.heading, 'Heading2')]),
      ...section.entries.map(fieldPart),
    ]),
  ];
}

function entryParagraph(
  { label, text }: FormattedEntry,
  hangingIndent: boolean,
  { before, behind }: Readonly<Record<'before' | 'behind', readonly ParagraphChild[]>>,
): Paragraph {
  const hanging = twips(HANGING);
  const indent = label !== null || hangingIndent ? { left: hanging, hanging } : { left: 0 };
  return new Paragraph({
    style: 'Bibliography',
    indent,
    // The last: a signature has no page of its own.
    ...(behind.length > 0 ? { keepNext: true } : {}),
    // A label longer than its room pushes the words to the next stop by itself.
    ...(label === null ? {} : { tabStops: [{ type: 'left', position: hanging }] }),
    children: [
      ...before,
      ...(label === null ? [] : [...formattedRuns(label), new TextRun({ children: [new Tab()] })]),
      ...formattedRuns(text),
      ...behind,
    ],
  });
}
