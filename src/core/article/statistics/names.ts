import type { Amount } from './amount';
import {
  COMPOUNDS,
  COUNTING_NUMBERS,
  LOOSE_NAMES,
  PLACE_NAMES,
  RANK_NAMES,
  STRICT_NAMES,
} from './nameLexicon';
import { MODIFIERS, NOUNS } from './nounLexicon';
import type { Phrases } from './phrases';
import { foldAt, isDash, type Reading } from './reading';
import { VERBS } from './stopLexicon';
import type { Unit } from './unit';

/** How firmly the noun before a number makes it a name. */
export type Naming = 'strict' | 'rank' | 'place' | 'loose' | null;

const LIST_MARKS = new Set([
  ',',
  ';',
  'và',
  'hoặc',
  'hay',
  '-',
  '–',
  '—',
  'đến',
  'tới',
  'từ',
  'số',
]);

/** What the words right before token `at` say about a number there. */
export function namingBefore(reading: Reading, at: number): Naming {
  const before = foldAt(reading, at - 1);
  if (before === 'số') {
    if (COUNTING_NUMBERS.has(foldAt(reading, at - 2))) return null;
    return 'strict';
  }
  const end = before === ':' || before === '.' ? at - 1 : at;
  if (end !== at) {
    const written = foldAt(reading, end - 1) === 'tr' || before === ':';
    return written && STRICT_NAMES.matchBefore(reading.tokens, end) > 0 ? 'strict' : null;
  }
  let longest = Math.max(
    ...[NOUNS, VERBS, MODIFIERS, COMPOUNDS].map((words) => words.matchBefore(reading.tokens, end)),
  );
  let naming: Naming = null;
  for (const [kind, names] of NAMES) {
    const length = names.matchBefore(reading.tokens, end);
    if (length > 0 && (length > longest || (length === longest && naming === null))) {
      naming = kind;
      longest = length;
    }
  }
  // "mỗi lần 1 viên", "mỗi thôn 2 tổ"
  const each = naming !== null && foldAt(reading, end - longest - 1) === 'mỗi';
  return each && naming !== 'strict' ? null : naming;
}

/** The kinds of naming nouns, the firmest first. */
const NAMES: readonly (readonly [Naming, Phrases])[] = [
  ['strict', STRICT_NAMES],
  ['rank', RANK_NAMES],
  ['place', PLACE_NAMES],
  ['loose', LOOSE_NAMES],
];

/**
 * The naming that a list carries on from its last named number, at `lastEnd`: "Điều 12, 13 và 14",
 * "các thôn 1, 2, 3".
 */
export function namingInList(
  reading: Reading,
  at: number,
  last: { readonly end: number; readonly naming: Naming },
): Naming {
  if (last.naming === null || at - last.end > 3 || at <= last.end) return null;
  for (let between = last.end; between < at; between += 1) {
    const token = reading.tokens[between];
    // The letter of "điểm 4đ, 4e".
    const letter = between === last.end && token?.text.length === 1 && !token.spaced;
    if (!letter && !LIST_MARKS.has(foldAt(reading, between))) return null;
  }
  return last.naming === 'loose' ? null : last.naming;
}

/** Whether a number so introduced is a name in spite of the unit that follows it. */
export function isName(
  reading: Reading,
  naming: Naming,
  amount: Amount,
  unit: Unit | null,
): boolean {
  if (naming === null) return false;
  if (!unit) return true;
  // "điểm 4đ, 4e và 4g": letters, no đồng and no grams.
  if (/^[a-zđ]$/u.test(unit.text) && reading.tokens[unit.start]?.spaced === false) return true;
  const decisive = unit.kind === 'money' || unit.kind === 'percent';
  if (naming === 'strict') return !decisive;
  if (decisive || unit.kind === 'measure') return false;
  if (unit.kind === 'duration') return naming === 'rank' && isPhaseOfYear(reading, unit);
  if (unit.strong || amount.multiplier > 1) return false;
  if (naming === 'rank') return true;
  if (!unit.known) return true;
  const next = reading.tokens[unit.end];
  return naming === 'place' && next !== undefined && next.capital;
}

/** "giai đoạn 2 năm 2015", "lớp 5 năm học 2014-2015", against "kế hoạch 5 năm 2011-2015". */
function isPhaseOfYear(reading: Reading, unit: Unit): boolean {
  const first = foldAt(reading, unit.start);
  if (first !== 'năm' && first !== 'tháng') return false;
  if (unit.end - unit.start === 2) return true;
  const next = reading.tokens[unit.end];
  if (next?.kind === 'number' && /^[0-9]{4}$/.test(next.text)) {
    return !isDash(reading.tokens[unit.end + 1]);
  }
  return next?.fold === 'nay' || (first === 'tháng' && next?.kind === 'number');
}

/** A number that clings to letters or marks before it: "Covid-19", "F-16", "#12", "12+500". */
export function clingsToName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const before = reading.tokens[at - 1];
  if (!token || !before || token.spaced) return false;
  if (before.kind === 'word' || before.kind === 'opaque') return true;
  if (before.text === '#' || before.text === '№' || before.text === '_') return true;
  const beyond = reading.tokens[at - 2];
  if (before.spaced || !beyond) return false;
  if (before.text === '+') return beyond.kind === 'number';
  // The month of "30/4", the second half of a score.
  if (beyond.kind === 'number') return before.text === '/' || isDash(before);
  if (before.text === '/') return beyond.capital;
  if (!isDash(before) || beyond.kind !== 'word') return false;
  return beyond.capital || beyond.text.length === 1;
}
