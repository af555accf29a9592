import assert from 'node:assert/strict';
import type { VoteOptions } from '../../../../src/core/quotation/find/ballot';
import { Ballot } from '../../../../src/core/quotation/find/ballot';
import { queryWords } from '../../../../src/core/quotation/find/queryWords';
import { Segments } from '../../../../src/core/quotation/find/segments';
import { Workspace } from '../../../../src/core/quotation/find/workspace';
import { plainArticle } from '../../../support/findable';

/** Different words, one for each number. */
function words(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => `t${from + i}`).join(' ');
}

const EVERY: VoteOptions = { maxMissing: Infinity, maxCandidates: 99, among: null };

/** Asks for the blocks that are likest to words, as [article and block, pairs they lack]. */
class Asked {
  readonly segments = new Segments();
  readonly ballot = new Ballot();

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [id, text] of Object.entries(texts)) this.segments.add(plainArticle(id, text));
  }

  candidates(pattern: string, options: Partial<VoteOptions> = {}, ids: string[] | null = null) {
    const { hashes } = queryWords(pattern, new Workspace());
    const ranges = this.segments.ranges(ids === null ? null : this.segments.articles(ids));
    return this.ballot.candidates(hashes, ranges, { ...EVERY, ...options });
  }

  blocks(...asked: Parameters<Asked['candidates']>): [string, number][] {
    return this.candidates(...asked).map(({ article, block, missing }) => [
      `${article.id}${block}`,
      missing,
    ]);
  }
}

describe('the blocks likest to some words', () => {
  const asked = new Asked({
    book: words(0, 1400),
    part: `${words(100, 105)} khác`,
    swapped: 't104 t103 t102 t101 t100',
    last: `${words(102, 105)} ${words(600, 603)}`,
    empty: '',
  });

  it('lack the fewest and rarest of their pairs, the likest first', () => {
    assert.deepEqual(asked.blocks(words(100, 105)), [
      ['book0', 0],
      ['part0', 0],
      ['last0', 2],
    ]);
    assert.deepEqual(asked.blocks(words(600, 603)), [
      ['book1', 0],
      ['last0', 0],
    ]);
    assert.deepEqual(asked.blocks('t100 t101 x t104 t105'), [
      ['book0', 2],
      ['part0', 3],
    ]);
    // What few have tells more than what many have.
    assert.deepEqual(asked.blocks('t103 t104 x t105 khác'), [
      ['book0', 3],
      ['last0', 3],
      ['part0', 3],
    ]);
  });

  it('are counted from the first of each article, those that share words both', () => {
    assert.deepEqual(asked.blocks(words(450, 460)), [
      ['book0', 0],
      ['book1', 0],
    ]);
    assert.deepEqual(asked.blocks(words(900, 910)), [
      ['book1', 0],
      ['book2', 0],
    ]);
    assert.deepEqual(asked.blocks(words(1300, 1310)), [['book2', 0]]);
  });

  it('are none for words that stand nowhere, for one word and for none', () => {
    for (const pattern of ['x y z', 't104 t100', 't100', '']) {
      assert.deepEqual(asked.blocks(pattern), []);
    }
    assert.deepEqual(new Asked({}).blocks(words(0, 9)), []);
  });

  it('lack no more pairs than they may', () => {
    const pattern = words(100, 106);
    for (const [maxMissing, expected] of [
      [0, ['book0']],
      [1, ['book0', 'part0']],
      [2, ['book0', 'part0']],
      [3, ['book0', 'part0', 'last0']],
    ] as const) {
      assert.deepEqual(
        asked.blocks(pattern, { maxMissing }).map(([block]) => block),
        expected,
        `${maxMissing}`,
      );
    }
  });

  it('are as many as asked for, the likest', () => {
    const every = asked.blocks(words(100, 106));
    for (const maxCandidates of [0, 1, 2, 3]) {
      const found = asked.blocks(words(100, 106), { maxCandidates });
      assert.deepEqual(found, every.slice(0, maxCandidates));
    }
  });

  it('are of articles asked for, however they are given', () => {
    const pattern = words(100, 105);
    const among = new Set(['part', 'last', 'none']);
    const expected = [
      ['part0', 0],
      ['last0', 2],
    ];
    assert.deepEqual(asked.blocks(pattern, { among }), expected);
    assert.deepEqual(asked.blocks(pattern, {}, ['part', 'last', 'none']), expected);
    assert.deepEqual(asked.blocks(pattern, {}, []), []);
    assert.deepEqual(asked.blocks(pattern, { among: new Set() }), []);
  });

  it('are the same whatever was asked before', () => {
    const before = asked.candidates(words(100, 106));
    asked.candidates(words(450, 470), { maxMissing: 0 });
    asked.candidates(words(0, 1400), { maxCandidates: 1 }, ['part']);
    assert.deepEqual(asked.candidates(words(100, 106)), before);
    assert.deepEqual(asked.candidates(words(100, 106)), before);
  });

  it('are of articles that are still there, of all segments', () => {
    const changing = new Asked({ a: words(0, 2000), b: `${words(10, 15)} z`, c: words(10, 15) });
    changing.segments.all();
    changing.segments.add(plainArticle('d', words(10, 15)));
    const pattern = words(10, 15);
    const names = (): string[] => changing.blocks(pattern).map(([block]) => block);
    assert.deepEqual(names(), ['a0', 'b0', 'c0', 'd0']);
    assert.equal(changing.segments.all().length, 2);
    changing.segments.remove('b');
    assert.deepEqual(names(), ['a0', 'c0', 'd0']);
    changing.segments.remove('a');
    assert.deepEqual(names(), ['c0', 'd0']);
  });
});

