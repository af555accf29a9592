import type { Notes } from '../notes';
import type { ImportBlock, ImportFootnote } from '../text/blocks';
import { withoutMark } from './footnotes';
import { canBeHeading, headingLevels, sizeKey } from './headings';
import { LineJoiner, withoutSoftHyphens } from './hyphens';
import { lineText } from './lineText';
import type { LaidOutPage, Layout } from './pageLayout';
import type { Paragraph } from './paragraphs';
import { Paragrapher, paragraphText } from './paragraphs';
import { cellsOf } from './tables';
import type { Column, Line, Row } from './types';

/** What the document is made of, with the label of the page that each line begins on. */
export interface ComposedDocument {
  readonly blocks: readonly ComposedBlock[];
  readonly footnotes: readonly ImportFootnote[];
  /** In order; a page without lines is among them. */
  readonly labels: readonly string[];
}

export interface ComposedBlock {
  /** The index of the page it begins on. */
  readonly page: number;
  readonly block: Exclude<ImportBlock, { kind: 'page' }>;
  /** Pages that begin within the text of the block, and where. */
  readonly breaks: readonly { readonly page: number; readonly at: number }[];
}

const BULLET = /^[•▪◦●○■□➢✓❖]\s*/u;
const LEADER = /(?:(?:\.\s?){5}|…{3})\s*\S{1,6}$/u;

/** A line of running text, or the cells of a row that has several. */
interface Found {
  readonly line: Line;
  readonly cells: readonly string[] | null;
}

/** Joins lines to paragraphs, headings, bullets and rows of tables. */
export function composeDocument(layout: Layout, notes: Notes): ComposedDocument {
  const { pages, marks, bodySize } = layout;
  const text = (row: Row): string => withoutSoftHyphens(lineText(row, marks));
  const found = pages.flatMap((page) => linesOf(page, textColumn(pages, bodySize), text));
  const shown = withoutContents(found, notes);
  const joiner = new LineJoiner();
  for (const { line } of shown) joiner.learn(line.text);

  const lines = shown.filter(({ cells }) => cells === null).map(({ line }) => line);
  const paragrapher = new Paragrapher(lines);
  const groups = grouped(shown);
  const paragraphs = groups.map((group) =>
    group[0]?.cells ? null : paragrapher.paragraphs(group.map(({ line }) => line)),
  );
  const levels = headingLevels(
    paragraphs.flatMap((group) => group ?? []),
    bodySize,
  );
  const blocks = groups.flatMap((group, index) => {
    const own = paragraphs[index];
    return own ? own.map((each) => blockOf(each, levels, joiner)) : tableOf(group);
  });
  const footnotes = layout.footnotes.map((note): ImportFootnote => {
    const words = note.rows.map((row) => text(row)).filter((line) => line !== '');
    return { label: note.label, text: withoutMark(paragraphText(words, joiner), note) };
  });
  notes.count(
    'lines-joined',
    lines.length - paragraphs.reduce((sum, own) => sum + (own?.length ?? 0), 0),
  );
  notes.count('hyphens-joined', joiner.joined);
  notes.count('tables-as-rows', blocks.filter(({ block }) => block.kind === 'table').length);
  return { blocks, footnotes, labels: pages.map(({ label }) => label) };
}

/** Where the text of pages without columns begins and ends: at the edges of most of its lines. */
function textColumn(pages: readonly LaidOutPage[], bodySize: number): Column {
  const rows = pages
    .flatMap(({ stretches }) => stretches)
    .filter(({ column }) => column === null)
    .flatMap((stretch) => stretch.rows)
    .filter(({ size }) => Math.abs(size - bodySize) < 1);
  const lefts = rows.map(({ x }) => x).toSorted((a, b) => a - b);
  const rights = rows.map(({ right }) => right).toSorted((a, b) => b - a);
  // One line in a hundred may stick out.
  const beyond = Math.floor(rows.length / 100);
  return { left: lefts[beyond] ?? 0, right: rights[beyond] ?? 0 };
}

function linesOf(page: LaidOutPage, wide: Column, text: (row: Row) => string): Found[] {
  return page.stretches.flatMap(({ rows, column }) => {
    const right = rows.reduce((right, row) => Math.max(right, row.right), -Infinity);
    const edges = column ?? {
      left: wide.left,
      right: Math.max(wide.right, Math.min(right, wide.right + 20)),
    };
    return rows.flatMap((row): Found[] => {
      const cells = cellsOf(row);
      const words = cells.map(text).filter((cell) => cell !== '');
      if (words.length === 0) return [];
      const line = { ...row, text: words.join(' '), page: page.index, column: edges };
      return [{ line, cells: words.length > 1 ? words : null }];
    });
  });
}

/** Lines that end in dots and a page's number, three or more of them, are a table of contents. */
function withoutContents(found: readonly Found[], notes: Notes): Found[] {
  const isEntry = ({ line, cells }: Found): boolean =>
    LEADER.test(line.text) ||
    (cells !== null && cells.length === 2 && LEADER.test(cells.join(' ')));
  const shown: Found[] = [];
  for (let at = 0; at < found.length;) {
    let end = at;
    for (let each = found[at]; each && isEntry(each); each = found[end]) end += 1;
    if (end - at >= 3) notes.count('contents-left-out', end - at);
    else shown.push(...found.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return shown;
}

/** Consecutive lines of text, and consecutive rows of cells. */
function grouped(found: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  for (const each of found) {
    const last = groups.at(-1);
    if (last && (last[0]?.cells === null) === (each.cells === null)) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

function blockOf(
  paragraph: Paragraph,
  levels: ReadonlyMap<number, number>,
  joiner: LineJoiner,
): ComposedBlock {
  const { lines, size } = paragraph;
  let text = '';
  let page = lines[0]?.page ?? 0;
  const begin = page;
  const breaks: { page: number; at: number }[] = [];
  for (const line of lines) {
    text = text === '' ? line.text : joiner.join(text, line.text);
    if (line.page !== page) breaks.push({ page: line.page, at: text.length - line.text.length });
    page = line.page;
  }
  const level = levels.get(sizeKey(size));
  if (level !== undefined && canBeHeading(paragraph, text)) {
    return { page: begin, block: { kind: 'heading', level, text }, breaks };
  }
  const bullet = BULLET.exec(text)?.[0].length ?? 0;
  if (bullet > 0) {
    const inner = breaks.map((each) => ({ ...each, at: each.at - bullet }));
    const block = { kind: 'item', depth: 0, marker: null, text: text.slice(bullet) } as const;
    return { page: begin, block, breaks: inner };
  }
  return { page: begin, block: { kind: 'paragraph', text }, breaks };
}

/** Rows side by side; a single one is no table but words that stand apart. */
function tableOf(group: readonly Found[]): ComposedBlock[] {
  const page = group[0]?.line.page ?? 0;
  const [only] = group;
  if (group.length === 1 && only?.cells) {
    return only.cells.map((text) => ({ page, block: { kind: 'paragraph', text }, breaks: [] }));
  }
  const tables: { readonly page: number; readonly rows: (readonly string[])[] }[] = [];
  for (const { line, cells } of group) {
    const last = tables.at(-1);
    if (last?.page === line.page) last.rows.push(cells ?? []);
    else tables.push({ page: line.page, rows: [cells ?? []] });
  }
  return tables.map(({ page, rows }) => ({ page, block: { kind: 'table', rows }, breaks: [] }));
}
