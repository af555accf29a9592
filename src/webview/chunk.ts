import type { Block } from '../core/article/blocks';
import { element } from './dom';
import { renderBlock } from './renderBlock';
import type { BlockSink } from './renderBlock';
import type { Piece } from './offsetMap';
import type { PagePart } from './textMap';

const blocksInChunk = 40;
const charactersInChunk = 20_000;

/**
 * A stretch of blocks that is laid out only when it comes near the view, and filled only when it is
 * looked at or asked for, so that an article of any length opens at once.
 */
export class Chunk implements PagePart {
  readonly element = element('div', { class: 'chunk' });
  readonly start: number;
  readonly end: number;
  readonly pieces: Piece<Text>[] = [];
  readonly blocks: readonly Block[];
  /** The element of each block, once filled. */
  readonly holders: HTMLElement[] = [];
  filled = false;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    this.start = blocks[0]?.start ?? 0;
    this.end = blocks.at(-1)?.end ?? 0;
    // An estimate until it is laid out: some sixty characters a line, and a gap after each block.
    const lines = blocks.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / 62), 0);
    const height = (lines * 1.7 + blocks.length).toFixed(0);
    this.element.style.setProperty('contain-intrinsic-block-size', `auto ${height}em`);
  }

  /** Puts the blocks into the page, once. */
  fill(sink: Omit<BlockSink, 'piece'> & { register(piece: Piece<Text>): void }): void {
    if (this.filled) {
      return;
    }
    this.filled = true;
    const blockSink: BlockSink = {
      ...sink,
      piece: (piece) => {
        this.pieces.push(piece);
        sink.register(piece);
      },
    };
    this.holders.push(...this.blocks.map((block) => renderBlock(block, blockSink)));
    this.element.append(...this.holders);
  }
}

/** Groups blocks into chunks; a chunk ends after `breakAfter`, where something else is put. */
export function chunksOf(blocks: readonly Block[], breakAfter: Block | null): Chunk[] {
  const chunks: Chunk[] = [];
  let group: Block[] = [];
  let characters = 0;
  const flush = (): void => {
    if (group.length > 0) {
      chunks.push(new Chunk(group));
      group = [];
      characters = 0;
    }
  };
  for (const block of blocks) {
    group.push(block);
    characters += block.end - block.start;
    if (block === breakAfter || group.length >= blocksInChunk || characters >= charactersInChunk) {
      flush();
    }
  }
  flush();
  return chunks;
}
