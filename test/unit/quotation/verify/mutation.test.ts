import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Engine } from '../../../../src/core/engine';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';
import type { VerifiedQuotation } from '../../../../src/core/quotation/verify/results';
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

/** What somebody does to one word of a quotation; null where the word does not lend itself to it. */
const MUTATIONS: Readonly<Record<string, (word: string) => string | null>> = {
  'another word': (word) => (word === 'khác' ? 'nhau' : 'khác'),
  'a dropped word': () => '',
  'a word added': (word) => `${word} rất`,
  'another digit': (word) =>
    /\d/.test(word) ? word.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : null,
  'a negation added': (word) => `không ${word}`,
  'another tone': (word) =>
    /[aeiou]/.test(word) ? word.replace(/[aeiou]/, (letter) => `${letter}\u0301`) : null,
  'a letter more': (word) => `${word}h`,
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
    mutate: (word: string) => string | null,
  ): { readonly report: string; readonly word: string } | null {
    const found = words(shown.text);
    // Not the last word: what is dropped there is only a shorter quotation; nor the first.
    const word = found[1 + (index % Math.max(1, found.length - 2))];
    // At the start of a line, some markups tell blocks by the space that would be left.
    if (!word || found.length < 8 || shown.text[word.start - 1] !== ' ') return null;
    const before = shown.text.slice(word.start, word.end);
    const after = mutate(before);
    if (after === null) return null;
    const { start, end } = shown.toWritten(word);
    return {
      report: report.slice(0, start + unitStart) + after + report.slice(end + unitStart),
      word: before,
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

  for (const [name, mutate] of Object.entries(MUTATIONS)) {
    it(`is never word for word, nor nearly: ${name}`, () => {
      const passages = engine.articles.flatMap((article) => {
        const range = passageOf(article, 9, 60);
        return range ? [range.map((found) => ({ id: article.id, range: found }))] : [];
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
            const changed = mutated(report, whole.quotation, whole.unitStart, index, mutate);
            fc.pre(changed !== null);
            const verdict = quotationOf(changed.report, language)?.quotation;
            assert.ok(verdict, changed.report);
            assert.ok(!SAME.has(verdict.verdict), `${verdict.verdict}: ${changed.report}`);
            const differences = verdict.differences.map(({ report: r, source }) => r + source);
            assert.ok(
              verdict.verdict === 'absent' || differences.length > 0,
              `no difference: ${changed.report}`,
            );
          },
        ),
        runs(400),
      );
    });
  }
});
