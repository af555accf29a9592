import type { Offer, OfferKind } from '../core/quotation/repair/offers';
import { offersOf } from '../core/quotation/repair/offers';
import type { RepairTarget } from '../core/quotation/repair/repair';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import { snapToCharacter } from '../core/text/codeUnits';
import type { TextRange } from '../core/text/range';

/** A repair as text: what to look for in the draft, and what to write in its place. */
export interface WrittenRepair {
  readonly kind: OfferKind;
  readonly detail: string;
  /** As it stands in the draft; where it can be, so much of it that it stands there once. */
  readonly replace: string;
  readonly with: string;
}

/** So much is added on either side, in UTF-16 units, to tell one place from others like it. */
const STEPS = [0, 24, 96, 384];

/** The repairs of an item that change something; the one to propose first in front. */
export function writtenRepairs(
  placed: PlacedItem,
  text: string,
  target: RepairTarget,
): readonly WrittenRepair[] {
  return offersOf(placed.item, target)
    .filter(({ kind }) => kind !== 'ignore')
    .flatMap((offer) => writtenRepair(placed, offer, text) ?? []);
}

interface DraftEdit extends TextRange {
  readonly words: string;
}

function writtenRepair(placed: PlacedItem, offer: Offer, text: string): WrittenRepair | null {
  const edits = offer
    .edits()
    .map(({ range, text: words }) => ({
      start: range.start + placed.unitStart,
      end: range.end + placed.unitStart,
      words,
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const [first] = edits;
  if (!first) return null;
  const end = edits.reduce((most, edit) => Math.max(most, edit.end), first.end);
  const { start, end: to } = singledOut(text, { start: first.start, end });
  const replace = text.slice(start, to);
  const repaired = applied(edits, text, { start, end: to });
  if (repaired === replace) return null;
  return { kind: offer.kind, detail: offer.detail, replace, with: repaired };
}

function applied(edits: readonly DraftEdit[], text: string, within: TextRange): string {
  let repaired = '';
  let at = within.start;
  for (const { start, end, words } of edits) {
    repaired += text.slice(at, start) + words;
    at = end;
  }
  return repaired + text.slice(at, within.end);
}

/** The range with whole words round it, and as much more as tells it from other places. */
function singledOut(text: string, range: TextRange): TextRange {
  let found = range;
  for (const step of STEPS) {
    found = wholeWords(text, range, step);
    const words = text.slice(found.start, found.end);
    if (words !== '' && text.indexOf(words) === text.lastIndexOf(words)) break;
  }
  return found;
}

/** Longest word that is taken whole. */
const LONGEST_WORD = 64;

/** As much of the lines that a range begins and ends in as stands within so many units of it. */
function lineRound(text: string, range: TextRange, within: number): TextRange {
  const isEnd = (at: number): boolean => /[\n\r]/.test(text.charAt(at));
  let { start, end } = range;
  while (start > 0 && range.start - start < within && !isEnd(start - 1)) start -= 1;
  while (end < text.length && end - range.end < within && !isEnd(end)) end += 1;
  return { start, end };
}

function wholeWords(text: string, range: TextRange, more: number): TextRange {
  const isWord = (at: number): boolean => /\S/.test(text.charAt(at));
  // Only of its own line: an editor may end lines otherwise than the draft did.
  const line = lineRound(text, range, more + LONGEST_WORD);
  let start = Math.max(line.start, range.start - more);
  let end = Math.min(line.end, range.end + more);
  const least = Math.max(line.start, start - LONGEST_WORD);
  const most = Math.min(line.end, end + LONGEST_WORD);
  while (start > least && isWord(start - 1)) start -= 1;
  while (end < most && isWord(end)) end += 1;
  return {
    start: start === least ? snapToCharacter(text, start, -1) : start,
    end: end === most ? snapToCharacter(text, end, 1) : end,
  };
}
