import type { CitationMark } from '../report/markup';

/** Long enough for "paragraphs 10.1-10.12, 14". */
const LONGEST = 48;

const LOCATOR = new RegExp(
  '^, ((?:đoạn(?: văn)?|câu|bài(?: học)?|mục|phần|tr(?:ang)?|para(?:graph)?s?|sentences?|lessons?' +
    '|sec(?:tion)?s?|pages?|pp?|[¶§]{1,2})\\.? ?' +
    '(?:\\d+\\p{L}?|[IVXLC]+|\\p{L}(?![\\p{L}\\p{M}]))(?:\\.\\d+)*' +
    '(?:(?:[-–]|, ?)\\d+(?:\\.\\d+)*)*)(?![\\p{L}\\p{M}\\p{N}])',
  'iu',
);

/** A locator in words right behind a citation whose markup has no place for it: ", đoạn 5". */
export function locatorBehind(text: string, at: number): CitationMark['locator'] {
  const found = LOCATOR.exec(text.slice(at, at + LONGEST))?.[1];
  if (found === undefined) return null;
  return { text: found, range: { start: at + 2, end: at + 2 + found.length } };
}
