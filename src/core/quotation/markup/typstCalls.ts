import type { Citation, OpenProse } from './proseFlow';

/** A function called with arguments, as far as they have been read. */
export interface Call {
  readonly name: string;
  /** Where it begins, with its `#`. */
  readonly start: number;
  /** How much content had been opened before it. */
  readonly before: number;
  /** The named argument that is being read, or ''. */
  argument: string;
  /** Of a quotation whether it is set apart; whose it is; and what was written of it. */
  isBlock: boolean;
  attribution: OpenProse | null;
  quotation: OpenProse | null;
  /** Of a citation. */
  cited: Citation | null;
}

export function newCall(name: string, start: number, before: number): Call {
  return {
    name,
    start,
    before,
    argument: '',
    isBlock: false,
    attribution: null,
    quotation: null,
    cited: null,
  };
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Whose content goes on with the words round it. */
export const INLINE = set(
  'strong emph text underline overline strike smallcaps super sub highlight box link upper lower @',
);

/** Whose content is set apart, however it is called. */
export const APART = set(
  'heading par block align page columns pad rect figure table grid stack list enum terms place ' +
    'table.cell grid.cell table.header table.footer grid.header title',
);

/** Whose arguments part no paragraphs. */
export const TOGETHER = set('quote footnote cite ref');

export const CITING = set('cite ref');

/** Whose content is not on the page, or not there. */
export const HIDDEN = set('metadata hide bibliography counter state raw image outline');

/** What leaves nothing in a line of text; other functions without content are objects. */
export const VOID = set(
  'v pagebreak colbreak bibliography counter state metadata outline label hide line quote cite ' +
    'footnote ref place part align box text none auto',
);

/** Labels of figures, tables, sections, equations: a reference to one is no citation. */
const CROSS_REFERENCE = /^(?:fig|tab|tbl|sec|eq|eqt|lst|chap|ch|app|appendix|thm|fn)[:-]/;

export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}
