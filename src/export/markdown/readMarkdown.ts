import type { Env, Token } from 'markdown-it';
import markdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { parseDocument } from 'yaml';
import type { CitationCluster, CitedItem } from '../../core/citation/cluster';
import { frontMatterFields } from '../../core/library/frontMatter';
import type { ExportNote } from '../../protocol/exporting';
import type { Block, Report } from '../report/types';
import { BlockReader, NOTE_CLOSE, NOTE_OPEN } from './blockReader';
import { pandocExtensions } from './extensions';
import type { InlineWorld } from './inlineReader';
import { InlineReader } from './inlineReader';

/** Deeper lists and quotations are the text of the deepest. */
const DEEPEST = 60;

const parser = markdownIt({ html: true, maxNesting: DEEPEST })
  .use(footnote)
  .use(pandocExtensions)
  // It gathers notes at the end, and copies all tokens for each of them.
  .disable('footnote_tail');

/** A report in Markdown, with what Pandoc has beyond it. Never throws for what a text holds. */
export function readMarkdown(source: string): Report {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const fields = frontMatterFields(text);
  const body = fields === null ? text : withoutFrontMatter(text);
  const isUnreadable =
    fields === null
      ? /^---[ \t]*\n[^\n]*:/.test(text)
      : isBroken(text.slice(0, text.length - body.length));
  const parsed: ParsedNotes = {};
  const tokens = parser.parse(body, parsed);
  tokens.forEach(({ type }, index) => {
    if (type === 'heading_open') stripAttributes(tokens[index + 1]);
  });
  const reading = new Reading(tokens, parsed);
  const blocks = reading.blocks();
  return {
    fields: fields ?? {},
    blocks,
    notes: reading.notes,
    citations: reading.citations,
    warnings: isUnreadable
      ? [{ code: 'front-matter-unreadable', detail: '' }, ...reading.warnings]
      : reading.warnings,
  };
}

/** Whether the YAML between the fences has faults: what it says is read as far as it goes. */
function isBroken(matter: string): boolean {
  const source = matter.replace(/^---[ \t]*\n/, '').replace(/\n(?:---|\.\.\.)[ \t]*$/, '');
  return (
    parseDocument(source, { schema: 'core', logLevel: 'silent', prettyErrors: false }).errors
      .length > 0
  );
}

function labelOf({ meta }: Token): string {
  const label = meta?.['label'];
  return typeof label === 'string' ? label : '';
}

function withoutFrontMatter(text: string): string {
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = text.indexOf('\n') + 1;
  const found = closing.exec(text);
  return found === null ? text : text.slice(found.index + found[0].length);
}

/** `# Heading {#id .class}`: the attributes are for other tools. */
function stripAttributes(words: Token | undefined): void {
  const last = words?.children?.at(-1);
  if (last?.type !== 'text') return;
  const written = last.content.replace(/(?<![ \t])[ \t]+$/, '');
  const length = /\{[^{}]{0,300}\}$/.exec(written.slice(-302))?.[0].length;
  if (length === undefined) return;
  const heading = written.slice(0, -length);
  if (heading === '' || /[ \t]$/.test(heading)) {
    last.content = heading.replace(/(?<![ \t])[ \t]+$/, '');
  }
}

/** What the rules of notes leave with a text: inline notes have their words with them. */
interface ParsedNotes extends Env {
  readonly footnotes?: { readonly list?: readonly { readonly tokens?: readonly Token[] }[] };
}

/** What is gathered while the tokens of one text are read. */
class Reading implements InlineWorld {
  readonly notes: Block[][] = [];
  readonly citations: CitationCluster[] = [];
  readonly #tokens: readonly Token[];
  readonly #parsed: ParsedNotes;
  /** Where the tokens of a note that stands apart begin, by its label. */
  readonly #noteStarts = new Map<string, number>();
  readonly #marked = new Set<number>();
  readonly #warned = new Map<string, ExportNote>();
  #note: number | null = null;

  constructor(tokens: readonly Token[], parsed: ParsedNotes) {
    this.#tokens = tokens;
    this.#parsed = parsed;
    tokens.forEach((token, index) => {
      if (token.type === NOTE_OPEN) this.#noteStarts.set(labelOf(token), index + 1);
    });
  }

  get warnings(): readonly ExportNote[] {
    return [...this.#warned.values()];
  }

  blocks(): Block[] {
    return new BlockReader(this.#tokens, this).blocks();
  }

  cite(items: readonly CitedItem[]): number {
    return this.citations.push({ items, note: this.#note }) - 1;
  }

  note(number: number, mark: Token): number | null {
    if (this.#marked.has(number) || this.#note !== null) return null;
    this.#marked.add(number);
    const id = this.notes.push([]) - 1;
    this.#note = id + 1;
    this.notes[id] = this.#noteBlocks(number, mark);
    this.#note = null;
    return id;
  }

  #noteBlocks(number: number, mark: Token): Block[] {
    const words = this.#parsed.footnotes?.list?.[number]?.tokens;
    if (words) return [{ kind: 'paragraph', content: new InlineReader(this).read(words) }];
    const start = this.#noteStarts.get(labelOf(mark));
    return start === undefined ? [] : new BlockReader(this.#tokens, this, start).blocks(NOTE_CLOSE);
  }

  leftOut(tag: string): void {
    this.#warned.set(`<${tag}`, { code: 'html-left-out', detail: tag });
  }

  formula(text: string): void {
    this.#warned.set('formula', { code: 'formula-as-text', detail: text });
  }
}
