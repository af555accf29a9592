/** What the words of a group are for. */
export type Purpose =
  'text' | 'silent' | 'fonts' | 'styles' | 'info' | 'title' | 'author' | 'marker' | 'code';

/** The state that a group inherits and takes with it when it closes. */
export interface Group {
  purpose: Purpose;
  /** Whether a story of its own ends with the group. */
  story: 'note' | 'box' | null;
  /** How many characters stand in for one of Unicode, for programs that know none. */
  fallback: number;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  font: number | null;
  style: number | null;
  outline: number | null;
  inTable: boolean;
  depth: number;
  /** The field that the group is part of. */
  field: { code: string } | null;
}

export const outermostGroup: Group = {
  purpose: 'text',
  story: null,
  fallback: 1,
  bold: false,
  hidden: false,
  deleted: false,
  font: null,
  style: null,
  outline: null,
  inTable: false,
  depth: 0,
  field: null,
};
