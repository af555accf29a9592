import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Block, Step } from '../../../../src/core/quotation/judge/align';
import { alignBlock } from '../../../../src/core/quotation/judge/align';
import { compareToken, readFragments } from '../../../../src/core/quotation/judge/fragments';
import type { Fragment } from '../../../../src/core/quotation/judge/fragments';
import { DIFFERENT, Lexicon } from '../../../../src/core/quotation/judge/lexicon';
import { sourceTokens } from '../../../../src/core/quotation/judge/sourceTokens';
import type { SourceTokens } from '../../../../src/core/quotation/judge/sourceTokens';
import { tokenize } from '../../../../src/core/quotation/judge/tokens';
import { runs } from '../../../support/reportCases';

/** What a word and a mark cost that have no partner, and a run of them. */
const ADDED = { word: 100, mark: 50, run: 30 };
const DROPPED = { word: 20, mark: 15, run: 60 };
const OUTSIDE = { word: 160, mark: 60, run: 30 };
/** What a pair costs: the same, other glyphs, another spelling, another letter case. */
const LIKE = [0, 2, 5, 10];

interface Laid {
  readonly fragment: Fragment;
  readonly source: SourceTokens;
  readonly block: Block;
  readonly lexicon: Lexicon;
}

type Price = (laid: Laid, quoted: number, at: number) => number;

const pairPrice: Price = ({ fragment, source, lexicon }, quoted, at) => {
  const token = fragment.tokens[quoted];
  const form = source.forms[at];
  assert.ok(token && form);
  const level = compareToken(token, form, lexicon);
  const gap = token.gap === 2 || token.gap === source.gaps[at] ? 0 : 20;
  if (level < DIFFERENT) return (LIKE[level] ?? 0) + gap;
  const kinds = [token.form.kind, form.kind];
  if (kinds[0] !== kinds[1] && kinds.includes('mark')) return 100_000;
  if (kinds[0] === 'mark') return 80;
  if (token.form.base === form.base) return 60;
  return kinds.every((kind) => kind === 'number') ? 130 : 150;
};

function kindPrice(kind: string | undefined, price: typeof ADDED): number {
  return kind === 'mark' ? price.mark : price.word;
}

function outsidePrice({ fragment }: Laid, from: number, to: number): number {
  return fragment.tokens
    .slice(from, to)
    .reduce((sum, { form }) => sum + kindPrice(form.kind, OUTSIDE), from < to ? OUTSIDE.run : 0);
}

