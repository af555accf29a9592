/*
 * Numbers in digits as Vietnamese writes them (in words: numberWords.ts). A dot groups thousands and a comma opens the decimals (Luật Kế toán; CLDR vi:
 * "1.234.567,5"). "1,234" and "1.234" alone are ambiguous, since some write the English way:
 * the habit of the whole text decides (`separatorHabit`), then the Vietnamese rule.
 */

/** How a text writes numbers: "1.234,5" or "1,234.5". */
export type SeparatorHabit = 'vietnamese' | 'english';

export interface DigitReading {
  readonly value: number;
  /** The value the other habit gives to an ambiguous number ("1.234": 1234 and 1.234). */
  readonly otherwise?: number;
}

/** More digits than this are no quantity (and no safe integer): an account, a telephone. */
const MAX_DIGITS = 15;

/**
 * Reads digits with inner dots and commas. Null for what is no single number: a list ("5,6,7"), a
 * date ("1.5.2015"), a telephone number ("0912345678"), too many digits.
 */
export function readDigits(text: string, habit: SeparatorHabit): DigitReading | null {
  const groups = text.split(/[.,]/);
  const digits = groups.join('');
  if (digits.length === 0 || digits.length > MAX_DIGITS || !/^[0-9]+$/.test(digits)) return null;
  const first = groups[0] ?? '';
  const last = groups.at(-1) ?? '';
  if (first.length === 0 || last.length === 0) return null;
  if (groups.length === 1) {
    return text.length > 3 && text.startsWith('0') ? null : { value: Number(text) };
  }
  const separators = text.replace(/[0-9]/g, '');
  const decimal = separators.at(-1) ?? '';
  const grouped = separators.slice(0, -1);
  const asDecimal = Number(`${groups.slice(0, -1).join('')}.${last}`);
  if (groups.length > 2) {
    const threes = isGrouped(groups.slice(0, -1));
    if (!grouped.includes(decimal)) {
      return threes && isUniform(grouped) ? { value: asDecimal } : null;
    }
    return threes && last.length === 3 && isUniform(separators) ? { value: Number(digits) } : null;
  }
  if (!isGrouped(groups) || last.length !== 3) return { value: asDecimal };
  const whole = Number(digits);
  return (decimal === '.') === (habit === 'vietnamese')
    ? { value: whole, otherwise: asDecimal }
    : { value: asDecimal, otherwise: whole };
}

/** One to three digits without a leading zero, then groups of three. */
function isGrouped(groups: readonly string[]): boolean {
  return groups.every((group, index) =>
    index === 0 ? /^[1-9][0-9]{0,2}$/.test(group) : group.length === 3,
  );
}

function isUniform(separators: string): boolean {
  return separators.split('').every((separator) => separator === separators[0]);
}

/** One number, from its first digit over inner separators; bounded, so every search is linear. */
const NUMBER = /[0-9]{1,20}(?:[.,][0-9]{1,20}){0,8}/g;

/**
 * The habit the unambiguous numbers of a text show: "1.234.567" and "19,5" are Vietnamese,
 * "1,234,567" and "19.5" English. Without a clear majority it is Vietnamese. Linear.
 */
export function separatorHabit(text: string): SeparatorHabit {
  let english = 0;
  let vietnamese = 0;
  for (const match of text.matchAll(NUMBER)) {
    const separators = match[0].replace(/[0-9]/g, '');
    // "5,6,7" and "1.5.2015" are no numbers, "2.1 Kết quả" is a heading: they say nothing.
    if (separators.length === 0 || readDigits(match[0], 'vietnamese') === null) continue;
    const last = separators.at(-1);
    const decimals = match[0].length - 1 - match[0].lastIndexOf(last ?? '');
    if (separators.length === 1) {
      if (decimals === 3 && !match[0].startsWith('0')) continue;
      if (last === ',') vietnamese += 1;
      else if (!isLineStart(text, match.index)) english += 1;
    } else if ((last === '.') === isUniform(separators)) vietnamese += 1;
    else english += 1;
  }
  return english > vietnamese ? 'english' : 'vietnamese';
}

function isLineStart(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && at - before < 4 && /[ \t#*]/.test(text[before - 1] ?? '')) before -= 1;
  return before === 0 || text[before - 1] === '\n';
}
