import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PassageFinder } from '../../../../src/core/quotation/find/passageFinder';
import { plainArticle } from '../../../support/findable';
import { vietnameseWords } from '../../../support/vietnameseText';
import { numbered } from '../../../support/wordDistance';
import { finderOf, numberedWords } from './numberedWords';

describe('runs of words that a text shares with articles', () => {
  it('are as long as they can be, with their place', () => {
    const finder = new PassageFinder();
    finder.add(plainArticle('a', 'Một hai ba bốn năm.'));
    finder.add(plainArticle('b', 'Không: một hai, BA bốn năm sáu!'));
    const text = 'Rằng “hai ba bốn năm sáu” và một hai ba, thế thôi.';
    assert.deepEqual(finder.commonRuns(text, 3, 9), [
      {
        range: { start: 6, end: 24 },
        place: { articleId: 'b', range: { start: 11, end: 30 }, edits: 0, words: 5 },
      },
      {
        range: { start: 29, end: 39 },
        place: { articleId: 'a', range: { start: 0, end: 10 }, edits: 0, words: 3 },
      },
    ]);
  });

  it('are all there are, in order, apart, word for word and not to be lengthened', () => {
    const words = (maxLength: number) => vietnameseWords({ maxLength }).map((w) => w.join(' '));
    const inputs = fc.tuple(fc.array(words(60), { maxLength: 3 }), words(60), fc.nat(3));
    fc.assert(
      fc.property(inputs, ([bodies, own, extra]) => {
        const minWords = 2 + extra;
        const text = `${own} ${bodies.join(' rồi ').slice(10)}`;
        const finder = new PassageFinder();
        bodies.forEach((body, i) => finder.add(plainArticle(`${i}`, body)));
        const runs = finder.commonRuns(text, minWords, 1000);
        const [all = [], ...articles] = numbered(text, ...bodies).map((list) =>
          list.map((word) => ` ${word} `),
        );
        const joined = articles.map((list) => list.join(''));
        const covered = new Set<number>();
        let before = 0;
        for (const { range, place } of runs) {
          assert.ok(range.start >= before);
          before = range.end;
          const body = bodies[Number(place.articleId)] ?? '';
          const found = body.slice(place.range.start, place.range.end);
          const [one, other] = numbered(text.slice(range.start, range.end), found);
          assert.deepEqual(one, other);
          assert.equal(one?.length, place.words);
          assert.ok(place.words >= minWords);
          const first = numbered(text.slice(0, range.start))[0]?.length ?? 0;
          for (let i = first; i < first + place.words; i++) covered.add(i);
        }
        // Whatever is left between runs stands nowhere.
        for (let i = 0; i + minWords <= all.length; i++) {
          const window = Array.from({ length: minWords }, (_, k) => i + k);
          if (window.some((k) => covered.has(k))) continue;
          const run = all.slice(i, i + minWords).join('');
          assert.ok(joined.every((list) => !list.includes(run)));
        }
      }),
      { numRuns: 300 },
    );
  });

  /** What is found, as the article with the words of the report. */
  function found(texts: Readonly<Record<string, string>>, report: string, least: number): string[] {
    return finderOf(texts)
      .commonRuns(report, least, 9)
      .map(({ range, place }) => `${place.articleId}: ${report.slice(range.start, range.end)}`);
  }

  it('are whole, though other articles have all of their pairs, one here and one there', () => {
    const report = 'một hai ba bốn năm';
    const scattered = 'một hai ba x ba bốn x bốn năm';
    assert.deepEqual(found({ a: scattered, b: 'một hai ba bốn' }, report, 3), [
      'b: một hai ba bốn',
    ]);
    assert.deepEqual(found({ a: scattered }, report, 4), []);
    assert.deepEqual(found({ a: 'một hai x hai ba x ba bốn x bốn năm' }, report, 3), []);
  });

  it('are the first of equal ones', () => {
    const report = 'một hai ba bốn';
    const scattered = 'một hai ba x ba bốn';
    const shorter = 'hai ba bốn x một hai';
    assert.deepEqual(found({ b: scattered, a: scattered, c: shorter }, report, 3), [
      'a: một hai ba',
    ]);
    const text = `${numberedWords(0, 30)} ${numberedWords(100, 1900)} ${numberedWords(0, 30)}`;
    const [run] = finderOf({ a: text }).commonRuns(numberedWords(0, 30), 8, 9);
    assert.deepEqual(run?.place.range, { start: 0, end: numberedWords(0, 30).length });
  });

  it('are the longest of very many, wherever the others begin and end', () => {
    const report = `ta nói ${numberedWords(0, 60)} thế thôi`;
    for (const [from, to] of [
      [0, 9],
      [6, 20],
    ] as const) {
      const texts: Record<string, string> = { z: numberedWords(0, 40) };
      for (let i = 10; i < 40; i++) texts[`a${i}`] = `x${i} ${numberedWords(from, to)} y${i}`;
      assert.deepEqual(found(texts, report, 8), [`z: ${numberedWords(0, 40)}`]);
    }
  });

  it('are found by their rarest words, however many articles have the others', () => {
    const texts: Record<string, string> = {};
    for (let i = 0; i < 2500; i++) texts[`a${i}`] = 'cho nhân dân được hưởng';
    texts['z'] = 'cho nhân dân được hưởng niềm vui, cho nhân dân được hưởng';
    for (const report of [
      'cho nhân dân được hưởng niềm vui',
      'niềm vui, cho nhân dân được hưởng',
      'hưởng niềm vui, cho nhân dân được',
    ]) {
      assert.deepEqual(found(texts, `Ta nói: ${report}.`, 6), [`z: ${report}`]);
    }
  });
});
