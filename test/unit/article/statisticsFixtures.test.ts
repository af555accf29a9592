import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { checkStatistics } from './statisticsTable';

/** Texts in the style of reports, news, laws and essays, read by hand: see statisticsTable.ts. */
const folder = join(process.cwd(), 'test/fixtures/statistics');

describe('findStatistics: texts read by hand', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    it(name, () => {
      const [text = '', lines = ''] = readFileSync(join(folder, name), 'utf8').split('\n====\n');
      checkStatistics(
        text,
        lines.split('\n').filter((line) => line !== ''),
      );
    });
  }
});

describe('findStatistics: the embedded article', () => {
  it('states nine quantities; its road and its ordinal are none', () => {
    const file = join(process.cwd(), 'content/canh-thuy/article.txt');
    checkStatistics(readFileSync(file, 'utf8'), [
      'duration | hơn 2 năm | 2 | năm | hơn | -',
      'count | 271 đảng viên | 271 | đảng viên | - | đảng viên',
      'count | 12 chi bộ thôn | 12 | chi bộ thôn | - | chi bộ thôn',
      'share | 1 trong những xã điểm | 1 | xã điểm | - | xã điểm',
      'period | giai đoạn 2011-2015 | 2011..2015 | - | - | -',
      'duration | Hơn 2 năm | 2 | năm | Hơn | -',
      'percent | 13% | 13 | % | - | Tổng giá trị sản xuất',
      'money | 19,5 triệu đồng/người/ năm | 19.5 | triệu đồng/người/năm | - | thu nhập bình quân đầu người',
      'year | đến năm 2015 | 2015 | - | đến | -',
    ]);
  });
});
