import { mapOf } from './latexNames';

/** Control words that stand for text. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...mapOf(`
    ldots=… dots=… textellipsis=… dotfill=… textendash=– textemdash=— textquotedblleft=“
    textquotedblright=” textquoteleft=‘ textquoteright=’ quotedblbase=„ quotesinglbase=‚ lq=‘ rq=’
    textquotedbl=" textquotesingle=' textasciigrave=\` guillemotleft=« guillemotright=»
    guillemetleft=« guillemetright=» guilsinglleft=‹ guilsinglright=› og=« fg=» flqq=« frqq=» glqq=„
    grqq=“ glq=‚ grq=‘ flq=‹ frq=› textbackslash=\\ textasciitilde=~ textasciicircum=^ textbar=|
    textless=< textgreater=> textbraceleft={ textbraceright=} lbrack=[ rbrack=] textdollar=$
    textunderscore=_ textpercent=% textampersand=& texthash=# textasteriskcentered=* slash=/
    textbullet=• textperiodcentered=· textdegree=° degree=° texteuro=€ euro=€ EUR=€ pounds=£
    textsterling=£ textdong=₫ S=§ P=¶ textsection=§ copyright=© textcopyright=© textregistered=®
    texttrademark=™ dag=† ddag=‡ textonehalf=½ textonequarter=¼ textthreequarters=¾ texttimes=×
    textpm=± textminus=− textmu=µ perthousand=‰ textperthousand=‰ permil=‰ ss=ß ae=æ AE=Æ oe=œ OE=Œ
    o=ø O=Ø l=ł L=Ł aa=å AA=Å i=ı j=ȷ dj=đ DJ=Đ dh=ð DH=Ð th=þ TH=Þ ng=ŋ NG=Ŋ abreve=ă ABREVE=Ă
    Abreve=Ă acircumflex=â ACIRCUMFLEX=Â Acircumflex=Â ecircumflex=ê ECIRCUMFLEX=Ê Ecircumflex=Ê
    ocircumflex=ô OCIRCUMFLEX=Ô Ocircumflex=Ô ohorn=ơ OHORN=Ơ Ohorn=Ơ uhorn=ư UHORN=Ư Uhorn=Ư
    TeX=TeX LaTeX=LaTeX LaTeXe=LaTeX2ε percent=% kilogram=kg gram=g tonne=t meter=m metre=m
    kilometer=km kilometre=km centimeter=cm centimetre=cm hectare=ha litre=l liter=l hour=h
    celsius=°C degreeCelsius=°C squared=² cubed=³
  `),
  ['nobreakspace', '\u00a0'],
  ['thinspace', '\u202f'],
]);

/** Control words that are white space. */
export const SPACES: ReadonlySet<string> = new Set(
  'space quad qquad enspace enskip hfill hfil xspace'.split(' '),
);

/** Control signs that stand for text; what is not listed shows nothing. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...'{}$&#_%'.split('').map((char): [string, string] => [char, char]),
  [',', '\u202f'],
  [':', ' '],
  [';', ' '],
  [' ', ' '],
  ['\n', '\n'],
  ['\t', ' '],
]);

/** What accents are combining characters; by sign or by word. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['u', '\u0306'],
  ['h', '\u0309'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['horn', '\u031b'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);
