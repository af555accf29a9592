import { OPS } from './operators';
import type { PdfDocument } from './pdfjs';
import { TextState } from './textState';
import type { Glyph } from './textState';
import { isNumber, listOf } from './values';

type PdfJsPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Text as pdf.js gives it, and whether the file marks it as no part of the text. */
export interface TextPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly artifact: boolean;
}

/**
 * The text of a page word by word, from what the page draws. pdf.js joins what one font sets on a
 * line; where two fonts share the words, one for the letters that the other lacks, that loses which
 * letter stands where. Costs more, and is asked for only then.
 */
export async function glyphItems(page: PdfJsPage): Promise<TextPiece[]> {
  // Annotations are no part of the text; 0 is the library's AnnotationMode.DISABLE.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const state = new TextState((name) => fontOf(page, name));
  const artifacts: boolean[] = [];
  const pieces: TextPiece[] = [];
  fnArray.forEach((operator: number, index: number) => {
    const args = listOf(argsArray[index]);
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      artifacts.push((artifacts.at(-1) ?? false) || args[0] === 'Artifact');
    } else if (operator === OPS.endMarkedContent) artifacts.pop();
    else if (operator === OPS.showText) {
      for (const word of state.words(listOf(args[0]).filter(isShown))) {
        pieces.push({ ...word, artifact: artifacts.at(-1) ?? false });
      }
    } else state.apply(operator, args);
  });
  return pieces;
}

function fontOf(
  page: PdfJsPage,
  name: string,
): { fontMatrix: readonly number[]; vertical: boolean } {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const isFont = typeof font === 'object' && font !== null;
  const matrix = isFont && 'fontMatrix' in font ? listOf(font.fontMatrix).filter(isNumber) : [];
  const vertical = isFont && 'vertical' in font && font.vertical === true;
  return { fontMatrix: matrix.length === 6 ? matrix : [0.001, 0, 0, 0.001, 0, 0], vertical };
}

function isShown(value: unknown): value is Glyph | number {
  if (isNumber(value)) return true;
  if (typeof value !== 'object' || value === null) return false;
  return (
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    isNumber(value.width)
  );
}
