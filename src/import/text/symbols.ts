import { codePoint } from 'dingbat-to-unicode';
import type { Notes } from '../notes';

const names: ReadonlyMap<string, string> = new Map(
  ['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);
/** Fonts of the Vietnamese encodings before Unicode: the letters are others than the file says. */
const legacyFont = /^(?:\.Vn|VNI-|VN-|VPS )/i;

/** Whether the characters of a font are pictures and not letters. */
export function isSymbolFont(font: string | null): font is string {
  return font !== null && names.has(font.toLowerCase());
}

export function isLegacyFont(font: string | null): font is string {
  return font !== null && legacyFont.test(font);
}

/**
 * The character that a glyph of a symbol font means; null and a note where nobody knows. Glyphs
 * stand at their number or in the private area above U+F000.
 */
export function symbol(font: string, code: number, notes: Notes): string | null {
  if (code === 0x20) return ' ';
  const glyph = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const found = codePoint(names.get(font.toLowerCase()) ?? font, glyph);
  if (found) return found.string;
  notes.say('unknown-symbols', `${font} ${code.toString(16)}`);
  return null;
}

/** The characters of a text set in a symbol font. */
export function symbols(font: string, text: string, notes: Notes): string {
  return Array.from(text, (char) => symbol(font, char.codePointAt(0) ?? 0, notes) ?? char).join('');
}

/** Says which glyphs of fonts that nobody named stand in a text: they are shown as nothing. */
export function noteGlyphs(text: string, notes: Notes): void {
  for (const [glyph] of text.matchAll(/[\uf000-\uf0ff]/g)) {
    notes.say('unknown-symbols', (glyph.codePointAt(0) ?? 0).toString(16));
  }
}
