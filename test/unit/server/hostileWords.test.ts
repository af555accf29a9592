import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parse, parseFragment } from 'parse5';
import { plainEntry } from '../../../src/core/citation/plainEntry';
import { renderRich } from '../../../src/core/insertion/rich/richText';
import { wardrobes } from '../../../src/core/insertion/rich/wardrobes';
import { csvCell } from '../../../src/core/statistics/csv';
import { escapeInline, escapeMarkdown } from '../../../src/extension/escapeMarkdown';
import { documentTooltip } from '../../../src/extension/verification/documentTooltip';
import { escapeForHover, richForHover } from '../../../src/server/markdownText';
import { renderVerificationPage } from '../../../src/server/verificationPage';
import { altered, source, verification } from '../../support/checkedItems';
import { english } from '../../support/english';
import { payloads } from '../../support/hostile/payloads';
import { textOf } from '../insertion/htmlText';

/** Markdown as views read it at its most obliging: with HTML and bare addresses. */
const markdown = new MarkdownIt({ html: true, linkify: true });

/** What a view of Markdown would make of it. */
const inView = (text: string) => textOf(parseFragment(markdown.render(text)));

/** One line, as all of these views show words. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Elements that are not among those allowed. */
function foreign(elements: readonly string[], allowed: string): readonly string[] {
  const known = new Set(['#text', ...allowed.split(' ')]);
  return elements.filter((name) => !known.has(name));
}

describe('the corpus of hostile text', () => {
  const escapes = { hovers: escapeForHover, tooltips: escapeMarkdown, differences: escapeInline };
  for (const [where, escape] of Object.entries(escapes)) {
    it(`is text in ${where}, and whole`, () => {
      for (const line of payloads) {
        const { text, elements } = inView(escape(line.trim()));
        assert.deepEqual(foreign(elements, 'p'), [], line);
        assert.equal(oneLine(text), oneLine(line), line);
      }
    });
  }

  it('is text in the tooltip of an item, whose differences alone are marked', () => {
    for (const line of payloads) {
      const item = {
        ...altered,
        text: line,
        citation: line,
        verdictLabel: line,
        findings: [{ ...altered.findings[0], message: line } as (typeof altered.findings)[number]],
        source: { ...source, articleTitle: line, text: line, locator: line },
        diff: [
          { kind: 'same', weighty: false, report: line, source: line },
          { kind: 'replaced', weighty: true, report: line, source: line },
        ] as const,
      };
      const { elements } = inView(documentTooltip(item, english));
      assert.deepEqual(foreign(elements, 'p hr strong del'), [], line);
    }
  });

  it('is text in the verification report', () => {
    const items = payloads.map((line) => ({
      ...altered,
      text: line,
      citation: line,
      verdictLabel: line,
      source: { ...source, articleTitle: line, text: line, before: line, after: line },
      diff: [{ kind: 'replaced', weighty: true, report: line, source: line }] as const,
    }));
    const meta = {
      title: payloads.join(' '),
      reportName: '<b>',
      locale: 'vi',
      generated: null,
    } as const;
    const { elements, text } = textOf(
      parse(renderVerificationPage({ ...verification, items }, meta)),
    );
    const allowed =
      '#document #documentType html head meta title style body main h1 h2 h3 h4 p table thead tbody tr th td ' +
      'ol ul li span svg path div blockquote ins del strong';
    assert.deepEqual([...new Set(foreign(elements, allowed))], []);
    for (const line of payloads) assert.ok(text.includes(line.trim()), line);
  });

  it('is text in citations and lists of sources in HTML, and leads nowhere', () => {
    for (const line of payloads) {
      const item = {
        id: 'a',
        type: 'article-journal',
        title: line,
        author: [{ literal: line }],
        'container-title': line,
        publisher: line,
        URL: line,
      };
      const runs = plainEntry(item, 'vi');
      const html = renderRich(runs, wardrobes.html, { lineStart: true, previous: '', next: '' });
      assert.deepEqual(foreign(textOf(parseFragment(html)).elements, 'i'), [], line);
      const linked = [{ text: line, marks: ['bold'], link: line }] as const;
      assert.deepEqual(foreign(inView(richForHover(linked)).elements, 'p strong'), [], line);
    }
  });

  it('is no formula in a table for spreadsheets', () => {
    const formulas = payloads.map(csvCell).filter((cell) => /^"?[\s]*[=+\-@\t\r]/.test(cell));
    assert.deepEqual(formulas, []);
  });
});
