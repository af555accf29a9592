/** Why bytes are not an article. Messages are made from these codes where people read them. */
export type ArticleFormatProblem =
  'empty' | 'too-large' | 'binary' | 'not-utf8' | 'broken-utf16' | 'utf16-without-mark' | 'utf32';

/** Where in the bytes the problem shows. */
export interface ArticleFormatPlace {
  /** 0-based offset of the first byte that does not fit. */
  readonly byteOffset?: number;
  /** 1-based line of that byte. */
  readonly line?: number;
  /** For `too-large`: the size met and the size allowed, in bytes. */
  readonly size?: number;
  readonly limit?: number;
}

/** Thrown for bytes that cannot be read as an article; the message is the code alone. */
export class ArticleFormatError extends Error {
  override readonly name = 'ArticleFormatError';

  constructor(
    readonly problem: ArticleFormatProblem,
    readonly place: ArticleFormatPlace = {},
  ) {
    super(problem);
  }
}
