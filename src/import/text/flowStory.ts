import type { Notes } from '../notes';
import type { ImportBlock } from './blocks';
import { wordsOf } from './blocks';
import { InlineText } from './inlineText';

/** What of a paragraph's properties its words depend on. */
export interface FlowParagraph {
  readonly inTable: boolean;
  /** 1 to 9, 0 for the title, null for text. */
  readonly rank: number | null;
  readonly depth: number;
}

interface Row {
  readonly cells: (readonly ImportBlock[])[];
}

/** A run of paragraphs and rows: the body, a note, a text box. */
export class FlowStory {
  readonly blocks: ImportBlock[] = [];
  readonly #notes: Notes;
  readonly #inline = new InlineText();
  #marker: string | null = null;
  #cell: ImportBlock[] = [];
  #cells: (readonly ImportBlock[])[] = [];
  #rows: Row[] = [];
  #bordered = false;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  add(text: string, bold: boolean): void {
    this.#inline.add(text, { bold, preserved: true });
  }

  addGap(): void {
    this.#inline.addGap();
  }

  /** The number or bullet that stands before the paragraph. */
  setMarker(text: string): void {
    this.#marker = text.trim() === '' ? null : text.trim();
  }

  markBorder(): void {
    this.#bordered = true;
  }

  endParagraph(paragraph: FlowParagraph): void {
    const { isEmpty, isBold: bold } = this.#inline;
    const text = this.#inline.take();
    const marker = this.#marker;
    this.#marker = null;
    if (!paragraph.inTable) this.#endTable();
    if (isEmpty && (marker ?? '') === '') return;
    const into = paragraph.inTable ? this.#cell : this.blocks;
    into.push(blockOf(text, marker, bold, paragraph));
    if (marker !== null && /[\p{L}\p{N}]/u.test(marker)) this.#notes.count('numbering-as-shown');
  }

  endCell(paragraph: FlowParagraph): void {
    this.endParagraph({ ...paragraph, inTable: true });
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  endRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells });
    this.#cells = [];
  }

  /** Ends the last paragraph and table. */
  end(paragraph: FlowParagraph): void {
    this.endParagraph({ ...paragraph, inTable: false });
    this.#endTable();
  }

  #endTable(): void {
    // A paragraph can end between the last cell and the end of its row.
    if (this.#cell.length > 0) this.#cells.push(this.#cell);
    this.#cell = [];
    this.endRow();
    const rows = this.#rows;
    const isData = this.#bordered && rows.length > 1 && rows.some(({ cells }) => cells.length > 1);
    this.#rows = [];
    this.#bordered = false;
    if (isData) {
      this.#notes.count('tables-as-rows');
      this.blocks.push({ kind: 'table', rows: rows.map(({ cells }) => cells.map(wordsOf)) });
      return;
    }
    for (const { cells } of rows) for (const block of cells.flat()) this.blocks.push(block);
  }
}

function blockOf(
  text: string,
  marker: string | null,
  bold: boolean,
  { rank, depth }: FlowParagraph,
): ImportBlock {
  const isBullet = marker !== null && !/[\p{L}\p{N}]/u.test(marker);
  const numbered = marker === null || isBullet ? text : `${marker} ${text}`;
  if (rank !== null) return { kind: 'heading', level: rank, text: numbered };
  if (isBullet) return { kind: 'item', depth, marker: null, text };
  if (marker !== null && !bold) return { kind: 'item', depth, marker, text };
  return { kind: 'paragraph', text: numbered, bold };
}
