import { biblatex } from '../write/biblatex';
import { bibtex } from '../write/bibtex';
import type { LatexField } from '../write/latexEntry';
import { latexFields } from '../write/latexEntry';
import { latexTypeOf } from '../write/latexTypes';
import { scanBibtex } from '../read/bibtex/scanner';
import type { Addition, Insertion } from './addEntry';
import type { BibtexStyle } from './bibtexStyle';
import { bibtexStyle } from './bibtexStyle';
import { lineEnding, mostCommon, withEnding } from './lines';
import { entryBefore } from './order';

/** Where a BibTeX entry goes, and how it is written there. */
export function bibtexInsertions({
  text,
  file,
  key,
  item,
  dialect,
}: Addition): readonly Insertion[] {
  const scanned = scanBibtex(text, () => {});
  const style = bibtexStyle(text, scanned, dialect);
  const entry = entryText(key, item, style);
  const ending = lineEnding(text);
  const before = entryBefore(file.entries, key);
  const [first] = file.entries;
  const gap = gapBetween(text, file.entries);
  const inserted = (offset: number, added: string): readonly Insertion[] => [
    { offset, text: withEnding(added, ending) },
  ];
  if (before) {
    const offset = before.range.end;
    const isBroken = /^[ \t]*(?:\r?\n|$)/.test(text.slice(offset, offset + 1000));
    return inserted(offset, `${gap}${entry}${isBroken ? '' : '\n'}`);
  }
  if (first) return inserted(first.range.start, `${entry}${gap}`);
  const isBlank = text.trim() === '';
  const lead = isBlank
    ? ''
    : /\n[ \t]*\r?\n$/.test(text)
      ? ''
      : text.endsWith('\n')
        ? '\n'
        : '\n\n';
  return inserted(text.length, `${lead}${entry}\n`);
}

/** The ends of lines between two entries. */
function gapBetween(text: string, entries: Addition['file']['entries']): string {
  const gaps = entries.slice(1, 100).flatMap(({ range }, index) => {
    const between = text.slice(entries[index]?.range.end, range.start);
    return /^\s{1,20}$/.test(between) ? [between.replace(/[^\n]/g, '')] : [];
  });
  return mostCommon(gaps.filter((gap) => gap !== '')) ?? '\n\n';
}

const DIALECTS = { bibtex, biblatex } as const;

function entryText(key: string, item: Addition['item'], style: BibtexStyle): string {
  const dialect = DIALECTS[style.dialect];
  const type = lettered(dialect.type(latexTypeOf(item.type)), style.typeLetters);
  const fields = latexFields(item, dialect).map((field) => fieldText(field, style));
  if (style.oneLine) return `@${type}{${[key, ...fields].join(', ')}}`;
  const lines = [key, ...fields.map((field) => `${style.indent}${field}`)].join(',\n');
  return `@${type}{${lines}${style.comma ? ',' : ''}${style.closing}}`;
}

function fieldText([name, source]: LatexField, style: BibtexStyle): string {
  const left = lettered(name, style.fieldLetters);
  const { nameWidth } = style;
  // A name too long for the column stands out of it, not against the sign.
  const aligned = left.length < nameWidth ? left.padEnd(nameWidth) : `${left} `;
  const head = nameWidth > 0 ? aligned : `${left}${style.beforeEquals}`;
  const whole = `${head}=`;
  // Filled up to the value only where it is not already to the sign before it.
  const isFilled = style.nameWidth === 0 && style.valueWidth > 0;
  const lead = isFilled ? whole.padEnd(style.valueWidth) : `${whole}${style.afterEquals}`;
  return `${lead}${marked(source, style)}`;
}

function marked(source: string, { quotes, bareNumbers }: BibtexStyle): string {
  const inner = source.startsWith('{') ? source.slice(1, -1) : null;
  if (inner === null) return source;
  if (bareNumbers && /^\d+$/.test(inner)) return inner;
  return quotes && !inner.includes('"') ? `"${inner}"` : source;
}

function lettered(word: string, letters: BibtexStyle['fieldLetters']): string {
  if (letters === 'upper') return word.toUpperCase();
  return letters === 'lower' ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
