import type { TextRange } from '../../text/range';
import type { FlatText } from './flatText';
import { groupCitations, textCitation } from './markdownCitations';
import type { Delimiter } from './markdownEmphasis';
import { pairDelimiters } from './markdownEmphasis';
import { attributesEnd, inlineLinkEnd, isEditorial, labelEnd } from './markdownLinks';
import type { KeyToken, Token } from './markdownTokens';

/** `[`, `![` or `^[` that is not closed yet. */
interface Bracket extends TextRange {
  readonly kind: 'link' | 'image' | 'note';
  /** How much there was of each when it opened. */
  readonly tokens: number;
  readonly delimiters: number;
  readonly keys: number;
  /** The citation in running text right before it, whose locator it may hold. */
  readonly cited: number | null;
  /** No link stands within a link. */
  isActive: boolean;
}

/** Pairs brackets and makes links, pictures, notes, spans and citations of what is in them. */
export class Brackets {
  readonly #open: Bracket[] = [];
  #keys: { readonly token: number; readonly key: KeyToken }[] = [];

  constructor(
    readonly flat: FlatText,
    readonly tokens: Token[],
    readonly delimiters: Delimiter[],
    readonly pandoc: boolean,
  ) {}

  addKey(key: KeyToken): void {
    this.#keys.push({ token: this.tokens.length, key });
    this.tokens.push(key);
  }

  open(kind: Bracket['kind'], start: number, end: number): void {
    const last = this.#keys.at(-1);
    const isCited =
      last !== undefined && this.pandoc && /^\s?$/.test(this.flat.text.slice(last.key.end, start));
    this.#open.push({
      kind,
      start,
      end,
      tokens: this.tokens.length,
      delimiters: this.delimiters.length,
      keys: this.#keys.length,
      cited: isCited ? last.token : null,
      isActive: true,
    });
    this.tokens.push({ kind: 'text', start, end });
  }

  /** Closes the last bracket with the `]` at `at`; the offset behind what it ends, or -1. */
  close(at: number): number {
    const bracket = this.#open.pop();
    if (bracket === undefined) return -1;
    if (bracket.kind === 'note') return this.#note(bracket, at + 1);
    const linkEnd = this.#linkEnd(bracket, at);
    if (linkEnd >= 0) return this.#link(bracket, at, linkEnd);
    if (bracket.kind === 'image') return -1;
    const spanEnd = attributesEnd(this.flat.text, at + 1);
    if (spanEnd >= 0) return this.#unwrap(bracket, at, spanEnd);
    return this.#citation(bracket, at + 1);
  }

  #linkEnd({ kind, end, isActive }: Bracket, at: number): number {
    const { text } = this.flat;
    const next = text.charAt(at + 1);
    if (!isActive && kind === 'link') return -1;
    if (next === '(') return inlineLinkEnd(text, at + 1);
    if (next !== '[' || isEditorial(text.slice(end, Math.min(at, end + 40)))) return -1;
    return labelEnd(text, at + 1);
  }

  #link(bracket: Bracket, at: number, linkEnd: number): number {
    const attributes = attributesEnd(this.flat.text, linkEnd);
    const end = attributes < 0 ? linkEnd : attributes;
    if (bracket.kind === 'image') {
      this.#replace(bracket, { kind: 'object', start: bracket.start, end });
      return end;
    }
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const outer = this.#open[index];
      if (outer?.kind !== 'link') continue;
      if (!outer.isActive) break;
      outer.isActive = false;
    }
    return this.#unwrap(bracket, at, end);
  }

  /** Shows what is in the brackets and neither them nor what follows up to `end`. */
  #unwrap(bracket: Bracket, at: number, end: number): number {
    this.#pair(bracket);
    this.tokens[bracket.tokens] = { kind: 'hidden', start: bracket.start, end: bracket.end };
    this.tokens.push({ kind: 'hidden', start: at, end });
    return end;
  }

  #note(bracket: Bracket, end: number): number {
    this.#pair(bracket);
    const tokens = this.tokens.splice(bracket.tokens + 1);
    this.#replace(bracket, { kind: 'inlineNote', start: bracket.start, end, tokens });
    return end;
  }

  #citation(bracket: Bracket, end: number): number {
    const group = { start: bracket.start, end };
    const keys = this.#keys.slice(bracket.keys).map(({ key }) => key);
    const cited = bracket.cited === null ? undefined : this.tokens[bracket.cited];
    if (cited?.kind === 'key' && bracket.cited !== null) {
      const narrative = textCitation(this.flat, cited, true, group, keys);
      const others = groupCitations(this.flat, group, keys);
      this.tokens.length = bracket.cited;
      const citations = [narrative, ...others];
      this.tokens.push({ kind: 'group', start: cited.start, end, citations });
      this.#keys.length = bracket.keys - 1;
      this.delimiters.length = bracket.delimiters;
    } else if (keys.length > 0) {
      const citations = groupCitations(this.flat, group, keys);
      this.#replace(bracket, { kind: 'group', ...group, citations });
    } else {
      return -1;
    }
    return end;
  }

  /** Puts one token in the place of the bracket and all behind it. */
  #replace(bracket: Bracket, token: Token): void {
    this.tokens.length = bracket.tokens;
    this.tokens.push(token);
    this.delimiters.length = bracket.delimiters;
    this.#keys.length = bracket.keys;
  }

  /** Emphasis in brackets pairs within them. */
  #pair(bracket: Bracket): void {
    pairDelimiters(this.delimiters, bracket.delimiters);
    this.delimiters.length = bracket.delimiters;
    this.#keys.length = bracket.keys;
  }
}
