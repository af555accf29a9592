import type { Block, Inline, Report } from './types';

/** The paths and addresses of the images a report shows, each once. */
export function imagePaths({ blocks, notes }: Report): readonly string[] {
  const found = new Set<string>();
  const inline = (content: readonly Inline[]): void => {
    for (const one of content) {
      if (one.kind === 'image') found.add(one.path);
      if (one.kind === 'link') inline(one.content);
    }
  };
  const walk = (some: readonly Block[]): void => {
    for (const block of some) {
      if (block.kind === 'paragraph' || block.kind === 'heading') inline(block.content);
      else if (block.kind === 'quote') walk(block.content);
      else if (block.kind === 'list') block.items.forEach(walk);
      else if (block.kind === 'table') {
        for (const row of [...block.head, ...block.rows])
          row.forEach((cell) => inline(cell.content));
      }
    }
  };
  walk(blocks);
  notes.forEach(walk);
  return [...found];
}
