import type { DocxStyles } from '../docx/styles';
import type { ParagraphDraft } from './paragraphDraft';

/** What Word, LibreOffice and Pandoc call the style, and what people do, in lower case. */
const quotes =
  /^(?:(?:intense )?quote|block (?:text|quotation|quote)|quotations?|(?:đoạn |khối )?trích(?: dẫn(?: (?:khối|mạnh|nổi bật|nguyên văn))?| nguyên văn| đoạn)?)$/;

/** Half a centimetre, in twentieths of a point: less is no more than how text is set. */
const leastIndent = 280;

/**
 * Tells the paragraphs that are set as block quotations: by their style, or indented on both sides
 * further than most of the text is.
 */
export function blockQuotations(
  paragraphs: readonly ParagraphDraft[],
  styles: DocxStyles,
): (paragraph: ParagraphDraft) => boolean {
  const usual = usualIndents(paragraphs);
  return ({ setting }) => {
    if (!setting) return false;
    // Word's own style stands in the middle of the page.
    if (styles.isNamed(setting.style, quotes)) return true;
    const { left, right } = usual;
    return (
      setting.isPlain && setting.left - left >= leastIndent && setting.right - right >= leastIndent
    );
  };
}

/** The indents that most of the words of plain paragraphs have. */
function usualIndents(paragraphs: readonly ParagraphDraft[]): { left: number; right: number } {
  const lengths = new Map<string, { left: number; right: number; length: number }>();
  let most = { left: 0, right: 0, length: 0 };
  for (const { setting, length } of paragraphs) {
    if (!setting?.isPlain) continue;
    const { left, right } = setting;
    const known = lengths.get(`${left} ${right}`) ?? { left, right, length: 0 };
    known.length += length;
    lengths.set(`${left} ${right}`, known);
    if (known.length > most.length) most = known;
  }
  return most;
}
