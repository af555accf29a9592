import { foldForSearch } from '../text/fold';
import { readDigits } from '../text/numbers';
import { MULTIPLIERS } from '../text/numberWords';

const BY_FOLDED: ReadonlyMap<string, number> = new Map(
  [...MULTIPLIERS].map(([word, factor]) => [foldForSearch(word), factor]),
);

/**
 * A bound as it is typed: "19,5", "1.000.000", "19,5 triệu", "2 ty". Null for what is no number.
 * Diacritics and letter case aside; linear.
 */
export function readAmount(typed: string): number | null {
  const [digits = '', ...words] = foldForSearch(typed).trim().split(/\s+/);
  const minus = /^[-−]/.test(digits);
  const reading = readDigits(minus ? digits.slice(1) : digits, 'vietnamese');
  if (reading === null) return null;
  let factor = minus ? -1 : 1;
  for (const word of words) {
    const by = BY_FOLDED.get(word);
    if (by === undefined) return null;
    factor *= by;
  }
  // Without the noise of binary fractions: 19.5 million, not 19500000.000000004.
  return Number((reading.value * factor).toPrecision(12));
}
