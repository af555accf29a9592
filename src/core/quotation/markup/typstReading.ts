import { characterAt, characterBefore, isWordCharacter } from '../../insertion/escape/escape';
import type { Prose } from '../report/markup';
import { calledHere } from './noteLabels';
import type { Citation, OpenProse } from './proseFlow';
import { ProseFlow } from './proseFlow';
import type { Call } from './typstCalls';
import {
  APART,
  CITING,
  HIDDEN,
  INLINE,
  isCrossReference,
  newCall,
  TOGETHER,
  VOID,
} from './typstCalls';
import {
  argumentCitation,
  functionCitation,
  referenceCitation,
  showNumber,
  withLocator,
} from './typstParts';
import type { Mode, OpenMode } from './typstModes';
import { CALL, CONTENT, isMarkup, MATH, PAREN, RAW, STATEMENT } from './typstModes';
import {
  BLANK,
  COLON,
  COMMA,
  END,
  ESCAPE,
  LABEL,
  LINK,
  MARKER,
  NAME,
  POP,
  PUSH,
  REFERENCE,
  SIGN,
  TEXT,
  TypstScanner,
} from './typstScanner';

/** What is open, with what is to be done at its end. */
interface Frame {
  readonly mode: Mode;
  /** The call it belongs to. */
  readonly call: Call | null;
  /** `isClosed` says whether its own sign ends it, and not what stands round it. */
  readonly close: ((end: number, isClosed: boolean) => void) | null;
}

/** Goes once through a piece, without recursion, and writes what stands on the page. */
export class TypstReading {
  readonly #flow = new ProseFlow();
  readonly #scanner: TypstScanner;
  readonly #frames: Frame[] = [];
  readonly #labels = new Set<string>();
  /** How many things are open of which nothing is shown. */
  #muted = 0;
  /** How many inline quotations are open: odd ones have single marks. */
  #level = 0;
  /** Where the item begins that is being read, from the start of its line; -1 outside a list. */
  #indent = -1;
  #isHeading = false;
  /** Whether the words of a citation are being read; they hold no other one's. */
  #inLocator = false;
  /** How much content has been opened. */
  #contents = 0;
  /** In code: what was named last, for the bracket that may follow. */
  #named: Call | null = null;

  constructor(
    readonly piece: string,
    state: string,
  ) {
    this.#scanner = new TypstScanner(piece, 0, state);
  }

  read(): readonly Prose[] {
    const scanner = this.#scanner;
    for (let token = scanner.next(); token !== END; token = scanner.next()) {
      if (token === PUSH) this.#open(scanner.mode);
      else if (token === POP) this.#close(scanner.at, scanner.at > scanner.start);
      else if (isMarkup(scanner.top.mode)) {
        if (this.#muted === 0) this.#markup(token, scanner.start, scanner.at);
      } else this.#code(token);
    }
    while (this.#frames.length > 0) this.#close(this.piece.length, false);
    return this.#flow.end(({ key }) => !this.#labels.has(key) && !isCrossReference(key));
  }

  #paragraph(start: number, end: number): void {
    this.#flow.paragraph(start, end);
    this.#isHeading = false;
    this.#indent = -1;
  }

  #markup(token: number, start: number, end: number): void {
    const flow = this.#flow;
    const { name } = this.#scanner;
    switch (token) {
      case TEXT:
      case LINK:
        flow.keep(this.piece, start, end);
        return;
      case BLANK:
        this.#blank(start, end);
        return;
      case SIGN:
        this.#sign(start, end);
        return;
      case ESCAPE:
        this.#escape(start, end);
        return;
      case REFERENCE:
        flow.cite(referenceCitation(name, start, end));
        return;
      case LABEL:
        this.#labels.add(name);
        return;
      case MARKER:
        this.#paragraph(start, end);
        if (this.piece[start] === '=') this.#isHeading = true;
        else this.#indent = start - this.#scanner.lineStart;
        return;
      default:
    }
  }

