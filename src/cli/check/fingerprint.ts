import { createHash } from 'node:crypto';
import type { FindingCode } from '../../core/quotation/findings';
import type { VerifiedItem } from '../../core/quotation/verify/results';
import { singleLine } from '../../core/text/shorten';
import type { TextRange } from '../../core/text/range';
import type { CheckedCode } from './codes';

/** No sentence is looked at further, in UTF-16 units to either side. */
const REACH = 500;

/** The sentence round a range, within its paragraph: what it says, wherever its lines break. */
export function sentenceAround(text: string, { start, end }: TextRange): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  let from = 0;
  for (const { index, 0: stop } of before.matchAll(/[.!?…]["”’)]?\s|\n[ \t\r]*\n/gu)) {
    from = index + stop.length;
  }
  const to = /[.!?…]["”’)]?(?:\s|$)|\n[ \t\r]*\n/u.exec(behind)?.index ?? behind.length;
  return `${before.slice(from)}${text.slice(start, end)}${behind.slice(0, to)}`.trim();
}

/** What a finding is about, in words that stay the same while other words of the report change. */
export function subjectOf(item: VerifiedItem, code: FindingCode, text: string, at: TextRange) {
  switch (item.kind) {
    case 'quotation':
      return item.shown.text;
    case 'unmarked':
      return item.text;
    case 'figure':
      // The same number may be right in another sentence.
      return `${item.text}\n${sentenceAround(text, at)}`;
    case 'citation': {
      const key = item.reference.mark?.key ?? '';
      // Nobody has the key, whatever it is cited for.
      if (code === 'unknown-citekey') return key;
      return `${key}\n${item.reference.locator?.text ?? ''}\n${sentenceAround(text, at)}`;
    }
  }
}

/**
 * Knows a finding again in a later version of its report: 16 hexadecimal digits, of its code and what
 * it is about, not of where it is nor of how it is worded.
 */
export function fingerprintOf(code: CheckedCode, subject: string): string {
  const words = singleLine(subject.normalize('NFC'));
  return createHash('sha256').update(`${code}\n${words}`).digest('hex').slice(0, 16);
}
