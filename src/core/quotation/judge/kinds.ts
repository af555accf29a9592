import { MULTIPLIERS, opensNumber } from '../../text/numberWords';
import type { DifferenceKind } from '../types';
import type { Form } from './lexicon';
import { negationsIn } from './negation';

/*
 * What a run of changed words is called. A lost negation and another number are told apart from
 * other words: they are what a reader is misled by.
 */

/** What is on each side of a change. */
export interface Change {
  readonly report: readonly Form[];
  readonly source: readonly Form[];
}

const ROMAN = /^[IVXLCDM]+$/;

export function kindOfChange({ report, source }: Change): DifferenceKind {
  if (report.length > 0 && spelling(report) === spelling(source)) return 'space';
  const negated = differ(negationsIn(wordsOf(report)), negationsIn(wordsOf(source)));
  if (negated) return 'negation';
  if (changesNumber(report, source)) return 'number';
  if (report.length === 0) return 'dropped';
  return source.length === 0 ? 'added' : 'replaced';
}

function spelling(forms: readonly Form[]): string {
  return forms.map(({ text }) => text).join('');
}

function wordsOf(forms: readonly Form[]): string {
  return forms.map(({ text }) => text).join(' ');
}

/** Whether two lists hold other words, letter case and order apart. */
function differ(a: readonly string[], b: readonly string[]): boolean {
  const sorted = (list: readonly string[]): string =>
    list
      .map((word) => word.toLowerCase())
      .sort()
      .join('|');
  return sorted(a) !== sorted(b);
}

/** Whether numbers, multipliers and percent signs are others on the two sides. */
export function changesNumber(report: readonly Form[], source: readonly Form[]): boolean {
  const differBy = (pick: (form: Form) => boolean): boolean =>
    differ(
      report.filter(pick).map(({ glyph }) => glyph),
      source.filter(pick).map(({ glyph }) => glyph),
    );
  if (differBy(({ kind }) => kind === 'number') || differBy(isMagnitude)) return true;
  const both = (pick: (form: Form) => boolean): boolean =>
    report.some(pick) && source.some(pick) && differBy(pick);
  // "một", "ba", "năm" alone are also "a", "father" and "year".
  return both(isNumberWord) || both(({ text }) => ROMAN.test(text));
}

export function isMagnitude({ glyph }: Form): boolean {
  return glyph === '%' || glyph === '‰' || glyph === 'rưỡi' || MULTIPLIERS.has(glyph.toLowerCase());
}

function isNumberWord({ glyph }: Form): boolean {
  const word = glyph.toLowerCase();
  return word !== 'không' && (word === 'mươi' || opensNumber(word));
}
