/** Attributes every AsciiDoc processor knows ("Character Replacement Attributes Reference"). */
export const CHARACTER_ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    blank: '',
    empty: '',
    sp: ' ',
    nbsp: '\u00A0',
    zwsp: '\u200B',
    wj: '\u2060',
    apos: "'",
    quot: '"',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    deg: '°',
    plus: '+',
    brvbar: '¦',
    vbar: '|',
    amp: '&',
    lt: '<',
    gt: '>',
    startsb: '[',
    endsb: ']',
    caret: '^',
    asterisk: '*',
    tilde: '~',
    backslash: '\\',
    backtick: '`',
    'two-colons': '::',
    'two-semicolons': ';;',
    cpp: 'C++',
    cxx: 'C++',
    pp: '++',
  }),
);

/** Named character references that prose is written with; others are left as they stand. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    shy: '\u00AD',
    zwnj: '\u200C',
    zwj: '\u200D',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    ndash: '–',
    mdash: '—',
    minus: '−',
    hellip: '…',
    bull: '•',
    middot: '·',
    deg: '°',
    times: '×',
    plusmn: '±',
    sect: '§',
    para: '¶',
    copy: '©',
    reg: '®',
    trade: '™',
    euro: '€',
    rarr: '→',
    larr: '←',
    rArr: '⇒',
    lArr: '⇐',
  }),
);

const REFERENCE = /&(?:([A-Za-z][A-Za-z\d]{1,9})|#(\d{2,6})|#x([\da-fA-F]{2,5}));/y;

/** The character reference that begins at `at` and what it stands for, or null. */
export function characterReferenceAt(
  text: string,
  at: number,
): { readonly end: number; readonly text: string } | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (found === null) return null;
  const [whole, name, decimal, hexadecimal] = found;
  const shown =
    name === undefined
      ? fromCode(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal))
      : NAMED.get(name);
  return shown === undefined ? null : { end: at + whole.length, text: shown };
}

function fromCode(code: number): string | undefined {
  const isCharacter = code > 0 && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
