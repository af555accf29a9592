import type { BibliographyCode } from '../../core/citation/bibliographyFile/problems';
import type { FindingCode, Severity } from '../../core/quotation/findings';
import { FINDING_CODES, severityOf } from '../../core/quotation/findings';

/** What is wrong with a bibliography file, whoever else cites from it. */
const OF_BIBLIOGRAPHIES = [
  'duplicate-key',
  'broken-bibliography',
] as const satisfies readonly BibliographyCode[];

export type CheckedCode = FindingCode | (typeof OF_BIBLIOGRAPHIES)[number];

/** Every code that a check may tell; each has its section in docs/verdicts.md. */
export const CHECKED_CODES: readonly CheckedCode[] = [...FINDING_CODES, ...OF_BIBLIOGRAPHIES];

/** What a code is about. */
export function topicOf(code: CheckedCode): 'bibliographies' | 'figures' | 'quotations' {
  if (OF_BIBLIOGRAPHIES.some((one) => one === code)) return 'bibliographies';
  return code.startsWith('figure-') ? 'figures' : 'quotations';
}

export function codeSeverity(code: CheckedCode): Severity {
  return code === 'duplicate-key' || code === 'broken-bibliography' ? 'warning' : severityOf(code);
}
