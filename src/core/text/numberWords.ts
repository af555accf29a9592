/* Numbers spelt in words, up to thousands of billions; the north's and the south's ways alike. */

/** A number read from words. */
export interface WordReading {
  readonly value: number;
  /** How many words it took. */
  readonly length: number;
  /** How many of its last words only multiply ("hai nghìn tỷ": 2), and by how much (1e12). */
  readonly multiplierLength: number;
  readonly multiplier: number;
}

interface Part {
  readonly value: number;
  readonly length: number;
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

/** What the last digit of a number above ten is called when it has a name of its own. */
const LAST_DIGITS: ReadonlyMap<string, number> = new Map([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
]);

/** Words that multiply what stands before them, after digits ("3,2 triệu") or words. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['chục', 10],
  ['trăm', 100],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
]);

/** Those that stand after a whole group of digits ("ba trăm nghìn"). */
const GROUPS: ReadonlyMap<string, number> = new Map(
  [...MULTIPLIERS].filter(([, value]) => value >= 1e3),
);

const isHalf = (word: string | undefined): boolean => word === 'rưỡi' || word === 'rưởi';

const OPENING: ReadonlySet<string> = new Set([...DIGITS.keys(), 'mười', 'nửa']);

/** Whether a word can open a number in words. */
export function opensNumber(word: string): boolean {
  return OPENING.has(word);
}

/**
 * Reads the number that `words` (lower case) spell from `from` on: "hai trăm bảy mươi mốt", "một
 * nghìn không trăm linh năm", "hai phẩy năm", "một triệu rưỡi", "ba chục", "nửa triệu". Null when
 * none starts there; "trăm" or "chục" alone never opens one, being vague. The caller must know from
 * what follows that a quantity is meant: "ba" is also a father, "năm" a year.
 */
export function readNumberWords(words: readonly string[], from = 0): WordReading | null {
  if (words[from] === 'nửa') return readHalf(words, from);
  let at = from;
  let value = 0;
  let last = Infinity;
  let multiplierLength = 0;
  let multiplier = 1;
  for (;;) {
    const group = readBelowThousand(words, at, at > from);
    if (!group) break;
    const groupEnd = at + group.length;
    let by = 1;
    let end = groupEnd;
    for (let next; (next = GROUPS.get(words[end] ?? '')) !== undefined && by < 1e12; end += 1) {
      by *= next;
    }
    if (by === 1 && last !== Infinity && group.length === 1 && group.value < 10) {
      // "một nghìn hai" is 1200; but "hai nghìn năm" are years.
      if (words[at] === 'năm') break;
      return { value: value + (group.value * last) / 10, length: end - from, ...PLAIN };
    }
    // "hai nghìn ba trăm tỷ": the greater word multiplies all before it.
    if (by === last || (by > last && value >= by)) break;
    value = by > last ? (value + group.value) * by : value + group.value * by;
    last = by;
    at = end;
    multiplierLength = end - groupEnd;
    multiplier = by;
    if (by === 1) break;
    if (isHalf(words[at])) {
      const unit = GROUPS.get(words[at - 1] ?? '') ?? 1;
      const half = (by / unit) * (unit / 2);
      return { value: value + half, length: at + 1 - from, multiplierLength, multiplier };
    }
  }
  return at === from ? null : { value, length: at - from, multiplierLength, multiplier };
}

const PLAIN = { multiplierLength: 0, multiplier: 1 };

function readHalf(words: readonly string[], from: number): WordReading {
  const by = GROUPS.get(words[from + 1] ?? '');
  if (by === undefined) return { value: 0.5, length: 1, ...PLAIN };
  return { value: by / 2, length: 2, multiplierLength: 1, multiplier: by };
}

/** [d trăm] and what is below a hundred; after a greater group `inner` allows "không trăm", "linh". */
function readBelowThousand(words: readonly string[], from: number, inner: boolean): Part | null {
  const digit = DIGITS.get(words[from] ?? '');
  if (digit === undefined || words[from + 1] !== 'trăm' || (digit === 0 && !inner)) {
    return readBelowHundred(words, from, inner);
  }
  const hundreds = digit * 100;
  if (isHalf(words[from + 2])) return { value: hundreds + 50, length: 3 };
  const rest = readBelowHundred(words, from + 2, true);
  if (!rest) return { value: hundreds, length: 2 };
  if (rest.length > 1 || rest.value >= 10) {
    return { value: hundreds + rest.value, length: 2 + rest.length };
  }
  // "hai trăm ba" is 230; but "hai trăm năm" are years.
  if (words[from + 2] === 'năm') return { value: hundreds, length: 2 };
  return { value: hundreds + rest.value * 10, length: 3 };
}

/** linh d | d mươi [d] | mười [d] | d chục | d [phẩy d…]. */
function readBelowHundred(words: readonly string[], from: number, inner: boolean): Part | null {
  const word = words[from] ?? '';
  const next = words[from + 1] ?? '';
  if (word === 'linh' || word === 'lẻ') {
    const digit = DIGITS.get(next) ?? LAST_DIGITS.get(next) ?? 0;
    return inner && digit > 0 ? { value: digit, length: 2 } : null;
  }
  if (word === 'mười') return readLastDigit(words, from, { value: 10, length: 1 });
  const digit = DIGITS.get(word);
  if (digit === undefined) return null;
  if (next === 'phẩy') return withDecimals(words, from, { value: digit, length: 1 });
  if (digit === 0) return null;
  if (next === 'mươi') return readLastDigit(words, from, { value: digit * 10, length: 2 });
  if (next === 'chục') return { value: digit * 10, length: 2 };
  const last = LAST_DIGITS.get(next);
  // "hai mốt", "ba lăm": the word for tens dropped.
  if (last !== undefined && digit > 1) return { value: digit * 10 + last, length: 2 };
  return { value: digit, length: 1 };
}

function readLastDigit(words: readonly string[], from: number, tens: Part): Part {
  const word = words[from + tens.length] ?? '';
  const digit = DIGITS.get(word) ?? LAST_DIGITS.get(word);
  // "mười năm" and "hai mươi năm" are years: five is "lăm" there.
  if (digit === undefined || digit === 0 || word === 'năm') return withDecimals(words, from, tens);
  return withDecimals(words, from, { value: tens.value + digit, length: tens.length + 1 });
}

/** "phẩy" and its digits one by one, at most four. */
function withDecimals(words: readonly string[], from: number, whole: Part): Part {
  const start = from + whole.length;
  if (words[start] !== 'phẩy') return whole;
  let digits = '';
  while (digits.length < 4) {
    const word = words[start + 1 + digits.length] ?? '';
    const digit = DIGITS.get(word) ?? LAST_DIGITS.get(word);
    // "hai phẩy năm năm": the second "năm" is the unit.
    if (digit === undefined || (word === 'năm' && digits.length > 0)) break;
    digits += String(digit);
  }
  if (digits === '') return whole;
  return {
    value: Number(`${whole.value}.${digits}`),
    length: whole.length + 1 + digits.length,
  };
}
