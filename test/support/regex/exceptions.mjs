// @ts-check
/**
 * The patterns that are not linear for sure, each with what bounds it. A pattern whose exception is gone
 * fails, and so does an exception whose pattern is gone or safe.
 */

/**
 * `text`: a literal as it is written, or what builds the expression, blanks made one.
 * @typedef {{ file: string, text: string, why: string }} Exception
 */

/** @type {readonly Exception[]} */
export const exceptions = [];
