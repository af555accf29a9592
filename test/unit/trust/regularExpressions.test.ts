import assert from 'node:assert/strict';
import { expressionsOf } from '../../support/regex/literals.mjs';
import { judge } from '../../support/regex/judge.mjs';
import { anchored, unsound, witness } from '../../support/regex/explained.mjs';
import { isBounded, widen } from '../../support/regex/widen.mjs';

const isSafe = ({ source, flags }: RegExp): boolean => judge(source, flags).safe;

describe('the search for slow regular expressions', () => {
  it('finds what takes quadratic or exponential time, also behind lookarounds and bounds', () => {
    const slow = [
      /\s+$/,
      /^(?:a|a)*$/,
      /\s*\n\s*/,
      /\d+(?=\.)/u,
      /(?:(?=a)a|a)*b/,
      /<[^>]{0,500}>[^>]{0,500};/,
      /([ab]+)\1$/,
    ];
    assert.deepEqual(
      slow.filter((pattern) => isSafe(pattern)),
      [],
    );
  });

  it('takes what is linear for that', () => {
    const linear = [
      /\s+/g,
      /^\s+/,
      /(?<!\s)\s+$/,
      /(?<![ab])[ab]+(?=c)/,
      /^(a)\1{2,500}$/,
      /(?<word>[a-z]+)/u,
      /^[^<]*(?:<(?!b)[^<>]*>)*$/,
    ];
    assert.deepEqual(
      linear.filter((pattern) => !isSafe(pattern)),
      [],
    );
  });

  it('asks about patterns that read no less than the written one', () => {
    assert.equal(widen('(?<a>[^)]{0,500})\\k<a>(?!b)', 'skipped'), '(?:[^)]*)(?:[^)]*)');
    assert.equal(widen('a(?!b)', 'marked'), 'a(?:(?:b)\\uE001|\\uE000)');
    assert.equal(widen('[{2,9}](?:a{2,9})', 'skipped'), '[{2,9}](?:a{2,})');
  });

  it('sees literals and what is built, with their lines', () => {
    const text = 'const a = /b+/u;\n\nconst c = new RegExp(`${a.source}d`,\n  "g");\n';
    const { literals, built } = expressionsOf('a.ts', text);
    assert.deepEqual(literals, [{ file: 'a.ts', line: 1, source: 'b+', flags: 'u' }]);
    assert.deepEqual(
      built.map(({ line, written }) => ({ line, written })),
      [{ line: 3, written: 'new RegExp(`${a.source}d`, "g")' }],
    );
  });

  it('holds exceptions to their reasons', () => {
    const sticky = { source: '\\s+and', flags: 'y' };
    const judgement = judge(sticky.source, sticky.flags);
    const exception = { most: 0, why: '', file: '', text: '' };
    const asked = (pattern: typeof sticky) => judge(pattern.source, pattern.flags);
    assert.equal(judgement.safe, false);
    assert.equal(witness(judgement, 5000).length, 5000);
    assert.equal(unsound({ ...exception, kind: 'once' }, sticky, judgement, asked), null);
    const still = { source: `${sticky.source}.*?x.*?y`, flags: '' };
    assert.notEqual(unsound({ ...exception, kind: 'once' }, still, judgement, asked), null);
    assert.deepEqual(anchored(sticky), { source: '^(?:\\s+and)', flags: 'y' });
    assert.notEqual(unsound({ ...exception, kind: 'bounded' }, sticky, judgement, asked), null);
    assert.deepEqual(
      ['a{0,3}[+*]', 'a\\+?', 'a+', 'a{2,}'].map((source) => isBounded(source)),
      [true, true, false, false],
    );
  });
});
