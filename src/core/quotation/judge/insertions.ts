import type { TextRange } from '../../text/range';
import type { Difference } from '../types';
import type { Fit } from './fit';
import type { Fragment } from './fragments';
import { changesNumber, isMagnitude, kindOfChange } from './kinds';
import type { Form } from './lexicon';
import type { EditorialMark } from './marks';
import { negationsIn } from './negation';
import type { SourceTokens } from './sourceTokens';
import type { Tokens } from './tokens';

/*
 * Words in brackets are the writer's own, and say so. But a bracket that holds a negation and nothing
 * else, or another number than the one it stands for, has the source say what it does not.
 */

/** Words in brackets that may change what is said; offsets of the quotation. */
export interface Insertion extends TextRange {
  readonly forms: readonly Form[];
  /** The token before the bracket. */
  readonly before: Form | null;
}

/** More words are an explanation. */
const MOST_NEGATED = 3;

/** Those among the marks of a quotation that may change what is said. */
export function tellingInsertions(
  { forms, starts, ends }: Tokens,
  marks: readonly EditorialMark[],
): Insertion[] {
  return marks.flatMap(({ kind, from, to }): Insertion[] => {
    if (kind !== 'insertion') return [];
    const inner = forms
      .slice(from + 1, to - 1)
      .filter((form) => form.kind !== 'mark' || isMagnitude(form));
    if (!isNegation(inner) && !inner.some(isNumeric)) return [];
    const before = forms[from - 1] ?? null;
    return [{ start: starts[from] ?? 0, end: ends[to - 1] ?? 0, forms: inner, before }];
  });
}

function isNumeric(form: Form): boolean {
  return form.kind === 'number' || isMagnitude(form);
}

/** Whether words are a negation and nothing else. */
function isNegation(forms: readonly Form[]): boolean {
  if (forms.length === 0 || forms.length > MOST_NEGATED) return false;
  const words = forms.map(({ text }) => text).join(' ');
  return negationsIn(words).join(' ').length === words.length;
}

/** What the insertions change of what the source says where they stand. */
export function insertionDifferences(
  quotation: string,
  insertions: readonly Insertion[],
  fragments: readonly Fragment[],
  chosen: readonly (Fit | null)[],
  source: SourceTokens,
): Difference[] {
  const told = new Set<number>();
  return insertions.flatMap((insertion): Difference[] => {
    const { forms, before, end } = insertion;
    const behind = fragments.findIndex(({ tokens }) => (tokens[0]?.start ?? 0) >= end);
    const next = behind < 0 ? fragments.length : behind;
    const [ahead, after] = [chosen[next - 1] ?? null, chosen[next] ?? null];
    const gap = fragments[next]?.gap ?? null;
    const isInner = ahead !== null && after !== null && gap?.limit !== Infinity;
    const from = ahead?.to ?? after?.from ?? 0;
    const to = isInner ? Math.max(from, after.from) : from;
    const replaced = source.forms.slice(from, to);
    // At an end, the bracket may hold what the source has there.
    const beside = ahead
      ? source.forms.slice(from, from + forms.length)
      : source.forms.slice(Math.max(0, from - forms.length), from);
    if (told.has(next) || (!isInner && isSame(forms, beside))) return [];
    const kind = kindOf(forms, replaced, before);
    if (kind === null) return [];
    if (replaced.length > 0) told.add(next);
    const range = replaced.length > 0 && gap ? gap : insertion;
    const reportRange = { start: range.start, end: range.end };
    const start = replaced.length > 0 ? (source.starts[from] ?? 0) : (source.ends[from - 1] ?? 0);
    const sourceRange = { start, end: source.ends[to - 1] ?? start };
    return [
      {
        kind,
        report: quotation.slice(reportRange.start, reportRange.end),
        source: source.text.slice(sourceRange.start, sourceRange.end),
        reportRange,
        sourceRange,
      },
    ];
  });
}

function isSame(a: readonly Form[], b: readonly Form[]): boolean {
  return a.length === b.length && a.every(({ folded }, index) => folded === b[index]?.folded);
}

/** What a bracket changes of the words it stands for; null where that is the writer's own matter. */
function kindOf(
  forms: readonly Form[],
  replaced: readonly Form[],
  before: Form | null,
): 'negation' | 'number' | null {
  if (isNegation(forms)) {
    const change = { report: forms, source: replaced };
    return kindOfChange(change) === 'negation' ? 'negation' : null;
  }
  if (replaced.some(isNumeric)) return changesNumber(forms, replaced) ? 'number' : null;
  // "19,5 [tỷ] đồng": of what is put in, only what multiplies a number changes it.
  const [first] = forms;
  const multiplies = first !== undefined && isMagnitude(first) && before?.kind === 'number';
  return multiplies && replaced.length === 0 ? 'number' : null;
}
