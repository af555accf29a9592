import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { articleBlocks } from '../../../src/core/article/blocks';
import { parseArticle } from '../../../src/core/article/parser';
import { createSegmenter } from '../../../src/core/article/segments';
import type { SegmentSource } from '../../../src/core/article/segments';
import { shownText } from '../../../src/core/article/shownText';
import { makeArticle } from '../../support/parsedArticle';

function segmentsOf(source: SegmentSource): ReturnType<ReturnType<typeof createSegmenter>> {
  const cut = createSegmenter(source);
  return articleBlocks(source.parsed, source.format).flatMap(cut);
}

describe('createSegmenter', () => {
  const parsed = makeArticle({
    paragraphs: [
      {
        sentences: ['Một là, có 271 đảng viên.', 'Giữ đấu trang tự phê bình.'],
        lesson: { number: 1, marker: 'Một là,', title: 'có 271 đảng viên' },
        statistics: [{ text: '271 đảng viên', value: 271, unit: 'đảng viên' }],
      },
    ],
  });
  const at = parsed.text.indexOf('đấu trang');
  const sic = [{ start: at, end: at + 9, intended: 'đấu tranh' }];

  it('cuts where a role begins or ends', () => {
    const found = segmentsOf({ parsed, sic, format: 'text' }).map((segment) => [
      parsed.text.slice(segment.start, segment.end),
      segment.sentence?.id ?? null,
      segment.marker ? 'marker' : (segment.statistic?.id ?? segment.sic?.intended ?? null),
    ]);
    const [first, second] = parsed.sentences.map(({ id }) => id);
    assert.deepEqual(found, [
      ['Một là,', first, 'marker'],
      [' có ', first, null],
      ['271 đảng viên', first, parsed.statistics[0]?.id],
      ['.', first, null],
      [' ', null, null],
      ['Giữ ', second, null],
      ['đấu trang', second, 'đấu tranh'],
      [' tự phê bình.', second, null],
    ]);
  });

  it('cuts a sic place in two where a sentence ends inside it', () => {
    const joint = parsed.text.indexOf('viên. Giữ');
    const places = [{ start: joint, end: joint + 9, intended: 'viên; giữ' }];
    const pieces = segmentsOf({ parsed, sic: places, format: 'text' })
      .filter((segment) => segment.sic)
      .map(({ start, end }) => parsed.text.slice(start, end));
    assert.equal(pieces.join(''), 'viên. Giữ');
  });

  it('gives back the text of a block exactly, whatever the places and however they overlap', () => {
    const place = fc.tuple(fc.nat(60), fc.nat(20));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.array(place),
        fc.constantFrom('text' as const, 'markdown' as const),
        (text, places, format) => {
          const article = parseArticle(text, { format });
          const length = article.text.length;
          const wrong = places.map(([start, width]) => ({
            start: Math.min(start, length),
            end: Math.min(start + width, length),
            intended: '',
          }));
          const cut = createSegmenter({ parsed: article, sic: wrong, format });
          const range = { start: 0, end: length };
          const segments = cut(range);
          const joined = segments.map(({ start, end }) => article.text.slice(start, end)).join('');
          assert.equal(joined, article.text);
          assert.ok(segments.every(({ start, end }) => end > start));
        },
      ),
    );
  });
});

describe('shownText', () => {
  const source = 'Mở **đậm** và *nghiêng*.\n\nĐoạn [hai](https://example.org) xong.';
  const parsed = parseArticle(source, { format: 'markdown' });
  const blocks = articleBlocks(parsed, 'markdown');
  const cut = createSegmenter({ parsed, sic: [], format: 'markdown' });
  const shown = (start: number, end: number): string =>
    shownText(parsed.text, blocks, cut, { start, end });

  it('leaves the markup out and keeps what stands between blocks', () => {
    assert.equal(shown(0, source.length), 'Mở đậm và nghiêng.\n\nĐoạn hai xong.');
  });

  it('begins and ends inside a word', () => {
    assert.equal(shown(source.indexOf('ậm'), source.indexOf('nghiêng') + 3), 'ậm và ngh');
  });
});
