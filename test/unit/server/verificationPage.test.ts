import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import type { VerificationPageMeta } from '../../../src/server/verificationPage';
import { renderVerificationPage } from '../../../src/server/verificationPage';
import {
  verificationPageStyle,
  verificationPageStyleHash,
} from '../../../src/server/verificationPageStyle';
import {
  altered,
  goodCitation,
  source,
  verbatim,
  verification,
  wrongFigure,
} from '../../support/checkedItems';

const meta: VerificationPageMeta = {
  title: 'Biên bản kiểm tra trích dẫn',
  reportName: 'bao-cao.md',
  locale: 'vi',
  generated: null,
};

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text below, as a reader sees it. */
  readonly text: string;
}

/** Every element of the page, as a browser reads it. */
function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: unknown): string => {
    const { tagName, attrs, value, childNodes } = node as {
      tagName?: string;
      attrs?: { name: string; value: string }[];
      value?: string;
      childNodes?: unknown[];
    };
    const at = found.length;
    const text = (value ?? '') + (childNodes ?? []).map(visit).join('');
    if (tagName !== undefined) {
      const attributes = Object.fromEntries((attrs ?? []).map(({ name, value }) => [name, value]));
      found.splice(at, 0, { tag: tagName, attributes, text });
    }
    return text;
  };
  visit(parse(html));
  return found;
}

const texts = (html: string, tag: string) =>
  elementsOf(html)
    .filter((element) => element.tag === tag)
    .map(({ text }) => text);

const entries = (html: string) =>
  elementsOf(html).filter(({ attributes }) => attributes['class']?.startsWith('entry ') === true);

