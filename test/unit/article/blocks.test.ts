import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { articleBlocks } from '../../../src/core/article/blocks';
import { findFrontMatter } from '../../../src/core/article/frontMatter';
import { parseArticle } from '../../../src/core/article/parser';
import type { ParsedArticle } from '../../../src/core/article/types';
import { makeArticle } from '../../support/parsedArticle';
import { vietnameseText } from '../../support/vietnameseText';

const folder = join(process.cwd(), 'test/fixtures/articles');
const fixtures = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));

function bodyOf(text: string): string {
  return text.slice(findFrontMatter(text).end).replace(/\s+/gu, '');
}

/** What the blocks after the front matter show, white space aside. */
function shownOf(parsed: ParsedArticle, format: 'text' | 'markdown'): string {
  const { end } = findFrontMatter(parsed.text);
  return articleBlocks(parsed, format)
    .filter((block) => block.start >= end)
    .map((block) => parsed.text.slice(block.start, block.end))
    .join('')
    .replace(/\s+/gu, '');
}

function assertOrdered(parsed: ParsedArticle, format: 'text' | 'markdown'): void {
  let end = 0;
  for (const block of articleBlocks(parsed, format)) {
    assert.ok(block.start >= end && block.end > block.start, `${block.kind} at ${block.start}`);
    end = block.end;
  }
}

describe('articleBlocks', () => {
  it('puts title, headings, numbered paragraphs and lessons in document order', () => {
    const parsed = makeArticle({
      title: 'Bài học từ xã',
      paragraphs: [
        ['Mở đầu.', 'Câu hai.'],
        {
          heading: 'Kinh nghiệm',
          sentences: ['Một là, gần dân.'],
          lesson: { number: 1, marker: 'Một là,', title: 'gần dân' },
        },
      ],
    });
    const blocks = articleBlocks(parsed, 'text');
    assert.deepEqual(
      blocks.map((block) => [block.kind, parsed.text.slice(block.start, block.end)]),
      [
        ['title', 'Bài học từ xã'],
        ['paragraph', 'Mở đầu. Câu hai.'],
        ['heading', 'Kinh nghiệm'],
        ['paragraph', 'Một là, gần dân.'],
      ],
    );
    assert.deepEqual(
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : [])),
      [1, 2],
    );
    assert.deepEqual(
      blocks.map((block) => block.lessons.map(({ number }) => number)),
      [[], [], [], [1]],
    );
  });

  it('shows every word of a text once, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), vietnameseText()), (source) => {
        const parsed = parseArticle(source, { format: 'text' });
        assertOrdered(parsed, 'text');
        assert.equal(shownOf(parsed, 'text'), bodyOf(parsed.text));
      }),
    );
  });

  it('shows a title given by the front matter, and nothing else of it', () => {
    const parsed = parseArticle('---\ntitle: Tên bài\nissued: 2020\n---\n\nĐoạn một. Câu hai.\n', {
      format: 'markdown',
    });
    const shown = articleBlocks(parsed, 'markdown').map(({ start, end }) =>
      parsed.text.slice(start, end),
    );
    assert.deepEqual(shown, ['Tên bài', 'Đoạn một. Câu hai.']);
  });

  for (const name of fixtures) {
    it(`loses nothing of ${name}`, () => {
      const format = name.endsWith('.md') ? 'markdown' : 'text';
      const parsed = parseArticle(readFileSync(join(folder, name), 'utf8'), { format });
      assertOrdered(parsed, format);
      if (format === 'text') {
        assert.equal(shownOf(parsed, format), bodyOf(parsed.text));
      }
      const shown = articleBlocks(parsed, format);
      assert.deepEqual(
        shown.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : [])),
        parsed.paragraphs.map(({ number }) => number),
      );
      const lessons = shown.flatMap((block) => block.lessons);
      assert.deepEqual(
        new Set(lessons.map(({ start }) => start)),
        new Set(parsed.lessons.map(({ start }) => start)),
      );
      assert.equal(lessons.length, parsed.lessons.length);
    });
  }
});
