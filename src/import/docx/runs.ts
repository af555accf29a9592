import { codePoint } from 'dingbat-to-unicode';
import type { Notes } from '../notes';
import type { XmlElement } from '../xml/xml';
import { childOf, xmlText } from '../xml/xml';
import { toggleOf, valueOf } from './properties';
import type { DocxStyles } from './styles';
import { fontOf } from './styles';

const symbolFont = /^(?:symbol|wingdings(?: [23])?|webdings)$/i;
/** Fonts of the Vietnamese encodings before Unicode: the letters are others than the file says. */
const legacyFont = /^(?:\.Vn|VNI-|VN-|VPS )/i;

/** How a run of text is set, as far as its words depend on it. */
export interface RunFace {
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly font: string | null;
}

/** What applies to a run: its own properties, else its style's, else the paragraph's. */
export function faceOf(
  properties: XmlElement | undefined,
  paragraphStyle: string | null,
  styles: DocxStyles,
): RunFace {
  const style = valueOf(properties, 'w:rStyle');
  const inherited = (field: 'bold' | 'hidden') =>
    styles.find(style, field) ?? styles.find(paragraphStyle, field) ?? false;
  return {
    bold: toggleOf(properties, 'w:b') ?? inherited('bold'),
    hidden: toggleOf(properties, 'w:vanish') ?? inherited('hidden'),
    font: fontOf(properties) ?? styles.find(style, 'font') ?? styles.fontOf(paragraphStyle),
  };
}

/** The characters of a `w:t`: line ends in the file are no more than spaces. */
export function textOf(element: XmlElement, face: RunFace, notes: Notes): string {
  const text = xmlText(element).replace(/[\n\r\t]/g, ' ');
  if (face.font !== null && legacyFont.test(face.font) && /\S/.test(text)) {
    notes.say('legacy-font', face.font);
  }
  if (face.font === null || !symbolFont.test(face.font)) return text;
  const { font } = face;
  return Array.from(text, (char) => symbol(font, char.codePointAt(0) ?? 0, notes) ?? char).join('');
}

/** The character of a `w:sym`, which names a font and the number of a glyph. */
export function symbolOf(element: XmlElement, notes: Notes): string {
  const font = element.attributes.get('w:font') ?? '';
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
  return Number.isNaN(code) ? '' : (symbol(font, code, notes) ?? '\ufffd');
}

/** Glyphs stand at their number or in the private area above U+F000. */
function symbol(font: string, code: number, notes: Notes): string | null {
  if (code === 0x20) return ' ';
  const glyph = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const found = codePoint(fontNames.get(font.toLowerCase()) ?? font, glyph);
  if (found) return found.string;
  notes.say('unknown-symbols', `${font} ${code.toString(16)}`);
  return null;
}

const fontNames: ReadonlyMap<string, string> = new Map(
  ['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** Of alternatives for programs of different age, the newest. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
}
