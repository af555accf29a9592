import { OPS } from './operators';
import { isNumber, listOf } from './values';

export interface Glyph {
  readonly unicode: string;
  /** In units of the font's matrix, thousandths as a rule. */
  readonly width: number;
  readonly isSpace?: boolean;
}

export interface Word {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

interface Font {
  readonly fontMatrix: readonly number[];
  readonly vertical: boolean;
}

type Matrix = readonly number[];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Glyphs further apart than this share of the size are two words; pdf.js has the same measure. */
const LEAST_BLANK = 0.1;
const DEEPEST = 1000;

interface State {
  ctm: Matrix;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: Font;
  fontName: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** Where text goes, as ISO 32000-1, 9.4 has it. */
export class TextState {
  readonly #fontOf: (name: string) => Font;
  readonly #stack: State[] = [];
  #now: State;

  constructor(fontOf: (name: string) => Font) {
    this.#fontOf = fontOf;
    this.#now = {
      ctm: IDENTITY,
      textMatrix: IDENTITY,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
      font: { fontMatrix: [0.001], vertical: false },
      fontName: '',
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
  }

  apply(operator: number, args: readonly unknown[]): void {
    const now = this.#now;
    const [first = 0, second = 0] = args.filter(isNumber);
    switch (operator) {
      case OPS.save:
        return this.#save();
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#now = this.#stack.pop() ?? now;
        return;
      case OPS.transform:
        now.ctm = multiply(now.ctm, args.filter(isNumber));
        return;
      case OPS.paintFormXObjectBegin:
        this.#save();
        this.#now.ctm = multiply(now.ctm, listOf(args[0]).filter(isNumber));
        return;
      case OPS.beginText:
        this.#place(IDENTITY);
        return;
      case OPS.setTextMatrix:
        this.#place(args.length === 6 ? args.filter(isNumber) : listOf(args[0]).filter(isNumber));
        return;
      case OPS.setCharSpacing:
        now.charSpacing = first;
        return;
      case OPS.setWordSpacing:
        now.wordSpacing = first;
        return;
      case OPS.setHScale:
        now.scale = first / 100;
        return;
      case OPS.setLeading:
        now.leading = -first;
        return;
      case OPS.setTextRise:
        now.rise = first;
        return;
      case OPS.setFont:
        this.#font(args[0], args[1]);
        return;
      case OPS.setGState:
        for (const entry of listOf(args[0])) {
          const [key, value] = listOf(entry);
          if (key === 'Font') this.#font(listOf(value)[0], listOf(value)[1]);
        }
        return;
      case OPS.moveText:
        this.#move(first, second);
        return;
      case OPS.setLeadingMoveText:
        now.leading = second;
        this.#move(first, second);
        return;
      case OPS.nextLine:
        this.#move(0, now.leading);
        return;
    }
  }

  /** The words that glyphs and the gaps between them (in thousandths) make; moves on behind them. */
  words(shown: readonly (Glyph | number)[]): Word[] {
    const now = this.#now;
    const { font, fontSize } = now;
    const unit = Math.abs(fontSize) * (font.fontMatrix[0] ?? 0.001);
    const direction = fontSize < 0 ? -1 : 1;
    const words: Word[] = [];
    let text = '';
    let begin = 0;
    let end = 0;
    let at = 0;
    const finish = (): void => {
      if (text !== '') words.push(this.#word(text, begin * direction, end * direction));
      text = '';
    };
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        at -= (glyph * Math.abs(fontSize)) / 1000;
        continue;
      }
      const spacing = (glyph.isSpace === true ? now.wordSpacing : 0) + now.charSpacing;
      const isBlank = glyph.unicode.trim() === '';
      if (isBlank || Math.abs(at - end) > LEAST_BLANK * Math.abs(fontSize)) finish();
      if (isBlank) words.push(this.#word(' ', at * direction, at * direction));
      else {
        if (text === '') begin = at;
        text += glyph.unicode;
        end = at + glyph.width * unit;
      }
      at += glyph.width * unit + spacing;
    }
    finish();
    const moved = at * direction;
    if (font.vertical) now.y -= moved;
    else now.x += moved * now.scale;
    return words;
  }

  #word(str: string, from: number, to: number): Word {
    const { ctm, textMatrix, x, y, rise, scale, fontSize, fontName, font } = this.#now;
    const whole = multiply(ctm, textMatrix);
    const size = Math.abs(fontSize) * (font.fontMatrix[3] ?? 0.001) * 1000;
    const place = multiply(whole, [size * scale, 0, 0, size, x + from * scale, y + rise]);
    const [a = 1, b = 0] = whole;
    return { str, transform: place, width: (to - from) * scale * Math.hypot(a, b), fontName };
  }

  #save(): void {
    if (this.#stack.length < DEEPEST) this.#stack.push(this.#now);
    this.#now = { ...this.#now };
  }

  #place(matrix: Matrix): void {
    Object.assign(this.#now, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  }

  #move(x: number, y: number): void {
    const now = this.#now;
    now.x = now.lineX += x;
    now.y = now.lineY += y;
  }

  #font(name: unknown, size: unknown): void {
    if (typeof name !== 'string') return;
    this.#now.font = this.#fontOf(name);
    this.#now.fontName = name;
    this.#now.fontSize = isNumber(size) ? size : 0;
  }
}

function multiply(left: Matrix, right: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
