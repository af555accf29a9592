import type { Conventions } from './conventions';
import type { DocumentLanguage } from './languages';
import type { InsertionOptions } from './types';

/*
 * Footnotes of Markdown documents that cite in them: "…[^3]" in the text, "[^3]: Ban biên tập, …" below.
 */

/** Text that is added to a document apart from the cursor; `offset` in UTF-16 units. */
export interface Addition {
  readonly offset: number;
  readonly text: string;
}

/** What is inserted: a text a place, and the footnotes they call. */
export interface InsertedTexts {
  readonly texts: readonly string[];
  readonly notes: Addition | null;
}

/** `[^3]:` at the start of a line, with what stands behind it. */
const DEFINITION = /^ {0,3}\[\^([^\s[\]]{1,100})\]:[ \t]*(\S[^\n]{0,500})/gm;
/** What tells a source from a remark: a title in quotation marks or emphasis, an address, a place. */
const SOURCE =
  /["“«*_]\p{L}|https?:|(?<!\p{L})(?:tr|đoạn|trang|mục|chương|số|tập|p|pp)\.? ?\d|(?<!\d)(?:19|20)\d\d(?!\d)/u;
/** A source in parentheses in the text: "(Ban biên tập, “Kinh nghiệm …”". */
const IN_PARENTHESES = /\([^()\n“”]{0,80}“[^()\n“”]{1,200}”[^()\n]{0,60}\)/g;

/** Whether a Markdown document names its sources in footnotes more often than in the text. */
export function citesInNotes(text: string): boolean {
  const notes = [...text.matchAll(DEFINITION)].filter(([, , words = '']) => SOURCE.test(words));
  if (notes.length === 0) return false;
  const body = text.replace(/^ {0,3}\[\^[^\n]*/gm, '');
  return notes.length >= [...body.matchAll(IN_PARENTHESES)].length;
}

/** Whether the cursor stands on the first line of a footnote; `before` is the line up to it. */
export function isInNote(before: string): boolean {
  return /^ {0,3}\[\^[^\s[\]]{1,100}\]:/.test(before);
}

/** Whether nothing stands before the cursor in its footnote. */
export function beginsNote(before: string): boolean {
  return /^ {0,3}\[\^[^\s[\]]{1,100}\]:[ \t]*$/.test(before);
}

/** Words as a footnote: a sentence. */
export function noteSentence(words: string): string {
  return /[.!?…]["”’»]?$/u.test(words) ? words : `${words}.`;
}

/** Where the last footnote of a document ends, with what parts it from the one before. */
function lastNote(text: string): { end: number; apart: boolean } | null {
  const found = [...text.matchAll(/^ {0,3}\[\^[^\s[\]]{1,100}\]:/gm)];
  const last = found.at(-1);
  if (last === undefined) return null;
  // What is indented, and the blank lines before it, belong to the note.
  let end = lineEnd(text, last.index);
  for (let at = end; at < text.length;) {
    const next = lineEnd(text, at + 1);
    const line = text.slice(at + 1, next);
    if (/^(?: {4}|\t)[ \t]*\S/.test(line)) end = next;
    else if (line.trim() !== '') break;
    at = next;
  }
  const lineBefore = text.slice(text.lastIndexOf('\n', last.index - 2) + 1, last.index);
  const apart = found.length > 1 && lineBefore.trim() === '';
  return { end: text[end - 1] === '\r' ? end - 1 : end, apart };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** What writes the footnotes of a document; null where citations stand in the text. */
export function noteWriter(
  text: string | null,
  language: DocumentLanguage,
  { citations, notes }: Pick<Conventions, 'citations' | 'notes'>,
  { citationsIn }: Pick<InsertionOptions, 'citationsIn'>,
): NoteWriter | null {
  if (text === null || language !== 'markdown' || citations !== 'words') return null;
  return (citationsIn === undefined ? notes : citationsIn === 'footnotes')
    ? new NoteWriter(text)
    : null;
}

/** Numbers the footnotes that a document gets, and gathers their words. */
export class NoteWriter {
  readonly #text: string;
  readonly #notes: string[] = [];
  #number: number;

  constructor(text: string) {
    this.#text = text;
    this.#number = 0;
    for (const [, number] of text.matchAll(/\[\^(\d{1,6})\]/g)) {
      this.#number = Math.max(this.#number, Number(number));
    }
  }

  /** The call of a new footnote with these words. */
  readonly note = (words: string): string => {
    this.#number += 1;
    this.#notes.push(`[^${this.#number}]: ${noteSentence(words)}`);
    return `[^${this.#number}]`;
  };

  /** The footnotes, behind the last one of the document or at its end; null where there is none. */
  get addition(): Addition | null {
    if (this.#notes.length === 0) return null;
    const last = lastNote(this.#text);
    if (last !== null) {
      const joint = last.apart ? '\n\n' : '\n';
      return { offset: last.end, text: this.#notes.map((note) => joint + note).join('') };
    }
    const offset = this.#text.length;
    const lines = this.#text.slice(this.#text.trimEnd().length).split('\n').length - 1;
    const blank = offset === 0 ? '' : '\n'.repeat(Math.max(0, 2 - lines));
    return { offset, text: `${blank}${this.#notes.join('\n')}\n` };
  }
}
