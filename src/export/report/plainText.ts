import type { Inline } from './types';

/** The words of a paragraph alone, on one line. */
export function plainText(content: readonly Inline[]): string {
  return content.map(wordsOf).join('').replace(/\s+/g, ' ').trim();
}

function wordsOf(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'link') return plainText(inline.content);
  if (inline.kind === 'image') return inline.alt;
  return inline.kind === 'break' ? ' ' : '';
}
