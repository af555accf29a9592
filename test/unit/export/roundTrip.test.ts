import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { answerImport } from '../../../src/import/answer';
import type { WordReport } from '../../../src/core/quotation/word/wordReport';
import { all, textOf, written } from './wordFile';

const limits = { maxBytes: 1e7, maxUnpackedBytes: 1e8, maxEntries: 1000 };

/** A report as whoever reads Word files of reports finds it. */
async function readBack(text: string): Promise<WordReport> {
  const { word } = await written(text);
  const answer = await answerImport({ id: 1, word: zipSync({ ...word.files }), limits });
  assert.equal(answer?.type, 'word', JSON.stringify(answer));
  return answer.report;
}

describe('an exported report read back', () => {
  it('knows what it cites and where', async () => {
    const { paragraphs } = await readBack(
      '# T\n\nTrước [xem @canhthuy, đoạn 5] giữa [@canhthuy, bài học 2; @canhthuy, tr. 3] sau [@la].\n',
    );
    const found = paragraphs.find(({ text }) => text.startsWith('Trước'));
    assert.ok(found);
    assert.deepEqual(
      found.citations.map(({ start, end }) => found.text.slice(start, end)),
      [
        '(xem Ban biên tập, “Kinh nghiệm xây dựng nông thôn mới”, đoạn 5)',
        '(Ban biên tập, “Kinh nghiệm xây dựng nông thôn mới”, bài học 2; ' +
          'Ban biên tập, “Kinh nghiệm xây dựng nông thôn mới”, tr. 3)',
      ],
    );
    assert.deepEqual(
      found.citations.map(({ sources }) => sources.map(({ keys, locator }) => [keys, locator])),
      [
        [[['canhthuy'], 'paragraph 5']],
        [
          [['canhthuy'], 'bài học 2'],
          [['canhthuy'], 'page 3'],
        ],
      ],
    );
  });

  it('keeps its words, quotations and footnotes', async () => {
    const text = '# T\n\nMột "hai" *ba*^[Chú thích.].\n\n> Trích nguyên văn.\n\n- Bốn;\n';
    const { paragraphs } = await readBack(text);
    const of = (kind: string) =>
      paragraphs.filter((one) => one.kind === kind).map((one) => one.text);
    assert.deepEqual(of('quotation'), ['Trích nguyên văn.']);
    assert.ok(of('note').some((words) => words.includes('Chú thích.')));
    assert.ok(of('text').some((words) => words.startsWith('Một “hai” ba')));
  });

  it('has one field round all of the bibliography', async () => {
    const { word } = await written('# T\n\nA [@canhthuy].\n');
    const fields = all(word.document, 'w:fldChar').map(
      ({ attributes }) => attributes['w:fldCharType'],
    );
    assert.deepEqual(fields, ['begin', 'separate', 'end', 'begin', 'separate', 'end']);
    const codes = all(word.document, 'w:instrText').map(
      (code) => code.children.find((child) => typeof child === 'string') ?? '',
    );
    assert.match(codes[0] ?? '', /^ ADDIN ZOTERO_ITEM CSL_CITATION \{"citationID":"td1"/);
    assert.match(codes[1] ?? '', /^ ADDIN ZOTERO_BIBL /);
    assert.equal(textOf(word.paragraph('Ban biên tập, K')).includes('ADDIN'), false);
  });
});
