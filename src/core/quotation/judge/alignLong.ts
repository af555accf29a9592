import type { Block, Step } from './align';
import { alignBlock } from './align';
import type { Fragment } from './fragments';
import { compareToken } from './fragments';
import type { Lexicon } from './lexicon';
import { DIFFERENT } from './lexicon';
import type { SourceTokens } from './sourceTokens';

/** Cells of a table that is filled without more ado, and of all tables of one alignment. */
const DIRECT = 1_000_000;
const BUDGET = 6_000_000;
/** So many tokens in a row pin a long text. */
const RUN = 3;
/** How far beyond its own length an end may reach into the source, in tokens. */
const REACH = 60;

/**
 * The cheapest alignment of a fragment's core with part of a source, its ends free. A long one is
 * pinned at runs of three tokens that each side has once, and aligned between; work is bounded:
 * what is too long even so counts as replaced.
 */
export function align(
  fragment: Fragment,
  source: SourceTokens,
  from: number,
  to: number,
  lexicon: Lexicon,
): Step[] {
  const { coreStart, coreEnd } = fragment;
  const whole: Block = {
    quotedFrom: coreStart,
    quotedTo: coreEnd,
    sourceFrom: from,
    sourceTo: to,
    freeStart: true,
    freeEnd: true,
  };
  if (cells(whole) <= DIRECT) return alignBlock(fragment, source, whole, lexicon);
  const pins = commonRuns(fragment, source, from, to);
  if (pins.length === 0) {
    return cells(whole) <= BUDGET
      ? alignBlock(fragment, source, whole, lexicon)
      : replaceAll(whole);
  }
  const steps: Step[] = [];
  let budget = BUDGET;
  const fill = (block: Block): void => {
    const cost = cells(block);
    const isAffordable = cost <= budget;
    if (isAffordable) budget -= cost;
    const filled = isAffordable ? alignBlock(fragment, source, block, lexicon) : replaceAll(block);
    for (const step of filled) steps.push(step);
  };
  let quotedFrom = coreStart;
  let sourceFrom = from;
  for (const [index, pin] of wholeRuns(pins).entries()) {
    const freeStart = index === 0;
    if (freeStart) sourceFrom = Math.max(from, pin.source - (pin.quoted - coreStart) - REACH);
    const { quoted: quotedTo, source: sourceTo } = pin;
    fill({ quotedFrom, quotedTo, sourceFrom, sourceTo, freeStart, freeEnd: false });
    steps.push(pinStep(fragment, source, pin, lexicon));
    quotedFrom = pin.quoted + 1;
    sourceFrom = pin.source + 1;
  }
  const sourceTo = Math.min(to, sourceFrom + coreEnd - quotedFrom + REACH);
  fill({ quotedFrom, quotedTo: coreEnd, sourceFrom, sourceTo, freeStart: false, freeEnd: true });
  return steps;
}

function cells(block: Block): number {
  return (block.quotedTo - block.quotedFrom + 1) * (block.sourceTo - block.sourceFrom + 1);
}

function replaceAll(block: Block): Step[] {
  const steps: Step[] = [];
  for (let quoted = block.quotedFrom; quoted < block.quotedTo; quoted++) {
    steps.push({ quoted, source: -1, level: DIFFERENT });
  }
  if (block.freeStart || block.freeEnd) return steps;
  for (let source = block.sourceFrom; source < block.sourceTo; source++) {
    steps.push({ quoted: -1, source, level: DIFFERENT });
  }
  return steps;
}

interface Pin {
  readonly quoted: number;
  readonly source: number;
}

function pinStep({ tokens }: Fragment, source: SourceTokens, pin: Pin, lexicon: Lexicon): Step {
  const quoted = tokens[pin.quoted];
  const form = source.forms[pin.source];
  return { ...pin, level: quoted && form ? compareToken(quoted, form, lexicon) : DIFFERENT };
}

/** The pins of all three tokens of each run. */
function wholeRuns(pins: readonly Pin[]): Pin[] {
  const whole: Pin[] = [];
  for (const pin of pins) {
    for (let index = 0; index < RUN; index++) {
      const [quoted, at] = [pin.quoted + index, pin.source + index];
      const last = whole.at(-1);
      if (!last || (quoted > last.quoted && at > last.source)) whole.push({ quoted, source: at });
    }
  }
  return whole;
}

/** Where runs of three tokens that are unique on each side begin, the longest row in order. */
function commonRuns(fragment: Fragment, source: SourceTokens, from: number, to: number): Pin[] {
  const { tokens, coreStart, coreEnd } = fragment;
  const quotedRuns = uniqueRuns((i) => tokens[i]?.form.folded ?? -1, coreStart, coreEnd);
  const sourceRuns = uniqueRuns((i) => source.folded[i] ?? -1, from, to);
  const pins: Pin[] = [];
  for (const [run, quoted] of quotedRuns) {
    const at = sourceRuns.get(run) ?? -1;
    if (quoted >= 0 && at >= 0) pins.push({ quoted, source: at });
  }
  return longestRising(pins);
}

/** Each run of three with where it begins, in this order; -1 for those that are there twice. */
function uniqueRuns(
  tokenAt: (index: number) => number,
  from: number,
  to: number,
): Map<string, number> {
  const runs = new Map<string, number>();
  for (let i = from; i + RUN <= to; i++) {
    const key = `${tokenAt(i)},${tokenAt(i + 1)},${tokenAt(i + 2)}`;
    runs.set(key, runs.has(key) ? -1 : i);
  }
  return runs;
}

/** The longest subsequence whose places in the source rise (patience sorting). */
function longestRising(pins: readonly Pin[]): Pin[] {
  const tops: number[] = [];
  const before: number[] = [];
  pins.forEach((pin, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pins[tops[middle] ?? 0]?.source ?? 0) < pin.source) low = middle + 1;
      else high = middle;
    }
    before.push(tops[low - 1] ?? -1);
    tops[low] = index;
  });
  const rising: Pin[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pin = pins[at];
    if (pin) rising.push(pin);
  }
  return rising.toReversed();
}
