import assert from 'node:assert/strict';
import type { Engine } from '../../../src/core/engine';
import type { Article } from '../../../src/core/library/article';
import { plainCitekeys } from '../../../src/core/library/citekeys';
import { QuotationMemory } from '../../../src/core/quotation/memory';
import type { VerifierLibrary, VerifySettings } from '../../../src/core/quotation/verifier';
import { defaultVerifySettings, Verifier } from '../../../src/core/quotation/verifier';
import { checkText } from '../../support/verification';
import { EAST, EAST_KEY, villageEngine, WEST } from '../../support/villages';
import { PassageFinder } from '../../../src/core/quotation/find/passageFinder';

describe('what a report is verified against', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const findings = (text: string, settings: Partial<VerifySettings> = {}) =>
    checkText(engine, text, 'r.qmd', settings).findings;

  it('leaves out words that the user ignores', () => {
    const text = `Nêu “${EAST}”.`;
    assert.deepEqual(findings(text), ['unattributed']);
    assert.deepEqual(findings(text, { ignored: [EAST] }), []);
    const plain = 'NAM AY, lang dong – xay cau moi qua... song nho!';
    assert.deepEqual(findings(text, { ignored: ['khác', plain] }), []);
    assert.deepEqual(findings(text, { ignored: [EAST.slice(4)] }), ['unattributed']);
    assert.deepEqual(findings(text, { ignored: [''] }), ['unattributed']);
  });

  it('leaves out ignored words without marks, too', () => {
    const text = `Dân nói ${EAST} như thế.`;
    assert.deepEqual(findings(text), ['unattributed']);
    assert.deepEqual(findings(text, { ignored: [EAST] }), []);
  });

  it('points out so many words in a row without marks', () => {
    const eight = EAST.split(' ').slice(0, 8).join(' ');
    const seven = EAST.split(' ').slice(0, 7).join(' ');
    assert.deepEqual(findings(`Dân nói ${eight} rồi.`), ['unattributed']);
    assert.deepEqual(findings(`Dân nói ${seven} rồi.`), []);
    assert.deepEqual(findings(`Dân nói ${seven} rồi.`, { unmarkedWords: 7 }), ['unattributed']);
    assert.deepEqual(findings(`Dân nói ${eight} rồi.`, { unmarkedWords: 0 }), []);
    assert.deepEqual(findings(`Dân nói ${eight} rồi [@${EAST_KEY}].`), []);
    assert.deepEqual(findings(`Dân nói ${eight} rồi [@canhthuy].`), ['unattributed']);
    assert.deepEqual(findings(`> Dân nói ${eight} rồi.`), []);
    assert.deepEqual(findings(`# Dân nói ${eight} rồi`), ['unattributed']);
  });

  it('knows the keys of the report’s own bibliography', () => {
    const text = `Nêu “một câu dài của người khác hẳn” [@nguyen2010].`;
    assert.deepEqual(findings(text), ['unknown-citekey']);
    assert.deepEqual(findings(text, { otherKeys: ['nguyen2010'] }), ['uncheckable']);
    assert.deepEqual(findings(text, { otherKeys: ['nguyen2011'] }), ['unknown-citekey']);
    assert.deepEqual(findings(text, { otherKeys: null }), ['uncheckable']);
  });

  it('knows its own articles before the bibliography', () => {
    const text = `Nêu “${WEST}” [@${EAST_KEY}].`;
    assert.deepEqual(findings(text, { otherKeys: [EAST_KEY] }), ['absent']);
  });
});

describe('a verified report', () => {
  it('is asked anew when the library changes, and only then', async () => {
    const engine = await villageEngine();
    const article = engine.article('dong');
    assert.ok(article);
    const finder = new PassageFinder();
    const held: Article[] = [];
    const library: VerifierLibrary = {
      articles: held,
      finder,
      article: (id) => held.find((one) => one.id === id) ?? null,
      citekeys: () => plainCitekeys(held),
    };
    const verifier = new Verifier(library, new QuotationMemory());
    const report = verifier.open(`Nêu “${EAST}” [@${EAST_KEY}].`, 'pandoc');
    const verdicts = (): string[] =>
      report
        .verify(defaultVerifySettings)
        .flatMap(({ item }) => (item.kind === 'quotation' ? [item.verdict] : []));
    assert.deepEqual(verdicts(), ['uncheckable']);
    held.push(article);
    finder.add(article);
    assert.deepEqual(verdicts(), ['uncheckable']);
    verifier.changed();
    assert.deepEqual(verdicts(), ['verbatim']);
  });

  it('gives the same items until something changes', async () => {
    const engine = await villageEngine();
    const text = `Nêu “${EAST}” [@${EAST_KEY}].\n\nMột.\n\nHai.\n\nBa.\n\nNêu “${WEST}”.\n`;
    const report = engine.openReport({ languageId: '', fileName: 'r.qmd', text });
    const first = report.verify(defaultVerifySettings);
    const again = report.verify({ ...defaultVerifySettings });
    assert.ok(first.length > 2);
    assert.ok(first.every(({ item }, index) => item === again[index]?.item));
    const other = report.verify({ ...defaultVerifySettings, unmarkedWords: 9 });
    assert.ok(other.every(({ item }, index) => item !== first[index]?.item));
    report.edit({ start: text.length - 1, end: text.length - 1, text: ' Rồi.' });
    const edited = report.verify({ ...defaultVerifySettings, unmarkedWords: 9 });
    assert.equal(edited[0]?.item, other[0]?.item);
    assert.notEqual(edited.at(-1)?.item, other.at(-1)?.item);
    assert.equal(report.text.endsWith('”. Rồi.\n'), true);
    assert.equal(report.language, 'pandoc');
  });
});
