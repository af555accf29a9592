import type { Codec, Decoded, Encoded } from './codec';
import { DecodedText, encodeWith } from './codec';
import { capitalOf } from './letters';

/*
 * VIQR (RFC 1456): ASCII alone, the marks behind their letter: "Ddu+o+`ng hie^.n dda.i". A backslash
 * keeps a sign a sign. Few writers set it: in a text without one, the full stop or question mark at
 * the end of a sentence is taken for punctuation, and the place reported as unsure.
 */

const SHAPES: readonly (readonly [code: string, letter: string])[] = [
  ['a(', 'ă'],
  ['a^', 'â'],
  ['e^', 'ê'],
  ['o^', 'ô'],
  ['o+', 'ơ'],
  ['o*', 'ơ'],
  ['u+', 'ư'],
  ['u*', 'ư'],
];

/** The sign of each tone, and its combining mark. */
const TONES: readonly (readonly [sign: string, mark: string])[] = [
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['?', '\u0309'],
  ['~', '\u0303'],
  ['.', '\u0323'],
];

const LONGEST = 3;

const letters = new Map<string, string>();
const codes = new Map<string, readonly number[]>();

function learn(code: string, letter: string): void {
  letters.set(code, letter);
  if (!codes.has(letter)) {
    codes.set(
      letter,
      Array.from(code, (unit) => unit.charCodeAt(0)),
    );
  }
}

for (const [code, letter] of [
  ...SHAPES,
  ...Array.from('aeiouy', (vowel) => [vowel, vowel] as const),
]) {
  for (const [sign, mark] of [['', ''] as const, ...TONES]) {
    const toned = (letter + mark).normalize('NFC');
    if (toned <= '\x7f') continue;
    learn(code + sign, toned);
    learn(capitalOf(code) + sign, capitalOf(toned));
  }
}
learn('dd', 'đ');
learn('DD', 'Đ');
letters.set('Dd', 'Đ');

/** Signs that end a word as often as they mark its tone. */
function isDoubtful(text: string, sign: number): boolean {
  if (!'.?'.includes(text.charAt(sign))) return false;
  const rest = text.slice(sign + 1, sign + 4);
  return rest === '' || /^(?:["')\]]?[\r\n]|["')\]]$|\s\p{Lu}|\.\.)/u.test(rest);
}

/** Whether no letter begins with the unit: most characters, told without a look at the table. */
const begins = /* @__PURE__ */ (() => {
  const table = new Uint8Array(0x80);
  for (const code of letters.keys()) table[code.charCodeAt(0)] = 1;
  return table;
})();

const BACKSLASH = 0x5c;
/** What a backslash keeps as it is. */
const ESCAPED = "-'`?~.^(+*dD\\";

class Reader {
  readonly #decoded = new DecodedText();
  readonly #isEscaped: boolean;

  constructor(readonly source: string) {
    this.#isEscaped = /\\[.?]/.test(source);
  }

  /** Reads the letter at `at` with as many signs as it can bear; its length, 0 for none. */
  #letter(at: number): number {
    if (begins[this.source.charCodeAt(at)] !== 1) return 0;
    for (let length = LONGEST; length > 1; length--) {
      const code = this.source.slice(at, at + length);
      const letter = code.length === length ? letters.get(code) : undefined;
      if (letter === undefined) continue;
      if (!this.#isEscaped && isDoubtful(this.source, at + length - 1)) {
        // What is before the sign is one letter by then.
        this.#decoded.doubt(this.#decoded.length + 1);
        continue;
      }
      this.#decoded.addText(letter);
      return length;
    }
    return 0;
  }

  read(): Decoded {
    const { source } = this;
    let at = 0;
    while (at < source.length) {
      const length = this.#letter(at);
      at += length;
      if (length > 0) continue;
      const isEscape = source.charCodeAt(at) === BACKSLASH && isEscapable(source.charAt(at + 1));
      if (isEscape) at += 1;
      this.#decoded.add(source.charCodeAt(at));
      at += 1;
    }
    return this.#decoded.done();
  }
}

const isEscapable = (sign: string): boolean => sign !== '' && ESCAPED.includes(sign);

const isSign = (character: string): boolean => "'`?~.^(+*".includes(character) && character !== '';

/** Whether a sign behind the letter would be read as its mark. */
function needsEscape(before: string, character: string): boolean {
  if (character === '\\') return true;
  if (/^[dD]$/.test(before)) return letters.has(before + character);
  if (!isSign(character)) return false;
  const code = codes.get(before);
  const written = code ? String.fromCharCode(...code) : before;
  return letters.has(written + character);
}

export const viqr: Codec = {
  decode: (text: string): Decoded => new Reader(text).read(),
  encode(text: string): Encoded {
    let before = '';
    return encodeWith(text, (character) => {
      const escape = needsEscape(before, character);
      before = character;
      const own = character <= '\x7f' ? [character.charCodeAt(0)] : (codes.get(character) ?? null);
      return escape && own ? [BACKSLASH, ...own] : own;
    });
  },
};
