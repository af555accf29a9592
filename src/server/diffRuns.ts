import type { Article } from '../core/library/article';
import { shownWords } from '../core/library/shownWords';
import type { Difference } from '../core/quotation/types';
import type { VerifiedQuotation } from '../core/quotation/verify/results';
import type { DiffRun } from '../protocol/verification';

/**
 * A quotation beside its source, run by run. What the report left out under an ellipsis stands on
 * the source's side, as does all that lies between two fragments.
 */
export function diffOf(quotation: VerifiedQuotation, article: Article): readonly DiffRun[] {
  const { shown, fragments, differences } = quotation;
  const runs: DiffRun[] = [];
  let at = 0;
  let sourceAt = quotation.source?.range.start ?? 0;
  const ordered = differences.toSorted(
    (a, b) =>
      a.reportRange.start - b.reportRange.start || a.sourceRange.start - b.sourceRange.start,
  );
  const same = (reportEnd: number, sourceEnd: number): void => {
    const report = shown.text.slice(at, reportEnd);
    const source = sourceWords(article, sourceAt, sourceEnd);
    if (report !== '' || source !== '') {
      runs.push({ kind: 'same', weighty: false, report, source });
    }
    at = Math.max(at, reportEnd);
    sourceAt = Math.max(sourceAt, sourceEnd);
  };
  for (const difference of ordered) {
    // Words that moved stand elsewhere in the source: they break its order, not the report's.
    const inOrder = difference.sourceRange.start >= sourceAt;
    same(difference.reportRange.start, inOrder ? difference.sourceRange.start : sourceAt);
    const { report, source } = difference;
    runs.push({ kind: runKind(difference), weighty: isWeighty(difference), report, source });
    at = Math.max(at, difference.reportRange.end);
    if (inOrder) sourceAt = Math.max(sourceAt, difference.sourceRange.end);
  }
  const last = fragments.at(-1);
  same(shown.text.length, Math.max(sourceAt, last?.source.end ?? quotation.source?.range.end ?? 0));
  return runs;
}

function sourceWords(article: Article, start: number, end: number): string {
  return end <= start ? '' : shownWords(article, { start, end }).text;
}

function isWeighty({ kind }: Difference): boolean {
  return kind === 'number' || kind === 'negation' || kind === 'corrected';
}

function runKind({ kind, report, source }: Difference): DiffRun['kind'] {
  switch (kind) {
    case 'added':
    case 'dropped':
    case 'replaced':
    case 'moved':
      return kind;
    case 'number':
    case 'negation':
    case 'corrected':
      return report === '' ? 'dropped' : source === '' ? 'added' : 'replaced';
    case 'space':
    case 'case':
    case 'variant':
    case 'typography':
      return 'other';
  }
}
