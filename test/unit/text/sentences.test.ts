import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceRanges } from '../../../src/core/text/sentences';

function split(text: string, from?: number): string[] {
  return sentenceRanges(text, { start: 0, end: text.length }, from).map(({ start, end }) =>
    text.slice(start, end),
  );
}

/** Each line is a paragraph; `|` stands where a sentence ends. */
const paragraphs = [
  'Xã có 271 đảng viên. | Là xã miền núi, kinh tế khó khăn.',
  // Abbreviations before names and places.
  'TS. Trần Văn B về TP. Bắc Giang dự họp. | Cùng đi có PGS. TS. Lê C.',
  'PGS.TS Nguyễn Hữu Đức và ThS. Hoàng Lan cùng dự. | Ông Phan nói tiếp.',
  'Công an Q. Bình Thạnh, P. 12 vào cuộc. | Vụ việc khép lại.',
  'Sách do Nxb. Chính trị quốc gia in. | Xem tr. 15.',
  'Đ/c Hùng phát biểu. | Đ/c. Lan tiếp lời.',
  'Hàng hóa gồm gạo, ngô, v.v. và nông cụ. | Giá ổn định.',
  'Có trâu, bò, v.v. | Chợ họp ngày rằm.',
  // Initials.
  'Bị cáo C. H. T. khai nhận. | Phiên tòa hoãn.',
  'Công ty P.V.C. đã nộp thuế. | Số còn lại nộp sau.',
  'Ông Nguyễn Văn A. Trong khi đó vắng mặt.'.replace('A. ', 'A. | '),
  // Numbers and dates.
  'Đạt 19,5 triệu đồng và 1.234.567 kg. | Tăng 3.2 lần.',
  'Ngày 1.5.2015 khánh thành. | Ngày 2.9 nghỉ lễ.',
  'Họp trong năm 2015. | Năm 2016 họp tiếp.',
  'Theo Nghị định số 30/2020/NĐ-CP. | Văn bản có hiệu lực.',
  'Chỉ thị 05-CT/TT. | Trong đó nêu rõ.',
  // A forgotten space.
  'Nhiệm vụ trọng tâm để phấn đấu thực hiện. | Trong đó xã là 1.'.replace('. | T', '.|T'),
  'Đạt 13%.|Trong năm tới sẽ tăng.',
  'Ai làm?|Chính là dân.',
  // Quotation marks and brackets.
  'Ông nói: “Phải làm ngay.” | Mọi người đồng ý.',
  '“Vì sao?” – ông hỏi. | Không ai đáp.',
  'Dân bảo "được". | "Được thì làm!" | Ông cười.',
  'Đất rộng (khoảng 3 ha.) | Người thưa.',
  'Như đã biết(1). | Nay nhắc lại.',
  'Như đã biết.(2) | Nay nhắc lại.',
  // Ellipses and runs.
  'Rồi… nước lên. | Nước rút… | Người về.',
  'Rồi... nước lên. | Nước rút... | Người về.',
  'Thật không?! | Thật!!! | Đi thôi.',
  'Nghị quyết này phổ biến đến chi bộ./.',
  // List markers.
  '1. Nâng cao nhận thức. | Làm thường xuyên.',
  '1.2. Yêu cầu chung. | Yêu cầu riêng.',
  'II. Kết quả đạt được. | Còn hạn chế.',
  'a. Về kinh tế. | Tăng khá.',
  // Addresses and file names.
  'Xem tại www.vnexpress.Vn hoặc gửi thư a.b@chinhphu.vn. | Tải về bao.cao.docx ngay.',
  'Dùng bản v1.2 trên https://dichvucong.gov.vn/Trang. | Bấm nút.',
  // No capital after the stop: the sentence goes on.
  'Khoảng 5 tr. đồng mỗi hộ.',
];

describe('sentenceRanges', () => {
  for (const marked of paragraphs) {
    const expected = marked.split(/ ?\| ?/);
    const text = marked.replace(/(\s?)\|(\s?)/g, (_, before: string) => (before ? ' ' : ''));
    it(`splits "${marked}"`, () => assert.deepEqual(split(text), expected));
  }

  it('ends a sentence at a colon that ends a line', () => {
    assert.deepEqual(split('Gồm ba việc sau đây:\nLàm đường.\nĐào mương.'), [
      'Gồm ba việc sau đây:',
      'Làm đường.',
      'Đào mương.',
    ]);
  });

  it('goes on over a line break within a sentence', () => {
    assert.deepEqual(split('Đảng ủy xã\nCảnh Thụy họp. Dân\nvui.'), [
      'Đảng ủy xã\nCảnh Thụy họp.',
      'Dân\nvui.',
    ]);
  });

  it('ends no sentence within a marker', () => {
    const text = 'Bài học 1. Giữ vững đoàn kết. Thương yêu nhau.';
    assert.deepEqual(split(text, 10), ['Bài học 1. Giữ vững đoàn kết.', 'Thương yêu nhau.']);
  });

  it('keeps to the range asked for, and drops blanks at the ends', () => {
    const text = 'Bỏ. \u00a0Lấy câu này.\u00a0 Bỏ.';
    const ranges = sentenceRanges(text, { start: 3, end: 19 });
    assert.deepEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
      ['Lấy câu này.'],
    );
  });

  // prettier-ignore
  const pieces = fc.constantFrom(
    '. ', '.', '…', '? ', '!', '"', '”', '(', ')', ' ', '\n', ':\n', '\u00a0', '1', 'a', 'Đ', 'TP', 'v.v', 'www.a.vn', './.', '\ud83d', '\u0301',
  );

  it('gives ranges in order, apart, inside the text, never blank, and loses no word', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        let covered = '';
        for (const range of sentenceRanges(text, { start: 0, end: text.length })) {
          assert.ok(range.start >= end && range.end > range.start && range.end <= text.length);
          assert.notEqual(text.slice(range.start, range.end).trim(), '');
          covered += text.slice(range.start, range.end);
          end = range.end;
        }
        assert.equal(covered.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});
