import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { findingsOf } from '../../../../src/core/quotation/findings';
import { findingRange, itemRange } from '../../../../src/core/quotation/findingRange';
import { defaultVerifySettings } from '../../../../src/core/quotation/verifier';
import type {
  WordParagraph,
  WordReport,
  WordSource,
} from '../../../../src/core/quotation/word/wordReport';
import { textOfWord } from '../../../../src/core/quotation/word/wordReport';
import { embeddedEngine } from '../../../support/verification';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';

const text = (words: string, more: Partial<WordParagraph> = {}): WordParagraph => ({
  kind: 'text',
  text: words,
  label: null,
  notes: [],
  citations: [],
  ...more,
});

const source = (more: Partial<WordSource>): WordSource => ({
  keys: [],
  title: null,
  locator: null,
  ...more,
});

describe('a Word report', () => {
  let engine: Engine;
  before(async () => {
    engine = await embeddedEngine();
  });

  /** The words of each quotation, citation and figure, with what is wrong with it. */
  const found = (...paragraphs: readonly WordParagraph[]): string[] => {
    const report: WordReport = { paragraphs };
    const opened = engine.openWord(report);
    assert.equal(opened.text, textOfWord(report));
    return opened.verify(defaultVerifySettings).map((placed) => {
      const { start, end } = itemRange(placed);
      const findings = findingsOf(placed.item, () => false).join();
      return `${placed.item.kind} ${opened.text.slice(start, end)} ${findings || 'ok'}`;
    });
  };

  /** A paragraph that ends with a field; what the field shows is not read. */
  const cited = (words: string, shown: string, ...sources: readonly WordSource[]): WordParagraph =>
    text(words + shown, {
      citations: [{ start: words.length, end: words.length + shown.length, sources }],
    });

  it('is cited in words like any other', () => {
    assert.deepEqual(found(text('Mở đầu.'), text(`Nêu: “${sentence}” (“${title}”, đoạn 5).`)), [
      `quotation ${sentence} ok`,
      `citation (“${title}”, đoạn 5) ok`,
    ]);
  });

  it('is cited by the key, the id or the whole title that a field knows', () => {
    const id = engine.articles[0]?.id ?? '';
    for (const known of [
      { keys: ['7', 'canhthuy'] },
      { keys: [id] },
      { title: title.toUpperCase() },
    ]) {
      assert.deepEqual(
        found(cited(`Nêu: “${sentence}” `, '(1)', source({ ...known, locator: 'paragraph 5' }))),
        [`quotation ${sentence} ok`, 'citation (1) ok'],
      );
    }
  });

  it('has fields with wrong locators, whose words are those that are wrong', () => {
    assert.deepEqual(
      found(cited(`“${sentence}” `, '[1]', source({ keys: ['canhthuy'], locator: 'paragraph 2' }))),
      [`quotation ${sentence} ok`, 'citation [1] wrong-locator'],
    );
  });

  it('has wrong locators where a field shows them', () => {
    const field = source({ keys: ['canhthuy'], locator: 'paragraph 2' });
    const opened = engine.openWord({
      paragraphs: [cited(`“${sentence}” `, '(Ban biên tập, đoạn 2)', field)],
    });
    const [, citation] = opened.verify(defaultVerifySettings);
    assert.ok(citation);
    const { start, end } = findingRange(citation, 'wrong-locator');
    assert.equal(`“${sentence}” (Ban biên tập, đoạn 2)`.slice(start, end), 'đoạn 2');
  });

  it('takes the words of a field for words where its source is not surely an article', () => {
    const other = source({ keys: ['smith'], title: `${title} khác` });
    assert.deepEqual(found(cited(`“${sentence}” `, `(“${title}”, đoạn 5)`, other)), [
      `quotation ${sentence} ok`,
      `citation (“${title}”, đoạn 5) ok`,
    ]);
    assert.deepEqual(found(cited(`“${sentence}” `, '(Smith, 2001)', other)), [
      `quotation ${sentence} unattributed`,
    ]);
  });

  it('has block quotations over paragraphs and lines', () => {
    const first = 'Đề cao vai trò trách nhiệm';
    const second = 'của kẻ đứng đầu các tổ chức.';
    assert.deepEqual(
      found(
        text('Nguồn viết:'),
        text(`${first}\u2028${second}`, { kind: 'quotation' }),
        text(`(“${title}”, đoạn 5)`),
      ),
      [`quotation ${first}\u2028${second} altered`, `citation (“${title}”, đoạn 5) ok`],
    );
  });

  it('is cited in notes of several paragraphs', () => {
    const words = `“${sentence.replace('người', 'kẻ')}”`;
    const label = 'footnote 1';
    assert.deepEqual(
      found(
        text(`${words}.`, { notes: [{ at: words.length, label }] }),
        text('Xem:', { kind: 'note', label }),
        text(`Ban biên tập, “${title}”, đoạn 5.`, { kind: 'note', label }),
        text('Chú thích khác.', { kind: 'note', label: 'endnote 1' }),
      ),
      [`quotation ${words.slice(1, -1)} altered`, `citation “${title}”, đoạn 5 ok`],
    );
  });

  it('may hold nothing', () => {
    assert.deepEqual(found(), []);
  });
});
