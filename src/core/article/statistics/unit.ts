import type { StatisticKind } from '../types';
import { type Amount, isMultiplied } from './amount';
import { FUNCTION_WORDS, NEVER_COUNTED, VERBS } from './stopLexicon';
import { CLASSIFIERS, MODIFIERS, NOUNS, PEOPLE_NOUNS, VAGUE_AFTER_WORDS } from './nounLexicon';
import { CURRENCIES, DURATIONS, MEASURES, PERCENTS, PER_UNITS } from './unitLexicon';
import { foldAt, phraseText, type Reading } from './reading';

export interface Unit {
  readonly kind: StatisticKind;
  readonly start: number;
  readonly end: number;
  /** As written, closed up round slashes; null where a multiplier alone stands for money. */
  readonly text: string;
  /** A unit of measure, time, money or percent, or people: enough to overrule a name before it. */
  readonly strong: boolean;
  /** The head is in a lexicon. */
  readonly known: boolean;
}

const MAX_SLASHES = 3;
const MAX_NOUN = 7;
/** One-syllable nouns that define the noun before them ("chi bộ thôn"); others begin a new one. */
const JOINING = new Set(
  'thôn xã huyện tỉnh xóm ấp bản làng phường nước dân khách xe tàu lợn bò trâu phim'.split(' '),
);
/** After these "đồng" is the first syllable of a word, no currency. */
const DONG_WORDS = new Set(
  'chí bào đội nghiệp hương minh môn phạm tác chủ ruộng phục bằng hồ dao thau tử lõa sự nhân cỏ'.split(
    ' ',
  ),
);
const CAPITAL_SYMBOLS = new Set(['W', 'V', 'L', 'A']);

/** The unit after `amount`: a symbol, a word, or the noun that is counted; null when there is none. */
export function readUnit(reading: Reading, amount: Amount): Unit | null {
  const at = amount.end;
  const token = reading.tokens[at];
  if (!token || token.kind === 'opaque' || token.kind === 'number')
    return bareMoney(reading, amount);
  const percent = PERCENTS.match(reading.tokens, at);
  if (percent > 0) return closed(reading, 'percent', amount, at, percent);
  const matched: [StatisticKind, number][] = [
    ['money', CURRENCIES.match(reading.tokens, at)],
    ['duration', DURATIONS.match(reading.tokens, at)],
    ['measure', MEASURES.match(reading.tokens, at)],
  ];
  const noun = NOUNS.match(reading.tokens, at);
  let best: [StatisticKind, number] = ['count', 0];
  for (const candidate of matched) if (candidate[1] > best[1]) best = candidate;
  if (best[1] > 0 && best[1] >= noun && fitsSymbol(reading, at, best[0])) {
    return closed(reading, best[0], amount, at, best[1]);
  }
  // "5A", "4G", "10A1": letters that cling to digits are a unit's symbol or part of a name.
  if (!token.spaced && token.kind === 'word') return null;
  return readNoun(reading, amount, noun) ?? bareMoney(reading, amount);
}

/** One letter is a symbol only in its own case; "tiếng Anh" is no hour, "yên tâm" no money. */
function fitsSymbol(reading: Reading, at: number, kind: StatisticKind): boolean {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1];
  if (!token) return false;
  if (token.text.length === 1 && token.capital && !CAPITAL_SYMBOLS.has(token.text)) return false;
  if (token.capital && token.spaced && token.text.length > 2 && kind === 'duration') return false;
  if (token.fold === 'độ' && ['vĩ', 'kinh'].includes(foldAt(reading, at + 1))) return false;
  if (token.fold === 'đồng' && DONG_WORDS.has(foldAt(reading, at + 1))) return false;
  if (token.fold === 'tiếng' && (next?.capital || foldAt(reading, at + 1) === 'nói')) return false;
  if (token.fold === '°' || token.fold === 'º') return next?.kind !== 'number';
  return !(token.fold === 'yên' && ['tâm', 'ổn', 'bình'].includes(foldAt(reading, at + 1)));
}

function closed(
  reading: Reading,
  kind: StatisticKind,
  amount: Amount,
  at: number,
  length: number,
): Unit {
  const end = readSlashes(reading, at + length);
  let text = phraseText(reading, at, end);
  if (kind === 'money') text = moneyUnit(reading, amount, end);
  return { kind, start: at, end, text, strong: true, known: true };
}

/** "triệu đồng/người": money keeps the words that multiply it. */
function moneyUnit(reading: Reading, amount: Amount, end: number): string {
  const multiplier = phraseText(reading, amount.multiplierStart, amount.end).replace(
    / (?:rưỡi|rưởi)$/iu,
    '',
  );
  const currency = phraseText(reading, amount.end, end);
  if (multiplier === '' || currency === '') return multiplier || currency;
  return `${multiplier} ${currency}`;
}

