import type { Codec, Decoded, Encoded } from './codec';
import { DecodedText, encodeWith } from './codec';
import { byteOf, isSpecial, specialOf } from './latin1';

/** Where a table has no letter. */
const NONE = '.';

/** A code that stands for itself, and one that stands for nothing. */
const ITSELF = -1;
const UNREAD = -2;
/** Stands where a byte was lost. */
const LOST = 0xfffd;

/** What an encoding reads beside the codes of its table. */
interface Extras {
  /** Control codes that the encoding made letters of. */
  readonly controls?: Readonly<Record<number, string>>;
  /** Characters that other programs put in the place of a code's own. */
  readonly variants?: Readonly<Record<string, string>>;
  /** Letters that share the code of another: capitals in an encoding without them. */
  readonly fallback?: (letter: string) => string;
}

class SingleByteCodec implements Codec {
  /** By byte: the letter's unit, ITSELF or UNREAD. */
  readonly #letters = Int32Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 || byte === 0xa0 || isSpecial(byte) ? ITSELF : UNREAD,
  );
  readonly #bytes = new Map<string, number>();
  readonly #variants: ReadonlyMap<number, number>;

  /** @param table letters from `first` on, a full stop where there is none. */
  constructor(
    first: number,
    table: string,
    readonly extras: Extras = {},
  ) {
    const entries = Object.entries(extras.controls ?? {});
    const controls = entries.map(([byte, letter]) => [Number(byte), letter] as const);
    const rows = Array.from(table, (letter, at) => [first + at, letter] as const);
    for (const [byte, letter] of [...controls, ...rows]) {
      if (letter === NONE) continue;
      this.#letters[byte] = letter.charCodeAt(0);
      this.#bytes.set(letter, byte);
    }
    this.#variants = new Map(
      Object.entries(extras.variants ?? {}).map(([shown, letter]) => [
        shown.charCodeAt(0),
        letter.charCodeAt(0),
      ]),
    );
  }

  decode(text: string): Decoded {
    const decoded = new DecodedText();
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const letter = this.#letterOf(unit);
      if (letter === UNREAD) decoded.addUnread(unit);
      else decoded.add(letter);
    }
    return decoded.done();
  }

  #letterOf(unit: number): number {
    const variant = this.#variants.get(unit);
    if (variant !== undefined) return variant;
    const byte = byteOf(unit);
    if (byte < 0) return unit === LOST ? UNREAD : unit;
    const letter = this.#letters[byte] ?? UNREAD;
    if (letter !== ITSELF) return letter;
    // Bytes that were read as Latin-1: the punctuation of Windows-1252 has its own characters.
    return unit === byte && isSpecial(byte) ? specialOf(byte).charCodeAt(0) : unit;
  }

  encode(text: string): Encoded {
    return encodeWith(text, (character) => {
      const fallback = this.extras.fallback?.(character) ?? character;
      const byte = this.#bytes.get(character) ?? this.#bytes.get(fallback);
      if (byte !== undefined) return [byte];
      const own = byteOf(character.charCodeAt(0));
      return character.length === 1 && own >= 0 && this.#letters[own] === ITSELF ? [own] : null;
    });
  }
}

/*
 * TCVN 5712:1993, the third and smallest set (VN3, "TCVN3", the ABC fonts): 67 small letters and 7
 * capitals. Other capitals are small letters in a font of capitals (.VnTimeH). 80-9F stays with
 * Windows-1252, as these fonts have it. The soft hyphen, which is the ư, is shown as a minus sign
 * by some programs.
 */
const tcvn3Table =
  '.ĂÂÊÔƠƯĐăâêôơưđ.' +
  '.....àảãáạ.ằẳẵắ.' +
  '......ặầẩẫấậè.ẻẽ' +
  'éẹềểễếệìỉ...ĩíịò' +
  '.ỏõóọồổỗốộờởỡớợù' +
  '.ủũúụừửữứựỳỷỹýỵ.';

export const tcvn3: Codec = /* @__PURE__ */ new SingleByteCodec(0xa0, tcvn3Table, {
  variants: { '\u2212': 'ư' },
  fallback: (letter) => letter.toLowerCase(),
});

/** VISCII 1.1 (RFC 1456): every letter, six of them in control codes. */
const visciiTable =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ' +
  'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
  'Õắằặấầẩậẽẹếềểễệố' +
  'ồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ' +
  'ĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
  'àáâãảăữẫèéêẻìíĩỉ' +
  'đựòóôõỏọụùúũủýợỮ';

export const viscii: Codec = /* @__PURE__ */ new SingleByteCodec(0x80, visciiTable, {
  controls: { 0x02: 'Ẳ', 0x05: 'Ẵ', 0x06: 'Ẫ', 0x14: 'Ỷ', 0x19: 'Ỹ', 0x1e: 'Ỵ' },
});

/** VPS (Vietnamese Professionals Society), as GNU recode and the xvnkb keyboard both have it. */
const vpsTable =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ' +
  'Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
  '.ắằẳẵặỠớÙờởỡŨỨợỪ' +
  'ổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
  'ầÁÂấẩẫậđẻÉÊẹỉễịỹ' +
  'ƯỦồốÔỏơÈừứÚũưÝẺ.' +
  'àáâãảạă.èéêẽìí.ĩ' +
  'ẴĐòóôõ.Ơụùúủ.ỶẼỳ';

const vpsControls = {
  0x02: 'Ạ',
  0x03: 'Ậ',
  0x04: 'Ặ',
  0x05: 'Ẹ',
  0x06: 'Ệ',
  0x10: 'Ị',
  0x11: 'Ọ',
  0x12: 'Ộ',
  0x13: 'Ợ',
  0x14: 'Ụ',
  0x15: 'Ự',
  0x19: 'Ỵ',
  0x1c: 'Ẫ',
  0x1d: 'Ữ',
};

export const vps: Codec = /* @__PURE__ */ new SingleByteCodec(0x80, vpsTable, {
  controls: vpsControls,
});
