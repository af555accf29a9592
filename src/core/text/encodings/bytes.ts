import { ArticleFormatError } from '../../article/errors';
import { decodeText } from '../decode';
import type { Encoded } from './codec';
import type { LegacyEncoding } from './names';
import { codecs } from './codecs';
import type { Conversion } from './convert';
import { convertMisread } from './convert';
import { latin1FromBytes } from './latin1';
import type { Recognition } from './recognise';
import { recogniseMisread } from './recognise';

/** Whether bytes are text as they are: UTF-8, or UTF-16 with its mark. */
function isUnicode(bytes: Uint8Array): boolean {
  try {
    decodeText(bytes, { maxBytes: bytes.length });
    return true;
  } catch (error) {
    if (error instanceof ArticleFormatError) return error.problem !== 'not-utf8';
    throw error;
  }
}

/**
 * Which legacy encoding the bytes of a file are in; null for UTF-8, UTF-16, for what is no text and
 * for text of other languages. The ranges are of `latin1FromBytes`, that is, of bytes.
 */
export function recogniseEncoding(bytes: Uint8Array): Recognition | null {
  return isUnicode(bytes) ? null : recogniseMisread(latin1FromBytes(bytes));
}

/** Reads bytes in an encoding; places that could not be read are in UTF-16 units of the text. */
export function decodeAs(bytes: Uint8Array, encoding: LegacyEncoding): Conversion {
  return convertMisread(latin1FromBytes(bytes), encoding);
}

/** Writes text in an encoding: for tests, and for whoever must hand in a legacy file. */
export function encodeAs(text: string, encoding: LegacyEncoding): Encoded {
  return codecs[encoding].encode(text);
}
