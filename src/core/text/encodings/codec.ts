/** Text read from a legacy encoding. */
export interface Decoded {
  /** In NFC wherever the encoding wrote a Vietnamese letter. */
  readonly text: string;
  /** Ascending offsets in `text`, in UTF-16 units, of what could not be read and stands as it was. */
  readonly unread: readonly number[];
}

/** Text written in a legacy encoding. */
export interface Encoded {
  readonly bytes: Uint8Array;
  /** Ascending offsets of characters the encoding has no code for; `?` stands for each. */
  readonly missing: readonly number[];
}

/**
 * One legacy encoding. What it decodes is text whose every character stands for a byte, as if the
 * bytes had been read as Latin-1 or Windows-1252; characters beyond these are let stand.
 */
export interface Codec {
  decode(text: string): Decoded;
  encode(text: string): Encoded;
}

/** Longest argument list handed to `String.fromCharCode`, well under every engine's limit. */
const CHUNK = 8192;

function unitsToString(units: readonly number[]): string {
  if (units.length <= CHUNK) return String.fromCharCode(...units);
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) {
    parts.push(String.fromCharCode(...units.slice(at, at + CHUNK)));
  }
  return parts.join('');
}

/** Gathers decoded text, in code units, and the places where it could not be read. */
export class DecodedText {
  readonly #units: number[] = [];
  readonly #unread: number[] = [];

  get length(): number {
    return this.#units.length;
  }

  add(unit: number): void {
    this.#units.push(unit);
  }

  addText(text: string): void {
    for (let at = 0; at < text.length; at++) this.#units.push(text.charCodeAt(at));
  }

  /** A unit that is no letter of the encoding. */
  addUnread(unit: number): void {
    this.#unread.push(this.#units.length);
    this.#units.push(unit);
  }

  /** Says that a place of the text, at its end or further, was not sure to read. */
  doubt(offset: number): void {
    this.#unread.push(offset);
  }

  done(): Decoded {
    return { text: unitsToString(this.#units), unread: this.#unread };
  }
}

const QUESTION_MARK = 0x3f;

/** Writes text by a table, letter for letter; `codes` gives the bytes of a character, or null. */
export function encodeWith(
  text: string,
  codes: (character: string) => readonly number[] | null,
): Encoded {
  const bytes: number[] = [];
  const missing: number[] = [];
  let at = 0;
  for (const character of text.normalize('NFC')) {
    const found = codes(character);
    if (!found) missing.push(at);
    bytes.push(...(found ?? [QUESTION_MARK]));
    at += character.length;
  }
  return { bytes: Uint8Array.from(bytes), missing };
}
