import type { ParagraphDraft } from './paragraphDraft';

interface OpenField {
  code: string;
  inResult: boolean;
  /** Where its result begins. */
  readonly draft: ParagraphDraft | null;
  readonly start: number;
}

/** A field that ended, and where in a paragraph its result stands. */
export interface EndedField {
  readonly code: string;
  readonly start: number;
}

/** Codes of citations hold all that is known of their sources. */
const longestCode = 1 << 20;
/** Repeats words of elsewhere: contents, indexes, lists of references. */
const repeats =
  /^\s*(?:TOC|INDEX|BIBLIOGRAPHY|ADDIN\s+(?:ZOTERO_BIBL|CSL_BIBLIOGRAPHY|Mendeley Bibliography|EN\.REFLIST))\b/i;

/**
 * The fields that are open (ECMA-376 part 1, 17.16), with all of their code. They may nest and run
 * over paragraphs.
 */
export class Fields {
  readonly #open: OpenField[] = [];

  begin(): void {
    this.#open.push({ code: '', inResult: false, draft: null, start: 0 });
  }

  /** The result comes, at the end of what the paragraph has by now. */
  separate(draft: ParagraphDraft): void {
    const top = this.#open.pop();
    if (top) this.#open.push({ ...top, inResult: true, draft, start: draft.length });
  }

  /** Null where the result is in several paragraphs, or there is none. */
  end(draft: ParagraphDraft): EndedField | null {
    const top = this.#open.pop();
    return top?.draft === draft ? { code: top.code, start: top.start } : null;
  }

  addCode(code: string): void {
    const top = this.#open.at(-1);
    if (top && !top.inResult && top.code.length < longestCode) top.code += code;
  }

  /** Whether text that comes now is shown, and as what the author wrote. */
  get shows(): boolean {
    return this.#open.every(({ inResult, code }) => inResult && !repeats.test(code.slice(0, 80)));
  }
}
