import assert from 'node:assert/strict';
import type { SearchHit } from '../../../src/core/library/search';
import { createSearchIndex } from '../../../src/core/library/search';
import { makeArticle } from '../../support/parsedArticle';

const parsed = makeArticle({
  title: 'Kinh nghiệm ở Đảng ủy Cảnh Thụy',
  paragraphs: [
    {
      sentences: [
        'Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên, sinh hoạt tại 12 chi bộ thôn.',
        'Thu nhập bình quân đầu người đạt 19,5 triệu đồng/người/ năm theo Nghị định 30/2020/NĐ-CP.',
      ],
      statistics: [
        { text: '271 đảng viên', value: 271, unit: 'đảng viên', subject: 'đảng viên' },
        { text: '12 chi bộ thôn', value: 12, unit: 'chi bộ thôn', subject: 'chi bộ thôn' },
        { text: '19,5 triệu đồng', value: 19.5, subject: 'Thu nhập bình quân đầu người' },
      ],
    },
    {
      lesson: { number: 1, marker: 'Một là,', title: 'giữ vững sự đoàn kết thống nhất nội bộ' },
      sentences: [
        'Một là, giữ vững sự đoàn kết thống nhất nội bộ.',
        'Nêu cao tinh thần đấu trang tự phê bình, ý trí và hành động.',
      ],
    },
    { heading: 'Phương hướng thời gian tới', sentences: ['Đậu tráng là món ăn.'] },
  ],
});

function shown(hit: SearchHit | undefined): string | undefined {
  return hit && parsed.text.slice(hit.start, hit.end);
}

function highlighted(hit: SearchHit | undefined): string[] {
  return (hit?.matches ?? []).map(({ start, end }) => parsed.text.slice(start, end));
}

describe('search', () => {
  const index = createSearchIndex();
  index.add({ id: 'canh-thuy', parsed });

  it('finds words without diacritics and shows where', () => {
    const [first] = index.search('dau trang tu phe');
    assert.equal(first?.kind, 'sentence');
    assert.deepEqual(highlighted(first), ['đấu trang tự phê']);
  });

  it('takes the last word as the beginning of one, unless something follows', () => {
    assert.deepEqual(highlighted(index.search('tinh th')[0]), ['tinh thần']);
    assert.deepEqual(highlighted(index.search('tinh th ')[0]), ['tinh']);
    assert.deepEqual(highlighted(index.search('tinh th', { prefix: false })[0]), ['tinh']);
  });

  it('puts the diacritics that were typed first', () => {
    const kinds = { kinds: ['sentence'] } as const;
    assert.equal(shown(index.search('đậu tráng', kinds)[0]), 'Đậu tráng là món ăn.');
    assert.match(shown(index.search('đấu trang', kinds)[0]) ?? '', /đấu trang/);
    assert.equal(index.search('đấu trang', kinds).length, 2);
    assert.match(shown(index.search('đậ', kinds)[0]) ?? '', /Đậu/);
  });

  it('knows both ways to place a tone, and any Unicode form', () => {
    const plain = index.search('Cảnh Thụy').map(shown);
    assert.ok(plain.length > 0);
    assert.deepEqual(index.search('Cảnh Thuỵ').map(shown), plain);
    assert.deepEqual(index.search('Cảnh Thụy'.normalize('NFD')).map(shown), plain);
  });

  it('finds the words between quotation marks only side by side', () => {
    assert.equal(index.search('"phe tu binh"').length, 0);
    assert.ok(index.search('phe tu binh').length > 0);
    assert.ok(index.search('“tu phe binh”').length > 0);
    assert.ok(index.search('"tu phe bi').length > 0);
  });

  it('finds a document by its number, whole or half typed', () => {
    for (const query of ['30/2020/NĐ-CP', '30/2020', 'nd-c', '"30/2020/nd-cp"']) {
      assert.match(shown(index.search(query)[0]) ?? '', /NĐ-CP/, query);
    }
  });

  it('finds statistics by what they count and by their value', () => {
    const kinds = { kinds: ['statistic'] } as const;
    assert.equal(shown(index.search('thu nhap binh quan', kinds)[0]), '19,5 triệu đồng');
    assert.equal(shown(index.search('dang vien', kinds)[0]), '271 đảng viên');
    assert.equal(shown(index.search('12', kinds)[0]), '12 chi bộ thôn');
    assert.equal(shown(index.search('19,5', kinds)[0]), '19,5 triệu đồng');
  });

  it('finds lessons and headings', () => {
    const [lesson] = index.search('doan ket thong nhat', { kinds: ['lesson'] });
    assert.equal(lesson?.id, 'lesson-1');
    const across = index.search('noi bo neu cao tinh than');
    assert.equal(across[0]?.kind, 'lesson');
    assert.equal(shown(index.search('phuong huong')[0]), 'Phương hướng thời gian tới');
  });

  it('forgives a missing word when nothing has them all', () => {
    assert.match(shown(index.search('đấu tranh tự phê bình xyz')[0]) ?? '', /tự phê bình/);
    assert.deepEqual(index.search('"đấu tranh tự phê bình"'), []);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '…', 'xyzxyz']) assert.deepEqual(index.search(query), []);
    assert.deepEqual(createSearchIndex().search('đảng'), []);
    assert.deepEqual(index.search('đảng', { limit: 0 }), []);
  });
});
