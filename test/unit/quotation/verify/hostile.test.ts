import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../../../src/core/engine';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';
import { defaultVerifySettings } from '../../../../src/core/quotation/verifier';
import { REPORTS } from '../../../support/reportCases';
import { checkText, embeddedEngine } from '../../../support/verification';

const MEGABYTE = 1_000_000;
/** What costs most comes in thousands; `TRICH_DAN_HOSTILE=10000` tries it in ten thousands. */
const MANY = Number(process.env['TRICH_DAN_HOSTILE'] ?? 1000);

/** Texts that a careless reader would take for ever on, or that would end it. */
const TEXTS: Readonly<Record<string, () => string>> = {
  'a line of words without end': () => 'đảng ủy xã '.repeat((100 * MANY) / 11),
  'a megabyte of the article on one line': () =>
    'tinh thần đấu trang tự phê bình trong nội bộ đảng '.repeat(MEGABYTE / 50),
  'ten thousand nested quotation marks': () => '“'.repeat(10_000) + 'x' + '”'.repeat(10_000),
  'ten thousand marks that open': () => '“a '.repeat(10_000),
  'thousands of paragraphs that open': () => '“a b c\n\n'.repeat(MANY),
  'thousands of quotations in a paragraph': () => '“tinh thần đấu tranh tự phê bình” '.repeat(MANY),
  'thousands of ellipses': () => `“${'đảng […] '.repeat(MANY)}” [@canhthuy]`,
  'thousands of citations': () => '[@canhthuy, đoạn 5] '.repeat(MANY),
  'thousands of unknown keys': () =>
    Array.from({ length: MANY }, (_, index) => `[@khoa${index}]`).join(' '),
  'ten thousand parentheses': () => '('.repeat(10_000) + 'Kinh nghiệm từ thực hiện …',
  'thousands of figures': () => 'Xã có 271 đảng viên [@canhthuy]. '.repeat(MANY),
  'a word of a megabyte': () => 'ă'.repeat(MEGABYTE),
  'a quotation without end': () =>
    `“${'Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên, '.repeat(MEGABYTE / 450)}” [@canhthuy]`,
};

describe('a hostile report', function () {
  // Each is done in a second or two; what hangs takes for ever.
  this.timeout(60_000);
  let engine: Engine;

  before(async () => {
    engine = await embeddedEngine();
  });

  for (const [name, make] of Object.entries(TEXTS)) {
    for (const language of DOCUMENT_LANGUAGES) {
      it(`of ${name} is read as ${language}`, () => {
        const text = make();
        const { items } = checkText(engine, text, `report.${REPORTS[language].ending}`);
        for (const { item, unitStart } of items) {
          assert.ok(item.written.start + unitStart >= 0);
          assert.ok(item.written.end + unitStart <= text.length);
        }
      });
    }
  }

  for (const language of DOCUMENT_LANGUAGES) {
    it(`that breaks off anywhere is read as ${language}`, () => {
      const { ending } = REPORTS[language];
      const file = path.join('test', 'fixtures', 'workspace', 'kiem-tra', `mau.${ending}`);
      const sample = readFileSync(file, 'utf8');
      const report = engine.openReport({ languageId: '', fileName: file, text: sample });
      // From the whole text to none, a character less each time.
      for (let end = sample.length; end > 0; end -= 1) {
        report.edit({ start: end - 1, end, text: '' });
        if (end % 7 === 0) report.verify(defaultVerifySettings);
      }
      assert.deepEqual(report.verify(defaultVerifySettings), []);
    });
  }
});
