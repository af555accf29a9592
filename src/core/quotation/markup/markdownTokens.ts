import type { TextRange } from '../../text/range';
import type { Delimiter } from './markdownEmphasis';
import type { CitationParts } from './proseWriter';

/** What a paragraph is made of; offsets are of its flat text. */
export type Token =
  | (TextRange & { readonly kind: 'text' | 'object' | 'hidden' | 'signature' })
  | (TextRange & { readonly kind: 'shown'; readonly text: string })
  | Delimiter
  | KeyToken
  | (TextRange & { readonly kind: 'group'; readonly citations: readonly CitationParts[] })
  | (TextRange & { readonly kind: 'note'; readonly label: string })
  | InlineNote;

/** `@key` in running text, from the minus sign before it to the brace behind it. */
export interface KeyToken extends TextRange {
  readonly kind: 'key';
  readonly key: TextRange;
}

/** `^[…]`: a note written where it is called. */
export interface InlineNote extends TextRange {
  readonly kind: 'inlineNote';
  readonly tokens: readonly Token[];
}
