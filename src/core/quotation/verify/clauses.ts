import { countWhile } from '../../text/order';
import type { TextRange } from '../../text/range';
import type { Quoted } from './quoted';
import type { Reference } from './references';

/*
 * Which clause of its sentence a citation belongs to, as far as words and commas tell. Text is a
 * flow's, with objects for addresses; keys are not shown in it.
 */

/** What says that the words behind it are somebody's. */
const SAYING =
  /(?<![\p{L}\p{M}])(?:viết|nêu|ghi|nói|kể|bảo|dẫn|trích|gọi|hỏi|đáp|thuật|rằng|cho (?:biết|hay)|khẳng định|nhấn mạnh|nhận (?:định|xét)|chỉ (?:rõ|ra)|đánh giá|kết luận|phát biểu|mô tả|giải thích|cảnh báo|có (?:câu|đoạn|lời)|writes?|wrote|says?|said|states?|notes?|puts? it)(?![\p{L}\p{M}])/iu;
/** "theo @k, “…”": a citation that is named for the words to come. */
const ACCORDING =
  /(?<![\p{L}\p{M}])(?:theo|như|tại|trong|ở|according to|as in)\s(?:bài\s)?[“"«‘]?$/iu;
/** Joins what stands on either side. */
const AND = 'và|hay|hoặc|cùng(?: với)?|lẫn|and|or|&';
const ONLY_AND = new RegExp(`^[\\s,]*(?:(?:${AND})[\\s,]*)?$`, 'iu');
const WORK = '(?:(?:các )?(?:bài viết|bài|cuốn|sách|báo cáo|tài liệu)\\s)?';
const JOINED = new RegExp(`^[”"»’]?\\s?,?\\s(?:${AND})\\s(?:cả\\s)?${WORK}[“"«‘]?$`, 'iu');
const LISTED = new RegExp(`^[”"»’]?\\s?,\\s${WORK}[“"«‘]?$`, 'iu');
/** Where another clause begins that says something of its own. */
const BORDER =
  /;|[,–—]\s(?:(?:còn|nhưng|song|trái lại|ngược lại|tuy nhiên|trong khi|whereas|but|while)(?![\p{L}\p{M}]))/iu;
/** No clause between a citation and its quotation is longer, in UTF-16 units. */
const LONGEST = 300;

/** Part of a text as the patterns above are written. */
function part(text: string, start: number, end: number): string {
  return text.slice(start, end).normalize('NFC');
}

/**
 * Whether a citation introduces a quotation behind it: "@b viết “…”", "theo @b, “…”". Between them no
 * comma parts clauses; it may stand at either end.
 */
export function introduces(text: string, { shown }: Reference, all: readonly Quoted[]): boolean {
  const quotation = firstFrom(all, shown.end);
  if (!quotation || quotation.outer.start - shown.end > LONGEST) return false;
  const between = part(text, shown.end, quotation.outer.start).replace(/^[”"»’]/, '');
  if (ONLY_AND.test(between)) {
    const before = part(text, Math.max(0, shown.start - 40), shown.start);
    return ACCORDING.test(before) && /^[\s,:]*$/.test(between);
  }
  // A clause put in between: "@b, trong bài ấy, viết".
  const last =
    between
      .replace(/(?<!\s)\s+$/, '')
      .replace(/[,:]$/, '')
      .split(',')
      .at(-1) ?? '';
  const parts = between
    .replace(/^\s*,/, '')
    .replace(/(?<!\s)\s+$/, '')
    .replace(/,$/, '')
    .split(',').length;
  if (between.includes(';')) return false;
  return parts === 1 ? SAYING.test(between) : parts === 2 && opensWithSaying(last);
}

function opensWithSaying(words: string): boolean {
  return SAYING.exec(words.trimStart())?.index === 0;
}

/** The first of the outermost quotations, which are in order, that opens at an offset or behind it. */
function firstFrom(all: readonly Quoted[], offset: number): Quoted | undefined {
  return all[countWhile(all.length, (at) => (all[at]?.outer.start ?? 0) < offset)];
}

/** Whether a new clause begins between two places, quotations apart. */
function isParted(text: string, range: TextRange, all: readonly Quoted[]): boolean {
  if (range.end - range.start > 4 * LONGEST) return true;
  let between = text.slice(range.start, range.end);
  const first = countWhile(all.length, (at) => (all[at]?.outer.end ?? 0) <= range.start);
  for (let at = first; (all[at]?.outer.start ?? Infinity) < range.end; at += 1) {
    const outer = all[at]?.outer ?? range;
    const start = Math.max(0, outer.start - range.start);
    const end = Math.min(between.length, outer.end - range.start);
    between = between.slice(0, start) + 'x'.repeat(end - start) + between.slice(end);
  }
  return BORDER.test(between.normalize('NFC'));
}

/**
 * Whether a citation behind a quotation is the subject or object of another clause: "“…” là xưa, nhưng
 * @b viết khác". One that ends its clause speaks for all of the sentence.
 */
export function isOfLaterClause(
  text: string,
  quoted: Quoted,
  { shown }: Reference,
  all: readonly Quoted[],
): boolean {
  const goesOn = /^[”"»’]?\s\p{L}/u.test(text.slice(shown.end, shown.end + 3));
  return goesOn && isParted(text, { start: quoted.outer.end, end: shown.start }, all);
}

/**
 * Whether a citation before a quotation has one of its own, in another clause: "@a viết “…”, còn “…”
 * là lời dân gian".
 */
export function isOfEarlierClause(
  text: string,
  quoted: Quoted,
  { shown }: Reference,
  all: readonly Quoted[],
): boolean {
  const own = firstFrom(all, shown.end);
  if (!own || own.outer.start >= quoted.outer.start) return false;
  return isParted(text, { start: own.outer.end, end: quoted.outer.start }, all);
}

/** The citations that are named together with one of them: "@a, @b và @c viết". */
export function namedTogether(
  text: string,
  all: readonly Reference[],
  one: Reference,
): readonly Reference[] {
  const first = countWhile(all.length, (index) => {
    return (all[index]?.shown.start ?? 0) < one.shown.start;
  });
  const at = all.indexOf(one, first);
  const gap = (index: number): string => {
    const [before, after] = [all[index], all[index + 1]];
    if (!before || !after || after.shown.start - before.shown.end > 40) return ';';
    return part(text, before.shown.end, after.shown.start);
  };
  const isOne = (index: number): boolean => all[index]?.whole.start === all[index + 1]?.whole.start;
  let isJoined = false;
  const holds = (index: number): boolean => {
    if (index < 0 || index + 1 >= all.length) return false;
    if (isOne(index)) return true;
    const between = gap(index);
    if (JOINED.test(between)) isJoined = true;
    return isJoined ? JOINED.test(between) || LISTED.test(between) : LISTED.test(between);
  };
  let [from, to] = [at, at];
  while (holds(to)) to += 1;
  while (holds(from - 1)) from -= 1;
  const group = all.slice(from, to + 1);
  // Commas alone join nothing: "khác @a, @b viết".
  return isJoined ? group : group.filter(({ whole }) => whole.start === one.whole.start);
}
