import type { Notes } from '../notes';
import type { ImportBlock, ImportFootnote } from '../text/blocks';
import { wordsOf } from '../text/blocks';
import { isLegacyFont, isSymbolFont, symbols } from '../text/symbols';
import { ImportError } from '../types';
import { decodeCodePage } from './codePages';
import type { Group } from './group';
import { outermostGroup } from './group';
import type { FlowParagraph } from '../text/flowStory';
import { FlowStory } from '../text/flowStory';
import { RtfTables } from './tables';
import type { RtfHandler } from './tokens';
import { borderLines, characters, open, silent } from './words';

/** Deeper than any program writes. */
const deepest = 1000;

/** Reads the words of an RTF file as the program that wrote it shows them. */
export class RtfReader implements RtfHandler {
  readonly footnotes: ImportFootnote[] = [];
  title = '';
  author = '';
  readonly #notes: Notes;
  readonly #tables = new RtfTables();
  readonly #groups: Group[] = [];
  readonly #stories: FlowStory[];
  #group: Group = { ...outermostGroup };
  /** Text boxes that wait for the end of their paragraph. */
  #boxes: ImportBlock[][] = [];
  #bytes: number[] = [];
  #codePage = 1252;
  #defaultFont: number | null = null;
  #marker = '';
  #toSkip = 0;
  #atStart = false;
  #starred = false;
  #inCellBorder = false;

  constructor(notes: Notes) {
    this.#notes = notes;
    this.#stories = [new FlowStory(notes)];
  }

  /** All blocks, once the file has been read. */
  end(): readonly ImportBlock[] {
    this.#flush();
    this.#story.end(this.#paragraph());
    this.#addBoxes();
    return this.#story.blocks;
  }

  open(): void {
    this.#flush();
    this.#toSkip = 0;
    if (this.#groups.length >= deepest) throw new ImportError('too-deep', String(deepest));
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, story: null };
    this.#atStart = true;
    this.#starred = false;
  }

  close(): void {
    this.#flush();
    this.#toSkip = 0;
    this.#atStart = false;
    const { story, purpose } = this.#group;
    const outer = this.#groups.pop();
    if (story) this.#endStory(story);
    if (purpose === 'marker' && outer?.purpose !== 'marker') this.#takeMarker();
    if (outer) this.#group = outer;
  }

  byte(value: number): void {
    this.#atStart = false;
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (this.#group.purpose !== 'silent') this.#bytes.push(value);
  }

  symbol(char: string): void {
    if (char === '*') {
      this.#starred = this.#atStart;
      return;
    }
    this.#flush();
    this.#atStart = false;
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (char === '~') this.#add('\u00a0');
    else if (char === '_') this.#add('\u2011');
    else if (char === '\n' || char === '\r') this.word('par', null);
    else if (/[\\{}]/.test(char)) this.#add(char);
  }

  word(name: string, value: number | null): void {
    this.#flush();
    const atStart = this.#atStart;
    this.#atStart = false;
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (atStart && this.#destination(name)) return;
    const { purpose } = this.#group;
    if (purpose === 'silent') return;
    if (purpose === 'fonts') this.#tables.fontWord(name, value);
    else if (purpose === 'styles') this.#tables.styleWord(name, value);
    else this.#textWord(name, value);
  }

  get #story(): FlowStory {
    const story = this.#stories.at(-1);
    if (!story) throw new ImportError('broken', 'rtf: story');
    return story;
  }

  #paragraph(): FlowParagraph {
    const { inTable, style, outline, depth } = this.#group;
    const explicit = outline !== null && outline >= 0 && outline < 9 ? outline + 1 : null;
    return { inTable, depth, rank: explicit ?? this.#tables.rank(style) };
  }

  /** Whether the first word of a group says what the group is for. */
  #destination(name: string): boolean {
    const group = this.#group;
    if (name === 'ud' && group.field === null) {
      group.purpose = this.#groups.at(-2)?.purpose ?? 'text';
      return true;
    }
    if (group.purpose === 'silent') return false;
    if (name === 'footnote') return this.#startStory('note');
    if (name === 'shptxt') return this.#startStory('box');
    if (silent.has(name) || (this.#starred && !open.has(name))) {
      this.#leaveOut(name);
      return true;
    }
    return this.#namedDestination(name, group);
  }

  #namedDestination(name: string, group: Group): boolean {
    switch (name) {
      case 'fonttbl':
        group.purpose = 'fonts';
        return true;
      case 'stylesheet':
        group.purpose = 'styles';
        return true;
      case 'info':
        group.purpose = 'info';
        return true;
      case 'title':
      case 'author':
        if (group.purpose === 'info') group.purpose = name;
        return true;
      case 'listtext':
      case 'pntext':
        group.purpose = 'marker';
        this.#marker = '';
        return true;
      case 'field':
        group.field = { code: '' };
        return true;
      case 'fldrslt':
        if (/^\s*TOC\b/i.test(group.field?.code ?? '')) this.#leaveOut(name);
        return true;
      case 'annotation':
      case 'mmath':
      case 'upr':
        this.#leaveOut(name);
        return true;
      default:
        return false;
    }
  }

