import { viewOf } from '../zip/directory';
import type { ParagraphFace } from './sprms';
import { paragraphFace, plainParagraph } from './sprms';

const title = 62;
const noBase = 0x0fff;
const longestChain = 20;

interface DocStyle {
  readonly base: number;
  /** 1 to 9 for headings, 0 for the title, null for text. */
  readonly rank: number | null;
  readonly face: ParagraphFace;
}

/** The paragraph styles of a document by their index ([MS-DOC] 2.9.271). */
export class DocStyles {
  readonly #styles = new Map<number, DocStyle>();

  constructor(bytes: Uint8Array) {
    if (bytes.length < 6) return;
    const view = viewOf(bytes);
    const count = view.getUint16(2, true);
    const baseBytes = view.getUint16(4, true);
    let at = 2 + view.getUint16(0, true);
    for (let index = 0; index < count && at + 2 <= bytes.length; index += 1) {
      const size = view.getUint16(at, true);
      const style = bytes.subarray(at + 2, at + 2 + size);
      if (size >= 2) this.#styles.set(index, readStyle(style, baseBytes));
      at += 2 + size + (size % 2);
    }
  }

  rank(index: number): number | null {
    return this.#find(index, ({ rank, face }) => rank ?? face.outline);
  }

  list(index: number): number | null {
    return this.#find(index, ({ face }) => face.list);
  }

  level(index: number): number | null {
    return this.#find(index, ({ face }) => face.level);
  }

  /** What the style, or the nearest it is based on that says so, has. */
  #find(index: number, pick: (style: DocStyle) => number | null): number | null {
    let at = index;
    for (let steps = 0; steps < longestChain; steps += 1) {
      const style = this.#styles.get(at);
      if (!style) return null;
      const found = pick(style);
      if (found !== null) return found;
      at = style.base;
    }
    return null;
  }
}

/** Word numbers its own styles the same in every language. */
function readStyle(bytes: Uint8Array, baseBytes: number): DocStyle {
  const view = viewOf(bytes);
  const word = (at: number) => (at + 2 <= bytes.length ? view.getUint16(at, true) : 0);
  const known = word(0) & 0x0fff;
  const rank = known >= 1 && known <= 9 ? known : known === title ? 0 : null;
  const isParagraph = (word(2) & 0x0f) === 1;
  const base = bytes.length >= 4 ? word(2) >>> 4 : noBase;
  // The name, then the properties of its paragraphs, which begin with the style's own index.
  const nameEnd = baseBytes + 2 + word(baseBytes) * 2 + 2;
  const size = isParagraph ? word(nameEnd) : 0;
  const properties = bytes.subarray(nameEnd + 4, nameEnd + 2 + size);
  return { base, rank, face: size > 2 ? paragraphFace(0, properties) : plainParagraph };
}
