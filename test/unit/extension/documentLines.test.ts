import assert from 'node:assert/strict';
import { documentLine } from '../../../src/extension/verification/documentLines';
import { childrenOf, itemNodes } from '../../../src/extension/verification/documentNodes';
import type { CheckedItem } from '../../../src/protocol/verification';
import {
  altered,
  goodCitation,
  verbatim,
  verification,
  wrongFigure,
} from '../../support/checkedItems';
import { english } from '../../support/english';

function lineOf(item: CheckedItem, manyArticles = false) {
  const [node] = itemNodes({ ...verification, items: [item] }, false);
  assert.ok(node);
  return documentLine(node, english, manyArticles);
}

function childLines(item: CheckedItem) {
  const [node] = itemNodes({ ...verification, items: [item] }, false);
  assert.ok(node);
  return childrenOf(node).map((child) => documentLine(child, english, false));
}

describe('words of the view of the active report', () => {
  it('say the words, the verdict and the place', () => {
    const line = lineOf(altered);
    assert.equal(line.label, '“có bài tập nào”');
    assert.equal(line.description, 'Khác nguồn · đoạn 5');
    assert.equal(line.icon, 'error');
    assert.equal(
      line.spoken,
      'Quotation: có bài tập nào. Khác nguồn. đoạn 5. Thiếu “không”. Đoạn 5, không phải đoạn 4.',
    );
  });

  it('name the article where there are several', () => {
    const { description } = lineOf(altered, true);
    assert.equal(description, 'Khác nguồn · đoạn 5 · Kinh nghiệm ở Cảnh Thụy');
  });

  it('tell kinds and gravity apart by icon, and never by icon alone', () => {
    assert.deepEqual(
      [altered, verbatim, wrongFigure, goodCitation].map((item) => lineOf(item).icon),
      ['error', 'pass', 'error', 'pass'],
    );
    const findings = [{ code: 'uncheckable', severity: 'warning', message: 'Không rõ.' }] as const;
    const uncheckable = { ...verbatim, verdict: 'uncheckable', findings } as const;
    assert.equal(lineOf(uncheckable).icon, 'question');
    assert.equal(lineOf({ ...wrongFigure, findings: [] }).icon, 'error');
    const unknown = { ...wrongFigure, verdict: 'uncheckable', findings: [] } as const;
    assert.equal(lineOf(unknown).icon, 'circle-outline');
    assert.ok(lineOf(wrongFigure).spoken.startsWith('Figure: 13,5%. Sai số liệu.'));
    assert.ok(lineOf(goodCitation).spoken.startsWith('Citation: [@canhthuy]. Đúng nguồn'));
  });

  it('leave the marks of the report as they are', () => {
    assert.equal(lineOf({ ...verbatim, text: '«không có»' }).label, '«không có»');
    assert.equal(lineOf(wrongFigure).label, '13,5%');
  });

  it('keep room for the verdict behind long words', () => {
    const text = 'một hai ba bốn năm '.repeat(50);
    assert.ok(lineOf({ ...altered, text }).label.length <= 26);
    assert.ok(lineOf({ ...verbatim, text }).label.length <= 62);
  });

  it('say what menus may offer', () => {
    assert.equal(
      lineOf(altered).context,
      'trichDan.quotation;source;repair-restore;repair-citation',
    );
    assert.equal(lineOf({ ...wrongFigure, source: null, repairs: [] }).context, 'trichDan.figure');
  });

  it('put each difference on one line, from the source to the report', () => {
    const lines = childLines(altered);
    assert.deepEqual(
      lines.map(({ label }) => label),
      [
        'Thiếu “không”.',
        'Đoạn 5, không phải đoạn 4.',
        'không → ∅',
        'học → tập',
        'Source: Kinh nghiệm ở Cảnh Thụy, đoạn 5',
      ],
    );
    assert.equal(lines[0]?.spoken, 'Error: Thiếu “không”.');
    assert.equal(lines[2]?.spoken, 'Left out in the report: không. changes what is said');
    assert.equal(lines[3]?.spoken, 'Source: học. Report: tập');
  });

  it('say that a difference changes the sense only where it may', () => {
    const mended = { ...altered, verdict: 'corrected', findings: [] } as const;
    assert.equal(childLines(mended)[0]?.description, '');
    assert.equal(childLines({ ...altered, findings: [] })[0]?.description, 'changes what is said');
  });

  it('are spoken as sentences, whatever marks they end in', () => {
    const { spoken } = lineOf({ ...verbatim, text: 'Hết rồi.' });
    assert.equal(spoken, 'Quotation: Hết rồi. Đúng nguyên văn. đoạn 5');
  });

  it('show blanks that differ', () => {
    const diff = [{ kind: 'other', weighty: false, report: ' ', source: '' }] as const;
    assert.equal(childLines({ ...altered, findings: [], diff })[0]?.label, '∅ → ␣');
  });
});
