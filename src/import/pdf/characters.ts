/** Bullets as Word's symbol fonts have them; the glyphs stand in the private use area. */
const SYMBOL_BULLETS: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0A8': '◦',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF076': '❖',
  '\uF02D': '-',
  '\uF020': ' ',
};

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Blanks of any width; those without width are none. */
const BLANKS = /[\t\n\r\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
// oxlint-disable-next-line no-misleading-character-class -- each is looked for by itself
const NOTHING = /[\u200B-\u200D\u2060\uFEFF\uFDD0-\uFDEF]/g;

/** Letters as one types them: ligatures taken apart, blanks made plain; no word is changed. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[\uF000-\uF0FF]/g, (glyph) => SYMBOL_BULLETS[glyph] ?? glyph)
    .replace(BLANKS, ' ')
    .replace(NOTHING, '');
}

/** How many glyphs have no known letter. */
export function unknownGlyphs(text: string): number {
  return text.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits as raised characters: `m2` and `2011` with a mark behind are other words. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}
