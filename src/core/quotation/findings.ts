import type { VerificationContext } from './verify/context';
import type { VerifiedItem, VerifiedQuotation } from './verify/results';

/** The stable codes of findings; each has its section in docs/verdicts.md under this name. */
export const FINDING_CODES = [
  'typography',
  'variant',
  'case',
  'corrected',
  'altered',
  'absent',
  'uncheckable',
  'source-changed',
  'omitted-negation',
  'unattributed',
  'ambiguous',
  'wrong-locator',
  'unknown-citekey',
  'figure-notation',
  'figure-qualifier',
  'figure-wrong',
  'figure-uncheckable',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

export type Severity = 'error' | 'warning' | 'information';

const SEVERITIES: Readonly<Record<FindingCode, Severity>> = {
  typography: 'information',
  variant: 'warning',
  case: 'warning',
  corrected: 'error',
  altered: 'error',
  absent: 'error',
  uncheckable: 'warning',
  'source-changed': 'warning',
  'omitted-negation': 'warning',
  unattributed: 'information',
  ambiguous: 'information',
  'wrong-locator': 'warning',
  'unknown-citekey': 'error',
  'figure-notation': 'information',
  'figure-qualifier': 'warning',
  'figure-wrong': 'error',
  'figure-uncheckable': 'information',
};

export function severityOf(code: FindingCode): Severity {
  return SEVERITIES[code];
}

/** What is wrong with an item, the gravest first; nothing where all is well. */
export function findingsOf(
  item: VerifiedItem,
  isElsewhere: VerificationContext['isElsewhere'],
): readonly FindingCode[] {
  switch (item.kind) {
    case 'quotation':
      return quotationFindings(item, isElsewhere);
    case 'figure':
      // What is quoted is said of the quotation, word by word.
      if (item.quoted || item.verdict === 'right') return [];
      if (item.verdict === 'uncheckable' && !item.claimed) return [];
      return [`figure-${item.verdict}`];
    case 'citation':
      if (item.status === 'ok') return [];
      return [item.status === 'unknown' ? 'unknown-citekey' : item.status];
    case 'unmarked':
      return ['unattributed'];
  }
}

function quotationFindings(
  { verdict, reason, references, omitted, attributed, source }: VerifiedQuotation,
  isElsewhere: VerificationContext['isElsewhere'],
): readonly FindingCode[] {
  const found: FindingCode[] = [];
  if (verdict === 'uncheckable') {
    // An unknown key is said of the key, once.
    const isKnown = references.some(
      ({ mark, articleIds }) => articleIds.length > 0 || mark === null || isElsewhere(mark.key),
    );
    if (reason === 'source-changed') found.push('source-changed');
    else if (isKnown) found.push('uncheckable');
  } else if (verdict !== 'verbatim') found.push(verdict);
  if (omitted.some(({ negation }) => negation !== null)) found.push('omitted-negation');
  if (!attributed && source !== null) found.push('unattributed');
  return found;
}
