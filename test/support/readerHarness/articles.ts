import { readFile } from 'node:fs/promises';
import { parseArticle } from '../../../src/core/article/parser';
import type { ArticleView, SicPlace } from '../../../src/protocol/articleView';

const seedErrors = [
  ['hiện.Trong', 'hiện. Trong'],
  ['tư , đóng', 'tư, đóng'],
  ['người/ năm', 'người/năm'],
  ['ý trí', 'ý chí'],
  ['đấu trang', 'đấu tranh'],
] as const;

function view(
  id: string,
  text: string,
  reference: string,
  format: 'text' | 'markdown' = 'text',
): ArticleView {
  const parsed = parseArticle(text, { format });
  const sic: SicPlace[] = seedErrors.flatMap(([exact, intended]) => {
    const start = parsed.text.indexOf(exact);
    return start < 0 ? [] : [{ start, end: start + exact.length, intended }];
  });
  return { id, citekey: id.replaceAll('-', ''), reference, format, parsed, sic };
}

const lesson = [
  'Một là, kiên trì đường lối đã chọn, không để việc trước mắt che mất việc lâu dài. Năm 2020, xã có hơn 1.200 hộ, thu nhập đạt 52,3 triệu đồng/người/năm, tăng 7,5% so với năm trước.',
  'Cán bộ phải gần dân, nghe dân nói, nói dân hiểu. Mỗi tháng có 2 buổi tiếp dân tại nhà văn hóa thôn, mọi ý kiến đều được ghi lại và trả lời trong 15 ngày.',
];

/** The articles that the harness can show, by name. */
export const articles: Readonly<Record<string, () => Promise<ArticleView>>> = {
  async seed() {
    const file = new URL('content/canh-thuy/article.txt', `file://${process.cwd()}/`);
    const text = await readFile(file, 'utf8');
    const reference =
      'Ban biên tập, “Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy”.';
    return view('canh-thuy', text, reference);
  },
  async long() {
    const paragraphs = Array.from(
      { length: 20_000 },
      (_, i) => `Đoạn thứ ${i + 1}. ${lesson[i % 2]?.slice(i % 3 === 0 ? 0 : 8)}`,
    );
    return view('long', `Một bài rất dài\n\n${paragraphs.join('\n\n')}\n`, 'Bài dài.');
  },
  async line() {
    return view(
      'line',
      `Một dòng một triệu chữ\n\n${'khôngcódấucách'.repeat(72_000)}\n`,
      'Một dòng.',
    );
  },
  async prose() {
    return view(
      'prose',
      `Một đoạn một triệu chữ\n\n${(lesson[1] ?? '').repeat(6_000)}\n`,
      'Một đoạn.',
    );
  },
  async hostile() {
    const text = [
      '<script>document.title="hỏng"</script> Tiêu đề <b>đậm</b>',
      '<img src=x onerror=alert(1)> “><svg onload=alert(2)>',
      'Chữ \u202Engược chiều\u202C và \u2066cô lập\u2069 và thiếu dấu đóng \u202E còn lại của đoạn này đọc ra sao?',
      'Đoạn sau phải đọc xuôi: 271 đảng viên.',
      'Khoảng\u200Btrống\u200Ckhông\u200Drộng\uFEFFở\u00ADgiữa, dấu c\u0302\u0323o\u031B\u0303ng rời: đ\u00ED \u{1F600} 𠀀.',
      `Z̷̡̛${'\u0301\u0302\u0323'.repeat(60)}algo`,
      'a'.repeat(3000),
      '{{constructor}} ${process.exit()} %s %n &lt;b&gt; &amp; \u0000\u0007\u001b[31m',
      'javascript:alert(3) [bấm vào](javascript:alert(4))',
    ].join('\n\n');
    return view('hostile', text, '<i>Nguồn</i> “đáng ngờ”');
  },
  async markdown() {
    const text = [
      '# Bài viết bằng *Markdown*',
      'Đoạn **mở đầu** có chữ *nghiêng*, `mã`, [liên kết](https://example.com/a_(b)) và \\*sao thật\\*.',
      '**Một là,** giữ _đúng_ lời; ***cả hai*** kiểu; snake_case_word giữ nguyên.',
      '**Hai là,** không <b>HTML</b> <script>alert(1)</script>.',
      '> Lời dẫn **đậm',
    ].join('\n\n');
    return view('markdown', text, 'Bài Markdown.', 'markdown');
  },
  async empty() {
    return view('empty', '\n \n', 'Trống.');
  },
};
