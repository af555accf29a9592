import { normalizeText } from '../../core/text/normalize';

/** C0 and C1 controls but tab and line feed: no glyph, and a file with them is taken for binary. */
// oxlint-disable-next-line no-control-regex -- controls are the topic
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words as an article may hold them: NFC, LF, well-formed, without control characters. */
export function cleanText(text: string): string {
  return normalizeText(
    text
      .replace(/[\v\f]/g, '\n')
      .replace(controls, '')
      .replace(loneSurrogates, '\ufffd'),
  );
}

/** The same without white space at its ends and round its line breaks. */
export function cleanParagraph(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
