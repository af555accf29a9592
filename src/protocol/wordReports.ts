import type { WordComment } from '../core/quotation/word/wordComments';
import type {
  WordCitation,
  WordParagraph,
  WordReport,
  WordSource,
} from '../core/quotation/word/wordReport';
import type { Guard, RangeLike } from './guards';
import { arrayOf, isOffset, isRange, isString, nullable, oneOf, shape } from './guards';

/*
 * Reports in Word as they cross between the worker that reads files and who verifies them.
 */

/** Whether a file is a report in Word, by its name or address. */
export const isWordFile = (name: string): boolean => /\.doc[xm]$/i.test(name);

/** Who comments, and when. */
export interface CommentSigning {
  /** With the initials, what tells our comments from others'. */
  readonly name: string;
  readonly initials: string;
  /** ISO 8601, to the second; Word shows it as it is, whatever the zone. */
  readonly date: string;
}

/** Signs comments at a moment, in the time of the place: Word asks no zone of it. */
export function signedAt(now: Date): CommentSigning {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return { name: 'Trích Dẫn', initials: 'TD', date: `${local.toISOString().slice(0, 19)}Z` };
}

export const isCommentSigning: Guard<CommentSigning> = shape<CommentSigning>({
  name: isString,
  initials: isString,
  date: (value): value is string =>
    isString(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value),
});

const isWords = shape<{ readonly paragraphs: readonly string[] }>({
  paragraphs: arrayOf(isString),
});

export const isWordComment: Guard<WordComment> = (value): value is WordComment =>
  isRange(value) && isWords(value);

const isSources = shape<Pick<WordCitation, 'sources'>>({
  sources: arrayOf(
    shape<WordSource>({
      keys: arrayOf(isString),
      title: nullable(isString),
      locator: nullable(isString),
    }),
  ),
});

const isCitation: Guard<WordCitation> = (value): value is WordCitation =>
  isRange(value) && isSources(value);

/** Places are within the words they are counted in. */
const isWithin = ({ text, notes, citations }: WordParagraph): boolean =>
  notes.every(({ at }) => at <= text.length) &&
  citations.every(({ end }: RangeLike) => end <= text.length) &&
  !text.includes('\n');

const hasFields = shape<WordParagraph>({
  kind: oneOf('text', 'quotation', 'note'),
  text: isString,
  label: nullable(isString),
  notes: arrayOf(shape<WordParagraph['notes'][number]>({ at: isOffset, label: isString })),
  citations: arrayOf(isCitation),
});

export const isWordReport: Guard<WordReport> = shape<WordReport>({
  paragraphs: arrayOf((value): value is WordParagraph => hasFields(value) && isWithin(value)),
});
