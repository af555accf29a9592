import type { Amount } from './amount';
import type { Qualifier } from './qualifiers';
import { foldAt, type Reading } from './reading';
import type { Unit } from './unit';

/*
 * When a number in words is a quantity. "Ba" is also a father, "năm" a year, "một" an article: one
 * syllable needs a known unit and the right neighbours, more syllables only a known unit.
 */

/** After these the number is an ordinal, a date, or vague ("vài ba", "hàng trăm"). */
const BLOCKERS = new Set(
  'thứ tháng ngày mùng mồng chương điều khoản mục lớp số hạng bậc vài mấy dăm hàng nhiều từng anh chị bước'.split(
    ' ',
  ),
);
/** Before "năm" these make it five; after most other words it is a year. */
const FIVE_AFTER = new Set(
  'có gồm với là được thêm đủ cả còn bắt khen tặng trao nhận mở tổ thành đạt , ; : ( mỗi cho lập kết và ra'.split(
    ' ',
  ),
);
const YEAR_AFTER = new Set('mỗi hàng hằng từng những các nhiều bao mấy một qua suốt'.split(' '));
/** Before "một năm" these measure a time. */
const LASTING = new Set(
  'sau trong được suốt hạn là tù phạt gian dài mất qua cách thêm đủ vòng kỳ cả bằng từ đến'.split(
    ' ',
  ),
);
const DEMONSTRATIVES = new Set('nào nọ kia đó ấy này mới sớm gần không xa lần đầu'.split(' '));

/** Whether the words of `amount` state a quantity of `unit`. */
export function isSpeltQuantity(
  reading: Reading,
  amount: Amount,
  unit: Unit,
  qualifier: Qualifier | null,
): boolean {
  const first = reading.tokens[amount.start];
  const before = foldAt(reading, amount.start - 1);
  if (!first || BLOCKERS.has(before)) return false;
  if (unit.kind === 'count' && !unit.known) return false;
  if (amount.end - amount.start > 1) return true;
  // "Ba Đình", "Năm Căn": a capital within the sentence opens a name.
  if (first.capital && amount.start > 0 && reading.tokens[amount.start - 1]?.kind === 'word') {
    return false;
  }
  if (reading.tokens[unit.start]?.capital) return false;
  switch (first.fold) {
    case 'một':
      return isOne(reading, unit, before, qualifier);
    case 'nửa':
      return unit.kind !== 'count' && foldAt(reading, unit.start) !== 'đêm';
    case 'năm':
      return isFive(reading, unit, before, qualifier, amount);
    default:
      return true;
  }
}

function isOne(reading: Reading, unit: Unit, before: string, qualifier: Qualifier | null): boolean {
  if (unit.kind === 'measure' || unit.kind === 'percent') return true;
  if (unit.kind === 'money') return qualifier !== null;
  if (unit.kind !== 'duration') return false;
  if (DEMONSTRATIVES.has(foldAt(reading, unit.end))) return false;
  return qualifier !== null || LASTING.has(before);
}

function isFive(
  reading: Reading,
  unit: Unit,
  before: string,
  qualifier: Qualifier | null,
  amount: Amount,
): boolean {
  const unitWord = foldAt(reading, unit.start);
  if (YEAR_AFTER.has(before)) return unitWord === 'năm' && before !== 'từng' && before !== 'những';
  if (unitWord === 'năm') return true;
  if (unitWord === 'tháng' && qualifier === null) return LASTING.has(before) && before !== 'trong';
  // "ngày, tháng, năm lập sổ"
  if (before === ',' && foldAt(reading, amount.start - 2) === 'tháng') return false;
  if (qualifier !== null || FIVE_AFTER.has(before)) return true;
  return amount.start === 0 && unit.end - unit.start > 1 && unitWord !== 'năm';
}
