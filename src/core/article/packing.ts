/*
 * Numbers, words and places of a text in few bytes: of what is packed most are small differences.
 */

/** Writes what a `Unpacker` reads in the same order. */
export class Packer {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** `text`: what words are looked for in, so that their places are written and not they. */
  constructor(readonly text: string) {}

  /** What was written since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** A whole number, not below 0. */
  count(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.#byte((rest % 0x80) | 0x80);
    this.#byte(rest);
  }

  /** A whole number of either sign. */
  offset(value: number): void {
    this.count(value < 0 ? -value * 2 - 1 : value * 2);
  }

  /** Any number, -0, infinities and NaN included. */
  number(value: number): void {
    if (Number.isSafeInteger(value) && !Object.is(value, -0) && Math.abs(value) < 2 ** 50) {
      this.count(0);
      this.offset(value);
      return;
    }
    this.count(1);
    for (const byte of new Uint8Array(Float64Array.of(value).buffer)) this.#byte(byte);
  }

  /** Words or null; where they stand in the text soon behind `near`, only their place. */
  words(words: string | null, near: number): void {
    if (words === null) {
      this.count(0);
      return;
    }
    const from = Math.max(0, near);
    const at = words.length === 0 ? -1 : this.text.slice(from, from + REACH).indexOf(words);
    this.count(words.length * 2 + (at < 0 ? 2 : 1));
    if (at >= 0) this.count(at);
    else for (let i = 0; i < words.length; i++) this.count(words.charCodeAt(i));
  }

  #byte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = byte;
  }
}

/** How far words are looked for, in UTF-16 units. */
const REACH = 1000;

/** Reads what a `Packer` over the same text wrote. */
export class Unpacker {
  #at = 0;

  constructor(
    readonly text: string,
    readonly bytes: Uint8Array,
  ) {}

  count(): number {
    // Most are small.
    const first = this.#byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let scale = 0x80; ; scale *= 0x80) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  offset(): number {
    const value = this.count();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  number(): number {
    if (this.count() === 0) return this.offset();
    return new Float64Array(Uint8Array.from({ length: 8 }, () => this.#byte()).buffer)[0] ?? 0;
  }

  words(near: number): string | null {
    const length = this.count();
    if (length === 0) return null;
    if (length % 2 === 1) {
      const at = Math.max(0, near) + this.count();
      return this.text.slice(at, at + (length - 1) / 2);
    }
    let words = '';
    for (let left = length / 2 - 1; left > 0; left--) words += String.fromCharCode(this.count());
    return words;
  }

  /** @throws RangeError behind the end */
  #byte(): number {
    const byte = this.bytes[this.#at++];
    if (byte === undefined) throw new RangeError('what is packed ends too soon');
    return byte;
  }
}
