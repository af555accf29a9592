import type { Notes } from '../notes';
import type { ImportBlock } from '../text/blocks';
import { wordsOf } from '../text/blocks';
import type { XmlElement } from '../xml/xml';
import { childElements, descendants } from '../xml/xml';
import { OdtCounters } from './counters';
import type { OdtNote } from './inline';
import { OdtInline } from './inline';
import type { OdtStyles } from './styles';
import { integerOf } from './styles';

/** What all stories of a document share. */
export interface OdtContext {
  readonly styles: OdtStyles;
  readonly notes: Notes;
  readonly found: OdtNote[];
  readonly headings: OdtCounters;
  /** Lists that others may go on, by their identifiers and by their styles. */
  readonly lists: Map<string, OdtCounters>;
  /** How many cells with words were repeated so far. */
  repeated: number;
}

interface Place {
  readonly list: OdtCounters | null;
  readonly listStyle: string;
  readonly level: number;
}

const outside: Place = { list: null, listStyle: '', level: 0 };
/** Tables repeat empty cells and rows by the thousand; words are never repeated so. */
const mostRepeats = 64;
/** Of cells with words, in all tables of a document together. */
const mostRepeatedCells = 10_000;
/** A cell with words that is repeated has no more of XML, in UTF-16 units. */
const longestRepeated = 1000;

/** A run of paragraphs, lists and tables: the body, a cell, a text box, a note. */
export class OdtStory {
  readonly blocks: ImportBlock[] = [];
  readonly #context: OdtContext;

  constructor(context: OdtContext) {
    this.#context = context;
  }

  static read(element: XmlElement | undefined, context: OdtContext): readonly ImportBlock[] {
    const story = new OdtStory(context);
    for (const child of childElements(element)) story.add(child);
    return story.blocks;
  }

