import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Engine } from '../../../../src/core/engine';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';
import {
  fixtureArticles,
  inserted,
  passageOf,
  REPORTS,
  reportWith,
  runs,
} from '../../../support/reportCases';
import { checkText, engineWith } from '../../../support/verification';

/** What may be said of a true quotation with its citation: that its words stand twice. */
const HARMLESS = new Set(['ambiguous']);

describe('what is inserted', function () {
  this.timeout(120_000);
  let engine: Engine;

  before(async () => {
    engine = await engineWith(fixtureArticles());
  });

  for (const language of DOCUMENT_LANGUAGES) {
    it(`verifies word for word in ${language}`, () => {
      const passages = engine.articles.flatMap((article) => {
        const range = passageOf(article, 6, 120);
        return range ? [range.map((found) => ({ id: article.id, range: found }))] : [];
      });
      const anyCase = fc.record({
        passage: fc.oneof(...passages),
        sic: fc.boolean(),
        style: fc.constantFrom('auto', 'inline', 'block'),
      });
      fc.assert(
        fc.property(anyCase, ({ passage: { id, range }, sic, style }) => {
          const article = engine.article(id);
          assert.ok(article);
          const text = inserted(engine, article, range, language, { sic, style });
          const report = reportWith(text, language);
          const { document, findings } = checkText(
            engine,
            report,
            `report.${REPORTS[language].ending}`,
          );
          const verdicts = document.quotations.map(({ verdict }) => verdict);
          assert.deepEqual(verdicts, ['verbatim'], report);
          assert.deepEqual(
            findings.filter((code) => !HARMLESS.has(code)),
            [],
            report,
          );
        }),
        runs(500),
      );
    });
  }
});
