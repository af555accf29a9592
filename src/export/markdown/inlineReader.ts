import type { Token } from 'markdown-it';
import type { CitedItem } from '../../core/citation/cluster';
import type { Inline, Marks } from '../report/types';
import { attributesAt } from './extensions';
import { CITATION, itemsOf } from './citations';
import { PrintedQuotes } from './quotes';

/** What a reader of a paragraph's words asks of the report round it. */
export interface InlineWorld {
  /** The index of a citation. */
  cite(items: readonly CitedItem[]): number;
  /** The note a mark refers to: its id, or null where it is not to be a footnote of its own. */
  note(id: number, mark: Token): number | null;
  leftOut(tag: string): void;
  formula(text: string): void;
}

/** Tags that say how words look; all others go, and their words stay. */
const TAG_MARKS: Readonly<Record<string, Marks>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strike: true },
  del: { strike: true },
  sup: { script: 'super' },
  sub: { script: 'sub' },
  code: { code: true },
};

const TOKEN_MARKS: Readonly<Record<string, Marks>> = {
  strong: { bold: true },
  em: { italic: true },
  s: { strike: true },
  sup: { script: 'super' },
  sub: { script: 'sub' },
};

const FORMULA = /\$[^$\n]{0,300}\\[A-Za-z]/;

/** The words of one paragraph, heading or cell. */
export class InlineReader {
  readonly #world: InlineWorld;
  readonly #quotes = new PrintedQuotes();
  /** Of what is open at a place, outermost first. */
  #open: { readonly name: string; readonly marks: Marks }[] = [];

  constructor(world: InlineWorld) {
    this.#world = world;
  }

  read(tokens: readonly Token[]): Inline[] {
    const found: Inline[] = [];
    // Of a link that is open: where its words begin.
    let link: { address: string; at: number } | null = null;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      if (token.type === 'link_open') {
        link = { address: String(token.attrGet('href') ?? ''), at: found.length };
      } else if (token.type === 'link_close') {
        if (link !== null) {
          found.push({ kind: 'link', address: link.address, content: found.splice(link.at) });
        }
        link = null;
      } else if (token.type === 'image') {
        const [image, rest] = imageOf(token, tokens[index + 1]);
        found.push(image);
        this.#quotes.passed('x');
        if (rest !== null) {
          index += 1;
          this.#text(found, rest, firstCharacter(tokens[index + 1]));
        }
      } else {
        this.#token(found, token, firstCharacter(tokens[index + 1]));
      }
    }
    return found;
  }

  get #marks(): Marks {
    return this.#open.reduce<Marks>((all, { marks }) => Object.assign(all, marks), {});
  }

  #token(found: Inline[], token: Token, after: string): void {
    const { type, content } = token;
    if (type === 'text') this.#text(found, content, after);
    else if (type === 'softbreak') this.#text(found, ' ', after);
    else if (type === 'hardbreak') this.#break(found);
    else if (type === 'code_inline') {
      this.#quotes.passed('x');
      found.push({ kind: 'text', text: content, marks: { ...this.#marks, code: true } });
    } else if (type === 'footnote_ref') this.#note(found, token);
    else if (type === CITATION) this.#citation(found, token);
    else if (type === 'html_inline') this.#html(found, content);
    else if (token.nesting === 1) this.#push(token.tag, marksOf(token));
    else if (token.nesting === -1) this.#pop(token.tag);
    else if (content !== '') this.#text(found, content, after);
  }

  #text(found: Inline[], text: string, after: string): void {
    if (text === '') return;
    if (FORMULA.test(text)) this.#world.formula(text.slice(0, 80));
    found.push({ kind: 'text', text: this.#quotes.print(text, after), marks: this.#marks });
  }

  #break(found: Inline[]): void {
    this.#quotes.passed(' ');
    found.push({ kind: 'break' });
  }

  #note(found: Inline[], token: Token): void {
    const number = Number(token.meta?.['id'] ?? 0);
    const id = this.#world.note(number, token);
    // A second mark of a note, and one within a note: Word's notes have one mark each.
    if (id !== null) found.push({ kind: 'note', id });
    else found.push({ kind: 'text', text: String(number + 1), marks: { script: 'super' } });
  }

  #citation(found: Inline[], token: Token): void {
    this.#quotes.passed(')');
    found.push({ kind: 'citation', index: this.#world.cite(itemsOf(token)), marks: this.#marks });
  }

  #html(found: Inline[], content: string): void {
    const tag = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(content);
    const name = tag?.[2]?.toLowerCase();
    if (name === undefined) return;
    const marks = Object.hasOwn(TAG_MARKS, name) ? TAG_MARKS[name] : undefined;
    if (name === 'br') this.#break(found);
    else if (marks === undefined) {
      if (tag?.[1] === '' && name !== 'span') this.#world.leftOut(name);
    } else if (tag?.[1] === '') this.#push(`<${name}`, marks);
    else this.#pop(`<${name}`);
  }

  #push(name: string, marks: Marks): void {
    // Nobody nests deeper; tags that are never closed would make every word pay for them.
    if (this.#open.length < 50) this.#open.push({ name, marks });
  }

  #pop(name: string): void {
    const at = this.#open.findLastIndex((open) => open.name === name);
    if (at >= 0) this.#open.splice(at, 1);
  }
}

function marksOf(token: Token): Marks {
  if (token.type !== 'span_open') return TOKEN_MARKS[token.tag] ?? {};
  const classes = token.info;
  if (/\.(?:underline|ul)\b/.test(classes)) return { underline: true };
  return /\.smallcaps\b/.test(classes) ? { smallCaps: true } : {};
}

/** An image, and what of the text behind it is not its attributes; null where no text follows. */
function imageOf(token: Token, next: Token | undefined): [Inline, string | null] {
  const attributes = next?.type === 'text' ? attributesAt(next.content, 0) : null;
  const percent = /\bwidth="?(\d{1,3}(?:\.\d{1,3})?)%/.exec(attributes?.text ?? '')?.[1];
  const share = percent === undefined ? null : Number(percent) / 100;
  const image: Inline = {
    kind: 'image',
    path: String(token.attrGet('src') ?? ''),
    alt: plainText(token.children ?? []),
    width: share !== null && share > 0 && share <= 1 ? share : null,
  };
  return [image, attributes === null ? null : (next?.content.slice(attributes.end) ?? '')];
}

function plainText(tokens: readonly Token[]): string {
  return tokens.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');
}

function firstCharacter(token: Token | undefined): string {
  if (token === undefined) return '';
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  return token.content.charAt(0) || 'x';
}
