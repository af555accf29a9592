import type { BibtexEntry, BibtexField } from '../read/bibtex/scanner';
import { mostCommon } from './lines';

type Letters = 'lower' | 'capital' | 'upper';

/** How the entries of a `.bib` file are written. */
export interface BibtexStyle {
  /** Before a field. */
  readonly indent: string;
  /** Units before and behind `=`; what is narrower is filled up with blanks. */
  readonly nameWidth: number;
  readonly beforeEquals: string;
  readonly valueWidth: number;
  readonly afterEquals: string;
  readonly quotes: boolean;
  /** Whether a number stands without marks. */
  readonly bareNumbers: boolean;
  readonly fieldLetters: Letters;
  readonly typeLetters: Letters;
  readonly comma: boolean;
  /** What stands before the closing brace. */
  readonly closing: string;
  /** Whether an entry is on one line. */
  readonly oneLine: boolean;
  readonly dialect: 'bibtex' | 'biblatex';
}

/** So many entries tell how a file is written. */
const SAMPLE = 100;
const FIELDS = 40;
/** No field stands further in. */
const LONGEST_INDENT = 100;

/** The style of most entries; of a file without entries that of our own exports. */
export function bibtexStyle(
  text: string,
  all: readonly BibtexEntry[],
  dialect: 'bibtex' | 'biblatex',
): BibtexStyle {
  const entries = all.slice(0, SAMPLE).filter(({ fields }) => fields.length > 0);
  const fields = entries.flatMap((entry) =>
    entry.fields.slice(0, FIELDS).map((field) => written(text, field)),
  );
  const ends = entries.map((entry) => ending(text, entry));
  const numbers = fields.filter(({ value }) => /^[{"]?\d+[}"]?$/.test(value));
  const values = fields.filter(({ value }) => /^[{"]/.test(value));
  return {
    indent: mostCommon(fields.flatMap(({ indent }) => indent ?? [])) ?? '  ',
    nameWidth: common(fields.map(({ name, before }) => [name.length, before.length])),
    beforeEquals: mostCommon(fields.map(({ before }) => before)) ?? ' ',
    valueWidth: common(
      fields.map(({ name, before, after }) => [name.length, before.length + 1 + after.length]),
    ),
    afterEquals: mostCommon(fields.map(({ after }) => after)) ?? ' ',
    quotes: mostCommon(values.map(({ value }) => value.startsWith('"'))) ?? false,
    bareNumbers: mostCommon(numbers.map(({ value }) => /^\d/.test(value))) ?? false,
    fieldLetters: mostCommon(fields.map(({ name }) => letters(name))) ?? 'lower',
    typeLetters: mostCommon(entries.map(({ offset }) => letters(typeAt(text, offset)))) ?? 'lower',
    comma: mostCommon(ends.map((end) => end.comma)) ?? true,
    closing: mostCommon(ends.map((end) => end.closing)) ?? '\n',
    oneLine:
      mostCommon(entries.map(({ offset, end }) => !text.slice(offset, end).includes('\n'))) ??
      false,
    dialect: dialectOf(entries) ?? dialect,
  };
}

interface Written {
  /** Null where the field does not begin its line. */
  readonly indent: string | null;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly value: string;
}

const FIELD = /^([^\s=]*)([ \t]*)=([ \t]*)/;

function written(text: string, { offset, end }: BibtexField): Written {
  const source = text.slice(offset, end);
  const [whole, name = '', blanks = '', after = ''] = FIELD.exec(source) ?? [''];
  const before = text.slice(Math.max(0, offset - LONGEST_INDENT), offset);
  const indent = before.slice(before.lastIndexOf('\n') + 1);
  return {
    indent: /^[ \t]*$/.test(indent) ? indent : null,
    name,
    before: blanks,
    after,
    value: source.slice(whole.length).trim(),
  };
}

/** What stands behind the last field: a comma, and what comes before the brace. */
function ending(text: string, { fields, end }: BibtexEntry) {
  const source = text.slice(fields.at(-1)?.end ?? end, end - 1);
  const rest = source.replace(/^[ \t]*,/, '').replaceAll('\r', '');
  return { comma: /^\s*,/.test(source), closing: /^\s{0,40}$/.test(rest) ? rest : '\n' };
}

/** The width that names are filled up to, 0 where they are not. */
function common(widths: readonly (readonly [name: number, behind: number])[]): number {
  const sums = widths.map(([name, behind]) => name + behind);
  const width = mostCommon(sums) ?? 0;
  const isAligned = sums.filter((sum) => sum === width).length >= sums.length * 0.8;
  const names = new Set(widths.map(([name]) => name));
  return isAligned && names.size > 1 ? width : 0;
}

function letters(word: string): Letters {
  if (word === word.toLowerCase()) return 'lower';
  return word === word.toUpperCase() && word.length > 1 ? 'upper' : 'capital';
}

function typeAt(text: string, offset: number): string {
  return /^@\s*([A-Za-z]+)/.exec(text.slice(offset, offset + 100))?.[1] ?? '';
}

const OF_BIBLATEX = new Set([
  'date',
  'journaltitle',
  'location',
  'langid',
  'urldate',
  'eventtitle',
]);
const OF_BIBTEX = new Set(['year', 'journal', 'address', 'school']);

function dialectOf(entries: readonly BibtexEntry[]): 'bibtex' | 'biblatex' | null {
  const names = entries.flatMap(({ fields }) => fields.map(({ name }) => name));
  const newer = names.filter((name) => OF_BIBLATEX.has(name)).length;
  const older = names.filter((name) => OF_BIBTEX.has(name)).length;
  return newer === older ? null : newer > older ? 'biblatex' : 'bibtex';
}
