import type { TextRange } from '../../core/text/range';
import type { XmlSource } from '../xml/xml';

/*
 * Where the words of a Word document are written in its main part. Places of the part are UTF-16
 * offsets of its text, those of words are of the paragraph or, at last, of `textOfWord`.
 */

/** A run of text with one formatting: what is split where a comment begins or ends. */
export interface RunPlace extends XmlSource {
  /** Of its properties; null where it has none. */
  readonly properties: XmlSource | null;
}

/** What words were read from. */
export type Anchor =
  /** The characters of a `w:t`, one for one; `text` as they have to be written again. */
  | {
      readonly kind: 'text';
      readonly run: RunPlace;
      readonly element: XmlSource;
      readonly text: string;
    }
  /** Another element of a run: a tab, a symbol, a picture. */
  | { readonly kind: 'piece'; readonly run: RunPlace; readonly element: XmlSource }
  /** A formula, or the whole run that calls a note or holds a text box with the words. */
  | { readonly kind: 'whole'; readonly element: XmlSource };

/** Words and what they were read from. */
export interface Span extends TextRange {
  readonly anchor: Anchor;
}

/** An end of what a comment is about. */
export interface CommentEnd {
  readonly id: string;
  readonly kind: 'start' | 'end';
  readonly at: number;
}
