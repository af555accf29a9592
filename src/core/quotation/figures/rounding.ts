import { type Figure, significantDigits } from './figure';
import { qualifierGroup } from './qualifierGroups';
import { rounded } from './quantity';

/**
 * Whether the report rounds an exact figure and says so: "hơn 270 đảng viên" for 271, "gần 20 triệu
 * đồng" for 19,5. It must have fewer digits, be the nearest such number on its side, and qualify it.
 */
export function isRoundingOf(report: Figure, source: Figure): boolean {
  if (source.statistic.qualifier !== null) return false;
  if (report.bases.length + source.bases.length > 2) return false;
  // A bare number is told in the other's unit: "khoảng 25" for "25,4 tỷ đồng".
  const isBare = report.unit.dimension === '' || source.unit.dimension === '';
  const [value = 0] = isBare ? [report.statistic.value] : report.bases;
  const [exact = 0] = isBare ? [source.statistic.value] : source.bases;
  const digits = significantDigits(value);
  if (digits >= significantDigits(exact)) return false;
  // The last digit that is told: 10 of 270.
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
  const difference = rounded(exact - value);
  switch (qualifierGroup(report.statistic.qualifier)) {
    case 'more':
      return difference > 0 && difference < step;
    case 'nearly':
    case 'less':
      return difference < 0 && -difference < step;
    case 'about':
      return Math.abs(difference) <= step / 2;
    default:
      return false;
  }
}
