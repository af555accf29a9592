/** So much of what is written tells two notes apart. */
const LONGEST = 500;

/**
 * The label of a note that is written where it is called, at an offset of its piece: with the words
 * behind it, for another piece may have a note at the same offset.
 */
export function calledHere(piece: string, at: number): string {
  return `#${at} ${piece.slice(at, at + LONGEST)}`;
}
