import type { FormattedRun, FormattedSection } from '../../citation/cluster';
import type { CitationSyntax } from '../conventions';
import type { DocumentLanguage } from '../languages';
import { plainText, renderRich } from '../rich/richText';
import { wardrobes } from '../rich/wardrobes';

/** An entry with the citekey of its source. */
interface KeyedEntry {
  readonly id: string;
  readonly label: readonly FormattedRun[] | null;
  readonly text: readonly FormattedRun[];
}

export interface KeyedSection extends Omit<FormattedSection, 'entries'> {
  readonly entries: readonly KeyedEntry[];
}

interface ListStyle {
  readonly language: DocumentLanguage;
  readonly citations: CitationSyntax;
}

/**
 * A bibliography as lines of a markup, without marks or heading: an item an entry, or a paragraph
 * where the style labels entries in a way that no list of the markup has.
 */
export function listLines(sections: readonly KeyedSection[], style: ListStyle): readonly string[] {
  if (style.language === 'latex') return latexLines(sections);
  const blocks = sections.flatMap(({ heading, entries }) => [
    ...(heading === null ? [] : [[headingLine(heading, style.language)]]),
    ...entryBlocks(entries, style),
  ]);
  if (style.language === 'plaintext') return blocks.flat();
  const lines: string[] = [];
  for (const block of blocks) lines.push(...(lines.length === 0 ? [] : ['']), ...block);
  return lines;
}

/** The bold line above the works of one language. */
function headingLine(heading: string, language: DocumentLanguage): string {
  const line = rich([{ text: heading, marks: ['bold'] }], language);
  return language === 'html' ? `<p>${line}</p>` : line;
}

/** Entries as one list where they can be, else each a block of its own. */
function entryBlocks(
  entries: readonly KeyedEntry[],
  { language, citations }: ListStyle,
): readonly (readonly string[])[] {
  if (entries.length === 0) return [];
  const hasAnchors = citations === 'asciidoc-anchor';
  const numbers = hasAnchors ? null : numbersOf(entries);
  const isLabelled = entries.some(({ label }) => label !== null);
  if (language === 'plaintext') return [entries.map((entry) => labelled(entry, language))];
  if (language === 'html') return [htmlLines(entries, numbers)];
  if (isLabelled && numbers === null && !hasAnchors) {
    return entries.map((entry) => [labelled(entry, language)]);
  }
  const lines = entries.map((entry, index) => {
    const item = rich(entry.text, language);
    const number = numbers?.[index];
    if (number !== undefined) return language === 'asciidoc' ? `. ${item}` : `${number}. ${item}`;
    return (language === 'asciidoc' ? '* ' : '- ') + (hasAnchors ? anchor(entry) : '') + item;
  });
  const start = numbers?.[0] ?? 1;
  return [language === 'asciidoc' && start !== 1 ? [`[start=${start}]`, ...lines] : lines];
}

/** What `<<key>>` leads to; it then shows the label. */
function anchor({ id, label }: KeyedEntry): string {
  const words = label === null ? '' : plainText(label).replace(/[^\p{L}\p{N} ]/gu, '');
  return `[[[${id}${words === '' ? '' : `,${words}`}]]] `;
}

/** The numbers of entries that are labelled "1.", "2." …; null of other labels. */
function numbersOf(entries: readonly KeyedEntry[]): readonly number[] | null {
  const numbers = entries.map(({ label }) =>
    label === null ? NaN : Number(/^(\d{1,6})\.$/.exec(plainText(label).trim())?.[1]),
  );
  const isRow = numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
  return isRow ? numbers : null;
}

function htmlLines(entries: readonly KeyedEntry[], numbers: readonly number[] | null): string[] {
  const items = (tag: string) =>
    entries.map((entry) => `  <${tag}>${rich(entry.text, 'html')}</${tag}>`);
  if (numbers) {
    const start = numbers[0] ?? 1;
    return [start === 1 ? '<ol>' : `<ol start="${start}">`, ...items('li'), '</ol>'];
  }
  if (entries.some(({ label }) => label !== null)) {
    return entries.map((entry) => `<p>${labelled(entry, 'html')}</p>`);
  }
  return ['<ul>', ...items('li'), '</ul>'];
}

/** LaTeX's own list, which `\cite` refers to. */
function latexLines(sections: readonly KeyedSection[]): readonly string[] {
  const entries = sections.flatMap((section) => section.entries);
  // An empty list is an error there.
  if (entries.length === 0) return [];
  return [
    `\\begin{thebibliography}{${'9'.repeat(String(entries.length).length)}}`,
    ...entries.map((entry) => `\\bibitem{${entry.id}} ${rich(entry.text, 'latex')}`),
    '\\end{thebibliography}',
  ];
}

function labelled({ label, text }: KeyedEntry, language: DocumentLanguage): string {
  const runs = label === null ? text : [...label, { text: ' ', marks: [] }, ...text];
  return rich(runs, language);
}

function rich(runs: readonly FormattedRun[], language: DocumentLanguage): string {
  return renderRich(runs, wardrobes[language], { lineStart: true, previous: '', next: '' });
}
