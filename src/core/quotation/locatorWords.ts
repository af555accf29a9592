import type { Locator } from '../citation/locator';
import { formatLocator, parseLocator } from '../citation/locator';

/*
 * Locators as people word them: "từ đoạn 5 đến đoạn 7", "đoạn 5-7 và 9", "đoạn 5 trở đi", "tr. 5tt".
 * In the value of such a locator, "5-" is 5 and all behind it, "-5" all up to it.
 */

/** No locator is longer, in UTF-16 units. */
const LONGEST = 80;

/** "5tt.", "5 ff.", "5 et seq." */
const SIGN_BEHIND = /(?<=[\d\p{L}])\s?(?:tt|ff|sqq?|et seq)\.?$/iu;
const WORDS_BEHIND =
  /\s(?:trở (?:đi|về sau|xuống)|(?:và )?(?:các |những )?(?:đoạn |trang |tr\. ?|bài học |bài |mục |phần )?(?:sau|tiếp theo|kế tiếp|tiếp)(?: đó| nữa)?|(?:and )?(?:following|onwards?))$/iu;
const WORDS_BEFORE = /\s(?:trở (?:về trước|lên|lại))$/iu;
/** "5 f." is 5 and the next one. */
const NEXT = /(?<=\d)\s?f\.?$/iu;
const FROM = /^(?:kể )?(?:từ|from)\s+/iu;
const SEVERAL = /^(?:các|những)\s+/iu;
const AND = /\s*(?:[,;&]|(?<![\p{L}\p{M}])(?:và|and|cùng)(?![\p{L}\p{M}]))\s*/giu;
const TO = /\s+(?:(?:cho )?(?:đến|tới)|to|through)\s+/iu;

/** Reads all of a text as one locator; null where it is none. */
export function readLocator(text: string): Locator | null {
  if (text.length > LONGEST) return null;
  const words = text.normalize('NFC').trim();
  const rest = words.replace(FROM, '').replace(SEVERAL, '');
  const body = withoutEnd(rest);
  const list = valuesOf(body.words);
  if (list === null) return null;
  const { kind, values } = list;
  const last = values.pop() ?? '';
  const isSingle = /^[^-]+$/.test(last);
  // "từ đoạn 5" says of no end.
  const isFrom = rest.length < words.length && FROM.test(words) && values.length === 0 && isSingle;
  const end = isFrom ? 'open' : body.end;
  if (end !== null && !isSingle) return null;
  const value =
    end === 'open'
      ? `${last}-`
      : end === 'before'
        ? `-${last}`
        : end === 'next'
          ? `${last}-${Number(last) + 1}`
          : last;
  return { kind, value: [...values, value].join(', ') };
}

type End = 'open' | 'before' | 'next' | null;

/** What the last words say of the last value, and the text without them. */
function withoutEnd(text: string): { readonly words: string; readonly end: End } {
  const ends: readonly (readonly [RegExp, End])[] = [
    [SIGN_BEHIND, 'open'],
    [WORDS_BEHIND, 'open'],
    [WORDS_BEFORE, 'before'],
    [NEXT, 'next'],
  ];
  for (const [pattern, end] of ends) {
    const words = text.replace(pattern, '');
    if (words.length < text.length) return { words, end };
  }
  return { words: text, end: null };
}

/** "đoạn 5-7 và đoạn 9" as its kind and the values "5-7" and "9". */
function valuesOf(text: string): { kind: Locator['kind']; values: string[] } | null {
  let kind: Locator['kind'] | null = null;
  const values: string[] = [];
  for (const part of text.split(AND)) {
    const sides: string[] = [];
    for (const side of part.split(TO)) {
      const named: Locator | null = parseLocator(side);
      if (named !== null && named.kind !== (kind ?? named.kind)) return null;
      kind ??= named?.kind ?? null;
      if (kind === null) return null;
      // The word need not be said again.
      const value = (named ?? parseLocator(formatLocator({ kind, value: side }, 'vi')))?.value;
      if (value === undefined) return null;
      sides.push(value);
    }
    if (sides.length > 2 || (sides.length > 1 && sides.some((side) => side.includes('-')))) {
      return null;
    }
    values.push(sides.join('-'));
  }
  return kind === null ? null : { kind, values };
}

/** Words of a sentence that go on behind a locator; any other may be what a number counts. */
const GOES_ON =
  /^\s(?:viết|nêu|ghi|nói|kể|cho|có|đã|thì|là|của|khẳng|trong|ở|nhận|chỉ|cũng|đều|như|mà|bàn|đề)(?![\p{L}\p{M}])/iu;

/**
 * The longest locator that a text begins with, and its length. In running text a plain one
 * ("đoạn 5") may be followed by anything; more is one only where no other word makes it a number of
 * something: "đoạn 5 và 7 hộ".
 */
export function locatorAt(
  text: string,
): { readonly locator: Locator; readonly length: number } | null {
  const head = text.slice(0, LONGEST + 20);
  for (let end = Math.min(LONGEST, head.length); end > 0; end -= 1) {
    if (!isEnd(head, end)) continue;
    const words = head.slice(0, end);
    const locator = readLocator(words);
    if (locator === null) continue;
    const behind = head.slice(end);
    if (/^\s\p{L}/u.test(behind) && !GOES_ON.test(behind) && !isPlain(words)) continue;
    return { locator, length: end };
  }
  return null;
}

/** Whether a word or number may end at the offset, and does not go on. */
function isEnd(text: string, at: number): boolean {
  if (!/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1))) {
    // The full stop of an abbreviation.
    return /(?:tt|f|seq|sqq?)\.$/iu.test(text.slice(Math.max(0, at - 4), at));
  }
  return !/^(?:[\p{L}\p{M}\p{N}]|[.,–-]\d)/u.test(text.slice(at, at + 2));
}

/** One number, or a range of them, written together. */
function isPlain(words: string): boolean {
  return /^[\p{L}\p{M}.¶§ ]+\s?[\dIVXLC.]+\p{L}?(?:[-–,][\dIVXLC.]+)*$/u.test(
    words.normalize('NFC'),
  );
}