  add(element: XmlElement, place: Place = outside): void {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.#paragraph(element, undefined, place.level - 1);
        return;
      case 'text:list':
        this.#list(element, place);
        return;
      case 'table:table':
        this.#table(element);
        return;
      case 'text:section':
        if (element.attributes.get('text:display') === 'none') {
          this.#context.notes.count('hidden-text-left-out');
          return;
        }
        for (const child of childElements(element)) this.add(child, place);
        return;
      case 'text:tracked-changes':
        if (descendants(element, 'text:deletion').length > 0) {
          this.#context.notes.count('deletions-left-out');
        }
        return;
      default:
        if (/^text:(?:table-of-content|[a-z-]+-index)$/.test(element.name)) {
          this.#context.notes.count('contents-left-out');
        } else if (element.name.startsWith('draw:')) this.#frame(element);
    }
  }

  /** `marker` is null for a bullet, undefined for none. */
  #paragraph(element: XmlElement, marker: string | null | undefined, depth: number): void {
    const { styles, notes, found, headings } = this.#context;
    const style = element.attributes.get('text:style-name') ?? null;
    const inline = new OdtInline(styles, notes);
    inline.read(element, { bold: false, hidden: false });
    const { isBold: bold } = inline.text;
    const text = inline.text.take();
    const isHeading = element.name === 'text:h';
    const level = integerOf(element.attributes, 'text:outline-level', 1);
    const isListed = element.attributes.get('text:is-list-header') === 'true';
    const number =
      isHeading && marker === undefined && !isListed ? headings.take(level, null) : marker;
    if (typeof number === 'string' && number !== '') notes.count('numbering-as-shown');
    const numbered = typeof number === 'string' && number !== '' ? `${number} ${text}` : text;
    const rank = styles.is(style, 'Title') ? 0 : isHeading ? level : null;
    if (rank !== null) this.blocks.push({ kind: 'heading', level: rank, text: numbered });
    else if (number === undefined || (bold && number !== null)) {
      this.blocks.push({ kind: 'paragraph', text: numbered, bold });
    } else this.blocks.push({ kind: 'item', depth, marker: number, text });
    for (const note of inline.found) found.push(note);
    for (const box of inline.boxes) this.#box(box);
  }

  #frame(element: XmlElement): void {
    const boxes = descendants(element, 'draw:text-box');
    if (boxes.length === 0) this.#context.notes.count('images-left-out');
    for (const box of boxes) this.#box(box);
  }

  #box(box: XmlElement): void {
    this.#context.notes.count('text-boxes-after-paragraph');
    for (const block of OdtStory.read(box, this.#context)) this.blocks.push(block);
  }

  #list(element: XmlElement, outer: Place): void {
    const { attributes } = element;
    const listStyle = attributes.get('text:style-name') ?? outer.listStyle;
    const list = outer.list ?? this.#counters(attributes, listStyle);
    const place = { list, listStyle, level: outer.level + 1 };
    for (const item of childElements(element)) {
      const isItem = item.name === 'text:list-item';
      if (isItem || item.name === 'text:list-header') this.#item(item, place, isItem);
    }
    const id = attributes.get('id');
    if (id !== undefined) this.#context.lists.set(`id ${id}`, list);
    this.#context.lists.set(`style ${listStyle}`, list);
  }

  /** A list of its own, or one that goes on with another's numbers. */
  #counters(attributes: ReadonlyMap<string, string>, listStyle: string): OdtCounters {
    const { lists, styles } = this.#context;
    const continued = attributes.get('text:continue-list');
    const other =
      continued !== undefined
        ? lists.get(`id ${continued}`)
        : attributes.get('text:continue-numbering') === 'true'
          ? lists.get(`style ${listStyle}`)
          : undefined;
    return other ?? new OdtCounters(styles.list(listStyle));
  }

  #item(item: XmlElement, place: Place, isNumbered: boolean): void {
    const start = /^\d{1,9}$/.exec(item.attributes.get('text:start-value') ?? '')?.[0];
    let isFirst = isNumbered;
    for (const child of childElements(item)) {
      if (isFirst && (child.name === 'text:p' || child.name === 'text:h')) {
        const marker = place.list?.take(place.level, start === undefined ? null : Number(start));
        this.#paragraph(child, marker, place.level - 1);
        isFirst = false;
      } else this.add(child, place);
    }
  }

  #table(table: XmlElement): void {
    const { styles, notes } = this.#context;
    const rows = rowsOf(table).map((row) => cellsOf(row, this.#context));
    const cells = rows.flat();
    const isData =
      rows.length > 1 &&
      rows.some((row) => row.length > 1) &&
      descendants(table, 'table:table').length === 0 &&
      (childElements(table).some(({ name }) => name === 'table:table-header-rows') ||
        cells.some((cell) => styles.isBordered(cell.attributes.get('table:style-name') ?? null)));
    const read = rows.map((row) => row.map((cell) => OdtStory.read(cell, this.#context)));
    if (isData) {
      notes.count('tables-as-rows');
      this.blocks.push({ kind: 'table', rows: read.map((row) => row.map(wordsOf)) });
      return;
    }
    for (const block of read.flat(2)) this.blocks.push(block);
  }
}

function rowsOf(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** Cells as they stand side by side; covered ones are empty. */
function cellsOf(row: XmlElement, context: OdtContext): XmlElement[] {
  const cells: XmlElement[] = [];
  for (const child of childElements(row)) {
    if (!/^table:(?:covered-)?table-cell$/.test(child.name)) continue;
    cells.push(child);
    const repeats = integerOf(child.attributes, 'table:number-columns-repeated', 1);
    const isEmpty = childElements(child).length === 0;
    for (let more = 1; more < repeats && cells.length < mostRepeats; more += 1) {
      if (!isEmpty && !mayRepeat(child, context)) break;
      cells.push(isEmpty ? child : { ...child });
    }
  }
  return cells;
}

/** Tables in tables, each of whose cells is repeated, would grow without bound. */
function mayRepeat(cell: XmlElement, context: OdtContext): boolean {
  context.repeated += 1;
  return (
    context.repeated <= mostRepeatedCells &&
    cell.source.end - cell.source.start <= longestRepeated &&
    descendants(cell, 'table:table').length === 0
  );
}
