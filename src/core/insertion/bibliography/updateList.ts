import type { DocumentLocale } from '../../citation/locator';
import type { TextRange } from '../../text/range';
import { detectConventions } from '../conventions';
import type { DocumentLanguage } from '../languages';
import type { Directive } from './directive';
import { directiveOf } from './directive';
import { headingLines } from './heading';
import type { KeyedSection } from './listLines';
import { listLines } from './listLines';
import type { WrittenList } from './marks';
import { sameLines, withMarks, writtenLists } from './marks';
import { listPlace } from './place';

/** No line of a report begins further in, in UTF-16 units. */
const LONGEST_INDENT = 80;

/** A text in place of a range of the report. */
export interface ListEdit {
  readonly range: TextRange;
  readonly text: string;
}

export type ListUpdate =
  | { readonly kind: 'edit'; readonly edits: readonly ListEdit[] }
  | { readonly kind: 'unchanged' }
  /** Somebody changed the list, or it was never ours: nothing is replaced unasked. */
  | { readonly kind: 'changed-by-hand' };

export interface BibliographyTarget {
  /** As it is written, with any line ends. */
  readonly text: string;
  readonly language: DocumentLanguage;
  readonly locale: DocumentLocale;
  /** UTF-16 offset; null where nobody stands anywhere, as on saving. */
  readonly cursor: number | null;
}

/** What makes the list of a report where its own tool does; null where it is written out. */
export function directiveIn({ text, language }: BibliographyTarget): Directive | null {
  const own = withoutLists(text, writtenLists(text, language));
  return directiveOf(own, language, detectConventions(own, language));
}

/** Puts what a report's tool needs into it. */
export function insertDirective(
  target: BibliographyTarget,
  { lines, heading }: Extract<Directive, { kind: 'lacking' }>,
): ListEdit {
  return insertion(target, lines, heading);
}

/**
 * Writes the list of a report, or brings it up to date. Lists of ours are replaced and nothing
 * else; a report without one gets it at its place. `isOurs` tells of lines without marks whether
 * we would write them.
 */
export function updateList(
  target: BibliographyTarget,
  sections: readonly KeyedSection[],
  { force, isOurs }: { readonly force: boolean; readonly isOurs: (line: string) => boolean },
): ListUpdate {
  const { text, language } = target;
  const lists = writtenLists(text, language);
  const own = withoutLists(text, lists);
  const { citations } = detectConventions(own, language);
  const lines = listLines(sections, { language, citations });
  if (lists.length === 0) {
    const edits = lines.length === 0 ? [] : [insertion(target, withMarks(lines, language), true)];
    return edits.length === 0 ? { kind: 'unchanged' } : { kind: 'edit', edits };
  }
  const written = sameLines(lines.join('\n'));
  const stale = lists.filter(({ body }) => sameLines(body) !== written);
  const isIntact = ({ intact, body }: WrittenList): boolean =>
    intact ?? sameLines(body).split('\n').every(isOurs);
  if (!force && !stale.every(isIntact)) return { kind: 'changed-by-hand' };
  if (stale.length === 0) return { kind: 'unchanged' };
  const replacement = withMarks(lines, language);
  return {
    kind: 'edit',
    edits: stale.map(({ outer, indent }) => ({
      range: outer,
      text: indented(replacement, indent).join('\n'),
    })),
  };
}

function insertion(
  { text, language, locale, cursor }: BibliographyTarget,
  lines: readonly string[],
  withHeading: boolean,
): ListEdit {
  const { range, before, after, headed } = listPlace(text, language, cursor);
  const heading = withHeading && !headed ? headingLines(text, language, locale) : [];
  const written = heading.length === 0 ? lines : [...heading, '', ...lines];
  const indent = language === 'html' ? indentBefore(text, cursor ?? range.start, range.start) : '';
  return { range, text: before + indented(written, indent).join('\n') + after };
}

/** Of the line of the cursor, should it be blank, else of the last one that is not. */
function indentBefore(text: string, cursor: number, end: number): string {
  const [blank = ''] =
    /(?<![ \t])[ \t]+$/.exec(text.slice(Math.max(end, cursor - LONGEST_INDENT), cursor)) ?? [];
  if (blank !== '') return blank;
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return /^[ \t]*/.exec(line.slice(0, LONGEST_INDENT))?.[0] ?? '';
}

function indented(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}

/** The report as it would be without our lists: their words are none of its author's. */
function withoutLists(text: string, lists: readonly WrittenList[]): string {
  let own = '';
  let from = 0;
  for (const { outer } of lists) {
    own += text.slice(from, outer.start);
    from = outer.end;
  }
  return own + text.slice(from);
}
