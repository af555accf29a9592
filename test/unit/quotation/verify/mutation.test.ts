import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Engine } from '../../../../src/core/engine';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';
import type { VerifiedQuotation } from '../../../../src/core/quotation/verify/results';
import type { Difference } from '../../../../src/core/quotation/types';
import type { TextRange } from '../../../../src/core/text/range';
import { words } from '../../../../src/core/text/words';
import {
  fixtureArticles,
  inserted,
  passageOf,
  REPORTS,
  reportWith,
  runs,
} from '../../../support/reportCases';
import { checkText, engineWith } from '../../../support/verification';

interface Mutation {
  /** What somebody makes of the word; null where the word does not lend itself to it. */
  readonly make: (word: string) => string | null;
  /** Whether one of the differences says so. */
  readonly isNamed: (difference: Difference, word: string, made: string) => boolean;
}

// Beside a word repeated ("ngày ngày"), what was made of one may count as put in between.
const replaced = ({ report }: Difference, _: string, made: string): boolean =>
  report.normalize('NFC').includes(made.normalize('NFC'));
const added = ({ report }: Difference, word: string, made: string): boolean =>
  report.includes(made.replace(word, '').trim());

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'another word': { make: (word) => (word === 'khác' ? 'nhau' : 'khác'), isNamed: replaced },
  'a dropped word': {
    make: () => '',
    // Of a document's number ("27-HD/BTCTW") the parts may be told one by one.
    isNamed: ({ source }, word) => source.includes(word) || word.includes(source.trim() || word),
  },
  'a word added': { make: (word) => `${word} rất`, isNamed: added },
  'another digit': {
    make: (word) =>
      /^\d/.test(word) ? word.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : null,
    isNamed: (difference, word, made) =>
      difference.kind === 'number' && replaced(difference, word, made),
  },
  'a negation added': {
    make: (word) => `chẳng ${word}`,
    isNamed: (difference, word, made) =>
      difference.kind === 'negation' && added(difference, word, made),
  },
  'another tone': {
    make: (word) =>
      /[aeiou]/.test(word) ? word.replace(/[aeiou]/, (letter) => `${letter}\u0301`) : null,
    isNamed: replaced,
  },
  'a letter more': { make: (word) => `${word}h`, isNamed: replaced },
  'a sentence added': {
    make: (word) => `${word}. Câu này do người khác viết thêm vào đây. Và`,
    isNamed: ({ report }) => report.includes('người khác viết thêm'),
  },
};

/** Verdicts that say that the words are the source's. */
const SAME: ReadonlySet<string> = new Set(['verbatim', 'typography', 'variant', 'case']);

describe('one word of a quotation changed', function () {
  this.timeout(180_000);
  let engine: Engine;

  before(async () => {
    engine = await engineWith(fixtureArticles());
  });

  /** The report with the words of its quotation at `index` written as the mutation makes them. */
  function mutated(
    report: string,
    { shown }: VerifiedQuotation,
    unitStart: number,
    index: number,
    mutate: Mutation['make'],
  ): { readonly report: string; readonly word: string; readonly made: string } | null {
    const found = words(shown.text);
    // Not the last word: what is dropped there is only a shorter quotation; nor the first.
    const open = found
      .slice(1, -1)
      .filter(({ start, end }) => mutate(shown.text.slice(start, end)) !== null);
    const word = open[index % Math.max(1, open.length)];
    // At the start of a line, some markups tell blocks by the space that would be left.
    if (!word || found.length < 8 || shown.text[word.start - 1] !== ' ') return null;
    const before = shown.text.slice(word.start, word.end);
    const after = mutate(before);
    if (after === null) return null;
    // "Năm năm sau" without the second word is the source's "năm sau".
    const beside = [found[0], found.at(-1)].flatMap((one) =>
      one ? shown.text.slice(one.start, one.end).toLowerCase() : [],
    );
    if (after === '' && beside.includes(before.toLowerCase())) return null;
    const { start, end } = shown.toWritten(word);
    return {
      report: report.slice(0, start + unitStart) + after + report.slice(end + unitStart),
      word: before,
      made: after,
    };
  }

  function quotationOf(
    report: string,
    language: DocumentLanguage,
  ): { readonly quotation: VerifiedQuotation; readonly unitStart: number } | null {
    const { items } = checkText(engine, report, `report.${REPORTS[language].ending}`);
    for (const { item, unitStart } of items) {
      if (item.kind === 'quotation') return { quotation: item, unitStart };
    }
    return null;
  }

  for (const [name, { make, isNamed }] of Object.entries(MUTATIONS)) {
    it(`is never word for word, nor nearly: ${name}`, () => {
      const passages = engine.articles.flatMap((article) => {
        const range = passageOf(article, 9, 60);
        const lendsItself = ({ start, end }: TextRange): boolean =>
          words(article.parsed.text.slice(start, end)).some(
            (word) =>
              make(article.parsed.text.slice(start + word.start, start + word.end)) !== null,
          );
        // Looked for in the article at first: not every one has a digit.
        const any = lendsItself({ start: 0, end: article.parsed.text.length });
        return range && any
          ? [range.filter(lendsItself).map((found) => ({ id: article.id, range: found }))]
          : [];
      });
      fc.assert(
        fc.property(
          fc.oneof(...passages),
          fc.constantFrom(...DOCUMENT_LANGUAGES),
          fc.nat(),
          ({ id, range }, language, index) => {
            const article = engine.article(id);
            assert.ok(article);
            const report = reportWith(inserted(engine, article, range, language), language);
            const whole = quotationOf(report, language);
            assert.ok(whole, report);
            const changed = mutated(report, whole.quotation, whole.unitStart, index, make);
            fc.pre(changed !== null);
            const verdict = quotationOf(changed.report, language)?.quotation;
            if (!verdict) {
              // Words that are no more like any source, and name none, are left alone.
              const { references } = whole.quotation;
              assert.ok(
                references.every(({ articleIds }) => articleIds.length === 0),
                changed.report,
              );
              return;
            }
            assert.ok(!SAME.has(verdict.verdict), `${verdict.verdict}: ${changed.report}`);
            // Of words that are nowhere there is nothing to compare.
            if (verdict.verdict === 'absent') return;
            const { word, made } = changed;
            assert.ok(
              verdict.differences.some((difference) => isNamed(difference, word, made)),
              `${word} → ${made}: ${JSON.stringify(verdict.differences)}\n${changed.report}`,
            );
          },
        ),
        runs(500),
      );
    });
  }
});
