// @ts-check
/** The reports of test/fixtures/real-tools: who makes pages of them, and what the pages say. */
import { tools } from './tools.mjs';

/** @import { Insertion } from './editor.mjs' */
/** @import { Tool } from './tools.mjs' */

/** With the typing errors of the source. */
const short = 'luôn đề cao tính chiến đấu, tinh thần đấu trang tự phê bình trong nội bộ đảng.';
const long =
  'Hai là, Tập trung xây dựng và giữ vững sự đoàn kết thống nhất nội bộ Ban chấp hành ý trí và ' +
  'hành động, luôn đề cao tính chiến đấu, tinh thần đấu trang tự phê bình trong nội bộ đảng. Tích ' +
  'cực và chủ động đổi mới sự lãnh đạo, chỉ đạo điều hành của Đảng ủy- HĐND- UBND, ủy ban MTTQ và ' +
  'các ban ngành đoàn thể chính trị xã hội xã và cấp ủy chi bộ theo hướng tập trung. Cùng đó chỉ ' +
  'đạo thực hiện dứt điểm các nhiệm vụ trọng tâm.';
const count = '271 đảng viên';
const income = '19,5 triệu đồng/người/ năm';

/** All that means something to some markup. */
const signs =
  'Biển ở đầu làng ghi: - *a* _b_ `c` [d](e) <f> & $g$ #h @i ~j~ ^k^ \\l {m} 100% |n| +o+ x_1 y^2 ' +
  '// q và ::r:: hết.';
const manySigns =
  'Bảng ở đình ghi: * một _hai_ **ba** `bốn` [năm](sáu) <bảy> &amp; $tám$ #chín @mười ~x~ ^y^ \\z ' +
  '{t} 50% |u| +v+ a_1 b^2 // hết dòng, rồi lại ghi thêm: == a == và !!! b ??? và [[c]] và <<d>> và ' +
  '{{e}} và http://vi-du.example/a_b_c và ::f:: và :g:`h` và |i|j| và %k và \\n và "trong ngoặc" và ' +
  "'ngoặc đơn' cho đủ bốn dòng chữ trên mặt bảng.";

/** What goes into the slots of all reports. @type {Readonly<Record<string, Insertion>>} */
export const insertions = {
  short: { what: 'quotation', articleId: 'canh-thuy', words: short },
  long: { what: 'quotation', articleId: 'canh-thuy', words: long },
  count: { what: 'statistic', articleId: 'canh-thuy', words: count },
  income: { what: 'statistic', articleId: 'canh-thuy', words: income },
  signs: { what: 'quotation', articleId: 'lang-song', words: signs },
  manySigns: { what: 'quotation', articleId: 'lang-song', words: manySigns },
  passage: { what: 'citation', articleId: 'canh-thuy', words: short },
  article: { what: 'citation', articleId: 'canh-thuy', words: null },
  other: { what: 'citation', articleId: 'lang-song', words: null },
};

const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';
const otherTitle = /Chuyện làng bên sông: 100% số hộ & [“‘"']điểm sáng[”’"']/;

/** @typedef {string | RegExp} Shown */
/** What a page has to say: in this order, and of its list in any. @typedef {{ inOrder: readonly Shown[], listed: readonly Shown[] }} Wanted */

/**
 * @typedef {object} ReportCase
 * @property {string} file
 * @property {string} languageId
 * @property {readonly Tool[]} by
 * @property {readonly [passage: Shown, article: Shown, other: Shown]} citations as the tool sets them
 */

/** What a report's page says, in this order. @param {ReportCase} report @returns {readonly Shown[]} */
export function shownBy({ citations: [passage, article, other] }) {
  const body = [short, passage, count, income, long, passage, signs, manySigns];
  return [...body, 'Như đã nêu', passage, 'xã làm tốt', article, 'Làng bên sông cũng vậy', other];
}

/** What its list says, in any order. @type {readonly Shown[]} */
export const listed = [
  title,
  'Ban biên tập',
  otherTitle,
  /Nguyễn,? Văn An|Văn An Nguyễn|V\.\s?A\. Nguyễn/,
];

/** @type {ReportCase['citations']} */
const inWords = [
  /Ban biên tập,? “?Kinh nghiệm từ thực hiện …”?, đoạn 5/,
  /\(Ban biên tập, “?Kinh nghiệm từ thực hiện …”?\)/,
  /\(Nguyễn Văn An, “?Chuyện làng bên sông: 100% …”?, 2015\)/,
];

/** @type {ReportCase['citations']} */
const byTool = [
  /\(Ban biên tập[^()]*, đoạn 5\)/,
  /\(Ban biên tập[^()]*\)/,
  /\(Nguyễn[^()]* 2015\)/,
];

/** @type {ReportCase['citations']} */
const inBrackets = [
  /\[Ban biên tập[^[\]]*, đoạn 5\]/,
  /\[Ban biên tập[^[\]]*\]/,
  /\[Nguyễn[^[\]]* 2015\]/,
];

/** @type {ReportCase['citations']} */
const byNumber = ['[1, đoạn 5]', '[1]', '[2]'];

/** @type {ReportCase['citations']} */
const byRank = ['[2, đoạn 5]', '[2]', '[1]'];

/** @type {ReportCase['citations']} */
const byKey = ['[canhthuy], đoạn 5', '[canhthuy]', '[langsong2015]'];

const by = (/** @type {string} */ name) => tools[name] ?? [];

/** @type {readonly ReportCase[]} */
export const reports = [
  { file: 'pandoc.md', languageId: 'pandoc', by: by('pandoc'), citations: byTool },
  { file: 'markdown.md', languageId: 'markdown', by: by('commonmark'), citations: inWords },
  { file: 'biblatex.tex', languageId: 'latex', by: by('biblatex'), citations: byTool },
  { file: 'natbib.tex', languageId: 'latex', by: by('natbib'), citations: byTool },
  { file: 'plain.tex', languageId: 'latex', by: by('latex'), citations: byRank },
  { file: 'typst.typ', languageId: 'typst', by: by('typst'), citations: byNumber },
  { file: 'words.adoc', languageId: 'asciidoc', by: by('asciidoctor'), citations: inWords },
  { file: 'anchors.adoc', languageId: 'asciidoc', by: by('asciidoctor'), citations: byKey },
  { file: 'bibtex.adoc', languageId: 'asciidoc', by: by('asciidoctor-bibtex'), citations: byTool },
  { file: 'words.rst', languageId: 'restructuredtext', by: by('docutils'), citations: inWords },
  { file: 'sphinx.rst', languageId: 'restructuredtext', by: by('sphinx'), citations: inBrackets },
  { file: 'org.org', languageId: 'org', by: by('org'), citations: byTool },
  { file: 'html.html', languageId: 'html', by: by('html'), citations: inWords },
  {
    file: 'plaintext.txt',
    languageId: 'plaintext',
    by: by('plaintext'),
    citations: inWords,
  },
];