describe('what rare words are worth', () => {
  it('is more, so that a block with a few goes before one with more that are common', () => {
    const texts: Record<string, string> = {};
    for (let i = 0; i < 60; i++) texts[`n${i + 10}`] = `${words(0, 5)} x${i}`;
    const asked = new Asked({ ...texts, rare: 'y z' });
    const [first, second] = asked.candidates(`${words(0, 3)} y z`);
    assert.equal(first?.article.id, 'rare');
    assert.equal(first.missing, 3);
    assert.equal(second?.article.id, 'n10');
    assert.equal(second.missing, 2);
    // One list of 61 blocks and one of a single one: log2(1 + 61), in sixteenths.
    assert.equal(first.score, Math.round(Math.log2(1 + 61) * 16));
    assert.equal(second.score, 2 * Math.round(Math.log2(1 + 61 / 60) * 16));
  });

  it('is less than that of several that are less rare', () => {
    const common = words(0, 8);
    const asked = new Asked({ a: 'y z', b: `x ${common}`, c: `${common} x`, d: common });
    const found = asked.candidates(`${common} y z`);
    assert.deepEqual(
      found.map(({ article }) => article.id),
      ['b', 'c', 'd', 'a'],
    );
  });

  it('is the same of blocks of one article, which come in order', () => {
    const text = (number: number): string => `x${number} y ${words(0, 900)} x y${number}`;
    for (let number = 0; number < 9; number++) {
      const asked = new Asked({ a: text(number), b: 'một hai' });
      assert.deepEqual(
        asked.blocks(`x${number} y z x y${number}`).map(([block]) => block),
        ['a0', 'a1'],
      );
    }
  });

  it('is that of blocks that are still there', () => {
    const asked = new Asked({ a: words(0, 9), b: words(0, 9), c: 'x', d: 'y', e: 'z' });
    asked.segments.all();
    asked.segments.remove('b');
    const [one] = asked.candidates('t0 t1');
    assert.equal(one?.score, Math.round(Math.log2(1 + 4 / 1) * 16));
  });

  it('is not asked of very common ones where there are a dozen that are rarer', () => {
    // "chung chung" stands in thousands of blocks, the others in one, the pair between in none.
    const texts: Record<string, string> = { rare: words(100, 114) };
    for (let i = 0; i < 5000; i++) texts[`n${i}`] = `u${i} chung chung`;
    const asked = new Asked(texts);
    assert.deepEqual(asked.blocks(`${words(100, 114)} chung chung`), [['rare0', 1]]);
    assert.deepEqual(asked.blocks(`chung chung ${words(100, 114)}`), [['rare0', 1]]);
    // Of fewer it is.
    const few = asked.blocks(`${words(100, 108)} chung chung`);
    assert.deepEqual(few[0], ['rare0', 2]);
    assert.equal(few.length, 99);
    assert.deepEqual(asked.blocks('chung chung', { maxCandidates: 2 }), [
      ['n00', 0],
      ['n10', 0],
    ]);
  });

  it('is asked of some pairs only, all over a very long passage', () => {
    const asked = new Asked({ book: words(0, 3000), end: words(2500, 2900), front: words(0, 400) });
    const found = asked.blocks(words(0, 2900));
    assert.deepEqual(found.map(([block]) => block).toSorted(), [
      'book0',
      'book1',
      'book2',
      'book3',
      'book4',
      'book5',
      'book6',
      'end0',
      'front0',
    ]);
    // 512 of 2,899 pairs: of the 511 in a block every sixth.
    const lacked = new Map(found).get('book2') ?? 0;
    assert.ok(lacked > 512 - 100 && lacked < 512 - 80, `${lacked}`);
  });
});