describe('verification report', () => {
  const html = renderVerificationPage(verification, meta);

  it('lists everything in document order with number, line and verdict', () => {
    assert.deepEqual(
      entries(html).map(({ attributes }) => attributes['class']),
      ['entry bad', 'entry bad', 'entry ok', 'entry ok'],
    );
    assert.deepEqual(texts(html, 'h3'), [
      '1 Đoạn trích, dòng 4 Khác nguồn',
      '2 Số liệu, dòng 4, trong đoạn trích Sai số liệu',
      '3 Dẫn nguồn, dòng 4 Đúng nguồn',
      '4 Đoạn trích, dòng 6 Đúng nguyên văn',
    ]);
  });

  it('counts the verdicts, kind by kind, from the best to the worst', () => {
    assert.deepEqual(texts(html, 'tr').slice(1), [
      'Đoạn tríchĐúng nguyên văn1',
      'Khác nguồn1',
      'Số liệuSai số liệu1',
      'Dẫn nguồnĐúng nguồn1',
    ]);
    const twice = { ...verification, items: [verbatim, { ...verbatim, id: 'q3' }] };
    assert.ok(texts(renderVerificationPage(twice, meta), 'tr')[1]?.endsWith('2'));
  });

  it('marks on each side what the other does not have, and says so in words', () => {
    const [, ...ins] = texts(html, 'ins');
    const [, ...del] = texts(html, 'del');
    assert.deepEqual(ins, ['[chỉ có trong báo cáo: tập]']);
    assert.deepEqual(del, ['[chỉ có trong nguồn: không]', '[chỉ có trong nguồn: học]']);
    const [report = '', passage = ''] = texts(html, 'blockquote');
    const shown = (text: string) => text.replaceAll(/\[[^:]*: ([^\]]*)\]/g, '$1').trim();
    assert.equal(shown(report), 'có bài tập nào');
    assert.equal(shown(passage), 'Ở đây không có bài học nào cả.');
  });

  it('gives the findings, the source, how it is cited and what the source says', () => {
    const [first, figure] = entries(html).map(({ text }) => text);
    for (const part of [
      'Lỗi: Thiếu “không”.',
      'Cảnh báo: Đoạn 5, không phải đoạn 4.',
      'Kinh nghiệm ở Cảnh Thụy, đoạn 5',
      'Dẫn là: (Ban biên tập, đoạn 4)',
    ]) {
      assert.ok(first?.includes(part), part);
    }
    assert.ok(figure?.includes('Nguồn ghi: 13%'));
  });

  it('leaves the words of both sides as they are, blanks and all', () => {
    const diff = [
      { kind: 'same', weighty: false, report: 'giai đoạn 2011', source: 'giai đoạn 2011' },
      { kind: 'other', weighty: false, report: '–', source: '-' },
      { kind: 'same', weighty: false, report: '2015', source: '2015' },
    ] as const;
    const near = { ...source, before: '', after: `, cùng đó ${'tranh thủ '.repeat(50)}` };
    const page = renderVerificationPage(
      { ...verification, items: [{ ...altered, diff, source: near }] },
      meta,
    );
    const [report = '', passage = ''] = texts(page, 'blockquote').map((text) =>
      text.replaceAll(/\[[^:]*: ([^\]]*)\]/g, '$1'),
    );
    assert.equal(report, 'giai đoạn 2011–2015');
    assert.match(passage, /^giai đoạn 2011-2015, cùng đó .*…$/);
  });

  it('gives a citation that is right one line', () => {
    const right = { ...verification, items: [{ ...goodCitation, source: null }] };
    const page = renderVerificationPage(right, meta);
    assert.deepEqual(texts(page, 'h3'), ['1 Dẫn nguồn, dòng 4: [@canhthuy] Đúng nguồn']);
    assert.deepEqual(texts(page, 'h4'), []);
  });

  it('shows a wrong figure as wrong where its quotation says so', () => {
    const quiet = { ...verification, items: [{ ...wrongFigure, findings: [] }] };
    assert.equal(entries(renderVerificationPage(quiet, meta))[0]?.attributes['class'], 'entry bad');
  });

  it('speaks English too, and tells when it was made if asked', () => {
    const english = renderVerificationPage(verification, {
      ...meta,
      locale: 'en',
      generated: '5 May 2025',
    });
    assert.ok(texts(english, 'h3')[0]?.startsWith('1 Quotation, line 4'));
    assert.ok(english.includes('bao-cao.md · Verified 5 May 2025'));
    assert.ok(!html.includes('Kiểm tra lúc'));
  });

  it('says so when there is nothing to list', () => {
    const empty = renderVerificationPage({ ...verification, items: [] }, meta);
    assert.ok(empty.includes('không trích đoạn nào'));
    assert.deepEqual(texts(empty, 'table'), []);
  });

  it('runs nothing and fetches nothing: its policy allows its own style alone', () => {
    const hash = createHash('sha256').update(verificationPageStyle).digest('base64');
    assert.equal(verificationPageStyleHash, hash);
    const policy = elementsOf(html).find(({ attributes }) => 'http-equiv' in attributes);
    assert.equal(
      policy?.attributes['content'],
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(html, /url\(|@import|style="|src=|href=/);
  });

  it('obeys no mark of a report or an article', () => {
    const bad = `</blockquote></style><script>alert(1)</script><img src=x onerror=y>"'&amp;]]>`;
    const hostile = renderVerificationPage(
      {
        ...verification,
        items: [
          {
            ...altered,
            text: bad,
            verdictLabel: bad,
            citation: bad,
            findings: [{ code: 'altered', severity: 'error', message: bad }],
            source: {
              ...source,
              articleTitle: bad,
              text: bad,
              before: bad,
              after: bad,
              locator: bad,
            },
            diff: [
              { kind: 'same', weighty: false, report: bad, source: bad },
              { kind: 'replaced', weighty: true, report: bad, source: bad },
            ],
          },
          { ...verbatim, text: bad, diff: null },
        ],
      },
      { ...meta, title: bad, reportName: bad, generated: bad },
    );
    const honest = new Set(elementsOf(html).map(({ tag }) => tag));
    const met = elementsOf(hostile).map(({ tag }) => tag);
    assert.deepEqual(
      met.filter((tag) => !honest.has(tag)),
      [],
    );
    assert.equal(texts(hostile, 'h1')[0], bad);
    assert.equal(texts(hostile, 'title')[0], bad);
    assert.ok(texts(hostile, 'blockquote')[0]?.includes(bad));
  });

  it('takes a report of any length', () => {
    const items = Array.from({ length: 5000 }, (_, index) => ({ ...altered, id: String(index) }));
    const long = renderVerificationPage({ ...verification, items }, meta);
    assert.equal(long.split('<li class="entry').length - 1, items.length);
  });
});
