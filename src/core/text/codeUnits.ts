/*
 * What one UTF-16 code unit is to folding and to the search for words, as tables over U+0000 to
 * U+20FF: all that Vietnamese text uses, its punctuation included. Rarer units are asked one by one.
 *
 * A Vietnamese letter is taken apart into a base ("a"), a shape (circumflex, breve, horn, the bar of
 * đ) and a tone. The shape belongs to the letter, the tone to the syllable: keeping the two apart is
 * what makes "thụy" and "thuỵ", composed and decomposed, the same word.
 */

const TABLE_SIZE = 0x2100;

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A combining mark: part of the letter before it. */
export const MARK = 3;
/** Soft hyphen, zero-width and direction characters: seen by nobody, skipped by every search. */
export const IGNORABLE = 4;
export const SPACE = 5;

const BAR = 0x0335;
const TONES = [0x0300, 0x0301, 0x0303, 0x0309, 0x0323];
/** Eth stands for Đ in much converted text. */
const BARRED = 'ÐðĐđ';

interface UnitTable {
  readonly kind: Uint8Array;
  /** Lower-case letter without marks; the unit itself where there is none; a space for any space. */
  readonly base: Uint16Array;
  /** The marks that are no tones, or 0. */
  readonly shape: Uint16Array;
  /** 0 for none, else 1 + the place in TONES. */
  readonly tone: Uint8Array;
}

function isCombining(unit: number): boolean {
  return (
    (unit >= 0x0300 && unit <= 0x036f) ||
    (unit >= 0x1ab0 && unit <= 0x1aff) ||
    (unit >= 0x1dc0 && unit <= 0x1dff) ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    (unit >= 0xfe20 && unit <= 0xfe2f)
  );
}

function classify(codePoint: number): number {
  if (isCombining(codePoint)) return MARK;
  const character = String.fromCodePoint(codePoint);
  if (/\s|\u0085/u.test(character) && codePoint !== 0xfeff) return SPACE;
  if (/\p{Cf}/u.test(character)) return IGNORABLE;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{Nd}/u.test(character) ? DIGIT : OTHER;
}

/** Adds one more mark to a letter's shape; two marks become one private code. */
export function addShape(shape: number, mark: number): number {
  return shape === 0 || mark === 0 ? shape || mark : 0xe000 + ((shape * 31 + mark) & 0xfff);
}

function fillUnit(table: UnitTable, unit: number): void {
  const character = String.fromCharCode(unit);
  const kind = classify(unit);
  table.kind[unit] = kind;
  if (kind === SPACE) {
    table.base[unit] = /\p{Zs}/u.test(character) ? 0x20 : unit;
    return;
  }
  if (BARRED.includes(character)) {
    table.base[unit] = 0x64;
    table.shape[unit] = BAR;
    return;
  }
  const lower = character.toLowerCase();
  table.base[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  const decomposed = character.normalize('NFD').toLowerCase();
  const marks = Array.from(kind === MARK ? decomposed : decomposed.slice(1), (mark) =>
    mark.charCodeAt(0),
  );
  if (!marks.every(isCombining)) return;
  if (kind !== MARK) table.base[unit] = decomposed.charCodeAt(0);
  for (const mark of marks) {
    const tone = TONES.indexOf(mark) + 1;
    if (tone > 0) table.tone[unit] = tone;
    else table.shape[unit] = addShape(table.shape[unit] ?? 0, mark);
  }
}

function buildTable(): UnitTable {
  const table: UnitTable = {
    kind: new Uint8Array(TABLE_SIZE),
    base: new Uint16Array(TABLE_SIZE),
    shape: new Uint16Array(TABLE_SIZE),
    tone: new Uint8Array(TABLE_SIZE),
  };
  for (let unit = 0; unit < TABLE_SIZE; unit++) fillUnit(table, unit);
  return table;
}

const TABLE = /* @__PURE__ */ buildTable();

/** The kind (LETTER, DIGIT, …) of the character at `offset`; half of a pair takes the pair's kind. */
export function kindAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if (unit < TABLE_SIZE) return TABLE.kind[unit] ?? OTHER;
  return rareKindAt(text, offset);
}

/** 1 + the kinds of the rarer units that were asked for: telling them takes long. */
const RARE_KINDS = new Uint8Array(0x10000);

function rareKindAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  // Half of a pair tells nothing by itself; nor is there a unit behind the text's end.
  if (!(unit < 0xd800 || unit > 0xdfff)) return pairKindAt(text, offset);
  const known = RARE_KINDS[unit] ?? 0;
  if (known !== 0) return known - 1;
  const kind = classify(unit);
  RARE_KINDS[unit] = kind + 1;
  return kind;
}

function pairKindAt(text: string, offset: number): number {
  const isTrail = (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && offset > 0;
  const codePoint = text.codePointAt(isTrail ? offset - 1 : offset) ?? 0;
  if (isTrail && codePoint <= 0xffff) return OTHER;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? OTHER : classify(codePoint);
}

/** Lower-case letter without its marks, a space for any space, else the unit itself. */
export function baseOf(unit: number): number {
  return unit < TABLE_SIZE ? (TABLE.base[unit] ?? unit) : unit;
}

/** The letter's own marks (circumflex, breve, horn, bar…) as one code, or 0. */
export function shapeOf(unit: number): number {
  return TABLE.shape[unit] ?? 0;
}

/** The tone the unit carries, 1 to 5, or 0. */
export function toneOf(unit: number): number {
  return TABLE.tone[unit] ?? 0;
}

/** Whether folding leaves the unit out: a combining mark or an invisible character. */
export function isDropped(unit: number): boolean {
  if (unit < TABLE_SIZE) {
    const kind = TABLE.kind[unit];
    return kind === MARK || kind === IGNORABLE;
  }
  return unit === 0xfeff || isCombining(unit);
}

/**
 * The nearest offset not above (`step` -1) or not below (1) `offset` that parts neither the halves
 * of a pair nor a letter from its marks.
 */
export function snapToCharacter(text: string, offset: number, step: -1 | 1): number {
  let at = Math.min(Math.max(offset, 0), text.length);
  while (at > 0 && at < text.length && !isCharacterStart(text, at)) at += step;
  return at;
}

const ZERO_WIDTH_JOINER = 0x200d;

/** Whether the characters before and after `offset` are two, as far as pairs, marks and joiners go. */
export function isCharacterStart(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const unit = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  if ((unit & 0xfc00) === 0xdc00 && (before & 0xfc00) === 0xd800) return false;
  if (unit === ZERO_WIDTH_JOINER || before === ZERO_WIDTH_JOINER) return false;
  return !isDropped(unit) || kindAt(text, offset) !== MARK;
}
