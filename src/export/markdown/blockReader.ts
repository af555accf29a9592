import type { Token } from 'markdown-it';
import type { Alignment, Block, Inline, TableCell } from '../report/types';
import { DIVISION } from './extensions';
import { htmlText } from './htmlText';
import type { InlineWorld } from './inlineReader';
import { InlineReader } from './inlineReader';

/** The tokens round a note that stands apart from its mark. */
export const NOTE_OPEN = 'footnote_reference_open';
export const NOTE_CLOSE = 'footnote_reference_close';

/** A line of a paragraph that begins a point or article of its own: "a) …", "+ …", "Điều 5. …". */
const OWN_LINE = /^(?:[a-zđ]\)|\+|Điều \d{1,3}\.)\s/u;

/** Makes blocks of the tokens of a text. As deep as they are nested, which the parser bounds. */
export class BlockReader {
  readonly #tokens: readonly Token[];
  readonly #world: InlineWorld;
  #at: number;

  constructor(tokens: readonly Token[], world: InlineWorld, at = 0) {
    this.#tokens = tokens;
    this.#world = world;
    this.#at = at;
  }

  /** The blocks up to the token that closes what holds them, which is passed. */
  blocks(closing: string | null = null): Block[] {
    const found: Block[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#next();
      if (token === null || token.type === closing) break;
      for (const block of this.#block(token)) found.push(block);
    }
    return withCaptions(found);
  }

  #next(): Token | null {
    const token = this.#tokens[this.#at] ?? null;
    this.#at += 1;
    return token;
  }

  #block(token: Token): Block[] {
    switch (token.type) {
      case 'heading_open':
        return [{ kind: 'heading', level: Number(token.tag.slice(1)), content: this.#inline() }];
      case 'paragraph_open':
        return this.#paragraphs();
      case 'inline':
        return [{ kind: 'paragraph', content: this.#read(token.children ?? []) }];
      case 'bullet_list_open':
        return [this.#list(false, 1, 'bullet_list_close')];
      case 'ordered_list_open':
        return [this.#list(true, Number(token.attrGet('start') ?? 1), 'ordered_list_close')];
      case 'blockquote_open':
        return [{ kind: 'quote', content: this.blocks('blockquote_close') }];
      case 'table_open':
        return [this.#table()];
      case 'fence':
      case 'code_block':
        return [{ kind: 'code', text: token.content.replace(/\n$/, '') }];
      case 'hr':
        return [{ kind: 'rule' }];
      case 'html_block':
        return this.#html(token.content);
      case DIVISION:
        return /(?:^|[\s{])#?refs\b/.test(token.info) ? [{ kind: 'references' }] : [];
      case NOTE_OPEN:
        this.#skipNote();
        return [];
      default:
        return [];
    }
  }

  /** A note that stands apart is read where its mark is. */
  #skipNote(): void {
    let depth = 1;
    for (let token = this.#next(); token !== null; token = this.#next()) {
      if (token.type === NOTE_OPEN) depth += 1;
      if (token.type === NOTE_CLOSE) depth -= 1;
      if (depth === 0) return;
    }
  }

  #read(tokens: readonly Token[]): Inline[] {
    return new InlineReader(this.#world).read(tokens);
  }

  /** The words of a block that holds nothing else, which is passed. */
  #inline(): Inline[] {
    const token = this.#next();
    this.#at += 1;
    return this.#read(token?.children ?? []);
  }

  #paragraphs(): Block[] {
    const token = this.#next();
    this.#at += 1;
    const children = token?.children ?? [];
    if (/^\\(?:newpage|pagebreak|clearpage)$/.test(token?.content.trim() ?? '')) {
      return [{ kind: 'page-break' }];
    }
    const lines: Token[][] = [[]];
    children.forEach((child, index) => {
      const next = children[index + 1];
      const begins = next?.type === 'text' && OWN_LINE.test(next.content);
      if (child.type === 'softbreak' && begins) lines.push([]);
      else lines.at(-1)?.push(child);
    });
    return lines
      .map((line): Block => ({ kind: 'paragraph', content: this.#read(line) }))
      .filter((block) => block.kind !== 'paragraph' || block.content.length > 0);
  }

  #list(ordered: boolean, start: number, closing: string): Block {
    const items: Block[][] = [];
    for (let token = this.#next(); token !== null && token.type !== closing; token = this.#next()) {
      if (token.type === 'list_item_open') items.push(this.blocks('list_item_close'));
    }
    return { kind: 'list', ordered, start, items };
  }

  #table(): Block {
    const head: TableCell[][] = [];
    const rows: TableCell[][] = [];
    let into = head;
    for (let token = this.#next(); token && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tbody_open') into = rows;
      else if (token.type === 'tr_open') into.push([]);
      else if (token.type === 'th_open' || token.type === 'td_open') {
        const alignment = alignmentOf(String(token.attrGet('style') ?? ''));
        into.at(-1)?.push({ content: this.#inline(), alignment });
      }
    }
    return { kind: 'table', head, rows, caption: null };
  }

  #html(html: string): Block[] {
    if (html.trimStart().startsWith('<!--') && html.trimEnd().endsWith('-->')) return [];
    const text = htmlText(html);
    this.#world.leftOut(/^\s*<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase() ?? 'html');
    return text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => ({
        kind: 'paragraph',
        content: [{ kind: 'text', text: line.trim(), marks: {} }],
      }));
  }
}

function alignmentOf(style: string): Alignment | null {
  const found = /text-align:(left|center|right)/.exec(style)?.[1];
  return found === 'left' || found === 'center' || found === 'right' ? found : null;
}

/** Pandoc's captions of tables, a paragraph that begins with `Table:` or `:`, go to their tables. */
function withCaptions(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let caption: readonly Inline[] | null = null;
  for (const block of blocks) {
    const own = captionOf(block);
    const last = found.at(-1);
    if (block.kind === 'table') {
      found.push(caption === null ? block : { ...block, caption });
      if (caption !== null) found.splice(-2, 1);
      caption = null;
    } else if (own !== null && last?.kind === 'table' && last.caption === null) {
      found[found.length - 1] = { ...last, caption: own };
      caption = null;
    } else {
      found.push(block);
      caption = own;
    }
  }
  return found;
}

function captionOf(block: Block): readonly Inline[] | null {
  const [first, ...rest] = block.kind === 'paragraph' ? block.content : [];
  if (first?.kind !== 'text' || !/^(?:Table)?:\s/.test(first.text)) return null;
  return [{ ...first, text: first.text.replace(/^(?:Table)?:\s+/, '') }, ...rest];
}
