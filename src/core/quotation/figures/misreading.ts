import { digitsOf, type Figure } from './figure';

/** Values this near may stand for one another. */
const NEAR = 0.1;
/** One digit more or less makes a number about ten times as great, not a hundred times. */
const MOST = 30;

/** Whether the report's number may be the source's gone wrong: mistyped, or of a value close by. */
export function isMisread(report: Figure, source: Figure): boolean {
  const isNear = report.bases.every((value, index) => {
    const other = source.bases[index] ?? 0;
    return Math.abs(value - other) <= NEAR * Math.abs(other);
  });
  return isNear || isMistyped(report, source);
}

/**
 * Whether the number is what a slip of the pen makes of the source's: a digit wrong, left out or put
 * in ("13,5" for "13"), digits exchanged ("217" for "271"), a separator moved ("195" for "19,5").
 */
export function isMistyped(report: Figure, source: Figure): boolean {
  return report.bases.every((value, index) => {
    const other = source.bases[index] ?? 0;
    const a = digitsOf(value);
    const b = digitsOf(other);
    const isShifted = Math.max(value, other) > MOST * Math.min(value, other);
    return sorted(a) === sorted(b) || (!isShifted && isOneEdit(a, b));
  });
}

function sorted(digits: string): string {
  return digits.split('').sort().join('');
}

/** Whether one digit replaced, added or dropped makes the one of the other; two single digits do not. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < 2) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}
