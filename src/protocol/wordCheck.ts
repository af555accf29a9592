import { isString, shape } from './guards';
import type { Request } from './lsp';
import type { VerificationCounts } from './verification';
import type { CommentSigning } from './wordReports';
import { isCommentSigning } from './wordReports';

/*
 * How a report in Word is verified, which no editor shows: the server reads the file, and makes of
 * it a copy with comments that the client writes.
 */

/** A file that was not read, and why, in the user's language. */
export interface NoWord {
  readonly type: 'none';
  readonly message: string;
}

export type WordCheck =
  | {
      readonly type: 'checked';
      readonly counts: VerificationCounts;
      /** How many comments a copy would have. */
      readonly comments: number;
      /** What makes its words doubtful, in the user's language. */
      readonly doubts: readonly string[];
    }
  | NoWord;

export const wordCheckRequest: Request<{ readonly uri: string }, WordCheck> = {
  method: 'trichDan/word/check',
  accepts: shape<{ readonly uri: string }>({ uri: isString }),
};

export interface WordCopyParams {
  readonly uri: string;
  readonly signing: CommentSigning;
}

export type WordCopy =
  | {
      readonly type: 'copy';
      /** The file, in Base64. */
      readonly file: string;
    }
  | NoWord;

export const wordCopyRequest: Request<WordCopyParams, WordCopy> = {
  method: 'trichDan/word/copy',
  accepts: shape<WordCopyParams>({ uri: isString, signing: isCommentSigning }),
};
