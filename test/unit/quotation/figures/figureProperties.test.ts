import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Article } from '../../../../src/core/library/article';
import type { Statistic } from '../../../../src/core/article/types';
import { checkFigures } from '../../../../src/core/quotation/figures/checkFigures';
import type { CheckedFigure } from '../../../../src/core/quotation/figures/types';
import { overlaps, type TextRange } from '../../../../src/core/text/range';
import { articleOf, check, readArticle, sentencesOf } from './articles';

const articles: Article[] = [
  readArticle('canh-thuy', 'content/canh-thuy/article.txt'),
  ...['test/fixtures/articles', 'test/fixtures/statistics'].flatMap((folder) =>
    readdirSync(join(process.cwd(), folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readArticle(name, join(folder, name))),
  ),
];

interface Stated {
  readonly article: Article;
  readonly statistic: Statistic;
}

const stated: Stated[] = articles.flatMap((article) =>
  article.parsed.statistics.map((statistic) => ({ article, statistic })),
);

/** The sentence of a statistic in its place, with other words in place of a part of it. */
function reportOf({ article, statistic }: Stated, part: TextRange, words: string) {
  const { text } = article.parsed;
  const { start, end } = statistic.sentence;
  const report = text.slice(0, part.start) + words + text.slice(part.end);
  const sentence = { start, end: end + words.length - (part.end - part.start) };
  const figure = {
    start: statistic.start,
    end: statistic.end + words.length - (part.end - part.start),
  };
  const found = checkFigures(report, [sentence], [article]).filter((one) => overlaps(one, figure));
  return { report, found };
}

function name({ article, statistic }: Stated): string {
  return `${article.id}: ${statistic.text}`;
}

function timed({ kind }: Statistic): boolean {
  return kind === 'year' || kind === 'period';
}

const passing = new Set(['right', 'notation']);

describe('checkFigures: every statistic of every fixture', () => {
  it('there are hundreds', () => assert.ok(stated.length > 500));

  it('is right in its own sentence', () => {
    for (const one of stated) {
      const { found } = reportOf(one, { start: 0, end: 0 }, '');
      assert.deepEqual(
        found.map(({ text, verdict, differs, correction }) => ({
          text,
          verdict,
          differs,
          correction,
        })),
        [{ text: one.statistic.text, verdict: 'right', differs: [], correction: null }],
        name(one),
      );
    }
  });

  it('never passes with one digit changed, and its correction passes', () => {
    let corrected = 0;
    let wrong = 0;
    let all = 0;
    let mistaken = 0;
    for (const one of stated) {
      const { article, statistic } = one;
      // The first digit changes the magnitude, the last hardly anything.
      const digits = [...statistic.text.matchAll(/[0-9]/g)];
      for (const match of new Set([digits[0], digits.at(-1)])) {
        if (!match) continue;
        const at = statistic.start + match.index;
        const digit = String((Number(match[0]) + 3) % 10);
        const changed =
          statistic.text.slice(0, match.index) + digit + statistic.text.slice(match.index + 1);
        if (isSaid(article, changed)) continue;
        const { report, found } = reportOf(one, { start: at, end: at + 1 }, digit);
        all += 1;
        for (const figure of found) {
          if (figure.verdict === 'wrong') wrong += 1;
          if (figure.expected && figure.expected.value !== statistic.value) mistaken += 1;
          assert.ok(!passing.has(figure.verdict), `${name(one)}, ${JSON.stringify(figure)}`);
          if (figure.correction) {
            corrected += 1;
            assertCorrected(report, figure, one);
          }
        }
      }
    }
    const counts = `${wrong} wrong, ${corrected} corrected, ${mistaken} mistaken of ${all}`;
    assert.ok(wrong > 0.7 * all && corrected > 0.95 * wrong && mistaken < 0.01 * all, counts);
  });

  it('is told to lack its qualifier where that is dropped', () => {
    let told = 0;
    for (const one of stated) {
      const { article, statistic } = one;
      const { qualifier } = statistic;
      if (qualifier === null || timed(statistic)) continue;
      if (!statistic.text.startsWith(`${qualifier} `)) continue;
      if (isStatedWithout(article, statistic)) continue;
      const part = { start: statistic.start, end: statistic.start + qualifier.length + 1 };
      const { report, found } = reportOf(one, part, '');
      for (const figure of found) {
        // Words of a longer qualifier may be left standing outside the figure.
        told += 1;
        assert.equal(figure.verdict, 'qualifier', `${name(one)}, ${JSON.stringify(figure)}`);
        if (figure.correction) assertCorrected(report, figure, one);
      }
    }
    assert.ok(told > 30, String(told));
  });
});

describe('checkFigures: texts that have nothing to do with each other', () => {
  it('hardly ever accuse one another', () => {
    const accusing: string[] = [];
    let all = 0;
    for (const cited of articles.filter((_, index) => index % 3 === 0)) {
      for (const { id, parsed } of articles) {
        if (id === cited.id) continue;
        for (const figure of checkFigures(parsed.text, parsed.sentences, [cited])) {
          all += 1;
          const alarm = figure.verdict === 'wrong' || figure.verdict === 'qualifier';
          if (alarm) accusing.push(`${id}: ${figure.text} (${cited.id})`);
        }
      }
    }
    assert.ok(all > 10_000);
    assert.ok(accusing.length < 0.001 * all, accusing.join('\n'));
  });
});

/** Whether the article has the number of a figure somewhere: then a change is another figure. */
function isSaid({ parsed }: Article, figure: string): boolean {
  const numbers = (text: string): string[] => text.match(/[0-9]+(?:[.,][0-9]+)*/g) ?? [];
  const said = new Set(numbers(parsed.text).map(Number.parseFloat));
  return numbers(figure).every((number) => said.has(Number.parseFloat(number)));
}

function isStatedWithout({ parsed }: Article, statistic: Statistic): boolean {
  return parsed.statistics.some(
    (other) =>
      other !== statistic &&
      other.value === statistic.value &&
      other.qualifier?.toLowerCase() !== statistic.qualifier?.toLowerCase(),
  );
}

function assertCorrected(report: string, { correction }: CheckedFigure, one: Stated): void {
  if (!correction) return;
  const { range, text } = correction;
  const mended = report.slice(0, range.start) + text + report.slice(range.end);
  const grown = mended.length - report.length;
  const before = one.article.parsed.text.length;
  const { start, end } = one.statistic.sentence;
  const sentence = { start, end: end + mended.length - before };
  const figure = { start: range.start, end: range.end + grown };
  const found = checkFigures(mended, [sentence], [one.article]).filter((other) =>
    overlaps(other, figure),
  );
  assert.ok(found.length > 0, `${name(one)}: nothing after "${text}"`);
  for (const other of found) {
    assert.ok(passing.has(other.verdict), `${name(one)}: "${text}" ${JSON.stringify(other)}`);
  }
}

const words = fc.constantFrom(
  ...'271|12|19,5|13%|1.234|2011-2015|hơn|gần|đảng viên|chi bộ|triệu đồng|năm|đạt|có|thu nhập|bình quân|Xã Tân An|.|,|;|(|"|tỷ|3/5|hai trăm|mốt|–'.split(
    '|',
  ),
);
const anyText = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('checkFigures: any text', () => {
  it('gives figures in order that read as they say, and only ranges of the text', () => {
    fc.assert(
      fc.property(anyText, fc.subarray(articles, { maxLength: 3 }), (text, some) => {
        let last = 0;
        for (const figure of check(text, ...some)) {
          assert.ok(last <= figure.start && figure.start < figure.end && figure.end <= text.length);
          assert.equal(figure.text, text.slice(figure.start, figure.end));
          assert.equal(figure.articleId === null, figure.verdict === 'uncheckable');
          assert.equal(
            figure.differs.length === 0,
            !['notation', 'qualifier', 'wrong'].includes(figure.verdict),
          );
          last = figure.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('survives any sentences', () => {
    const range = fc.record({
      start: fc.integer({ min: -5, max: 90 }),
      end: fc.integer({ min: -5, max: 90 }),
    });
    fc.assert(
      fc.property(
        anyText,
        fc.array(range),
        fc.subarray(articles, { maxLength: 2 }),
        (text, sentences, some) => {
          for (const figure of checkFigures(text, sentences, some)) {
            assert.equal(figure.text, text.slice(figure.start, figure.end));
          }
        },
      ),
    );
  });

  it('reads a decomposed text alike, at its own offsets', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stated), (one) => {
        const { text } = one.article.parsed;
        const sentence = text.slice(one.statistic.sentence.start, one.statistic.sentence.end);
        const given = sentence.normalize('NFD');
        const plain = checkFigures(sentence, sentencesOf(sentence), [one.article]);
        const found = checkFigures(given, [{ start: 0, end: given.length }], [one.article]);
        const whole = checkFigures(sentence, [{ start: 0, end: sentence.length }], [one.article]);
        assert.ok(plain.length > 0);
        assert.deepEqual(
          found.map(({ text: words, verdict }) => [words.normalize('NFC'), verdict]),
          whole.map(({ text: words, verdict }) => [words, verdict]),
        );
        for (const figure of found)
          assert.equal(figure.text, given.slice(figure.start, figure.end));
      }),
    );
  });
});

describe('checkFigures: hostile text', () => {
  const article = readArticle('canh-thuy', 'content/canh-thuy/article.txt');
  const whole = (text: string): TextRange[] => [{ start: 0, end: text.length }];
  const many = (count: number, make: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => make(index)).join(' ');

  it('a megabyte of digits', () => {
    const text = '7'.repeat(1 << 20);
    assert.deepEqual(checkFigures(text, whole(text), [article]), []);
  });

  it('ten thousand numbers in a sentence', () => {
    const text = many(10_000, (index) => `${index + 300} đảng viên,`);
    const found = checkFigures(text, whole(text), [article]);
    assert.equal(found.length, 10_000);
    assert.ok(found.every(({ verdict }) => verdict !== 'right'));
  });

  it('ten thousand numbers in an article', () => {
    const long = many(10_000, (index) => `Xã ${index} có ${index * 7 + 300} đảng viên,`);
    const cited = articleOf('long', `Báo cáo\n\n${long}`);
    const found = checkFigures(long, whole(long), [cited]);
    assert.ok(found.length >= 9_000);
    assert.ok(found.every(({ verdict }) => passing.has(verdict)));
  });

  it('the same number all over the article', () => {
    const long = many(10_000, () => 'Đảng bộ có 25 đảng viên.');
    const found = checkFigures(long, sentencesOf(long), [articleOf('long', long)]);
    assert.equal(found.length, 10_000);
  });

  it('half a megabyte of letters with their marks apart', () => {
    const text = `ẹ`.normalize('NFD').repeat(1 << 18);
    assert.deepEqual(checkFigures(text, whole(text), [article]), []);
  });
});
