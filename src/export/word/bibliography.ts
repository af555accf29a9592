import { Paragraph, Tab, TextRun } from 'docx';
import type { FormattedCitations, FormattedEntry } from '../../core/citation/cluster';
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
  return [
    ...(title === null ? [] : [heading(title, 'Heading1')]),
    ...sections.flatMap((section) => [
      ...(section.heading === null ? [] : [heading(section.heading, 'Heading2')]),
      ...section.entries.map((entry) => entryParagraph(entry, hangingIndent)),
    ]),
  ];
}

function entryParagraph({ label, text }: FormattedEntry, hangingIndent: boolean): Paragraph {
  const hanging = twips(HANGING);
  const indent = label !== null || hangingIndent ? { left: hanging, hanging } : { left: 0 };
  return new Paragraph({
    style: 'Bibliography',
    indent,
    // A label longer than its room pushes the words to the next stop by itself.
    ...(label === null ? {} : { tabStops: [{ type: 'left', position: hanging }] }),
    children: [
      ...(label === null ? [] : [...formattedRuns(label), new TextRun({ children: [new Tab()] })]),
      ...formattedRuns(text),
    ],
  });
}
