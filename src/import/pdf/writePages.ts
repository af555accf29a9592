import type { ImportBlock } from '../text/blocks';
import type { WrittenDocument } from '../text/writeDocument';
import { writeDocument } from '../text/writeDocument';
import type { ImportedPage } from '../types';
import type { ComposedBlock, ComposedDocument } from './composeDocument';

/** Stands for a page's beginning within a paragraph until it is written; no text has it. */
const MARK = '\uFDD0';

/** Writes the document and finds where its pages begin, within paragraphs too. */
export function writePages({ blocks, footnotes, labels }: ComposedDocument): WrittenDocument {
  const within: string[] = [];
  let next = 0;
  const marked = blocks.flatMap((composed): ImportBlock[] => {
    const before: ImportBlock[] = [];
    for (; next <= composed.page; next++) before.push({ kind: 'page', label: labels[next] ?? '' });
    const block = withMarks(composed, (page) => {
      const pages = Math.max(0, page + 1 - next);
      for (; next <= page; next++) within.push(labels[next] ?? '');
      return MARK.repeat(pages);
    });
    return [...before, block];
  });
  const written = writeDocument({ blocks: marked, footnotes });
  const { text, format, pages } = withoutMarks(written, within);
  // Pages behind the last words.
  const rest = labels.slice(next).map((label) => ({ label, start: text.length }));
  return { text, format, pages: [...pages, ...rest] };
}

function withMarks(
  { block, breaks }: ComposedBlock,
  markOf: (page: number) => string,
): ComposedBlock['block'] {
  if (block.kind === 'table' || breaks.length === 0) return block;
  let text = '';
  let done = 0;
  for (const { page, at } of breaks) {
    text += block.text.slice(done, at) + markOf(page);
    done = at;
  }
  return { ...block, text: text + block.text.slice(done) };
}

function withoutMarks(written: WrittenDocument, within: readonly string[]): WrittenDocument {
  const pages: ImportedPage[] = [];
  const parts = written.text.split(MARK);
  const starts = [...written.pages];
  let length = 0;
  parts.forEach((part, index) => {
    if (index > 0) pages.push({ label: within[index - 1] ?? '', start: length });
    length += part.length;
    while (starts[0] && starts[0].start - index < length) {
      const { label, start } = starts[0];
      // Of a broken file a page may come before the one it follows.
      pages.push({ label, start: Math.max(pages.at(-1)?.start ?? 0, start - index) });
      starts.shift();
    }
  });
  for (const { label } of starts) pages.push({ label, start: length });
  return { ...written, text: parts.join(''), pages };
}
