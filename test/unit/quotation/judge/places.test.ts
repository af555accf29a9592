import assert from 'node:assert/strict';
import { findPlacesIn } from '../../../../src/core/quotation/judge/judge';
import { embedded } from './embedded';

describe('findPlacesIn', () => {
  const find = findPlacesIn(embedded.text);

  it('finds words that stand there', () => {
    assert.deepEqual(find('đấu trang tự phê bình', null), [{ start: 2472, end: 2493, edits: 0 }]);
  });

  it('finds words that are near, the nearest first', () => {
    const [place] = find('hiện có 217 đảng viên, sinh hoạt tại', null);
    assert.deepEqual(place, { start: 330, end: 366, edits: 1 });
    const places = find('thực hiện nghị quyết Đại hội đảng các xã', null);
    assert.ok(places.length > 1);
    const edits = places.map((one) => one.edits);
    assert.deepEqual(
      edits,
      edits.toSorted((a, b) => a - b),
    );
  });

  it('finds words that stand at the very beginning', () => {
    assert.deepEqual(findPlacesIn('Một hai ba.')('Một hai', null), [
      { start: 0, end: 7, edits: 0 },
    ]);
  });

  it('gives the nearest first, those as near by place', () => {
    const words = 'mai lan cúc trúc xuân hạ thu đông sông núi';
    const [far, near] = [
      words.replace('cúc', 'cam').replace('thu', 'chi'),
      words.replace('hạ', 'hè'),
    ];
    const text = `${far}. Rồi nữa: ${near}. Sau đó: ${near}. Hết.`;
    assert.deepEqual(
      findPlacesIn(text)(words, null).map(({ start, edits }) => [start, edits]),
      [
        [text.indexOf(near), 1],
        [text.lastIndexOf(near), 1],
        [0, 2],
      ],
    );
  });

  it('keeps within a range', () => {
    const range = { start: 2400, end: 2500 };
    assert.deepEqual(find('đấu trang', range), [{ start: 2472, end: 2481, edits: 0 }]);
    assert.deepEqual(find('hiện có 271 đảng viên', range), []);
    assert.deepEqual(find('luôn đề cao tính sáng tạo, tinh thần đấu trang', range), [
      { start: 2434, end: 2481, edits: 2 },
    ]);
  });
});
