import { foldForSearch } from '../../text/fold';
import { DIGIT, kindAt, LETTER, MARK } from '../../text/codeUnits';
import { normalizeText } from '../../text/normalize';
import { foldGlyphs } from './glyphs';
import { foldSpelling } from './spelling';

/** How alike two tokens are: the rungs of the ladder, from equal to different. */
export const SAME = 0;
export const TYPOGRAPHY = 1;
export const VARIANT = 2;
export const CASE = 3;
export const DIFFERENT = 4;

export type TokenKind = 'word' | 'number' | 'mark';

/** A token's text as each rung sees it, numbered: equal numbers are equal texts. */
export interface Form {
  readonly kind: TokenKind;
  /** Composed, without what nobody sees. */
  readonly text: string;
  /** With one glyph for all that stand for each other. */
  readonly glyph: string;
  readonly exact: number;
  readonly typography: number;
  readonly variant: number;
  readonly folded: number;
  /** Without diacritics: tells a slip of the pen from another word. */
  readonly base: number;
}

const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f\u034f]/gu;
const OBJECT = '\ufffc';

/** A token's text as each rung sees it. */
interface Folded {
  readonly kind: TokenKind;
  readonly text: string;
  readonly glyph: string;
  readonly variant: string;
  readonly folded: string;
  readonly base: string;
}

/** Most texts use the same few thousand syllables: folding them is most of reading a source. */
const FOLDED = new Map<string, Folded>();
const MOST_FOLDED = 2 ** 16;
/** Longer tokens are no syllables, and may be anything. */
const LONGEST_FOLDED = 12;

function fold(written: string): Folded {
  const known = FOLDED.get(written);
  if (known) return known;
  const text = normalizeText(written.replace(INVISIBLE, ''));
  const glyph = foldGlyphs(text);
  const variant = foldSpelling(glyph);
  const folded: Folded = {
    kind: kindOf(text),
    text,
    glyph,
    variant,
    folded: variant.toLowerCase(),
    base: `\0${foldForSearch(variant)}`,
  };
  if (written.length > LONGEST_FOLDED) return folded;
  if (FOLDED.size === MOST_FOLDED) FOLDED.clear();
  FOLDED.set(written, folded);
  return folded;
}

/**
 * The forms of the tokens of a source; or, over a `parent`, those of a quotation, whose texts have
 * the numbers of the source and, where it has no such text, negative ones.
 */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  readonly #forms = new Map<string, Form>();
  readonly #parent: Lexicon | null;

  constructor(parent: Lexicon | null = null) {
    this.#parent = parent;
  }

  /** How many numbers there are. */
  get size(): number {
    return this.#numbers.size;
  }

  form(written: string): Form {
    if (written === OBJECT) return this.#object();
    const known = this.#known(written);
    if (known) return known;
    const { kind, text, glyph, variant, folded, base } = fold(written);
    const form: Form = {
      kind,
      text,
      glyph,
      exact: this.#number(text),
      typography: this.#number(glyph),
      variant: this.#number(variant),
      folded: this.#number(folded),
      base: this.#number(base),
    };
    this.#forms.set(written, form);
    return form;
  }

  #known(written: string): Form | undefined {
    return (
      (this.#parent === null ? undefined : this.#parent.#forms.get(written)) ??
      this.#forms.get(written)
    );
  }

  #numberOf(text: string): number | undefined {
    return (
      (this.#parent === null ? undefined : this.#parent.#numbers.get(text)) ??
      this.#numbers.get(text)
    );
  }

  /** A picture or formula: unlike any other, the same text or not. */
  #object(): Form {
    const own = this.#number(this.#parent === null ? '\0source' : '\0report');
    return {
      kind: 'mark',
      text: OBJECT,
      glyph: OBJECT,
      exact: own,
      typography: own,
      variant: own,
      folded: own,
      base: own,
    };
  }

  #number(text: string): number {
    const known = this.#numberOf(text);
    if (known !== undefined) return known;
    const next = this.#parent === null ? this.#numbers.size : -1 - this.#numbers.size;
    this.#numbers.set(text, next);
    return next;
  }
}

function kindOf(text: string): TokenKind {
  const kind = kindAt(text, 0);
  if (kind === DIGIT) return 'number';
  return kind === LETTER || kind === MARK ? 'word' : 'mark';
}

export function compareForms(a: Form, b: Form): number {
  if (a.exact === b.exact) return SAME;
  if (a.typography === b.typography) return TYPOGRAPHY;
  if (a.variant === b.variant) return VARIANT;
  return a.folded === b.folded ? CASE : DIFFERENT;
}

/** The token with a small first letter: what is left when the case of that letter is free. */
export function lowerFirst(text: string): string {
  const first = text.slice(0, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  return first.toLowerCase() + text.slice(first.length);
}
