import { type Amount, readAmount } from './amount';
import { readQualifier } from './qualifiers';
import { exact, foldAt, isDash, phraseText, type Reading } from './reading';
import { readUnit, type Unit } from './unit';

/** The upper end of a range, with both ends in single units. */
export interface Upper {
  readonly amount: Amount;
  readonly unit: Unit;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** What qualifies the upper end ("đến dưới 16 tuổi"). */
  readonly qualifier: string | null;
}

/**
 * What follows the lower end of a range: "5-7%", "5% - 7%", "từ 10 đến 12 triệu đồng", "từ 500 nghìn
 * đến 1 triệu đồng". Null where the ends do not rise or have different units.
 */
export function readUpper(
  reading: Reading,
  lower: Amount,
  lowerUnit: Unit | null,
  from: boolean,
): Upper | null {
  // A multiplier alone ("từ 500 nghìn đến") leaves the unit to the upper end.
  const at = pastGloss(reading, lowerUnit ? lowerUnit.end : lower.end);
  const dash = isDash(reading.tokens[at]);
  const to = foldAt(reading, at) === 'đến' || foldAt(reading, at) === 'tới';
  if (!dash && !to) return null;
  const qualifier = to ? readQualifier(reading, at + 1) : null;
  const amount = readAmount(reading, qualifier ? qualifier.number : at + 1);
  if (!amount || (dash && amount.spelt !== lower.spelt)) return null;
  const unit = readUnit(reading, amount);
  if (!unit || !isSameUnit(lowerUnit, unit)) return null;
  if (
    dash &&
    !lowerUnit &&
    !from &&
    reading.tokens[at]?.spaced !== reading.tokens[at + 1]?.spaced
  ) {
    return null;
  }
  const unmultiplied = lower.multiplier === 1 && (!lowerUnit || lowerUnit.end === lower.end);
  const low = unmultiplied ? exact(lower.value * amount.multiplier) : lower.value;
  if (low >= amount.value) return null;
  return {
    amount,
    unit,
    end: unit.end,
    low,
    high: amount.value,
    qualifier: qualifier ? phraseText(reading, qualifier.start, qualifier.end) : null,
  };
}

/** Past a unit's symbol in brackets: "từ 40 mét khối (m3) đến dưới 80 mét khối". */
function pastGloss(reading: Reading, at: number): number {
  if (foldAt(reading, at) !== '(') return at;
  for (let end = at + 1; end < at + 5; end += 1) {
    if (reading.tokens[end]?.kind === 'number') return at;
    if (foldAt(reading, end) === ')') return end + 1;
  }
  return at;
}

function isSameUnit(lower: Unit | null, upper: Unit): boolean {
  if (!lower) return true;
  if (lower.kind !== upper.kind) return false;
  if (lower.kind !== 'money') return lower.text.toLowerCase() === upper.text.toLowerCase();
  const lowerCurrency = currency(lower);
  return lowerCurrency === '' || lowerCurrency === currency(upper);
}

/** The unit of a sum without multiplier and without what follows a slash. */
function currency(unit: Unit): string {
  return unit.text
    .toLowerCase()
    .replace(/^(?:(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|chục) ?)+/u, '')
    .replace(/\/.*$/su, '');
}
