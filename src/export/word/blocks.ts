import type { IParagraphOptions, Table } from 'docx';
import { AlignmentType, BorderStyle, PageBreak, Paragraph, TextRun } from 'docx';
import type { Block, Inline } from '../report/types';
import { plainText } from '../report/plainText';
import { headingParagraphs } from './headings';
import { BULLETS, NUMBERS, pointLabel } from './numbering';
import type { RunWorld } from './runs';
import { inlineRuns } from './runs';
import { MOST_COLUMNS, tableOf } from './tables';
import { xmlText } from './xmlText';

export type WordBlock = Paragraph | Table;

/** Lists of their own numbers a document may have; further ones have theirs as words. */
const MOST_LISTS = 1000;
/** Word's deepest level. */
const DEEPEST = 8;

export interface BlockWorld extends RunWorld {
  readonly numberedSections: boolean;
  references(): readonly WordBlock[];
  tooWide(columns: number): void;
}

/** Where blocks stand: in the text, in a quotation, in a list. */
interface Place {
  readonly style: string;
  /** How many lists are round it. */
  readonly depth: number;
  /** Whether it stays on the page of what follows: a signature has no page of its own. */
  readonly keepNext?: boolean;
}

/** What an item's first paragraph begins with: a number of Word's, or words. */
type Mark = Pick<IParagraphOptions, 'numbering'> | { readonly label: string };

/** Writes the blocks of a report. */
export class BlockWriter {
  readonly #world: BlockWorld;
  #lists = 0;

  constructor(world: BlockWorld) {
    this.#world = world;
  }

  write(
    blocks: readonly Block[],
    place: Place = { style: 'BodyText', depth: 0, keepNext: true },
  ): WordBlock[] {
    const inner = { style: place.style, depth: place.depth };
    return blocks.flatMap((block, index) =>
      this.#block(block, index === blocks.length - 1 ? place : inner),
    );
  }

  #block(block: Block, place: Place): WordBlock[] {
    switch (block.kind) {
      case 'heading':
        return headingParagraphs(block, this.#world);
      case 'paragraph':
        return this.#paragraph(block.content, place, null);
      case 'list':
        return this.#list(block, place);
      case 'quote':
        return this.write(block.content, { ...place, style: 'Quote' });
      case 'table':
        return this.#table(block);
      case 'code':
        return this.#code(block.text);
      case 'rule':
        return [
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 } },
            spacing: { after: 120 },
          }),
        ];
      case 'page-break':
        return [new Paragraph({ children: [new PageBreak()] })];
      case 'references':
        return [...this.#world.references()];
    }
  }

  #paragraph(
    content: readonly Inline[],
    { style, keepNext }: Place,
    mark: Mark | null,
  ): WordBlock[] {
    const images = content.filter(({ kind }) => kind === 'image');
    const [image] = images;
    const isFigure =
      images.length > 0 && plainText(content.filter((inline) => inline !== image)) === '';
    if (isFigure && mark === null && image?.kind === 'image') return this.#figure(image);
    const label = mark !== null && 'label' in mark ? [new TextRun(`${mark.label} `)] : [];
    return [
      new Paragraph({
        style,
        ...(keepNext ? { keepNext } : {}),
        ...(mark !== null && 'numbering' in mark ? { numbering: mark.numbering } : {}),
        // Lines of a fixed height would show but a strip of an image.
        ...(images.length > 0 ? { spacing: { line: 240, lineRule: 'auto' } } : {}),
        children: [...label, ...inlineRuns(content, this.#world)],
      }),
    ];
  }

  #figure(image: Extract<Inline, { kind: 'image' }>): WordBlock[] {
    const isShown = this.#world.image(image.path) !== null;
    const figure = new Paragraph({ style: 'Figure', children: inlineRuns([image], this.#world) });
    if (!isShown || image.alt === '') return [figure];
    const caption = new Paragraph({
      style: 'Caption',
      children: [new TextRun(xmlText(image.alt))],
    });
    return [figure, caption];
  }

  #list({ ordered, start, items }: Extract<Block, { kind: 'list' }>, place: Place): WordBlock[] {
    this.#lists += 1;
    const instance = this.#lists;
    // Points have Vietnamese letters, which Word cannot count by; nor has it a list for any start.
    const isCounted = ordered && place.depth === 0 && start === 1 && instance <= MOST_LISTS;
    const level = Math.min(place.depth, DEEPEST);
    const markOf = (index: number): Mark => {
      if (!ordered) return { numbering: { reference: BULLETS, level } };
      if (isCounted) return { numbering: { reference: NUMBERS, level: 0, instance } };
      return { label: place.depth % 2 === 1 ? pointLabel(index) : `${start + index}.` };
    };
    return items.flatMap((blocks, index) => {
      const [first, ...rest] = blocks;
      const isHeaded = first?.kind === 'paragraph';
      const others = isHeaded ? rest : blocks;
      const keepNext = place.keepNext === true && index === items.length - 1;
      const own = { ...place, keepNext: keepNext && others.length === 0 };
      return [
        ...this.#paragraph(isHeaded ? first.content : [], own, markOf(index)),
        ...this.write(others, { ...place, depth: place.depth + 1, keepNext }),
      ];
    });
  }

  #table(table: Extract<Block, { kind: 'table' }>): WordBlock[] {
    const rows = [...table.head, ...table.rows];
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const caption =
      table.caption === null
        ? []
        : [new Paragraph({ style: 'Caption', children: inlineRuns(table.caption, this.#world) })];
    if (columns > MOST_COLUMNS) {
      this.#world.tooWide(columns);
      const separated = rows.map((row) => row.flatMap(({ content }) => [...content, SPACE]));
      return [...caption, ...separated.map((content) => this.#cell(content, 'left', false))];
    }
    const written = tableOf(table, this.#world.widest, (...cell) => this.#cell(...cell));
    // Two tables that touch are one to Word, and a cell must end with a paragraph.
    return [...caption, written, new Paragraph({ spacing: { after: 60 }, run: { size: 8 } })];
  }

  #cell(content: readonly Inline[], alignment: 'left' | 'center' | 'right', isHead: boolean) {
    const shown = isHead ? content.map(bold) : content;
    return new Paragraph({
      style: 'TableText',
      alignment:
        AlignmentType[alignment === 'left' ? 'LEFT' : alignment === 'right' ? 'RIGHT' : 'CENTER'],
      children: inlineRuns(shown, this.#world),
    });
  }

  #code(code: string): WordBlock[] {
    const lines = code.split('\n');
    return lines.map(
      (text, index) =>
        new Paragraph({
          style: 'Code',
          ...(index === lines.length - 1 ? { spacing: { after: 120 } } : {}),
          // Blanks that stand together are kept as they are.
          children: [new TextRun(xmlText(text.replaceAll('\t', '    ')))],
        }),
    );
  }
}

const SPACE: Inline = { kind: 'text', text: '\u2003', marks: {} };

function bold(inline: Inline): Inline {
  if (inline.kind === 'link') return { ...inline, content: inline.content.map(bold) };
  if (inline.kind !== 'text' && inline.kind !== 'citation') return inline;
  return { ...inline, marks: { ...inline.marks, bold: true } };
}
