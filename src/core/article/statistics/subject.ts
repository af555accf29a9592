import { NOUNS } from './nounLexicon';
import { foldAt, type Found, isDash, phraseText, type Reading } from './reading';
import { WHOLES } from './shares';
import { VERBS } from './stopLexicon';
import { ADVERBS, LEADING, LINKS, SUBJECT_HEADS, TRAILING_ADVERBS } from './subjectLexicon';
import { readNounAt } from './unit';

/** How far back a subject is looked for, and how long it may be, in tokens. */
const MAX_BACK = 40;
const MAX_LENGTH = 12;
/** Words between a subject and its figure that no lexicon knows ("giảm mạnh còn"). */
const MAX_UNEXPLAINED = 3;
/** Before these a head is the second syllable of another word ("đánh giá", "trị giá"). */
const COMPOUNDS = new Set(
  'đánh bằng đấu định khai tham thời địa quan đặc ưu khuyết nhược luận'.split(' '),
);
/** Durations and ages are said of these; of others the sentence names no subject. */
const TIMES = /^(?:thời (?:gian|hạn|hiệu)|tuổi|độ tuổi|nhiệm kỳ|kỳ hạn|mức phạt)/iu;
/** Counted "nouns" that only say how often or how high; what they measure stands before them. */
const MEASURING = new Set(['lần', 'điểm', 'bậc']);

/** The statistic before in the same sentence: later clauses may go on without naming its subject. */
export interface Said {
  readonly end: number;
  readonly subject: string | null;
}

/**
 * What is counted or measured, as the sentence words it: the counted noun, or the noun phrase before
 * the verb ("Tổng giá trị sản xuất" of "… hàng năm tăng bình quân đạt 13%"), or the noun after a
 * sum, measure or percentage ("98% số hộ"). Null where the sentence does not make it clear.
 */
export function findSubject(reading: Reading, found: Found, said: Said | null): string | null {
  if (found.kind === 'year' || found.kind === 'period') return null;
  const counted = found.noun;
  const measuring = counted !== undefined && MEASURING.has(foldAt(reading, counted.start));
  if (counted && !measuring) {
    return withoutSlash(phraseText(reading, counted.start, counted.end));
  }
  if (found.kind === 'share') return null;
  const clause = clauseStart(reading, found.start, said?.end ?? 0);
  const headed = headedSubject(reading, clause, found.start);
  if (measuring) return headed ?? said?.subject ?? null;
  if (found.kind === 'duration') return headed !== null && TIMES.test(headed) ? headed : null;
  if (headed !== null) return headed;
  const verb = skipLinksBack(reading, clause, found.start);
  const introduced = reading.words[found.start - 1] === 'có';
  if (!introduced && (verb === clause || onlyLinks(reading, clause, verb))) {
    if (verb < found.start && said) return said.subject;
  }
  const after = found.bare ? null : nounAfter(reading, found.end, found.kind === 'measure');
  if (after !== null) return after;
  return verb < found.start ? plainSubject(reading, clause, verb) : null;
}

function withoutSlash(text: string): string {
  const slash = text.indexOf('/');
  return slash > 0 ? text.slice(0, slash) : text;
}

/** Where the clause of the figure begins: after a mark or after the figure before. */
function clauseStart(reading: Reading, end: number, said: number): number {
  let at = end;
  while (at > said && end - at < MAX_BACK) {
    const before = reading.tokens[at - 1];
    if (!before || before.kind === 'opaque') break;
    // A colon leads from a noun to its figure ("Tổng số đảng viên: 271").
    const joins = isDash(before) || before.text === '/' || before.text === '%';
    if (before.kind === 'mark' && !joins && !(before.text === ':' && at === end)) break;
    at -= 1;
  }
  return at;
}

/**
 * A phrase whose head names a quantity ("thu nhập bình quân đầu người"), up to its verb; between it
 * and the figure hardly more than verbs, adverbs and years may stand.
 */
