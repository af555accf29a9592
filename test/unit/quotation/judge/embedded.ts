import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../../src/core/article/parser';
import { locateSic } from '../../../../src/core/library/sic';
import type { SicEntry } from '../../../../src/core/library/sic';
import type {
  FindPlaces,
  JudgedSource,
  Judgement,
} from '../../../../src/core/quotation/judge/judge';
import { findPlacesIn, judgeQuotation } from '../../../../src/core/quotation/judge/judge';

const folder = join(process.cwd(), 'content/canh-thuy');
const { text } = parseArticle(readFileSync(join(folder, 'article.txt'), 'utf8'));
const record = JSON.parse(readFileSync(join(folder, 'article.article.json'), 'utf8')) as {
  sic: SicEntry[];
};

/** The embedded article with its listed errors. */
export const embedded: JudgedSource = { text, sic: locateSic(text, record.sic).places };

const findEmbedded = findPlacesIn(text);

/** Judges against the embedded article, anew: what is kept of a source must not hide a fault. */
export function judge(quotation: string): Judgement {
  return judgeQuotation(quotation, { ...embedded }, findEmbedded);
}

export function judgeIn(text: string, quotation: string, find?: FindPlaces): Judgement {
  return judgeQuotation(quotation, { text, sic: [] }, find ?? findPlacesIn(text));
}

/** Judges where all of the text is said to be near: what is too far is the judge's to say. */
export function judgeAnywhere(text: string, quotation: string): Judgement {
  return judgeIn(text, quotation, () => [{ start: 0, end: text.length, edits: 9 }]);
}

/** Each difference as "kind: report → source". */
export function told({ differences }: Judgement): string[] {
  return differences.map(({ kind, report, source }) => `${kind}: ${report} → ${source}`);
}

/** The words of the source that a judgement found, or null. */
export function found({ source }: Judgement, text = embedded.text): string | null {
  return source && text.slice(source.start, source.end);
}

/** The quotation with each difference undone, white space aside. */
export function restored(quotation: string, { differences }: Judgement): string {
  let result = '';
  let at = 0;
  for (const { reportRange, source } of differences) {
    result += quotation.slice(at, reportRange.start) + source;
    at = reportRange.end;
  }
  return bare(result + quotation.slice(at));
}

/** Text without white space and what nobody sees, composed, its first letter small. */
export function bare(text: string): string {
  const letters = text.normalize('NFC').replace(/[\s\p{Cf}]/gu, '');
  return letters.charAt(0).toLowerCase() + letters.slice(1);
}
