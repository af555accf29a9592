import type { DocumentLocale } from '../citation/locator';
import { singleLine } from '../text/shorten';
import type { StatisticsRow } from './statisticsTable';

/** What the base unit of a measure is called; measures without one go by their unit as written. */
const BASE_UNITS: Readonly<Record<DocumentLocale, Readonly<Record<string, string>>>> = {
  vi: {
    '': 'số không có đơn vị',
    vnd: 'đồng',
    usd: 'USD',
    eur: 'euro',
    jpy: 'yên',
    cny: 'nhân dân tệ',
    gbp: 'bảng Anh',
    krw: 'won',
    length: 'm',
    area: 'm²',
    volume: 'lít',
    mass: 'kg',
    power: 'W',
    energy: 'kWh',
    months: 'tháng',
    minutes: 'phút',
    weeks: 'tuần',
    percent: '%',
    points: 'điểm phần trăm',
    age: 'tuổi',
    year: 'năm (thời điểm)',
    period: 'giai đoạn',
  },
  en: {
    '': 'numbers without a unit',
    vnd: 'đồng',
    usd: 'USD',
    eur: 'EUR',
    jpy: 'JPY',
    cny: 'CNY',
    gbp: 'GBP',
    krw: 'KRW',
    length: 'm',
    area: 'm²',
    volume: 'litres',
    mass: 'kg',
    power: 'W',
    energy: 'kWh',
    months: 'months',
    minutes: 'minutes',
    weeks: 'weeks',
    percent: '%',
    points: 'percentage points',
    age: 'years of age',
    year: 'years (dates)',
    period: 'periods',
  },
};

/** The measure of a row in words: the unit its amount is told in ("đồng/người/năm", "hộ nghèo"). */
export function measureLabel(row: StatisticsRow, locale: DocumentLocale): string {
  const { measure, statistic } = row;
  const [dimension = '', ...per] = measure.split('/');
  const names = BASE_UNITS[locale];
  const name = Object.hasOwn(names, dimension) ? names[dimension] : undefined;
  if (name !== undefined) return [name, ...per].join('/');
  const written = statistic.unit ?? statistic.text;
  return singleLine(written) || measure;
}
