import assert from 'node:assert/strict';
import { officeFields } from '../../../src/export/report/officeFields';
import { all, textOf, written } from './wordFile';

async function linesOf(text: string, form: 'nghi-dinh-30' | 'dang' = 'nghi-dinh-30') {
  const { word, notes } = await written(text, { form });
  return { lines: word.lines, notes };
}

describe('the fields of an office', () => {
  it('are found with their marks and without', () => {
    const marked = officeFields({
      'Cơ quan ban hành': 'Sở A',
      người_ký: 'B',
      'số, ký hiệu': '5/BC',
    });
    const plain = officeFields({
      'co-quan-ban-hanh': 'Sở A',
      'nguoi-ky': 'B',
      'so-ky-hieu': '5/BC',
    });
    assert.deepEqual(marked, plain);
    assert.deepEqual([marked.issuer, marked.signer, marked.number], ['Sở A', 'B', '05']);
  });

  it('take numbers and symbols apart', () => {
    const of = (written: unknown) => {
      const { number, symbol } = officeFields({ 'số ký hiệu': written });
      return [number, symbol];
    };
    assert.deepEqual(of('Số: 15/BC-SNV'), ['15', 'BC-SNV']);
    assert.deepEqual(of('Số 127-QĐ/TW'), ['127', 'QĐ/TW']);
    assert.deepEqual(of('/BC-SNV'), [null, 'BC-SNV']);
    assert.deepEqual(of('…/BC-SNV'), [null, 'BC-SNV']);
    assert.deepEqual(of('BC-SNV'), [null, 'BC-SNV']);
    assert.deepEqual(of(7), ['07', null]);
  });

  it('have zeros before days below ten and the first two months', () => {
    const of = (ngày: unknown) => {
      const { day, month, year } = officeFields({ ngày }).date;
      return [day, month, year];
    };
    assert.deepEqual(of('2026-01-05'), ['05', '01', '2026']);
    assert.deepEqual(of('29/6/2019'), ['29', '6', '2019']);
    assert.deepEqual(of('ngày 5 tháng 11 năm 2026'), ['05', '11', '2026']);
    assert.deepEqual(of('tháng 3 năm 2026'), [null, '3', '2026']);
    assert.deepEqual(of('2026-13-40'), [null, null, '2026']);
    assert.deepEqual(of('hôm qua'), [null, null, null]);
  });

  it('keep the lines of names of bodies and of the summary', async () => {
    const { word } = await written(
      '---\ncơ quan ban hành: |\n  Trường Đại học\n  Sư phạm\ntrích yếu: |\n  Một\n  hai\n---\n\nA.\n',
    );
    const issuer = word.paragraph('TRƯỜNG ĐẠI HỌC');
    assert.equal(textOf(issuer), 'TRƯỜNG ĐẠI HỌCSƯ PHẠM');
    assert.equal(all(issuer, 'w:br').length, 1);
    assert.equal(all(word.paragraph('Mộthai'), 'w:br').length, 1);
  });

  it('of a strange kind are none', () => {
    const fields = officeFields({
      title: { a: 1 },
      'nơi nhận': [1, null, { b: 2 }, '- c;'],
      số: true,
    });
    assert.equal(fields.summary, null);
    assert.deepEqual(fields.recipients, ['1', 'c;']);
    assert.equal(fields.number, null);
  });
});

describe('a document of an office', () => {
  it('leaves what is not known as dots, and says what', async () => {
    const { lines, notes } = await linesOf('Một đoạn.\n');
    assert.ok(lines.includes('Số: ………/………'));
    assert.ok(lines.includes('………, ngày … tháng … năm …'));
    assert.deepEqual(lines.slice(lines.indexOf('Nơi nhận:')), [
      'Nơi nhận:',
      '- ………;',
      '- Lưu: VT.',
      '………',
      '………',
    ]);
    const blank = notes.filter(({ code }) => code === 'left-blank').map(({ detail }) => detail);
    assert.deepEqual(blank.toSorted(), [
      'date',
      'issuer',
      'number',
      'place',
      'position',
      'recipients',
      'signer',
      'summary',
      'symbol',
    ]);
  });

  it('takes its title from the first heading, and the type from the title', async () => {
    const { lines } = await linesOf('# Báo cáo kết quả năm 2025\n\n## Chung\n');
    const at = lines.indexOf('BÁO CÁO');
    assert.deepEqual(lines.slice(at, at + 3), ['BÁO CÁO', 'Kết quả năm 2025', 'Chung']);
    const other = (await linesOf('# Chương trình giáo dục\n\n## Chung\n')).lines;
    assert.ok(other.includes('Chương trình giáo dục') && !other.includes('CHƯƠNG TRÌNH'));
  });

  it('keeps a heading that is one of several', async () => {
    const { lines } = await linesOf('---\ntitle: Tên\n---\n\n# I. Một\n\n# II. Hai\n');
    assert.deepEqual(
      lines.filter((line) => /Tên|Một|Hai/.test(line)),
      ['Tên', 'I. Một', 'II. Hai'],
    );
  });

  it('is a letter where its type says so', async () => {
    const letter = '---\ntên loại: Công văn\ntrích yếu: góp ý\nkính gửi: Bộ Nội vụ\n---\n\nA.\n';
    const { lines } = await linesOf(letter);
    assert.ok(lines.includes('V/v góp ý') && lines.includes('Kính gửi: Bộ Nội vụ'));
    assert.ok(!lines.includes('CÔNG VĂN') && !lines.includes('góp ý'));
    assert.ok(lines.includes('- Như trên;'));
    assert.ok((await linesOf(letter, 'dang')).lines.includes('Về việc góp ý'));
  });

  it('lists several addressees below each other', async () => {
    const { lines } = await linesOf('---\nkính gửi: [Bộ A., "- Bộ B;"]\n---\n\nX.\n');
    const at = lines.indexOf('Kính gửi:');
    assert.deepEqual(lines.slice(at, at + 3), ['Kính gửi:', '- Bộ A;', '- Bộ B.']);
  });

  it('with front matter that cannot be read says so', async () => {
    const { notes } = await linesOf('---\ntitle: [\n---\n\nA.\n');
    assert.ok(notes.some(({ code }) => code === 'front-matter-unreadable'));
  });
});
