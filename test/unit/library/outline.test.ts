import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { OutlineNode } from '../../../src/core/library/outline';
import { outlineOf } from '../../../src/core/library/outline';
import { shorten } from '../../../src/core/text/shorten';
import { makeArticle } from '../../support/parsedArticle';
import { vietnameseText } from '../../support/vietnameseText';

const parsed = makeArticle({
  title: 'Kinh nghiệm ở Cảnh Thụy',
  paragraphs: [
    {
      sentences: ['Đảng ủy xã hiện có 271\nđảng viên.', 'Sau hơn 2 năm thực hiện.'],
      statistics: [{ text: '271\nđảng viên', value: 271, unit: 'đảng viên', subject: 'đảng viên' }],
    },
    {
      lesson: { number: 1, marker: 'Một là,', title: 'giữ vững sự đoàn kết' },
      sentences: ['Một là, giữ vững sự đoàn kết, thống nhất.', 'Nêu cao tinh thần.'],
    },
    { heading: 'Phương hướng', sentences: ['Tiếp tục.'] },
  ],
});

function flat(node: OutlineNode): OutlineNode[] {
  return [node, ...('children' in node ? node.children.flatMap(flat) : [])];
}

describe('outlineOf', () => {
  const outline = outlineOf(parsed);

  it('has sections and lessons in order, the statistics last', () => {
    assert.equal(outline.title, 'Kinh nghiệm ở Cảnh Thụy');
    assert.equal(outline.passages, 5);
    const kinds = outline.children.map(({ kind, id }) => `${kind} ${id}`);
    assert.deepEqual(kinds, [
      'section body-1',
      'lesson lesson-1',
      'section part-3',
      'statistics statistics',
    ]);
  });

  it('gives a lesson its number, marker and title', () => {
    const lesson = outline.children.find(({ kind }) => kind === 'lesson');
    assert.ok(lesson?.kind === 'lesson');
    const { number, marker, title, passages } = lesson;
    assert.deepEqual(
      { number, marker, title, passages },
      { number: 1, marker: 'Một là,', title: 'giữ vững sự đoàn kết', passages: 2 },
    );
  });

  it('gives a statistic its words on one line, what it counts and its sentence', () => {
    const statistic = flat(outline).find(({ kind }) => kind === 'statistic');
    assert.ok(statistic?.kind === 'statistic');
    assert.equal(statistic.label, '271 đảng viên');
    assert.equal(statistic.counts, 'đảng viên');
    assert.equal(statistic.text, 'Đảng ủy xã hiện có 271\nđảng viên.');
  });

  it('is plain JSON with ids of their own, every sentence but the title once', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(outline)), outline);
    const nodes = flat(outline);
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
    const sentences = nodes.filter(({ kind }) => kind === 'sentence').map(({ id }) => id);
    assert.deepEqual(
      sentences,
      parsed.sentences.slice(1).map(({ id }) => id),
    );
  });

  it('puts sections within sections, whatever their ranges', () => {
    const bounds = fc.tuple(fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(
        fc.array(bounds, { maxLength: 8 }),
        fc.array(bounds, { maxLength: 12 }),
        (a, b) => {
          const ranges = (list: [number, number][]): { start: number; end: number }[] =>
            list
              .map(([x, y]) => ({ start: Math.min(x, y), end: Math.max(x, y) + 1 }))
              .sort((one, two) => one.start - two.start || two.end - one.end);
          const article = {
            ...parsed,
            title: null,
            lessons: [],
            sections: ranges(a).map(({ start, end }, i) => ({
              start,
              end,
              id: `part-${i}`,
              kind: 'part' as const,
              title: null,
              level: 1,
            })),
            sentences: ranges(b).map(({ start, end }, i) => {
              return { start, end, id: `sentence-${i}`, sectionId: null };
            }),
          };
          const nodes = flat(outlineOf(article));
          const count = (kind: string): number => nodes.filter((node) => node.kind === kind).length;
          assert.equal(count('section'), a.length);
          assert.equal(count('sentence'), b.length);
          assert.equal(outlineOf(article).passages, b.length);
        },
      ),
    );
  });
});

describe('shorten', () => {
  it('cuts at the end of a word and says so', () => {
    assert.equal(shorten('một  hai\nba', 20), 'một hai ba');
    assert.equal(shorten('một hai, ba bốn', 11), 'một hai…');
    assert.equal(shorten('một hai ba', 10), 'một hai ba');
    assert.equal(shorten('nghiêng nghiêng', 5), 'nghi…');
    assert.equal(shorten('😀😀😀', 4), '😀…');
  });

  it('never is longer than asked for, nor says anything else', () => {
    fc.assert(
      fc.property(vietnameseText(), fc.integer({ min: 1, max: 90 }), (text, max) => {
        const short = shorten(text, max);
        assert.ok(short.length <= max);
        assert.ok(text.replace(/\s+/gu, ' ').trim().startsWith(short.replace(/…$/u, '')));
      }),
    );
  });
});
