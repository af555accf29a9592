import { foldWord } from '../../article/statistics/phrases';
import { exact } from '../../article/statistics/reading';
import type { Statistic } from '../../article/types';
import { MULTIPLIERS } from '../../text/numberWords';
import { MONEY, PER_SYNONYMS, SCALES, TIMES } from './unitTable';

/** A unit in terms of a base unit, so that "24 tháng" and "2 năm" can be compared. */
export interface Unit {
  /** What it measures; '' where a bare number leaves it open. */
  readonly dimension: string;
  /** How many base units it is. */
  readonly factor: number;
  /** "triệu đồng/người/năm": told per "người" and "năm". */
  readonly per: readonly string[];
  /** Of counts and shares: the counted noun, folded, syllable by syllable; else empty. */
  readonly noun: readonly string[];
}

export function foldedWords(text: string): string[] {
  return text
    .split(/\s/u)
    .filter((word) => word !== '')
    .map(foldWord);
}

/** Words as a reader sees them: letter case, tone placement and space round slashes are no matter. */
export function normalWords(text: string): string {
  return foldedWords(text)
    .join(' ')
    .replace(/ ?\/ ?/g, '/');
}

export function unitOf(statistic: Statistic): Unit {
  const { kind, unit, valueTo } = statistic;
  if (kind === 'year' || (kind === 'period' && valueTo !== undefined)) return plain(kind);
  // "quý II/2024" and "6 tháng đầu năm 2024" are parts of a year, each of its own.
  if (kind === 'period') return plain(`period ${partOfYear(statistic.text)}`);
  const [head = '', ...per] = (unit ?? '').split('/');
  const rates = per.map((part) => {
    const folded = foldedWords(part).join(' ');
    return PER_SYNONYMS.get(folded) ?? folded;
  });
  const words = foldedWords(head);
  if (kind === 'money') return { ...moneyScale(words), per: rates, noun: [] };
  if (kind === 'count' || kind === 'share') {
    return { dimension: unit === null ? '' : kind, factor: 1, per: rates, noun: words };
  }
  const key = words.join('').replace('²', '2').replace('³', '3').replaceAll('-', '');
  const scale = SCALES.get(key) ?? { dimension: `unit ${key}`, factor: 1 };
  return { ...scale, per: rates, noun: [] };
}

function partOfYear(text: string): string {
  return foldedWords(text.replace(/[/–-]/g, ' '))
    .filter((word) => word !== 'năm' && word !== 'của')
    .join(' ');
}

function plain(dimension: string): Unit {
  return { dimension, factor: 1, per: [], noun: [] };
}

function moneyScale(words: readonly string[]): { dimension: string; factor: number } {
  let factor = 1;
  let at = 0;
  for (let by; (by = MULTIPLIERS.get(words[at] ?? '')) !== undefined; at += 1) factor *= by;
  const key = words.slice(at).join('');
  // "5 tỷ" alone is of whatever currency the other names, by default the country's.
  const currency = key === '' ? { dimension: 'vnd', factor: 1 } : MONEY.get(key);
  if (!currency) return { dimension: `money ${key}`, factor };
  return { dimension: currency.dimension, factor: exact(factor * currency.factor) };
}

/** Whether two rates contradict each other; one that is only left out does not. */
export function ratesClash(one: readonly string[], other: readonly string[]): boolean {
  const clash = (a: readonly string[], b: readonly string[]): boolean =>
    a.length > 0 && b.length > 0 && !a.some((part) => b.includes(part));
  const time = (part: string): boolean => TIMES.has(part);
  const rest = (part: string): boolean => !TIMES.has(part);
  return clash(one.filter(time), other.filter(time)) || clash(one.filter(rest), other.filter(rest));
}

/** Values as keys: equal for what differs by the noise of binary fractions only. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