/** The price of the cheapest way, tried out one by one. */
function cheapest(laid: Laid): number {
  const { fragment, source, block } = laid;
  const { quotedFrom, quotedTo, sourceFrom, sourceTo } = block;
  const known = new Map<string, number>();
  const rest = (quoted: number, at: number, last: 'pair' | 'added' | 'dropped'): number => {
    const key = `${quoted} ${at} ${last}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways: number[] = [];
    const hasQuoted = quoted < quotedTo;
    const hasSource = at < sourceTo;
    if (block.freeEnd && last === 'pair') ways.push(outsidePrice(laid, quoted, quotedTo));
    if (!block.freeEnd && !hasQuoted && !hasSource) ways.push(0);
    if (hasQuoted && hasSource) {
      ways.push(pairPrice(laid, quoted, at) + rest(quoted + 1, at + 1, 'pair'));
    }
    if (hasQuoted) {
      const price = kindPrice(fragment.tokens[quoted]?.form.kind, ADDED);
      ways.push(price + (last === 'added' ? 0 : ADDED.run) + rest(quoted + 1, at, 'added'));
    }
    if (hasSource) {
      const price = kindPrice(source.forms[at]?.kind, DROPPED);
      ways.push(price + (last === 'dropped' ? 0 : DROPPED.run) + rest(quoted, at + 1, 'dropped'));
    }
    const found = Math.min(Infinity, ...ways);
    known.set(key, found);
    return found;
  };
  if (!block.freeStart) return rest(quotedFrom, sourceFrom, 'pair');
  const ways = [outsidePrice(laid, quotedFrom, quotedTo)];
  for (let quoted = quotedFrom; quoted < quotedTo; quoted++) {
    for (let at = sourceFrom; at < sourceTo; at++) {
      const start = outsidePrice(laid, quotedFrom, quoted) + pairPrice(laid, quoted, at);
      ways.push(start + rest(quoted + 1, at + 1, 'pair'));
    }
  }
  return Math.min(...ways);
}

function priceOf(laid: Laid, steps: readonly Step[]): number {
  const { fragment, source, block } = laid;
  const first = steps.findIndex((step) => step.source >= 0);
  const last = steps.findLastIndex((step) => step.source >= 0);
  const isFree = block.freeStart || block.freeEnd;
  if (first < 0 && isFree) return outsidePrice(laid, block.quotedFrom, block.quotedTo);
  let price = 0;
  let before = 'pair';
  for (const [index, step] of steps.entries()) {
    const quoted = fragment.tokens[step.quoted]?.form.kind;
    const form = source.forms[step.source]?.kind;
    if ((block.freeStart && index < first) || (block.freeEnd && index > last)) {
      price += kindPrice(quoted, OUTSIDE) + (before === 'outside' ? 0 : OUTSIDE.run);
      before = 'outside';
    } else if (step.source < 0) {
      price += kindPrice(quoted, ADDED) + (before === 'added' ? 0 : ADDED.run);
      before = 'added';
    } else if (step.quoted < 0) {
      price += kindPrice(form, DROPPED) + (before === 'dropped' ? 0 : DROPPED.run);
      before = 'dropped';
    } else {
      price += pairPrice(laid, step.quoted, step.source);
      before = 'pair';
    }
  }
  return price;
}

/** Every quoted token once and in order, and the source's without a hole. */
function assertWhole({ block, fragment, source, lexicon }: Laid, steps: readonly Step[]): void {
  const quoted = steps.map((step) => step.quoted).filter((at) => at >= 0);
  const all = Array.from(
    { length: block.quotedTo - block.quotedFrom },
    (_, index) => block.quotedFrom + index,
  );
  assert.deepEqual(quoted, all);
  const used = steps.map((step) => step.source).filter((at) => at >= 0);
  const [from = block.sourceFrom] = used;
  assert.deepEqual(
    used,
    used.map((_, index) => from + index),
  );
  for (const step of steps) {
    assert.ok(step.quoted >= 0 || step.source >= 0);
    const token = fragment.tokens[step.quoted];
    const form = source.forms[step.source];
    const level = token && form ? compareToken(token, form, lexicon) : DIFFERENT;
    assert.equal(step.level, level);
  }
  const isOutside = used.length === 0 && (block.freeStart || block.freeEnd);
  if (isOutside) return;
  if (!block.freeStart) assert.equal(from, block.sourceFrom);
  if (!block.freeEnd) assert.equal(from + used.length, block.sourceTo);
}

describe('words laid against a source', () => {
  const words = [' xã', ' Xã', ' xa', ' hoà', ' hòa', ' lý', ' 12', ' 7'];
  const token = fc.constantFrom(...words, ',', ' ,', '-', ' -', ' –');
  const text = fc.array(token, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));

  it('are laid there in the cheapest way', () => {
    const ends = fc.record({ freeStart: fc.boolean(), freeEnd: fc.boolean() });
    const cuts = fc.record({ quoted: fc.nat({ max: 2 }), source: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(text, text, ends, cuts, (words, quotation, free, cut) => {
        const source = sourceTokens({ text: words, sic: [] });
        const lexicon = new Lexicon(source.lexicon);
        const [fragment] = readFragments(tokenize(`và${quotation}`, lexicon), [], lexicon);
        assert.ok(fragment);
        const block: Block = {
          quotedFrom: Math.min(cut.quoted, fragment.tokens.length),
          quotedTo: fragment.tokens.length,
          sourceFrom: Math.min(cut.source, source.forms.length),
          sourceTo: source.forms.length,
          ...free,
        };
        const laid: Laid = { fragment, source, block, lexicon };
        const steps = alignBlock(fragment, source, block, lexicon);
        assertWhole(laid, steps);
        assert.equal(priceOf(laid, steps), cheapest(laid));
      }),
      runs(1000),
    );
  });
});
