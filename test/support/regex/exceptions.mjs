// @ts-check
/**
 * The patterns that recheck does not find linear, each with what makes it harmless: exceptions.txt. A
 * paragraph there begins with `#` and says why, for the lines below it: a file and a literal as it is
 * written in it or, of `new RegExp(…)`, the code, blanks made one. Before a colon stands how the reason
 * is checked:
 *
 * - `at most N`: no longer text, in UTF-16 units, comes to it; its witness of that length is searched.
 * - `once`: it is tried at one place, or where the match before ended; from there it must be linear.
 * - `bounded`: every quantifier has a bound, so that each place costs no more than the bounds allow.
 * - `in words`: nothing but the words says so.
 */
import { readFile } from 'node:fs/promises';
import { inRepository } from '../hosts/root.mjs';

/**
 * @typedef {{ kind: 'at most' | 'once' | 'bounded' | 'in words', most: number, why: string,
 *   file: string, text: string }} Exception
 */

/** @returns {Promise<Exception[]>} @throws {Error} for a reason of no known kind */
export async function readExceptions() {
  const written = await readFile(
    inRepository('test', 'support', 'regex', 'exceptions.txt'),
    'utf8',
  );
  return written.split(/\n{2,}/u).flatMap((paragraph) => {
    const lines = paragraph.split('\n').filter((line) => line !== '');
    const reason = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(2));
    const [, kind, most = '0', why = ''] =
      /^(at most|once|bounded|in words)(?: ([\d_]+))?: (.+)$/u.exec(reason.join(' ')) ?? [];
    if (kind !== 'at most' && kind !== 'once' && kind !== 'bounded' && kind !== 'in words') {
      throw new Error(`exceptions.txt: ${reason.join(' ')}`);
    }
    return lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => {
        const blank = line.indexOf(' ');
        const [file, text] = [line.slice(0, blank), line.slice(blank + 1)];
        return { kind, most: Number(most.replaceAll('_', '')), why, file, text };
      });
  });
}
