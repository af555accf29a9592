import type { Conventions } from '../insertion/conventions';
import type { EscapeContext } from '../insertion/escape/escape';
import type { DocumentLanguage } from '../insertion/languages';
import { markupOf } from '../insertion/markups';
import { singleLine } from '../text/shorten';

/** A cell: words yet to be escaped, or what is written in the markup already (a citation). */
export type Cell = { readonly words: string } | { readonly markup: string };

export interface Column {
  readonly title: string;
  readonly align: 'start' | 'end';
  /** Of the width of the page, in hundredths; for markups whose columns need one. */
  readonly width: number;
}

interface Drawn {
  readonly columns: readonly Column[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Signs of a row's own, where no escape stands before them. */
function withoutBars(markup: string, bar: string): string {
  let written = '';
  let escaped = false;
  for (const char of markup) {
    written += char === '|' && !escaped ? bar : char;
    escaped = char === '\\' && !escaped;
  }
  return written;
}

const piped = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function pipeTable({ columns, head, rows }: Drawn): string[] {
  const rule = columns.map(({ align }) => (align === 'end' ? '---:' : '---'));
  return [piped(head), piped(rule), ...rows.map(piped)];
}

function orgTable({ columns, head, rows }: Drawn): string[] {
  return [piped(head), `|${columns.map(() => '---').join('+')}|`, ...rows.map(piped)];
}

function latexTable({ columns, head, rows }: Drawn): string[] {
  const spec = columns.map(({ align, width }) => {
    const ragged = align === 'end' ? '\\raggedleft' : '\\raggedright';
    return `>{${ragged}\\arraybackslash}p{0.${String(width).padStart(2, '0')}\\linewidth}`;
  });
  const line = (cells: readonly string[]) => `${cells.join(' & ')} \\\\`;
  return [
    '% \\usepackage{array}',
    `\\begin{tabular}{${spec.join('')}}`,
    '\\hline',
    line(head),
    '\\hline',
    ...rows.map(line),
    '\\hline',
    '\\end{tabular}',
  ];
}

function typstTable({ columns, head, rows }: Drawn): string[] {
  const line = (cells: readonly string[]) => `  ${cells.map((cell) => `[${cell}]`).join(', ')},`;
  const align = columns.map((column) => (column.align === 'end' ? 'right' : 'left'));
  return [
    '#table(',
    `  columns: (${columns.map(({ width }) => `${width}fr`).join(', ')}),`,
    `  align: (${align.join(', ')}),`,
    `  table.header(${head.map((cell) => `[${cell}]`).join(', ')}),`,
    ...rows.map(line),
    ')',
  ];
}

function asciidocTable({ columns, head, rows }: Drawn): string[] {
  const spec = columns.map(({ align, width }) => (align === 'end' ? `>${width}` : `<${width}`));
  const line = (cells: readonly string[]) => cells.map((cell) => `|${cell}`).join(' ');
  return [`[%header,cols="${spec.join(',')}"]`, '|===', line(head), '', ...rows.map(line), '|==='];
}

function restructuredTextTable({ columns, head, rows }: Drawn): string[] {
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => `   ${index === 0 ? '*' : ' '} - ${cell}`.trimEnd());
  return [
    '.. list-table::',
    '   :header-rows: 1',
    `   :widths: ${columns.map(({ width }) => width).join(' ')}`,
    '',
    ...[head, ...rows].flatMap(line),
  ];
}

function htmlTable({ columns, head, rows }: Drawn): string[] {
  const cellsOf = (tag: string, cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const end = columns[index]?.align === 'end' ? ' style="text-align: right"' : '';
        const scope = tag === 'th' ? ' scope="col"' : '';
        return `<${tag}${scope}${end}>${cell}</${tag}>`;
      })
      .join('');
  return [
    '<table>',
    `  <thead><tr>${cellsOf('th', head)}</tr></thead>`,
    '  <tbody>',
    ...rows.map((cells) => `    <tr>${cellsOf('td', cells)}</tr>`),
    '  </tbody>',
    '</table>',
  ];
}

/** Cells parted by tabs, as word processors and spreadsheets take them. */
function tabbedTable({ head, rows }: Drawn): string[] {
  return [head, ...rows].map((cells) => cells.join('\t'));
}

type Draw = (table: Drawn) => string[];

const DRAWN: Readonly<Record<DocumentLanguage, Draw>> = {
  markdown: pipeTable,
  pandoc: pipeTable,
  latex: latexTable,
  typst: typstTable,
  asciidoc: asciidocTable,
  restructuredtext: restructuredTextTable,
  html: htmlTable,
  org: orgTable,
  plaintext: tabbedTable,
};

/** What stands for `|` in a citation that is written already. */
const BARS: Partial<Readonly<Record<DocumentLanguage, string>>> = {
  markdown: '\\|',
  pandoc: '\\|',
  asciidoc: '&#124;',
  org: '\\vert{}',
};

/** A cell in these begins a line of its own, as far as their readers see. */
const BEGINS_LINE: ReadonlySet<DocumentLanguage> = new Set([
  'latex',
  'typst',
  'asciidoc',
  'restructuredtext',
]);

/**
 * A table in the markup of a report, as lines. Every cell stands on one line, its words escaped by
 * the markup's own rules.
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  language: DocumentLanguage,
  conventions: Conventions,
): readonly string[] {
  const { escape } = markupOf(language, conventions);
  const lineStart = BEGINS_LINE.has(language);
  const at: EscapeContext = { lineStart, previous: '', next: '', inTable: true };
  const bar = BARS[language];
  const written = (cell: Cell): string => {
    if ('words' in cell) return escape(singleLine(cell.words), at);
    const line = singleLine(cell.markup);
    return bar === undefined ? line : withoutBars(line, bar);
  };
  return DRAWN[language]({
    columns,
    head: columns.map(({ title }) => written({ words: title })),
    rows: rows.map((cells) => cells.map(written)),
  });
}
