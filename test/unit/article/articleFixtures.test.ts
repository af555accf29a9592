import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../src/core/article/parser';
import type { ParsedArticle } from '../../../src/core/article/types';

/** What a reader found in an article by hand, before the parser was run on it. */
interface Reading {
  readonly title: string | null;
  readonly byline: string | null;
  /** Level, kind and first words of each section, in document order. */
  readonly sections: readonly string[];
  /** Number, marker and last words of each lesson. */
  readonly lessons: readonly string[];
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isReading(value: unknown): value is Reading {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    'byline' in value &&
    'sections' in value &&
    isStrings(value.sections) &&
    'lessons' in value &&
    isStrings(value.lessons)
  );
}

function readReading(path: string): Reading {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  assert.ok(isReading(value), path);
  return value;
}

const folder = join(process.cwd(), 'test/fixtures/articles');

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The article as a reading, with as many first and last words as the expected line has. */
function readingOf(article: ParsedArticle, expected: Reading): Reading {
  const sections = article.sections.map(({ level, kind, start }, index) => {
    const head = `${level} ${kind} `;
    const wanted = expected.sections[index] ?? `${head}${' '.repeat(20)}`;
    const words = oneLine(article.text.slice(start, start + 200));
    return head + words.slice(0, Math.max(1, wanted.length - head.length));
  });
  const lessons = article.lessons.map(({ number, marker, end }, index) => {
    const tail = expected.lessons[index]?.split('|')[2] ?? ' '.repeat(15);
    const words = oneLine(article.text.slice(0, end));
    return `${number}|${marker.text}|${words.slice(-tail.length)}`;
  });
  const title = article.title && oneLine(article.title.text);
  const byline = article.byline && oneLine(article.byline.text);
  return { title, byline, sections, lessons };
}

describe('parseArticle on articles read by hand', () => {
  const files = readdirSync(folder).filter((name) => !name.endsWith('.json'));

  it('has articles of many kinds to read', () => {
    assert.ok(files.length >= 25);
  });

  for (const file of files) {
    it(`finds in ${file} what a reader finds`, () => {
      const name = file.replace(/\.\w+$/, '.expected.json');
      const expected = readReading(join(folder, name));
      const format = file.endsWith('.md') ? 'markdown' : 'text';
      const article = parseArticle(readFileSync(join(folder, file), 'utf8'), { format });
      assert.deepEqual(readingOf(article, expected), expected);
    });
  }
});
