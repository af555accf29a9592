import type { ImportedPage } from '../types';
import type { ImportBlock, ImportedDocument, ListItem } from './blocks';
import { cleanParagraph } from './clean';
import { escapeCell, escapeMarkdown } from './escape';

export interface WrittenDocument {
  readonly format: 'text' | 'markdown';
  /** NFC with LF line ends, without a final line feed; empty for a document without words. */
  readonly text: string;
  readonly pages: readonly ImportedPage[];
}

/** Core takes a longer bold line for emphasis too. */
const longestBold = 250;
const longestHeading = 400;
const deepestIndent = 16;

/**
 * Writes a document as the text of an article: Markdown where it has a structure to keep, else the
 * bare words, a blank line between paragraphs. Footnotes come last, below a rule, as `(1) words`;
 * the text has no mark where they belong, so that a sentence with a footnote is quoted as it reads.
 */
export function writeDocument({ blocks, footnotes }: ImportedDocument): WrittenDocument {
  const clean = ranked(blocks.map(cleanBlock).filter((block) => block !== null));
  const format = clean.some(isStructure) ? 'markdown' : 'text';
  const writer = new Writer(format);
  clean.forEach((block) => {
    writer.add(block);
  });
  const notes = footnotes
    .map(({ label, text }) => ({ label, text: cleanParagraph(text).replaceAll('\n', ' ') }))
    .filter(({ text }) => text !== '');
  if (notes.length > 0) {
    writer.write('---');
    notes.forEach(({ label, text }) => {
      writer.add({ kind: 'paragraph', text: `(${label}) ${text}` });
    });
  }
  return { format, text: writer.text(), pages: writer.pages };
}

/**
 * The first rank is the title's, as the parser has it: where none is marked, several headings of
 * the first rank are parts, and all go down by one. What is too long for a heading is text.
 */
function ranked(blocks: readonly ImportBlock[]): ImportBlock[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const isTitled = headings.some(({ level }) => level === 0);
  const down = isTitled || headings.filter(({ level }) => level === 1).length > 1 ? 1 : 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    return block.text.length > longestHeading
      ? { kind: 'paragraph', text: block.text }
      : { ...block, level: Math.min(6, block.level + down) };
  });
}

function cleanBlock(block: ImportBlock): ImportBlock | null {
  switch (block.kind) {
    case 'page':
      return block;
    case 'table': {
      const rows = block.rows
        .map((row) => row.map((cell) => cleanParagraph(cell)))
        .filter((row) => row.some((cell) => cell !== ''));
      return rows.length > 0 ? { kind: 'table', rows } : null;
    }
    case 'item': {
      const text = cleanParagraph(block.text);
      const marker = block.marker === null ? null : cleanParagraph(block.marker);
      return text === '' && (marker ?? '') === '' ? null : { ...block, marker, text };
    }
    case 'heading':
    case 'paragraph': {
      const text = cleanParagraph(block.text);
      return text === '' ? null : { ...block, text };
    }
  }
}

function isStructure(block: ImportBlock): boolean {
  return (
    block.kind === 'heading' ||
    block.kind === 'table' ||
    (block.kind === 'item' && block.marker === null) ||
    (block.kind === 'paragraph' && block.bold === true)
  );
}

class Writer {
  readonly pages: ImportedPage[] = [];
  readonly #parts: string[] = [];
  readonly #waiting: string[] = [];
  /** Widths of the markers of the lists that are open, outermost first. */
  #indents: number[] = [];
  #length = 0;

  constructor(readonly format: 'text' | 'markdown') {}

  text(): string {
    return this.#parts.join('');
  }

  write(piece: string): void {
    if (piece === '') return;
    const gap = this.#length === 0 ? '' : '\n\n';
    this.#parts.push(gap, piece);
    this.#length += gap.length;
    this.#waiting.forEach((label) => this.pages.push({ label, start: this.#length }));
    this.#waiting.length = 0;
    this.#length += piece.length;
  }

  add(block: ImportBlock): void {
    if (block.kind === 'page') {
      this.#waiting.push(block.label);
      return;
    }
    if (block.kind !== 'item') this.#indents = [];
    this.write(this.format === 'text' ? plainWords(block) : this.#markdown(block));
  }

  #markdown(block: Exclude<ImportBlock, { kind: 'page' }>): string {
    switch (block.kind) {
      case 'heading': {
        const words = escapeMarkdown(block.text.replaceAll('\n', ' '));
        // Hashes at the end, set off, would be taken for the closing mark of the heading.
        const closed = words.replace(/ (#+)$/, ' \\$1');
        return `${'#'.repeat(Math.max(1, block.level))} ${closed}`;
      }
      case 'paragraph':
        return block.bold === true && canBeBold(block.text)
          ? `**${escapeMarkdown(block.text)}**`
          : escapeMarkdown(block.text);
      case 'item':
        return this.#item(block);
      case 'table':
        return table(block.rows);
    }
  }

  #item({ depth, marker, text }: ListItem): string {
    const mark = marker === null ? '-' : escapeMarkdown(marker);
    const isList = marker === null || /^\d{1,9}[.)]$/.test(marker);
    const indent = Math.min(
      deepestIndent,
      this.#indents.slice(0, depth).reduce((sum, width) => sum + width, 0),
    );
    // Below a marker that opens no list in Markdown, an indent would make code of the words.
    this.#indents.length = Math.min(depth, this.#indents.length);
    while (this.#indents.length < depth) this.#indents.push(0);
    this.#indents.push(isList ? mark.length + 1 : 0);
    const space = mark === '' || text === '' ? '' : ' ';
    const lines = `${mark}${space}${escapeMarkdown(text)}`.split('\n');
    return lines.map((line) => ' '.repeat(indent) + line).join('\n');
  }
}

/** Marks of emphasis enclose one line that opens and ends with something other than a mark. */
function canBeBold(text: string): boolean {
  return text.length <= longestBold && text.length > 1 && !text.includes('\n');
}

function plainWords(block: Exclude<ImportBlock, { kind: 'page' }>): string {
  switch (block.kind) {
    case 'item':
      return [block.marker ?? '-', block.text].filter((part) => part !== '').join(' ');
    case 'table':
      return block.rows.map((row) => row.join(' | ')).join('\n');
    case 'heading':
    case 'paragraph':
      return block.text;
  }
}

/** One row a line, the first over a rule; short rows are filled up. */
function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, column) => escapeCell(row[column] ?? ''));
    return `| ${cells.join(' | ')} |`;
  });
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return lines.join('\n');
}
