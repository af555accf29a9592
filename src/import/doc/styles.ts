import { viewOf } from '../zip/directory';

const title = 62;

/**
 * The ranks of a document's styles by their index ([MS-DOC] 2.9.271): 1 to 9 for headings, 0 for
 * the title. Word numbers its own styles the same in every language.
 */
export function readRanks(bytes: Uint8Array): Map<number, number> {
  const ranks = new Map<number, number>();
  if (bytes.length < 4) return ranks;
  const view = viewOf(bytes);
  const count = view.getUint16(2, true);
  let at = 2 + view.getUint16(0, true);
  for (let index = 0; index < count && at + 2 <= bytes.length; index += 1) {
    const size = view.getUint16(at, true);
    if (size >= 2 && at + 4 <= bytes.length) {
      const known = view.getUint16(at + 2, true) & 0x0fff;
      if (known >= 1 && known <= 9) ranks.set(index, known);
      else if (known === title) ranks.set(index, 0);
    }
    at += 2 + size + (size % 2);
  }
  return ranks;
}
