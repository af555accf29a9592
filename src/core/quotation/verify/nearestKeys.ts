import type { VerificationContext } from './context';
import { foldForSearch } from '../../text/fold';

const MOST = 5;
/** A key may differ from the one meant in this share of its characters. */
const NEAR = 0.4;

/** Citekeys that may be meant by an unknown one: those of the articles quoted, then the most alike. */
export function nearestKeys(
  key: string,
  quotedIds: readonly string[],
  { citekeys, article }: Pick<VerificationContext, 'citekeys' | 'article'>,
): readonly string[] {
  const quoted = quotedIds.flatMap((id) => article(id)?.citekey ?? []);
  const wanted = plain(key);
  const alike = [...citekeys]
    .flatMap((candidate) => {
      const other = plain(candidate);
      const most = NEAR * Math.max(4, candidate.length);
      // Whatever is so much longer is far, but for what goes on; most of many keys are.
      const isFar = Math.abs(other.length - wanted.length) > most && !other.startsWith(wanted);
      const far = isFar ? Infinity : distance(wanted, other);
      return far <= most ? [{ candidate, distance: far }] : [];
    })
    .toSorted((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
  return [...new Set([...quoted, ...alike])].slice(0, MOST);
}

/** Shorter keys are near to each other by chance. */
const LEAST_OF_SLIP = 6;
const SLIP = 2;

/** Whether a key is one of the library's but for a slip of the fingers. */
export function isSlip(key: string, citekeys: Iterable<string>): boolean {
  const wanted = plain(key);
  if (wanted.length < LEAST_OF_SLIP) return false;
  for (const candidate of citekeys) {
    const other = plain(candidate);
    const isNear = Math.abs(other.length - wanted.length) <= SLIP;
    if (isNear && distance(wanted, other) <= SLIP) return true;
  }
  return false;
}

function plain(key: string): string {
  return foldForSearch(key)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 40);
}

/** Edits of one string into the other (Levenshtein); a beginning of a key counts little. */
function distance(a: string, b: string): number {
  if (a !== '' && b.startsWith(a)) return Math.min(1, b.length - a.length);
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
