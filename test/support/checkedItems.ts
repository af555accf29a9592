import type {
  CitationItem,
  DiffRun,
  FigureItem,
  PositionRange,
  QuotationItem,
  SourceView,
  Verification,
  VerificationCounts,
} from '../../src/protocol/verification';

/** What verification answers, made by hand for tests of those who show it. */

export const at = (line: number, start: number, end: number): PositionRange => ({
  start: { line, character: start },
  end: { line, character: end },
});

export const source: SourceView = {
  articleId: 'canh-thuy',
  articleTitle: 'Kinh nghiệm ở Cảnh Thụy',
  range: { start: 10, end: 30 },
  text: 'không có bài học nào',
  before: 'Ở đây ',
  after: ' cả.',
  locator: 'đoạn 5',
};

export const diff: readonly DiffRun[] = [
  { kind: 'dropped', weighty: true, report: '', source: 'không' },
  { kind: 'same', weighty: false, report: ' có bài ', source: ' có bài ' },
  { kind: 'replaced', weighty: false, report: 'tập', source: 'học' },
  { kind: 'same', weighty: false, report: ' nào', source: ' nào' },
];

export const altered: QuotationItem = {
  kind: 'quotation',
  id: 'q1',
  range: at(3, 4, 20),
  text: 'có bài tập nào',
  verdict: 'altered',
  verdictLabel: 'Khác nguồn',
  findings: [
    { code: 'altered', severity: 'error', message: 'Thiếu “không”.' },
    { code: 'wrong-locator', severity: 'warning', message: 'Đoạn 5, không phải đoạn 4.' },
  ],
  source,
  repairs: [
    { id: 'r1', kind: 'restore', title: 'Khôi phục nguyên văn', preferred: true },
    { id: 'r2', kind: 'citation', title: 'Thêm nguồn', preferred: false },
  ],
  block: false,
  diff,
  citation: '(Ban biên tập, đoạn 4)',
};

export const verbatim: QuotationItem = {
  ...altered,
  id: 'q2',
  range: at(5, 0, 40),
  text: 'không có bài học nào',
  verdict: 'verbatim',
  verdictLabel: 'Đúng nguyên văn',
  findings: [],
  repairs: [],
  diff: [{ kind: 'same', weighty: false, report: 'không có', source: 'không có' }],
};

export const wrongFigure: FigureItem = {
  kind: 'figure',
  id: 'f1',
  range: at(3, 8, 12),
  text: '13,5%',
  verdict: 'wrong',
  verdictLabel: 'Sai số liệu',
  findings: [{ code: 'figure-wrong', severity: 'error', message: 'Nguồn ghi 13%.' }],
  source,
  repairs: [{ id: 'r3', kind: 'figure', title: 'Sửa thành 13%', preferred: true }],
  expected: '13%',
  quoted: true,
};

export const goodCitation: CitationItem = {
  kind: 'citation',
  id: 'c1',
  range: at(3, 22, 34),
  text: '[@canhthuy]',
  verdict: 'ok',
  verdictLabel: 'Đúng nguồn',
  findings: [],
  source: { ...source, range: null, locator: null },
  repairs: [],
  key: 'canhthuy',
};

export const counts: VerificationCounts = {
  quotations: 2,
  figures: 1,
  citations: 1,
  errors: 2,
  warnings: 1,
  information: 0,
};

export const verification: Verification = {
  uri: 'file:///bao-cao.md',
  version: 7,
  items: [altered, wrongFigure, goodCitation, verbatim],
  counts,
};
