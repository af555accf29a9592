import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../../../src/core/engine';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';
import { checkedDocument } from '../../../../src/core/quotation/checkJson';
import { defaultVerifySettings } from '../../../../src/core/quotation/verifier';
import { REPORTS, runs } from '../../../support/reportCases';
import { embeddedEngine } from '../../../support/verification';

/** What is typed, pasted or deleted: words, and what opens and closes things in some markup. */
const PIECES = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '“',
  '”',
  '"',
  "''",
  '``',
  '`',
  '```\n',
  '> ',
  '    ',
  '[@canhthuy, đoạn 5]',
  '[^1]',
  '\n[^1]: @canhthuy, đoạn 5\n',
  '\\begin{quote}\n',
  '\\end{quote}',
  '%',
  '$',
  '{',
  '}',
  '<q>',
  '</q>',
  '<!--',
  '-->',
  '#quote[',
  ']',
  '/*',
  '*/',
  '____\n',
  '#+begin_quote\n',
  '#+end_quote\n',
  '.. note::\n\n',
  '---\n',
  'tinh thần đấu trang tự phê bình',
  'tỉnh',
];

interface Edit {
  /** Of the text's length, in thousandths. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.nat({ max: 1000 }),
    length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 200 })),
    text: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('a report that is edited', function () {
  this.timeout(120_000);
  let engine: Engine;

  before(async () => {
    engine = await embeddedEngine();
  });

  for (const language of DOCUMENT_LANGUAGES) {
    const { ending } = REPORTS[language];
    const file = path.join('test', 'fixtures', 'workspace', 'kiem-tra', `mau.${ending}`);

    it(`is verified as one read afresh, in ${language}`, () => {
      const sample = readFileSync(file, 'utf8');
      const check = (text: string): unknown => {
        const report = engine.openReport({ languageId: '', fileName: file, text });
        return described(report.verify(defaultVerifySettings));
      };
      const described = (items: ReturnType<ReturnType<Engine['openReport']>['verify']>): unknown =>
        checkedDocument('', items, (id) => engine.article(id));
      fc.assert(
        fc.property(edits, (changes) => {
          const report = engine.openReport({ languageId: '', fileName: file, text: sample });
          report.verify(defaultVerifySettings);
          let text = sample;
          for (const { at, length, text: insert } of changes) {
            const start = notWithinLineEnd(text, Math.floor((text.length * at) / 1000));
            const end = notWithinLineEnd(text, Math.min(text.length, start + length));
            text = text.slice(0, start) + insert + text.slice(end);
            report.edit({ start, end, text: insert });
            assert.deepEqual(described(report.verify(defaultVerifySettings)), check(text));
          }
        }),
        runs(25),
      );
    });
  }
});

/** No editor parts CR from LF. */
function notWithinLineEnd(text: string, at: number): number {
  return text.charAt(at) === '\n' && text.charAt(at - 1) === '\r' ? at - 1 : at;
}
