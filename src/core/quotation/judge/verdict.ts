import type { Difference } from '../types';
import { QUOTATION_VERDICTS } from '../types';
import type { Judgement } from './types';

type Verdict = Judgement['verdict'];

const VERDICTS: Readonly<Record<Difference['kind'], Verdict>> = {
  typography: 'typography',
  variant: 'variant',
  case: 'case',
  corrected: 'corrected',
  space: 'altered',
  added: 'altered',
  dropped: 'altered',
  replaced: 'altered',
  moved: 'altered',
  number: 'altered',
  negation: 'altered',
};

/** The verdict on words that were found: the worst that any difference earns. */
export function verdictOf(differences: readonly Difference[]): Verdict {
  let worst: Verdict = 'verbatim';
  for (const { kind } of differences) {
    const verdict = VERDICTS[kind];
    if (QUOTATION_VERDICTS.indexOf(verdict) > QUOTATION_VERDICTS.indexOf(worst)) worst = verdict;
  }
  return worst;
}
