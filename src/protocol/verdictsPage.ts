import type { BibliographyCode } from '../core/citation/bibliographyFile/problems';
import { BIBLIOGRAPHY_CODES } from '../core/citation/bibliographyFile/problems';
import type { FindingCode } from '../core/quotation/findings';
import { FINDING_CODES } from '../core/quotation/findings';

/** In docs/verdicts.md every code has four lines from here on: heading, text, and empty ones. */
const FIRST_LINE = 5;
const LINES = 4;

const ALL: readonly string[] = [...FINDING_CODES, ...BIBLIOGRAPHY_CODES];

/** The line of docs/verdicts.md, and of its translations, where a code is explained; 1-based. */
export function lineOfFinding(code: FindingCode | BibliographyCode): number {
  return FIRST_LINE + ALL.indexOf(code) * LINES;
}
