/**
 * Characters that nobody sees but a language model reads: tags that spell out whole sentences,
 * signs that turn the direction of writing, selectors, controls. Words of Vietnamese need none.
 */
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** Line ends and tabs are seen; the zero-width space parts marks of Org and reStructuredText. */
const harmless = '\n\r\t\u200b';

export interface Cleaned {
  readonly text: string;
  /** How many were taken out, harmless ones not counted. */
  readonly taken: number;
}

/** A text with nothing in it that is not seen. */
export function withoutHidden(text: string): Cleaned {
  let taken = 0;
  const cleaned = text.replace(hidden, (character) => {
    if (harmless.includes(character)) return character;
    // Soft hyphens and joiners are common and tell nothing.
    if (!'\u00ad\u200c\u200d\ufeff'.includes(character)) taken += 1;
    return '';
  });
  return { text: cleaned, taken };
}
