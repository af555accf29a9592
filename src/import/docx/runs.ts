import type { Notes } from '../notes';
import { isLegacyFont, isSymbolFont, symbol, symbols } from '../text/symbols';
import type { XmlElement } from '../xml/xml';
import { childElements, childOf, xmlText } from '../xml/xml';
import { toggleOf, valueOf } from './properties';
import type { DocxStyles } from './styles';
import { fontOf } from './styles';

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
  if (isLegacyFont(face.font) && /\S/.test(text)) notes.say('legacy-font', face.font);
  return isSymbolFont(face.font) ? symbols(face.font, text, notes) : text;
}

/** The character of a `w:sym`, which names a font and the number of a glyph. */
export function symbolOf(element: XmlElement, notes: Notes): string {
  const font = element.attributes.get('w:font') ?? '';
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
  return Number.isNaN(code) ? '' : (symbol(font, code, notes) ?? '\ufffd');
}

/** Of alternatives for programs of different age, the newest. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
}

/** The elements of a name that stand in no other one; of alternatives, those of the newest. */
export function outermost(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name !== 'mc:AlternateContent') return outermost(child, name);
    const newest = chosen(child);
    return newest ? outermost(newest, name) : [];
  });
}