function headedSubject(reading: Reading, from: number, to: number): string | null {
  let at = from;
  while (at < to) {
    const head = SUBJECT_HEADS.match(reading.tokens, at);
    // "Chi" is spending, but not in "chi bộ"; "thu" not in "thu hút".
    const longer = Math.max(VERBS.match(reading.tokens, at), NOUNS.match(reading.tokens, at));
    if (head === 0 || longer > head || COMPOUNDS.has(reading.words[at - 1] ?? '')) {
      at += 1;
      continue;
    }
    let end = at + head;
    while (end < to && end - at < MAX_LENGTH && LINKS.match(reading.tokens, end) === 0) {
      if (reading.tokens[end]?.kind === 'number') break;
      end += 1;
    }
    if (unexplained(reading, end, to) <= MAX_UNEXPLAINED) return trimmed(reading, at, end);
    at = end;
  }
  return null;
}

/** How many words between a subject and its figure are neither links, adverbs nor numbers. */
function unexplained(reading: Reading, from: number, to: number): number {
  let at = from;
  let count = 0;
  while (at < to) {
    const length = Math.max(LINKS.match(reading.tokens, at), ADVERBS.match(reading.tokens, at));
    const word = reading.words[at] ?? '';
    if (length === 0 && reading.tokens[at]?.kind === 'word' && word !== 'năm') count += 1;
    at += Math.max(length, 1);
  }
  return count;
}

/** Links and adverbs right before the figure, read backwards: the token they begin at. */
function skipLinksBack(reading: Reading, from: number, to: number): number {
  let at = to;
  while (at > from) {
    const length = Math.max(
      LINKS.matchBefore(reading.tokens, at),
      ADVERBS.matchBefore(reading.tokens, at),
      reading.words[at - 1] === ':' ? 1 : 0,
    );
    if (length === 0 || at - length < from) break;
    at -= length;
  }
  return at;
}

function onlyLinks(reading: Reading, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const length = Math.max(
      LINKS.match(reading.tokens, at),
      ADVERBS.match(reading.tokens, at),
      LEADING.match(reading.tokens, at),
    );
    const timed = reading.tokens[at]?.kind === 'number' || reading.words[at] === 'năm';
    if (length === 0 && !timed) return false;
    at += Math.max(length, 1);
  }
  return true;
}

/** The noun phrase of a clause without a known head: all before the verb, connectives off. */
function plainSubject(reading: Reading, clause: number, verb: number): string | null {
  let from = clause;
  for (;;) {
    const length = LEADING.match(reading.tokens, from);
    if (length === 0 || from + length > verb) break;
    from += length;
  }
  // A verb inside: what the figure is said of is not clear.
  let end = from;
  const inPhrase = (at: number): boolean =>
    LINKS.match(reading.tokens, at) === 0 && reading.tokens[at]?.kind !== 'number';
  while (end < verb && inPhrase(end)) end += 1;
  if (end < verb || end - from > MAX_LENGTH) return null;
  return trimmed(reading, from, end);
}

function trimmed(reading: Reading, from: number, to: number): string | null {
  let end = to;
  while (end > from) {
    const length = TRAILING_ADVERBS.matchBefore(reading.tokens, end);
    const mark = reading.tokens[end - 1]?.kind === 'mark' ? 1 : 0;
    if (length + mark === 0 || end - length - mark < from) break;
    end -= length || mark;
  }
  return end > from ? phraseText(reading, from, end) : null;
}

/** "15 km đường bê tông", "98% số hộ dân": what follows the figure. */
function nounAfter(reading: Reading, at: number, single: boolean): string | null {
  const whole = WHOLES.match(reading.tokens, at);
  const noun = readNounAt(reading, at + whole);
  if (whole > 0) return phraseText(reading, at, noun ? noun.end : at + whole);
  return noun && (noun.known || single || noun.end - noun.start > 1)
    ? phraseText(reading, noun.start, noun.end)
    : null;
}