  #blank(start: number, end: number): void {
    const { lines, lineStart } = this.#scanner;
    // Text that is not further in than the item's mark no longer belongs to it.
    const endsItem = lines > 0 && end - lineStart <= this.#indent;
    if (lines > 1 || endsItem || (lines > 0 && this.#isHeading)) this.#paragraph(start, end);
    else this.#flow.space(lines > 0 ? '\n' : ' ', start, end);
  }

  #sign(start: number, end: number): void {
    const { piece } = this;
    switch (piece.slice(start, end)) {
      case '*':
      case '_': {
        const isWithinWord =
          isWordCharacter(characterBefore(piece, start)) &&
          isWordCharacter(characterAt(piece, end));
        if (isWithinWord) this.#flow.keep(piece, start, end);
        return;
      }
      case '~':
        this.#flow.show('\u00a0', start, end);
        return;
      case '---':
        this.#flow.show('—', start, end);
        return;
      case '--':
        this.#flow.show('–', start, end);
        return;
      case '...':
        this.#flow.show('…', start, end);
        return;
      case '"':
        this.#straightMark(start, end);
        return;
      // A soft hyphen: nothing is seen of it.
      case '-?':
        return;
      default:
        this.#flow.keep(piece, start, end);
    }
  }

  /**
   * Shows a straight mark as Typst sets it: by what stands before it on the page, and what is open.
   * Behind a number it is a double prime.
   */
  #straightMark(start: number, end: number): void {
    const { top } = this.#flow;
    const { before } = top;
    if (top.openMarks === 0 && /\p{N}/u.test(before)) this.#flow.show('″', start, end);
    else if (top.openMarks > 0 && !opensNested(before, this.piece.charAt(end))) {
      top.openMarks -= 1;
      this.#flow.show('”', start, end);
    } else {
      top.openMarks += 1;
      this.#flow.show('“', start, end);
    }
  }

  #escape(start: number, end: number): void {
    const { piece } = this;
    if (end === start + 1) this.#flow.space('\n', start, end);
    else if (!piece.startsWith('u{', start + 1) || end < start + 4) {
      this.#flow.show(piece.slice(start + 1, end), start, end);
    } else {
      const code = Number.parseInt(piece.slice(start + 3, end - 1), 16);
      if (code > 0 && code <= 0x10ffff) this.#flow.show(String.fromCodePoint(code), start, end);
    }
  }

  #code(token: number): void {
    const call = this.#frames.at(-1)?.call ?? null;
    const { name, start, at, top } = this.#scanner;
    if (token === NAME) {
      // `block: true` is the one value that matters.
      if (call && name === 'true' && call.argument === 'block') call.isBlock = true;
      this.#named = top.mode === CALL ? null : newCall(name, start, this.#contents);
    } else if (token === COLON) {
      if (call && this.#named && top.mode === PAREN) call.argument = this.#named.name;
      this.#named = null;
    } else if (token === COMMA) {
      this.#named = null;
      if (!call || top.mode !== PAREN) return;
      call.argument = '';
      if (
        !TOGETHER.has(call.name) &&
        !INLINE.has(call.name) &&
        this.#muted === 0 &&
        this.#shows(call)
      )
        this.#paragraph(start, at);
    } else if (token === LABEL && call && this.#muted === 0) this.#citeLabel(call, start, at);
  }

  /** `<key>` as an argument: whose a quotation is, or what is cited. */
  #citeLabel(call: Call, start: number, end: number): void {
    const { name } = this.#scanner;
    if (call.name === 'quote' && call.argument === 'attribution') {
      this.#attribute(call, argumentCitation(name, start, end));
    } else if (CITING.has(call.name) && call.argument === '') {
      call.cited ??= functionCitation(name, start, end);
    }
  }

  #shows(call: Call): boolean {
    return this.#contents > call.before;
  }

  #open(mode: OpenMode): void {
    const parent = this.#frames.at(-1) ?? null;
    const named = this.#named;
    this.#named = null;
    switch (mode.mode) {
      case CALL:
        this.#openCall(mode);
        return;
      case PAREN:
        this.#openArguments(mode, parent, named);
        return;
      case CONTENT: {
        const trailing = named ?? (parent?.mode === CALL ? parent.call : null);
        const call = trailing ?? (parent?.mode === PAREN ? parent.call : null);
        this.#openContent(mode, call, trailing === null ? (call?.argument ?? '') : null);
        return;
      }
      case STATEMENT:
        this.#muted += 1;
        this.#push(mode, null, () => (this.#muted -= 1));
        return;
      case RAW:
      case MATH: {
        const isShown = this.#muted === 0 && (parent === null || isMarkup(parent.mode));
        this.#push(
          mode,
          null,
          isShown ? (end, isClosed) => this.#object(mode, end, isClosed) : null,
        );
        return;
      }
      default:
        this.#push(mode, null, null);
    }
  }

  #push({ mode }: OpenMode, call: Call | null, close: Frame['close']): void {
    this.#frames.push({ mode, call, close });
  }

  #close(end: number, isClosed: boolean): void {
    this.#named = null;
    this.#frames.pop()?.close?.(end, isClosed);
  }

  #object({ mode, start }: OpenMode, end: number, isClosed: boolean): void {
    if (mode === MATH && isClosed && showNumber(this.#flow, this.piece, start + 1, end - 1)) return;
    this.#flow.object(start, end);
  }

  #openCall(mode: OpenMode): void {
    const call = newCall(mode.name, mode.start, this.#contents);
    if (mode.name === '@') {
      call.cited = referenceCitation(this.#scanner.name, mode.start, this.#scanner.at);
    }
    this.#push(mode, call, (end) => {
      if (this.#muted === 0) this.#endCall(call, end);
    });
  }

  #endCall(call: Call, end: number): void {
    const { name, start, cited } = call;
    if (cited) this.#flow.cite({ ...cited, whole: { start, end } });
    else if (this.#shows(call)) return;
    else if (name === 'linebreak') this.#flow.space('\n', start, end);
    else if (name === 'h') this.#flow.space(' ', start, end);
    else if (name === 'link') this.#linkTarget(start, end);
    else if (name === 'parbreak') this.#paragraph(start, end);
    else if (name !== '' && !VOID.has(name)) this.#flow.object(start, end);
  }

  /** `#link("…")`: without content, its target is shown. */
  #linkTarget(start: number, end: number): void {
    const found = LINK_TARGET.exec(this.piece.slice(start, Math.min(end, start + LONGEST_TARGET)));
    const [before, target] = [found?.[1], found?.[2]];
    if (before === undefined || target === undefined) this.#flow.object(start, end);
    else {
      const from = start + before.length;
      this.#flow.keep(this.piece, from, from + target.length);
    }
  }

  /** `(…)`: of the call it stands behind, or by itself. */
  #openArguments(mode: OpenMode, parent: Frame | null, named: Call | null): void {
    if (parent?.mode === CALL) {
      this.#push(mode, parent.call, null);
      return;
    }
    const call = named ?? newCall('', mode.start, this.#contents);
    this.#push(mode, call, (end) => {
      // Content may follow the parenthesis.
      this.#named = named;
      if (!call.cited || this.#muted > 0) return;
      const cited = { ...call.cited, whole: { start: call.start, end } };
      const outer = parent?.call ?? null;
      if (outer?.name !== 'quote') this.#flow.cite(cited);
      else if (outer.argument === 'attribution') this.#attribute(outer, cited);
    });
  }

  /** Content of a call, or of code; `argument` is null behind the parenthesis. */
  #openContent(mode: OpenMode, call: Call | null, argument: string | null): void {
    const { start } = mode;
    const [indent, isHeading, level] = [this.#indent, this.#isHeading, this.#level];
    const push = (close: Frame['close']): void =>
      this.#push(mode, call, (end, isClosed) => {
        close?.(end, isClosed);
        [this.#indent, this.#isHeading, this.#level] = [indent, isHeading, level];
      });
    const name = call?.name ?? '';
    this.#contents += 1;
    this.#indent = -1;
    this.#isHeading = false;
    if (this.#muted > 0) push(null);
    else if (HIDDEN.has(name)) this.#openHidden(push);
    else if (name === 'footnote') {
      this.#openNote(call?.start ?? start, push);
    } else if (call && name === 'quote') {
      if (argument === 'attribution') this.#openAttribution(call, push);
      else if (argument === null || argument === '' || argument === 'body') {
        this.#openQuotation(call, push);
      } else this.#openHidden(push);
    } else if (call?.cited && !this.#inLocator && (CITING.has(name) || name === '@')) {
      this.#openLocator(call, push);
    } else if (!call || INLINE.has(name) || (argument === null && !APART.has(name))) push(null);
    else {
      this.#flow.paragraph(start, start + 1);
      push((end) => this.#flow.paragraph(end, end));
    }
  }

  #openHidden(push: (close: Frame['close']) => void): void {
    this.#muted += 1;
    push(() => (this.#muted -= 1));
  }

  #openNote(start: number, push: (close: Frame['close']) => void): void {
    const flow = this.#flow;
    const label = calledHere(this.piece, start);
    flow.note(label);
    flow.open('note', label);
    this.#level = 0;
    push(() => flow.close());
  }

  #openAttribution(call: Call, push: (close: Frame['close']) => void): void {
    this.#flow.open('attribution', null);
    push(() => this.#attribute(call, this.#flow.takeOff()));
  }

  #openLocator(call: Call, push: (close: Frame['close']) => void): void {
    const start = this.#scanner.at;
    this.#flow.open('attribution', null);
    this.#inLocator = true;
    push((end, isClosed) => {
      this.#inLocator = false;
      const { builder } = this.#flow.takeOff();
      const words = builder.build().text;
      if (call.cited && isClosed) {
        call.cited = withLocator(call.cited, this.piece, { start, end: end - 1 }, words);
      }
    });
  }

  #openQuotation(call: Call, push: (close: Frame['close']) => void): void {
    const flow = this.#flow;
    const { at } = this.#scanner;
    if (call.isBlock) {
      flow.paragraph(call.start, at);
      flow.open('quotation', null);
      const quotation = flow.top;
      this.#level = 0;
      push(() => {
        flow.close();
        call.quotation = quotation;
        if (call.attribution) flow.putBehind(call.attribution, quotation);
      });
      return;
    }
    const marks = this.#level % 2 === 0 ? '“”' : '‘’';
    this.#level += 1;
    flow.show(marks.charAt(0), call.start, at);
    flow.joined += 1;
    push((end, isClosed) => {
      flow.joined -= 1;
      if (isClosed) flow.show(marks.charAt(1), end - 1, end);
      for (const citation of call.attribution?.citations ?? []) flow.cite(citation);
    });
  }

  /** Notes whose a quotation is, be it told before or behind it. */
  #attribute(call: Call, by: OpenProse | Citation): void {
    const flow = this.#flow;
    let prose = by;
    if ('key' in prose) {
      flow.open('attribution', null);
      flow.cite(prose);
      prose = flow.takeOff();
    }
    call.attribution = prose;
    if (call.quotation) flow.putBehind(prose, call.quotation);
  }
}

const LONGEST_TARGET = 2000;
const LINK_TARGET = /^(#?link\(\s*"(?:mailto:|tel:)?)([^"\\\n]+)"/;

/** Whether a mark within a quotation opens one of its own; before a blank or a stop none does. */
function opensNested(before: string, next: string): boolean {
  return /\s/.test(before) || (/[([{]/.test(before) && !/^$|[\s.,;:!?)\]}]/.test(next));
}
