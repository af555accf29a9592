import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import { documentTooltip } from '../../../src/extension/verification/documentTooltip';
import type { QuotationItem } from '../../../src/protocol/verification';
import { altered, goodCitation, verbatim } from '../../support/checkedItems';
import { english } from '../../support/english';

/** As VS Code renders it: Markdown with HTML allowed. */
const render = (markdown: string): string => markdownIt({ html: true }).render(markdown);

/** The names of all elements, and the text of those asked for. */
function parts(html: string): { readonly tags: Set<string>; readonly text: string } {
  const tags = new Set<string>();
  let text = '';
  const visit = (node: unknown): void => {
    const { tagName, value, childNodes } = node as {
      tagName?: string;
      value?: string;
      childNodes?: unknown[];
    };
    if (tagName !== undefined) {
      tags.add(tagName);
    }
    text += value ?? '';
    childNodes?.forEach(visit);
  };
  visit(parseFragment(html));
  return { tags, text };
}

describe('tooltip of an item', () => {
  it('strikes the report’s words and sets the source’s in bold, with blanks between', () => {
    const markdown = documentTooltip(altered, english);
    assert.ok(
      markdown.includes('<strong>không</strong> có bài <del>tập</del> <strong>học</strong> nào'),
    );
  });

  it('parts what is struck out from the words round it, and no other words', () => {
    const runs = [
      { kind: 'same', weighty: false, report: 'đạt ', source: 'đạt ' },
      { kind: 'replaced', weighty: true, report: '13,5', source: '13' },
      { kind: 'same', weighty: false, report: '%', source: '%' },
      { kind: 'added', weighty: false, report: ' rất', source: '' },
      { kind: 'same', weighty: false, report: ' nhanh', source: ' nhanh' },
    ] as const;
    const markdown = documentTooltip({ ...altered, diff: runs }, english);
    assert.ok(
      markdown.includes('đạt <del>13\\,5</del> <strong>13</strong>\\% <del>rất</del> nhanh'),
      markdown,
    );
  });

  it('says the verdict, what is wrong, where the words are from and how they are cited', () => {
    const { text } = parts(render(documentTooltip(altered, english)));
    for (const part of [
      'Khác nguồn',
      'Thiếu “không”.',
      '— Kinh nghiệm ở Cảnh Thụy, đoạn 5',
      'Cited as (Ban biên tập, đoạn 4)',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });

  it('shows the source as it stands where nothing differs', () => {
    const markdown = documentTooltip(verbatim, english);
    assert.ok(markdown.includes('không có bài học nào'));
    assert.ok(!markdown.includes('<del>'));
    assert.ok(documentTooltip(goodCitation, english).includes('Đúng nguồn'));
  });

  it('obeys no mark of a report or an article', () => {
    const hostile =
      '</strong><img src=x onerror=alert(1)> [a](command:x) `code` **b** ![](https://e.vn/x) &lt;b&gt;';
    const item: QuotationItem = {
      ...altered,
      verdictLabel: hostile,
      findings: [{ code: 'altered', severity: 'error', message: hostile }],
      citation: hostile,
      diff: [
        { kind: 'same', weighty: false, report: hostile, source: hostile },
        { kind: 'replaced', weighty: false, report: hostile, source: hostile },
      ],
    };
    const { tags, text } = parts(render(documentTooltip(item, english)));
    assert.deepEqual([...tags].toSorted(), ['del', 'hr', 'p', 'strong']);
    assert.equal(text.split(hostile).length - 1, 6);
  });

  it('stays short for a quotation of any length', () => {
    const long = 'từ '.repeat(100_000);
    const diff = Array.from(
      { length: 1000 },
      () => ({ kind: 'same', weighty: false, report: long, source: long }) as const,
    );
    assert.ok(documentTooltip({ ...altered, diff }, english).length < 10_000);
  });
});
