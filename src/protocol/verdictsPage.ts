import type { FindingCode } from '../core/quotation/findings';
import { FINDING_CODES } from '../core/quotation/findings';

/** In docs/verdicts.md every code has four lines from here on: heading, text, and empty ones. */
const FIRST_LINE = 5;
const LINES = 4;

/** The line of docs/verdicts.md, and of its translations, where a code is explained; 1-based. */
export function lineOfFinding(code: FindingCode): number {
  return FIRST_LINE + FINDING_CODES.indexOf(code) * LINES;
}
