import {
  COMPARED,
  PLACES_OF,
  QUALIFIERS,
  REACHING,
  TRAILING_QUALIFIERS,
  WORD_STARTS,
} from './qualifierLexicon';
import { foldAt, phraseText, type Reading } from './reading';
import type { Unit } from './unit';

/** The words before a number that qualify it: tokens [start, end), and whether "từ" is among them. */
export interface Qualifier {
  readonly start: number;
  readonly end: number;
  /** Past "là" and the like ("tối đa là 5"): where the number is. */
  readonly number: number;
}

const MAX_WORDS = 6;
const EXTENTS = new Set('dài rộng cao sâu nặng xa dày cách'.split(' '));
/** "Tiến hành trên 120 bệnh nhân": on them, not more than so many. */
const STUDIED = new Set('hành cứu sát nghiệm dụng hưởng tra đo'.split(' '));
const RISING = new Set('tăng giảm nâng hạ rút kéo đưa chuyển phát'.split(' '));

/** The qualifier at token `at`, several words in a row being one ("ước đạt trên"), or null. */
export function readQualifier(reading: Reading, at: number): Qualifier | null {
  // "cao hơn tối đa 5 bậc": the comparison is no part of it.
  const compared = foldAt(reading, at) === 'hơn' && COMPARED.has(foldAt(reading, at - 1));
  if (compared && QUALIFIERS.match(reading.tokens, at + 1) > 0) return null;
  if (WORD_STARTS.get(foldAt(reading, at))?.has(foldAt(reading, at - 1))) return null;
  let end = at;
  while (end - at < MAX_WORDS) {
    const length = QUALIFIERS.match(reading.tokens, end);
    if (length === 0) break;
    end += length;
  }
  if (end === at) return null;
  const copula = ['là', 'bằng', 'khoảng'].includes(foldAt(reading, end)) ? 1 : 0;
  return { start: at, end, number: end + copula };
}

/**
 * The qualifier a quantity really has: null where the word before the number is a preposition
 * ("trên 3 lĩnh vực", "trao quà đến 50 hộ", "tăng từ 13%"), the sign of a difference ("cao hơn 5%")
 * or, with a percentage, a verb ("vượt 5%"). Before "trở lên" (`open`) it always is one.
 */
export function effectiveQualifier(
  reading: Reading,
  qualifier: Qualifier | null,
  unit: Unit,
  open: boolean,
): Qualifier | null {
  if (!qualifier || open) return qualifier;
  const words = reading.words.slice(qualifier.start, qualifier.end).join(' ');
  const before = foldAt(reading, qualifier.start - 1);
  switch (words) {
    case 'hơn':
      return COMPARED.has(before) && !isExtent(reading, before, unit) ? null : qualifier;
    case 'trên':
      if (STUDIED.has(before)) return null;
      return PLACES_OF.match(reading.tokens, unit.start) > 0 ? null : qualifier;
    case 'dưới':
      return PLACES_OF.match(reading.tokens, unit.start) > 0 ? null : qualifier;
    case 'đến':
    case 'tới':
      return unit.kind !== 'count' || REACHING.has(before) ? qualifier : null;
    case 'từ':
      return isStartingPoint(reading, qualifier, unit) ? null : qualifier;
    case 'vượt':
      return unit.kind === 'percent' || foldAt(reading, unit.start) === 'lần' ? null : qualifier;
    case 'độ':
    case 'cỡ':
    case 'tầm':
      return unit.kind === 'percent' ? null : qualifier;
    case 'đủ':
      return unit.kind === 'count' ? null : qualifier;
    default:
      return qualifier;
  }
}

/** "rộng hơn 3 m" says how wide; "cao hơn 1,5 tạ/ha so với" by how much. */
function isExtent(reading: Reading, before: string, unit: Unit): boolean {
  if (unit.kind !== 'measure' || foldAt(reading, unit.end) === 'so') return false;
  return EXTENTS.has(before) && !unit.text.includes('/');
}

/** "tăng từ 13% lên 15%": where something began, not "at least". */
function isStartingPoint(reading: Reading, qualifier: Qualifier, unit: Unit): boolean {
  const before = foldAt(reading, qualifier.start - 1);
  if (RISING.has(before) || RISING.has(foldAt(reading, qualifier.start - 2))) return true;
  if (unit.kind === 'count') return foldAt(reading, unit.end) !== 'trở';
  for (let at = unit.end; at < unit.end + 8; at += 1) {
    const word = foldAt(reading, at);
    // "từ 10 ha đất lúa trở lên" does begin at ten.
    if (word === 'trở') return false;
    if (word === 'lên' || word === 'xuống' || word === 'còn' || word === 'thành') return true;
    if (word === '' || word === ',' || word === ';' || word === '.') return false;
  }
  return false;
}

/** A qualifier after the unit ("trở lên", "2 năm hơn"): the token after it, or `at`. */
export function readTrailingQualifier(reading: Reading, at: number, unit: Unit): number {
  const length = TRAILING_QUALIFIERS.match(reading.tokens, at);
  if (length === 0) return at;
  if (foldAt(reading, at) !== 'hơn') return at + length;
  const next = reading.tokens[at + 1];
  const closed = next === undefined || (next.kind === 'mark' && next.text !== '(');
  return unit.kind === 'duration' && closed ? at + 1 : at;
}

/** The words of a qualifier, as written: those before and those after joined by "…". */
export function qualifierText(
  reading: Reading,
  before: Qualifier | null,
  after: { readonly start: number; readonly end: number },
): string | null {
  const parts: string[] = [];
  if (before) parts.push(phraseText(reading, before.start, before.end));
  if (after.end > after.start) parts.push(phraseText(reading, after.start, after.end));
  return parts.length === 0 ? null : parts.join(' … ');
}

/** Whether a qualifier before a share ("gần 2/3 số hộ") is one there, and no preposition. */
export function effectiveShareQualifier(reading: Reading, qualifier: Qualifier): boolean {
  const only = qualifier.end - qualifier.start === 1 ? foldAt(reading, qualifier.start) : '';
  if (only === 'đến' || only === 'tới') return REACHING.has(foldAt(reading, qualifier.start - 1));
  return only !== 'từ';
}
