import type { Notes } from '../notes';
import { FieldStack } from '../text/fields';
import type { FlowParagraph } from '../text/flowStory';
import { FlowStory } from '../text/flowStory';
import type { ListCounters, ListUse } from '../text/listCounters';
import { noteGlyphs } from '../text/symbols';
import type { Faces } from './faces';
import type { Piece } from './pieces';
import type { CharacterFace, ParagraphFace } from './sprms';
import type { DocStyles } from './styles';

/** What the stories of a document are read from. */
export interface DocContext {
  readonly document: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly characters: Faces<CharacterFace>;
  readonly paragraphs: Faces<ParagraphFace>;
  readonly styles: DocStyles;
  readonly lists: ReadonlyMap<number, ListUse>;
  readonly counters: ListCounters;
  readonly notes: Notes;
}

const latin = new TextDecoder('windows-1252');
const utf16 = new TextDecoder('utf-16le');

/** Reads the characters [start, end) of the text as paragraphs and rows ([MS-DOC] 2.4). */
export function readStory(context: DocContext, start: number, end: number): FlowStory {
  const reader = new StoryReader(context);
  for (const piece of context.pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.end);
    if (from >= to) continue;
    const offset = piece.offset + (from - piece.start) * piece.width;
    const bytes = context.document.subarray(offset, offset + (to - from) * piece.width);
    const text = (piece.width === 1 ? latin : utf16).decode(bytes);
    reader.read(text, offset, piece.width);
  }
  return reader.end();
}

class StoryReader {
  readonly #context: DocContext;
  readonly #story: FlowStory;
  readonly #fields = new FieldStack();
  #waiting = '';
  #face: CharacterFace | null = null;

  constructor(context: DocContext) {
    this.#context = context;
    this.#story = new FlowStory(context.notes);
  }

  end(): FlowStory {
    this.#flush();
    this.#story.end({ inTable: false, rank: null, depth: 0 });
    return this.#story;
  }

  /** `width` is the bytes of a character, `offset` where the first one stands. */
  read(text: string, offset: number, width: number): void {
    for (let index = 0; index < text.length; index += 1) {
      const at = offset + index * width;
      const face = this.#context.characters.at(at);
      if (face !== this.#face) this.#flush();
      this.#face = face;
      this.#character(text.charCodeAt(index), text.charAt(index), face, at);
    }
  }

  #character(code: number, char: string, face: CharacterFace, at: number): void {
    if (code >= 0x20) {
      // A symbol is a parenthesis marked as special; its glyph is a property not read here.
      if (face.special && char === '(') {
        this.#context.notes.say('unknown-symbols', 'doc');
        this.#waiting += '\ufffd';
      } else this.#waiting += char;
      return;
    }
    this.#flush();
    switch (code) {
      case 0x07:
      case 0x0d:
        this.#endParagraph(code, face, at);
        return;
      case 0x0c:
        this.#endParagraph(0x0d, face, at);
        return;
      case 0x13:
        this.#fields.change('begin');
        return;
      case 0x14:
        this.#fields.change('separate');
        return;
      case 0x15:
        this.#fields.change('end');
        return;
      case 0x09:
      case 0x0b:
      case 0x0e:
        this.#waiting += code === 0x09 ? '\t' : '\n';
        return;
      case 0x1e:
        this.#waiting += '\u2011';
        return;
      case 0x01:
      case 0x08:
        this.#story.addGap();
        this.#context.notes.count('images-left-out');
        return;
      case 0x05:
        this.#context.notes.count('comments-left-out');
        return;
      default:
    }
  }

  #endParagraph(code: number, face: CharacterFace, at: number): void {
    // A deleted mark joins the paragraph to the next.
    if (face.deleted && code === 0x0d) return;
    const { paragraphs, styles } = this.#context;
    const properties = paragraphs.at(at);
    const { inTable, endsRow, bordered, outline, style } = properties;
    if (bordered) this.#story.markBorder();
    if (endsRow) {
      this.#story.endRow();
      return;
    }
    const depth = properties.level ?? styles.level(style) ?? 0;
    this.#number(properties, depth);
    const rank = outline ?? styles.rank(style);
    const paragraph: FlowParagraph = { inTable: inTable || code === 0x07, rank, depth };
    if (code === 0x07) this.#story.endCell(paragraph);
    else this.#story.endParagraph(paragraph);
  }

  /** Sets the number of a paragraph in a list, as Word computes it. */
  #number({ list, style }: ParagraphFace, depth: number): void {
    const { styles, lists, counters, notes } = this.#context;
    const id = list ?? styles.list(style) ?? 0;
    if (id === 0) return;
    const use = lists.get(id);
    const marker = use && counters.take(use, depth);
    if (marker === undefined) notes.count('numbering-lost');
    else this.#story.setMarker(marker ?? '•');
  }

  /** Hands over the words since the last change of face. */
  #flush(): void {
    const text = this.#waiting;
    const face = this.#face;
    this.#waiting = '';
    if (text === '' || face === null) return;
    if (!this.#fields.shows) {
      this.#fields.addCode(text);
    } else if (this.#fields.inContents) {
      this.#context.notes.count('contents-left-out');
    } else if (face.hidden || face.deleted) {
      this.#context.notes.count(face.hidden ? 'hidden-text-left-out' : 'deletions-left-out');
    } else {
      noteGlyphs(text, this.#context.notes);
      this.#story.add(text, face.bold);
    }
  }
}
