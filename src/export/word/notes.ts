import type { ParagraphChild } from 'docx';
import { Paragraph, TextRun } from 'docx';
import { plainText } from '../report/plainText';
import type { Block, Inline } from '../report/types';
import type { RunWorld } from './runs';
import { inlineRuns } from './runs';

/** Between a footnote's number and its words. */
const behindNumber = () => new TextRun(' ');

/** The footnotes of a document, by the ids their marks have. Word's own begin with 1. */
export class Notes {
  readonly #ofCitations = new Map<number, { readonly children: readonly Paragraph[] }>();
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  idOf(index: number): number {
    return index + 1;
  }

  /** A footnote for a citation that the style puts there, and its id. */
  add(words: readonly ParagraphChild[]): number {
    const id = this.#count + this.#ofCitations.size + 1;
    const children = [
      new Paragraph({ style: 'FootnoteText', children: [behindNumber(), ...words] }),
    ];
    this.#ofCitations.set(id, { children });
    return id;
  }

  /** All of them, to be called when the text has been written. */
  written(
    notes: readonly (readonly Block[])[],
    world: RunWorld,
  ): Record<string, { readonly children: readonly Paragraph[] }> {
    const inNote: RunWorld = { ...world, isNote: true, citationNote: () => null };
    const own = notes.map((blocks, index) => {
      const paragraphs = flat(blocks).map(
        (content, place) =>
          new Paragraph({
            style: 'FootnoteText',
            children: [...(place === 0 ? [behindNumber()] : []), ...inlineRuns(content, inNote)],
          }),
      );
      // Word finds no place for the number in a footnote without a paragraph.
      const children =
        paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'FootnoteText' })];
      return [String(this.idOf(index)), { children }] as const;
    });
    return Object.fromEntries([...own, ...[...this.#ofCitations].map(([id, note]) => [id, note])]);
  }
}

/** The paragraphs of blocks of any kind: a footnote has nothing else. */
function flat(blocks: readonly Block[]): (readonly Inline[])[] {
  return blocks.flatMap((block): (readonly Inline[])[] => {
    const words = (text: string): readonly Inline[] => [{ kind: 'text', text, marks: {} }];
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [block.content];
      case 'quote':
        return flat(block.content);
      case 'list':
        return block.items.flatMap(flat);
      case 'code':
        return [words(block.text)];
      case 'table':
        return [...block.head, ...block.rows].map((row) =>
          words(row.map(({ content }) => plainText(content)).join('; ')),
        );
      case 'rule':
      case 'page-break':
      case 'references':
        return [];
    }
  });
}