/** Past "/người/ năm": each part a known unit, a count of people, or a word close to the slash. */
function readSlashes(reading: Reading, from: number): number {
  let end = from;
  for (let slashes = 0; slashes < MAX_SLASHES && foldAt(reading, end) === '/'; slashes += 1) {
    let at = end + 1;
    if (reading.tokens[at]?.kind === 'number') {
      at += 1;
      if (foldAt(reading, at) === 'nghìn' || foldAt(reading, at) === 'triệu') at += 1;
    }
    const length = Math.max(
      PER_UNITS.match(reading.tokens, at),
      MEASURES.match(reading.tokens, at),
    );
    const token = reading.tokens[at];
    if (length > 0) end = at + length;
    else if (at === end + 1 && token?.kind === 'word' && !token.spaced) end = at + 1;
    else break;
  }
  return end;
}

/** "5 tỷ", "1,5 triệu": money is meant where no noun follows. */
function bareMoney(reading: Reading, amount: Amount): Unit | null {
  if (amount.multiplier < 1e6) return null;
  const end = readSlashes(reading, amount.end);
  const multiplier = moneyUnit(reading, amount, amount.end);
  const text = `${multiplier}${phraseText(reading, amount.end, end)}`;
  return { kind: 'money', start: amount.end, end, text, strong: true, known: false };
}

/** The counted noun at the end of `amount`; `head` is how much of it a lexicon knows. */
function readNoun(reading: Reading, amount: Amount, head: number): Unit | null {
  const start = amount.end;
  const token = reading.tokens[start];
  if (!token || token.kind !== 'word') return null;
  // "1 điều trị": a longer verb, no article.
  if (head > 0 && endingAt(reading, start) > head) return null;
  if (head > 0) return readKnownNoun(reading, amount, head);
  if (amount.spelt || isMultiplied(amount) || token.capital) return null;
  if (NEVER_COUNTED.match(reading.tokens, start) > 0) return null;
  // An unknown noun: up to two syllables, the length of most Vietnamese words.
  let end = start;
  while (end < start + 2 && isPlainWord(reading, end)) end += 1;
  if (end === start) return null;
  end = readSlashes(reading, pastAgent(reading, end));
  return noun(reading, start, end, false, false);
}

function readKnownNoun(reading: Reading, amount: Amount, head: number): Unit | null {
  const start = amount.end;
  if (amount.spelt && reading.tokens[start]?.capital) return null;
  const vague = VAGUE_AFTER_WORDS.match(reading.tokens, start);
  let end = start + head;
  if (amount.spelt && amount.value <= 10 && vague === head) return null;
  if (CLASSIFIERS.match(reading.tokens, start) === head) {
    const complement = end;
    while (end < complement + 2 && isPlainWord(reading, end)) end += 1;
  }
  while (end - start < MAX_NOUN) {
    const next = reading.tokens[end];
    // A name begins ("3 xã Cảnh Thụy, Tân An"), unless the lexicon has it ("chi bộ Đảng").
    const chained = NOUNS.match(reading.tokens, end);
    // "… đại biểu Quốc hội yêu cầu": a verb here, though a noun elsewhere.
    const joins =
      chained > 1 ? endingAt(reading, end) < chained : JOINING.has(foldAt(reading, end));
    const more = Math.max(MODIFIERS.match(reading.tokens, end), joins ? chained : 0);
    if (more === 0 || !next?.spaced || VERBS.match(reading.tokens, end) > more) break;
    if (next.capital && reading.tokens[end + more]?.capital) break;
    end += more;
  }
  end = pastAgent(reading, end);
  const people = PEOPLE_NOUNS.match(reading.tokens, start) === head;
  end = readSlashes(reading, end);
  return noun(reading, start, end, people, true);
}

/** "kiểm soát viên": the syllable that makes a doer of any verb. */
function pastAgent(reading: Reading, at: number): number {
  return foldAt(reading, at) === 'viên' ? at + 1 : at;
}

function noun(reading: Reading, start: number, end: number, people: boolean, known: boolean): Unit {
  const text = phraseText(reading, start, end);
  const slash = text.lastIndexOf('/');
  const density = slash >= 0 && /^(?:km|ha|m|kg)\P{L}?/u.test(text.slice(slash + 1));
  return { kind: density ? 'measure' : 'count', start, end, text, strong: people, known };
}

/** How many tokens a function word or a verb takes at `at`. */
function endingAt(reading: Reading, at: number): number {
  return Math.max(FUNCTION_WORDS.match(reading.tokens, at), VERBS.match(reading.tokens, at));
}

/** A lower-case word that no lexicon knows to end a noun. */
export function isPlainWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || token.kind !== 'word' || token.capital || !token.spaced) return false;
  const ending = endingAt(reading, at);
  return ending === 0 || NOUNS.match(reading.tokens, at) > ending;
}

/** The counted noun at `at`, as if a number stood before it. */
export function readNounAt(reading: Reading, at: number): Unit | null {
  if (!isPlainWord(reading, at)) return null;
  const before = {
    start: at,
    end: at,
    value: 20,
    multiplierStart: at,
    multiplier: 1,
    spelt: false,
  };
  const unit = readUnit(reading, before);
  return unit?.kind === 'count' ? unit : null;
}
