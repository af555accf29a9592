import { isCharacterStart, snapToCharacter } from '../text/codeUnits';
import { occurrences } from '../text/occurrences';
import type { TextRange } from '../text/range';
import { nearestPassages } from './nearestPassage';

/** How much of the surroundings a selector keeps, in UTF-16 units. */
const CONTEXT = 32;
/** Equally good places are listed up to this many. */
const MAX_ALTERNATIVES = 50;

/**
 * How a passage is found again: TextPositionSelector and TextQuoteSelector of the W3C Web Annotation
 * Data Model in one. JSON-safe.
 */
export interface PassageSelector {
  readonly position: TextRange;
  readonly exact: string;
  /** Up to 32 units before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A passage that was found again. */
export interface Anchor {
  readonly range: TextRange;
  /**
   * `position`: the same words at the same place; `context`: the same words elsewhere; `nearest`:
   * other words, near enough.
   */
  readonly how: 'position' | 'context' | 'nearest';
  /** Other places that fit as well: not empty means that the anchor is ambiguous. At most 50. */
  readonly alternatives: readonly TextRange[];
}

interface Place extends TextRange {
  /** The greater the better. */
  readonly fit: number;
}

/** The selector of a range of `text`; a range that parts a character is widened to hold it. */
export function createSelector(text: string, range: TextRange): PassageSelector {
  const start = snapToCharacter(text, range.start, -1);
  const end = Math.max(start, snapToCharacter(text, range.end, 1));
  return {
    position: { start, end },
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(start, snapToCharacter(text, start - CONTEXT, 1)), start),
    suffix: text.slice(end, Math.max(end, snapToCharacter(text, end + CONTEXT, -1))),
  };
}

/**
 * Finds the passage of a selector in a text that may have changed: at its position if it still
 * stands there, else where the same words stand in the likest surroundings, else where the nearest
 * words do. Null where nothing is near enough. Only `position` and `context` are word for word.
 */
export function anchorSelector(text: string, selector: PassageSelector): Anchor | null {
  const { position, exact, prefix, suffix } = selector;
  const inPlace =
    text.startsWith(exact, position.start) && isWhole(text, rangeAt(position.start, exact));
  if (inPlace && contextFit(text, position, selector) === prefix.length + suffix.length) {
    return { range: rangeAt(position.start, exact), how: 'position', alternatives: [] };
  }
  if (exact === '') return anchorPoint(text, selector);
  const places = occurrences(text, exact, false)
    .map((start) => rangeAt(start, exact))
    .filter((range) => isWhole(text, range))
    .map((range): Place => {
      return { start: range.start, end: range.end, fit: contextFit(text, range, selector) };
    });
  const how = places.length > 0 ? 'context' : 'nearest';
  const anchor = choose(places.length > 0 ? places : nearest(text, selector), position, how);
  if (anchor?.range.start === position.start && how === 'context') {
    return { ...anchor, how: 'position' };
  }
  return anchor;
}

function rangeAt(start: number, exact: string): TextRange {
  return { start, end: start + exact.length };
}

function isWhole(text: string, { start, end }: TextRange): boolean {
  return isCharacterStart(text, start) && isCharacterStart(text, end);
}

/** A caret has no words of its own: it stands where what was before it meets what was after it. */
function anchorPoint(text: string, selector: PassageSelector): Anchor | null {
  const { prefix, suffix, position } = selector;
  const places = occurrences(text, prefix + suffix, false).map((start) => {
    return { start: start + prefix.length, end: start + prefix.length, fit: 0 };
  });
  return choose(places, position, 'context');
}

/** The best place, the one nearest to the old position among equals; the other equals beside it. */
function choose(places: readonly Place[], position: TextRange, how: Anchor['how']): Anchor | null {
  const best = places.reduce((fit, place) => Math.max(fit, place.fit), -Infinity);
  const distance = (place: Place): number => Math.abs(place.start - position.start);
  let chosen: Place | null = null;
  for (const place of places) {
    if (place.fit !== best) continue;
    if (chosen === null || distance(place) < distance(chosen)) chosen = place;
  }
  if (chosen === null) return null;
  const alternatives: TextRange[] = [];
  for (const { start, end, fit } of places) {
    if (fit !== best || start === chosen.start) continue;
    alternatives.push({ start, end });
    if (alternatives.length === MAX_ALTERNATIVES) break;
  }
  return { range: { start: chosen.start, end: chosen.end }, how, alternatives };
}

/** How many units of the selector's prefix and suffix still stand right before and after a place. */
function contextFit(text: string, { start, end }: TextRange, selector: PassageSelector): number {
  const { prefix, suffix } = selector;
  let before = 0;
  while (
    before < prefix.length &&
    before < start &&
    text.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)
  ) {
    before += 1;
  }
  let after = 0;
  while (
    after < suffix.length &&
    end + after < text.length &&
    text.charCodeAt(end + after) === suffix.charCodeAt(after)
  ) {
    after += 1;
  }
  return before + after;
}

/** The nearest passages, fewest edits first and then by their surroundings. */
function nearest(text: string, selector: PassageSelector): Place[] {
  return nearestPassages(text, selector.exact, selector).map(({ edits, start, end }) => {
    const fit = contextFit(text, { start, end }, selector) / (4 * CONTEXT);
    return { start, end, fit: fit - edits };
  });
}
