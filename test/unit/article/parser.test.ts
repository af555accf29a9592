import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parser';
import type { ParsedArticle } from '../../../src/core/article/types';
import { contains } from '../../../src/core/text/range';

const embedded = readFileSync(join(process.cwd(), 'content/canh-thuy/article.txt'), 'utf8');

/** What holds of every article, whatever it was made from. */
function check(article: ParsedArticle): void {
  const { text, sections, lessons, sentences, paragraphs } = article;
  const within = ({ start, end }: { start: number; end: number }): void =>
    assert.ok(0 <= start && start < end && end <= text.length);
  for (const span of [article.title, article.byline]) {
    if (!span) continue;
    within(span);
    assert.equal(span.text, text.slice(span.start, span.end));
  }
  const byId = new Map(sections.map((section) => [section.id, section]));
  assert.equal(byId.size, sections.length);
  sections.forEach((section, index) => {
    within(section);
    const next = sections[index + 1];
    if (next)
      assert.ok(
        next.start >= section.start && (next.start >= section.end || next.end <= section.end),
      );
  });
  const open: (typeof sections)[number][] = [];
  for (const section of sections) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= section.start) open.pop();
    assert.equal(section.level, open.length + 1);
    open.push(section);
  }
  paragraphs.forEach((paragraph, index) => {
    within(paragraph);
    assert.equal(paragraph.number, index + 1);
    assert.ok(byId.has(paragraph.sectionId));
    assert.ok(paragraph.start >= (paragraphs[index - 1]?.end ?? 0));
  });
  sentences.forEach((sentence, index) => {
    within(sentence);
    assert.equal(sentence.id, `sentence-${index + 1}`);
    assert.ok(sentence.start >= (sentences[index - 1]?.end ?? 0));
    const words = text.slice(sentence.start, sentence.end);
    assert.equal(words, words.trim());
    if (sentence.sectionId === null) return;
    const section = byId.get(sentence.sectionId);
    assert.ok(section && contains(section, sentence));
  });
  for (const lesson of lessons) {
    assert.equal(lesson.marker.text, text.slice(lesson.marker.start, lesson.marker.end));
    assert.equal(lesson.start, lesson.marker.start);
    const section = byId.get(lesson.sectionId);
    assert.ok(section?.kind === 'lesson');
    assert.deepEqual([section.start, section.end], [lesson.start, lesson.end]);
    assert.ok(lesson.number >= 1);
  }
  assert.equal(lessons.length, sections.filter(({ kind }) => kind === 'lesson').length);
}

describe('parseArticle', () => {
  it('finds in the embedded article what a reader finds', () => {
    const article = parseArticle(embedded);
    check(article);
    assert.equal(article.title?.end, 76);
    assert.deepEqual(
      article.sections.map(({ kind, start, end }) => [kind, start, end - start]),
      [
        ['lead', 78, 229],
        ['context', 309, 937],
        ['bridge', 1248, 452],
        ['lesson', 1702, 627],
        ['lesson', 2331, 660],
        ['lesson', 2993, 429],
        ['lesson', 3424, 317],
        ['lesson', 3743, 314],
        ['result', 4059, 221],
        ['byline', 4282, 12],
      ],
    );
    assert.deepEqual(
      article.lessons.map(({ number, marker }) => [number, marker.text]),
      [
        [1, 'Một là,'],
        [2, 'Hai là,'],
        [3, 'Ba là,'],
        [4, 'Bốn là,'],
        [5, 'Năm là,'],
      ],
    );
    assert.deepEqual(
      article.sections.map(({ id }) => article.sentences.filter((s) => s.sectionId === id).length),
      [1, 5, 3, 3, 6, 4, 1, 2, 1, 1],
    );
    assert.deepEqual(
      article.paragraphs.map(({ number, start }) => [number, start]),
      [78, 309, 1248, 1702, 2331, 2993, 3424, 3743, 4059].map((start, at) => [at + 1, start]),
    );
  });

  it('gives the same article whatever its Unicode form, line ends and mark', () => {
    const plain = parseArticle(embedded);
    const other = `\ufeff${embedded.normalize('NFD').replaceAll('\n', '\r\n')}`;
    assert.deepEqual(parseArticle(other), plain);
  });

  // prettier-ignore
  const pieces = [
    'Một là, ', 'Hai là, ', 'một là ', 'hai là ', 'Ba là: ', 'Thứ nhất, ', 'Thứ hai: ', 'thứ ba ',
    'Bài học 1. ', 'Bài học thứ hai là ', '1. ', '2. ', '3) ', '1.1. ', 'I. ', 'II. ', 'a) ',
    'b) ', '(1) ', '(2) ', 'Nhờ đó, ', 'Tóm lại, ', 'rút ra bài học sau: ', 'Chương I',
    'Điều 2. ', 'Phần thứ hai', 'KẾT LUẬN', 'BÁO CÁO', '# ', '## ', '**', '- ', '> ', '```',
    '---', '===', '---\ntitle: A\n---\n', '<!--', '| a | b |', 'Ghi chú:', 'đảng viên xã ',
    'Cảnh Thụy ', 'tăng 13% ', '. ', '; ', ': ', ', và ', '\n', '\n\n', '\n\n', '   ', '\t',
    '\u00a0', '“', '”', '(', ')', '\ufeff', '\0', '\ud800', '\udc00', '\u0301', 'Nguyễn Văn A',
    'Ban biên tập', 'TM. BAN',
  ];
  const articles = fc
    .array(
      fc.oneof(
        { arbitrary: fc.constantFrom(...pieces), weight: 9 },
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join(''));
  const formats = fc.constantFrom('text' as const, 'markdown' as const, undefined);

  it('finds a sound structure in any string, and the same in what it returns', () => {
    fc.assert(
      fc.property(articles, formats, (source, format) => {
        const options = format ? { format } : {};
        const article = parseArticle(source, options);
        check(article);
        assert.deepEqual(parseArticle(article.text, options), article);
      }),
      { numRuns: 400, examples: [['## **Một là, **', 'text']] },
    );
  });

  it('numbers the lessons of a series upwards', () => {
    const words = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'];
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 2, maxLength: 12 }), (numbers) => {
        const source = numbers.map((number) => `${words[number]} là, làm tốt việc được giao.`);
        const { lessons } = parseArticle(`Tiêu đề\n\nMở bài dài.\n\n${source.join('\n\n')}`);
        lessons.forEach(({ number }, index) => {
          const before = lessons[index - 1]?.number ?? 0;
          assert.ok(number > before || number === 1);
        });
      }),
    );
  });
});
