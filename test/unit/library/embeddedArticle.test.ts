import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../src/core/article/parser';
import { outlineOf } from '../../../src/core/library/outline';
import type { SearchOptions } from '../../../src/core/library/search';
import { createSearchIndex } from '../../../src/core/library/search';
import { anchorSelector, createSelector } from '../../../src/core/library/selector';

describe('the embedded article in the library', () => {
  const file = join(process.cwd(), 'content/canh-thuy/article.txt');
  const parsed = parseArticle(readFileSync(file, 'utf8'));
  const index = createSearchIndex();
  index.add({ id: 'canh-thuy', parsed });

  function first(query: string, options?: SearchOptions): string | undefined {
    const [hit] = index.search(query, options);
    return hit && parsed.text.slice(hit.start, hit.end);
  }

  it('shows five numbered lessons and their sentences', () => {
    const lessons = outlineOf(parsed).children.filter((node) => node.kind === 'lesson');
    assert.deepEqual(
      lessons.map(({ number, passages }) => [number, passages]),
      [1, 2, 3, 4, 5].map((number, i) => [number, [3, 6, 4, 1, 2][i]]),
    );
    assert.match(lessons[4]?.title ?? '', /^phát huy vai trò của cả hệ thống chính trị/u);
  });

  it('is found by words without diacritics, at the very place', () => {
    const [hit] = index.search('dau trang');
    assert.deepEqual(hit?.matches, [{ start: 2472, end: 2481 }]);
  });

  it('is found by its lessons and its figures', () => {
    assert.match(first('doan ket thong nhat', { kinds: ['lesson'] }) ?? '', /^Hai là,/u);
    assert.match(first('thu nhap binh quan', { kinds: ['statistic'] }) ?? '', /^19,5 triệu/u);
    assert.match(first('271') ?? '', /271 đảng viên/u);
    assert.match(first('kinh nghiem tu thuc hien') ?? '', /^Kinh nghiệm từ thực hiện/u);
  });

  it('tells passages apart that have the same words', () => {
    const words = 'cán bộ, đảng viên và các tầng lớp nhân dân';
    for (const start of [parsed.text.indexOf(words), parsed.text.lastIndexOf(words)]) {
      const selector = createSelector(parsed.text, { start, end: start + words.length });
      const anchor = anchorSelector(`Lời dẫn.\n${parsed.text}`, selector);
      const range = { start: start + 9, end: start + 9 + words.length };
      assert.deepEqual(anchor, { range, how: 'context', alternatives: [] });
    }
  });
});
