import { ArticleFormatError } from '../../core/article/errors';
import { decodeText } from '../../core/text/decode';
import type { ImportReader } from '../types';
import { ImportError } from '../types';
import { cleanText } from './clean';

/** The text of a file as core decodes it. @throws {ImportError} where it is none. */
function decode(bytes: Uint8Array, maxBytes: number): string {
  try {
    return cleanText(decodeText(bytes, { maxBytes }));
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
    const place = error.place.line === undefined ? '' : `line ${error.place.line}`;
    switch (error.problem) {
      case 'empty':
        throw new ImportError('no-text');
      case 'too-large':
        throw new ImportError('too-large', String(maxBytes));
      case 'binary':
        throw new ImportError('not-this-format', place);
      case 'not-utf8':
      case 'broken-utf16':
      case 'utf16-without-mark':
      case 'utf32':
        throw new ImportError('unknown-encoding', place);
    }
  }
}

const reader =
  (format: 'text' | 'markdown'): ImportReader =>
  ({ bytes }, { maxBytes }) =>
    // A promise even for what is thrown, as every reader's caller expects.
    Promise.resolve().then(() => ({
      format,
      text: decode(bytes, maxBytes),
      csl: null,
      pages: [],
      notes: [],
    }));

/** Plain text as it stands. */
export const readText = reader('text');

/** Markdown as it stands: its front matter is read by the library. */
export const readMarkdown = reader('markdown');
