import type { FormattedRun } from '../core/citation/cluster';
import type { RichText } from '../protocol/citing';

/** The words without their marks. */
export function wordsOf(text: RichText): string {
  return text.map((run) => run.text).join('');
}

/** `kept`, set as what was at its beginning, in place of a range of the words (UTF-16, half-open). */
export function replaced(runs: RichText, start: number, end: number, kept: string): RichText {
  let at = 0;
  return runs.flatMap((run): FormattedRun[] => {
    const from = at;
    at += run.text.length;
    if (at <= start || from >= end) return [run];
    const text =
      run.text.slice(0, Math.max(0, start - from)) +
      (from <= start ? kept : '') +
      run.text.slice(Math.min(run.text.length, end - from));
    return text === '' ? [] : [{ ...run, text }];
  });
}
