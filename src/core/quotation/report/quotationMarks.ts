import { isDigit, isWordCharacter, skipBlanksBack } from '../../text/characters';
import type { TextRange } from '../../text/range';
import type { FreeMark } from './mixedMarks';
import { mixedPairs } from './mixedMarks';

/** A pair of quotation marks; `start` and `end` are those of the words between them. */
export interface MarkedWords extends TextRange {
  /** With the marks themselves. */
  readonly outer: TextRange;
  /** How many pairs enclose it. */
  readonly depth: number;
}

export interface PairedMarks {
  /** In the order of their openings. */
  readonly pairs: readonly MarkedWords[];
  /** Where the first “, „ or « stands without its like, or null: paragraphs may carry it on. */
  readonly open: number | null;
}

const CLOSED_BY: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '"': '"',
  "'": "'",
};

/** Marks that words of one quotation are carried on by from paragraph to paragraph. */
const CARRIED = '“„«';

const MARK = /["'“”„«»‘’‚‹›]/g;

/** A pair nested deeper than this says nothing a reader could follow. */
const DEEPEST = 8;

/**
 * Pairs the quotation marks of shown text: “…”, "…", «…», ‘…’, „…“, nested ones too. A mark that has
 * no partner is passed over and spoils no other; apostrophes and inches are no marks. Where a pair is
 * mixed ("…” or “…"), it is one if its marks have no better partner. An opening mark that a new
 * paragraph repeats opens nothing. Linear but for the sorting.
 */
export function pairMarks(text: string): PairedMarks {
  const found: TextRange[] = [];
  const open: FreeMark[] = [];
  const passed: FreeMark[] = [];
  /** Marks that may close, and closed nothing, though some may open; an inch sign is none. */
  const closers: FreeMark[] = [];
  /** How many of each mark wait: a closing one without any is not looked for. */
  const waiting = new Map<string, number>();
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    const isClosing = mayClose(mark, before, after);
    if (isClosing && closes(mark, waiting)) {
      const opening = popTo(mark, open, waiting, passed);
      if (at > opening.at + 1) found.push({ start: opening.at, end: at + 1 });
    } else if (mayOpen(mark, before, after)) {
      const kind = mark === '”' ? '“' : mark;
      if (open.at(-1)?.mark === kind && CARRIED.includes(kind) && opensParagraph(text, at))
        continue;
      open.push({ mark: kind, at });
      if (isClosing) closers.push({ mark, at });
      waiting.set(kind, (waiting.get(kind) ?? 0) + 1);
    } else if (isClosing && !(mark === '"' && isDigit(before))) closers.push({ mark, at });
  }
  const begun = new Set(found.map(({ start }) => start));
  const free = closers.filter(({ at }) => !begun.has(at));
  const mixed = mixedPairs([...passed, ...open], free, found);
  // A mixed pair gives way to a proper partner in a later paragraph.
  const left = open.find(({ mark }) => CARRIED.includes(mark));
  return { pairs: withDepths([...found, ...mixed]), open: left?.at ?? null };
}

/** Where paragraphs of marked words repeat the mark that opens them: it is no word of theirs. */
export function repeatedMarks(text: string, { start, end }: TextRange): number[] {
  const mark = text.charAt(start - 1);
  if (mark === '' || !CARRIED.includes(mark)) return [];
  const found: number[] = [];
  for (let at = text.indexOf(mark, start); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) {
    if (opensParagraph(text, at)) found.push(at);
  }
  return found;
}

/** Whether an empty line stands before the offset. */
function opensParagraph(text: string, at: number): boolean {
  return text.slice(skipBlanksBack(text, 0, at), at).includes('\n\n');
}

/** Whether some opening that waits is closed by this mark. */
function closes(mark: string, waiting: ReadonlyMap<string, number>): boolean {
  for (const [opening, count] of waiting) {
    if (count > 0 && CLOSED_BY[opening]?.includes(mark)) return true;
  }
  return false;
}

/** Takes away the last opening that the mark closes, and those within it that nothing closed. */
function popTo(
  mark: string,
  open: FreeMark[],
  waiting: Map<string, number>,
  passed: FreeMark[],
): FreeMark {
  for (;;) {
    const opening = open.pop();
    if (!opening) throw new Error('no opening waits for this mark');
    waiting.set(opening.mark, (waiting.get(opening.mark) ?? 1) - 1);
    if (CLOSED_BY[opening.mark]?.includes(mark)) return opening;
    passed.push(opening);
  }
}

function withDepths(found: readonly TextRange[]): MarkedWords[] {
  const ends: number[] = [];
  const pairs = found
    .toSorted((a, b) => a.start - b.start)
    .map((outer): MarkedWords => {
      while (ends.length > 0 && (ends.at(-1) ?? 0) <= outer.start) ends.pop();
      const depth = ends.length;
      ends.push(outer.end);
      return { start: outer.start + 1, end: outer.end - 1, outer, depth };
    });
  return pairs.filter(({ depth }) => depth < DEEPEST);
}

function mayOpen(mark: string, before: number, after: number): boolean {
  switch (mark) {
    case '“':
    case '„':
    case '«':
      return true;
    case '‹':
    case '‘':
    case '‚':
      return !isWordCharacter(before) && !isSpace(after);
    // Word processors turn an opening mark the wrong way round where they misread what precedes it.
    case '”':
      return (
        !isWordCharacter(before) &&
        (isSpace(before) || isOpeningBracket(before)) &&
        isWordCharacter(after)
      );
    case '"':
    case "'":
      return !isWordCharacter(before) && !isSpace(after) && !isClosing(after);
    default:
      return false;
  }
}

function mayClose(mark: string, before: number, after: number): boolean {
  switch (mark) {
    case '”':
    case '»':
    case '›':
      return true;
    // The end of „…“ stands against its words, the start of “…” does not.
    case '“':
      return !isSpace(before) && !isOpeningBracket(before) && !isWordCharacter(after);
    case '’':
    case '‘':
    case '"':
    case "'":
      return !isSpace(before) && !isWordCharacter(after);
    default:
      return false;
  }
}

/** White space, or what `charCodeAt` gives beyond an end of the text. */
function isSpace(code: number): boolean {
  return Number.isNaN(code) || code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13);
}

function isOpeningBracket(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x7b || code === 0x2014 || code === 0x2013;
}

/** What no quotation begins with: ) ] } . , ; : ? ! */
function isClosing(code: number): boolean {
  return ')]}.,;:?!'.includes(String.fromCharCode(code));
}