  #leaveOut(name: string): void {
    const group = this.#group;
    if (name === 'fldinst') {
      group.purpose = 'code';
      return;
    }
    const isText = group.purpose === 'text';
    group.purpose = 'silent';
    if (!isText) return;
    if (name === 'pict' || name === 'mmath' || name === 'objdata') this.#story.addGap();
    if (name === 'pict') this.#notes.count('images-left-out');
    else if (name === 'mmath') this.#notes.count('formulas-left-out');
    else if (name === 'objdata') this.#notes.count('objects-left-out');
    else if (name === 'annotation') this.#notes.count('comments-left-out');
    else if (name === 'fldrslt') this.#notes.count('contents-left-out');
  }

  #startStory(kind: 'note' | 'box'): boolean {
    this.#stories.push(new FlowStory(this.#notes));
    Object.assign(this.#group, { ...outermostGroup, story: kind, fallback: this.#group.fallback });
    return true;
  }

  #endStory(kind: 'note' | 'box'): void {
    const story = this.#story;
    story.end(this.#paragraph());
    this.#stories.pop();
    if (kind === 'box') {
      this.#notes.count('text-boxes-after-paragraph');
      this.#boxes.push(story.blocks);
      return;
    }
    this.#notes.count('footnotes-at-end');
    this.footnotes.push({ label: String(this.footnotes.length + 1), text: wordsOf(story.blocks) });
  }

  #takeMarker(): void {
    // Word's bullet of the second level is a letter of Courier New.
    const marker = this.#marker.trim();
    this.#story.setMarker(marker === 'o' ? '•' : marker);
  }

  #addBoxes(): void {
    if (this.#stories.length > 1) return;
    for (const box of this.#boxes) for (const block of box) this.#story.blocks.push(block);
    this.#boxes = [];
  }

  #endParagraph(): void {
    this.#story.endParagraph(this.#paragraph());
    if (!this.#group.inTable) this.#addBoxes();
  }

  #textWord(name: string, value: number | null): void {
    const group = this.#group;
    const isOn = value !== 0;
    const character = characters.get(name);
    if (character !== undefined) {
      this.#add(character);
      return;
    }
    if (borderLines.test(name) && this.#inCellBorder) this.#story.markBorder();
    switch (name) {
      case 'u':
        this.#add(String.fromCharCode((value ?? 0) & 0xffff));
        this.#toSkip = group.fallback;
        return;
      case 'uc':
        group.fallback = Math.min(Math.max(value ?? 1, 0), 100);
        return;
      case 'b':
        group.bold = isOn;
        return;
      case 'v':
        group.hidden = isOn;
        return;
      case 'deleted':
        group.deleted = isOn;
        return;
      case 'f':
        group.font = value;
        return;
      case 'plain':
        Object.assign(group, { bold: false, hidden: false, deleted: false, font: null });
        return;
      default:
        this.#paragraphWord(name, value);
    }
  }

  #paragraphWord(name: string, value: number | null): void {
    const group = this.#group;
    if (group.purpose === 'marker' && name !== 'ansicpg') return;
    switch (name) {
      case 'par':
      case 'sect':
      case 'nestcell':
        this.#endParagraph();
        return;
      case 'cell':
        this.#story.endCell(this.#paragraph());
        return;
      case 'row':
        this.#story.endRow();
        return;
      case 'pard':
        Object.assign(group, { inTable: false, style: null, outline: null, depth: 0 });
        return;
      case 'intbl':
        group.inTable = true;
        return;
      case 's':
        group.style = value;
        return;
      case 'outlinelevel':
        group.outline = value;
        return;
      case 'ilvl':
        group.depth = Math.min(Math.max(value ?? 0, 0), 8);
        return;
      case 'ansicpg':
        this.#codePage = value ?? this.#codePage;
        return;
      case 'mac':
        this.#codePage = 10000;
        return;
      case 'pc':
        this.#codePage = 437;
        return;
      case 'pca':
        this.#codePage = 850;
        return;
      case 'deff':
        this.#defaultFont = value;
        return;
      default:
        if (/^(?:clbrdr|trbrdr)/.test(name)) this.#inCellBorder = true;
        else if (/^(?:brdr[tblr]|box|brdrbtw)$/.test(name)) this.#inCellBorder = false;
    }
  }

  /** Turns the bytes since the last control into words. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const { purpose } = this.#group;
    const font = this.#tables.font(this.#group.font ?? this.#defaultFont);
    const own = purpose === 'text' || purpose === 'marker' ? font?.codePage : null;
    this.#add(decodeCodePage(bytes, own ?? this.#codePage));
  }

  #add(text: string): void {
    const { purpose, field } = this.#group;
    switch (purpose) {
      case 'text':
        this.#addText(text);
        return;
      case 'marker':
        this.#marker = (this.#marker + this.#inFont(text)).slice(0, 200);
        return;
      case 'fonts':
        this.#tables.fontText(text);
        return;
      case 'styles':
        this.#tables.styleText(text);
        return;
      case 'title':
      case 'author':
        this[purpose] += text;
        return;
      case 'code':
        if (field && field.code.length < 200) field.code += text;
        return;
      case 'info':
      case 'silent':
    }
  }

  #addText(text: string): void {
    const { bold, hidden, deleted, style } = this.#group;
    if (hidden || deleted) {
      if (/\S/.test(text))
        this.#notes.count(hidden ? 'hidden-text-left-out' : 'deletions-left-out');
    } else if (this.#tables.isContents(style)) this.#notes.count('contents-left-out');
    else this.#story.add(this.#inFont(text), bold);
  }

  #inFont(text: string): string {
    const name = this.#tables.font(this.#group.font ?? this.#defaultFont)?.name.trim() ?? null;
    if (isLegacyFont(name) && /\S/.test(text)) this.#notes.say('legacy-font', name);
    return isSymbolFont(name) ? symbols(name, text, this.#notes) : text;
  }
}
