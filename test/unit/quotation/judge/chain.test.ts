import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { chooseChain } from '../../../../src/core/quotation/judge/chain';
import type { Candidates } from '../../../../src/core/quotation/judge/chain';
import type { Fit } from '../../../../src/core/quotation/judge/fit';
import type { Fragment } from '../../../../src/core/quotation/judge/fragments';
import { Lexicon } from '../../../../src/core/quotation/judge/lexicon';
import { LowestPrefix } from '../../../../src/core/quotation/judge/lowestPrefix';
import { sourceTokens } from '../../../../src/core/quotation/judge/sourceTokens';
import { runs } from '../../../support/reportCases';

/** "a, a, a…": every other token is a word. */
const source = sourceTokens({ text: 'a, '.repeat(20), sic: [] });
const token = {
  form: new Lexicon(source.lexicon).form('a'),
  start: 0,
  end: 1,
  gap: 0,
  small: null,
};

interface Part {
  readonly length: number;
  /** How many words the mark in front of it may stand for. */
  readonly limit: number;
  /** Where it stands, and how much differs there. */
  readonly places: readonly { readonly from: number; readonly distance: number }[];
}

function candidatesOf(parts: readonly Part[]): Candidates[] {
  return parts.map(({ length, limit, places }, index) => {
    const fragment: Fragment = {
      tokens: Array.from({ length }, () => token),
      coreStart: 0,
      coreEnd: length,
      words: length,
      gap: index === 0 ? null : { start: 0, end: 0, limit },
    };
    const fits = places
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, distance }) => ({ fragment, steps: [], from, to: from + length, distance }));
    return { fragment, fits };
  });
}

const WORD = 1e9;

/** What a choice costs: parts given up, differences, words a mark may not stand for, gaps. */
function costOf(candidates: readonly Candidates[], chosen: readonly (Fit | null)[]): number {
  let cost = 0;
  let before: { readonly fit: Fit; readonly index: number } | null = null;
  for (const [index, { fragment }] of candidates.entries()) {
    const fit = chosen[index];
    if (!fit) {
      cost += (2 * fragment.tokens.length + 1) * WORD;
      continue;
    }
    cost += fit.distance * WORD;
    if (before) {
      const gap = fit.from - before.fit.to;
      if (gap < 0) return Infinity;
      const limit = fragment.gap?.limit ?? Infinity;
      const words = (source.words[fit.from] ?? 0) - (source.words[before.fit.to] ?? 0);
      const fits = limit === Infinity || (before.index === index - 1 && words <= limit);
      cost += gap + (fits ? 0 : 4 * WORD);
    }
    before = { fit, index };
  }
  return cost;
}

function cheapest(candidates: readonly Candidates[], chosen: readonly (Fit | null)[] = []): number {
  const next = candidates[chosen.length];
  if (!next) return costOf(candidates, chosen);
  return Math.min(...[null, ...next.fits].map((fit) => cheapest(candidates, [...chosen, fit])));
}

describe('the places of the parts of a quotation', () => {
  const place = fc.record({
    from: fc.nat({ max: 34 }),
    distance: fc.constantFrom(0, 0, 0.001, 0.5, 1, 3, 12),
  });
  const part = fc.record({
    length: fc.integer({ min: 1, max: 5 }),
    limit: fc.constantFrom(Infinity, 2, 3, 5),
    places: fc.uniqueArray(place, { maxLength: 4, selector: ({ from }) => from }),
  });

  it('are those that differ least, in order, and are nearest to each other', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const candidates = candidatesOf(parts);
        const chosen = chooseChain(candidates, source);
        assert.equal(chosen.length, candidates.length);
        assert.equal(costOf(candidates, chosen), cheapest(candidates));
      }),
      runs(1000),
    );
  });
});

describe('the lowest of the first places', () => {
  it('is the lowest that was added there', () => {
    const added = fc.tuple(fc.nat({ max: 11 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(added), fc.nat({ max: 12 }), (values, count) => {
        const lowest = new LowestPrefix<string>(12);
        for (const [at, value] of values) lowest.add(at, value, `${at} ${value}`);
        const among = values.filter(([at]) => at < count).map(([, value]) => value);
        const found = lowest.lowest(count);
        assert.equal(found?.value, among.length > 0 ? Math.min(...among) : undefined);
        if (!found) return;
        const [at = 0, value] = found.item.split(' ').map(Number);
        assert.ok(at < count);
        assert.equal(value, found.value);
      }),
      runs(300),
    );
  });
});
