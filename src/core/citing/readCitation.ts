import type { CitedItem } from '../citation/cluster';
import type { CitationSyntax } from '../insertion/conventions';
import type { DocumentLanguage } from '../insertion/languages';
import type { CitationMark } from '../quotation/report/markup';
import type { TextRange } from '../text/range';
import { plainLocator, plainText } from './plainText';
import { syntaxOf } from './syntaxes';
import type { CitingAbilities, RawCluster, RawItem, SyntaxContext } from './types';
import { ALL_ABILITIES } from './types';
import type { KnownSource } from './words';
import { readWords } from './words';

/** A citation by key as verification found it; ranges are of the whole report. */
export type PlacedMark = Pick<CitationMark, 'syntax' | 'whole' | 'key' | 'certain'>;

/** A group of citations that stands in a report. */
export interface ReadCitation {
  readonly range: TextRange;
  /** As it is written. */
  readonly text: string;
  readonly syntax: CitationSyntax;
  readonly form: string;
  readonly items: readonly ReadItem[];
  readonly abilities: CitingAbilities;
}

/** One source of it, in plain words and as it is written. */
export interface ReadItem {
  readonly item: CitedItem;
  readonly raw: RawItem;
}

/** What is known when a citation is read. */
export interface ReadContext extends SyntaxContext {
  readonly language: DocumentLanguage;
  /** Asked for citations in words alone. */
  readonly sources: Iterable<KnownSource>;
  /** Whether a key is of the library or a bibliography. */
  readonly isKnown: (key: string) => boolean;
}

/** The form of a citation in words that is all of a footnote. */
export const NOTE_FORM = 'note';

/** Marks that are looked at round the cursor; a citation of more is no one's. */
const MOST_MARKS = 100;

/**
 * The citation at an offset of a report, with all sources of its group, or null where there is none
 * that can be written again. `marks` are those near the offset, in any order.
 */
export function readCitation(
  text: string,
  offset: number,
  marks: readonly PlacedMark[],
  context: ReadContext,
): ReadCitation | null {
  const near = marks
    .filter(({ certain, key }) => certain || context.isKnown(key))
    .toSorted((a, b) => distance(a.whole, offset) - distance(b.whole, offset))
    .slice(0, MOST_MARKS)
    .toSorted((a, b) => a.whole.start - b.whole.start);
  for (const mark of near) {
    const found = keyedAt(text, offset, mark, near, context);
    if (found !== null) return found;
  }
  return worded(text, offset, context);
}

function distance({ start, end }: TextRange, offset: number): number {
  return offset < start ? start - offset : Math.max(0, offset - end);
}

function keyedAt(
  text: string,
  offset: number,
  mark: PlacedMark,
  near: readonly PlacedMark[],
  context: ReadContext,
): ReadCitation | null {
  const syntax = syntaxOf(mark.syntax);
  const same = near.filter((other) => other.syntax === mark.syntax);
  const wholes = [...new Map(same.map(({ whole }) => [whole.start, whole])).values()];
  const range = syntax.extent(text, wholes, mark.whole);
  const inside = same.filter(({ whole }) => range.start <= whole.start && whole.end <= range.end);
  if (distance(range, offset) > 0 || inside.length >= MOST_MARKS) return null;
  const written = text.slice(range.start, range.end);
  const cluster = syntax.read(onOneLine(written, context.language), context);
  if (cluster === null || !hasKeys(cluster, inside)) return null;
  const plain = plainText(context.language, context.conventions, mark.syntax);
  return {
    range,
    text: written,
    syntax: mark.syntax,
    form: cluster.form,
    items: cluster.items.map((raw) => ({ raw, item: plainItem(raw, plain) })),
    abilities: syntax.abilities(cluster.form, context.conventions),
  };
}

/** Whether what was read here is what verification reads. */
function hasKeys({ items }: RawCluster, marks: readonly PlacedMark[]): boolean {
  const sorted = (cited: readonly { readonly key: string }[]) =>
    cited
      .map(({ key }) => key)
      .toSorted()
      .join(' ');
  return sorted(marks) === sorted(items);
}

/** A group that goes over lines, without what each of them begins with. */
function onOneLine(written: string, language: DocumentLanguage): string {
  const begins = language === 'markdown' || language === 'pandoc' ? /^[ \t>]+/ : /^[ \t]+/;
  const lines = written.split('\n').map((line, index, { length }) => {
    const begun = index === 0 ? line : line.replace(begins, '');
    return index === length - 1 ? begun : begun.replace(/(?<![ \t\r])[ \t\r]+$/, '');
  });
  return lines.join(' ');
}

function plainItem(raw: RawItem, plain: ReturnType<typeof plainText>): CitedItem {
  const words = (written: string) => (plain.isPlain(written) ? plain.read(written) : written);
  return {
    key: raw.key,
    locator: raw.locator === '' ? null : plainLocator(raw.locator, plain),
    prefix: words(raw.prefix),
    suffix: words(raw.suffix),
    author: raw.author,
  };
}

function worded(text: string, offset: number, context: ReadContext): ReadCitation | null {
  const { language, conventions, sources } = context;
  const cluster = readWords(text, offset, sources, language, context);
  if (cluster === null) return null;
  const plain = plainText(language, conventions, 'words');
  return {
    range: cluster.range,
    text: text.slice(cluster.range.start, cluster.range.end),
    syntax: 'words',
    form: cluster.isNote ? NOTE_FORM : '',
    items: cluster.items.map((raw) => ({ raw, item: plainItem(raw, plain) })),
    abilities: ALL_ABILITIES,
  };
}
