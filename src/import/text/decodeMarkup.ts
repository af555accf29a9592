import { asciiOf } from '../recognise';
import { ImportError } from '../types';

/** How far into a page its encoding is declared: the HTML standard looks at as much. */
const head = 1024;

/**
 * The text of a page or an XML part in the encoding it declares, by the rules of the Encoding Standard; UTF-8
 * where it declares none and is.
 *
 * @throws {ImportError} `unknown-encoding` for a declared one that nobody knows, or for bytes that
 * are not in the encoding they should be in: words read wrongly are worse than none.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  const label = markOf(bytes) ?? declared(asciiOf(bytes.subarray(0, head * 4)));
  const decoder = decoderFor(label ?? 'utf-8');
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ImportError('unknown-encoding', label ?? '');
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new ImportError('unknown-encoding', label.slice(0, 40));
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

function declared(start: string): string | null {
  const found =
    /^\s*<\?xml[^>]{0,200}\bencoding\s{0,4}=\s{0,4}["']([\w:.-]{1,40})/i.exec(start) ??
    /<meta[^>]{0,200}\bcharset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{1,40})/i.exec(start);
  const label = found?.[1]?.toLowerCase();
  if (label === undefined) return null;
  // Who reads the declaration as ASCII is not reading UTF-16 (HTML standard, 13.2.3.2).
  return label.startsWith('utf-16') ? 'utf-8' : label;
}
