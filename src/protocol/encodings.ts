import type { Candidate, ConversionPlan } from '../core/text/encodings/encodings';
import { LEGACY_ENCODINGS } from '../core/text/encodings/names';
import type { TextRange } from '../core/text/range';
import type { Guard } from './guards';
import { arrayOf, isBoolean, isRange, isString, nullable, oneOf, shape } from './guards';
import type { Request } from './lsp';
import type { PositionRange } from './verification';

/*
 * Putting right a text whose Vietnamese was written in an old encoding: the server says what it may
 * be, the user chooses, the server says what changes. Both requests carry the text, since any
 * document may be converted, and the server knows those of reports alone.
 */

/** A text to put right. */
export interface MisreadText {
  readonly text: string;
  /** What is selected: ascending and apart, in UTF-16 units of the text. */
  readonly ranges: readonly TextRange[];
  /**
   * The file's bytes in Base64 where the editor lost some of them, reading them as UTF-8; they are
   * read instead, and all of the text is replaced.
   */
  readonly bytes: string | null;
}

/** The range is of the text as it was. */
export interface EncodingEdit extends TextRange {
  readonly newText: string;
}

export interface EncodingConversion {
  /** Ascending and apart. */
  readonly edits: readonly EncodingEdit[];
  /** Where the new text could not be read; lines and characters of it, whatever its line ends. */
  readonly unread: readonly PositionRange[];
}

const misreadShape = {
  text: isString,
  ranges: arrayOf(isRange),
  bytes: nullable(isString),
};

const isMisread: Guard<MisreadText> = shape<MisreadText>(misreadShape);

/** The ways to put a text right, best first; none where it needs none. */
export const encodingCandidatesRequest: Request<MisreadText, readonly Candidate[]> = {
  method: 'trichDan/encodingCandidates',
  accepts: isMisread,
};

export interface ConvertEncodingParams extends MisreadText {
  readonly plan: ConversionPlan;
}

export const convertEncodingRequest: Request<ConvertEncodingParams, EncodingConversion> = {
  method: 'trichDan/convertEncoding',
  accepts: shape<ConvertEncodingParams>({
    ...misreadShape,
    plan: shape<ConversionPlan>({
      kind: oneOf('recognised', 'whole', 'malformed'),
      encoding: nullable(oneOf(...LEGACY_ENCODINGS)),
      capitals: isBoolean,
    }),
  }),
};
