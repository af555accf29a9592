// @ts-check
/** The reports of test/fixtures/samples, made with the commands in the real VS Code, and what their pages say. */
import path from 'node:path';
import { inRepository } from '../hosts/root.mjs';
import { tools } from './tools.mjs';

/** @import { Shown, Wanted } from './reports.mjs' */
/** @import { Tool } from './tools.mjs' */

export const sampleFolder = inRepository('test', 'fixtures', 'samples');

const short = 'Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên, sinh hoạt tại 12 chi bộ thôn.';
const long =
  'Bốn là, coi trọng công tác kiểm tra, giám sát, thi đua khen thưởng kịp thời, biểu dương khen ' +
  'thưởng các tập thể và cá nhân hoàn thành xuất sắc nhiệm vụ, có biện pháp xử lý thích đáng đối ' +
  'với tập thể, cá nhân vi phạm kỷ luật theo đúng quy định của Điều lệ Đảng để nhân dân ngày càng ' +
  'tin tưởng vào sự lãnh đạo của Đảng.';
const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';
const other = 'Giao việc rõ người, rõ việc, rõ thời hạn';

/**
 * A citation of the article as a whole, of its second and seventh paragraph, with words before it,
 * and of two sources; the title of the second.
 * @typedef {{ article: Shown, second: Shown, seventh: Shown, detailed: Shown, group: Shown, own: string }} Cited
 */

/** @param {Cited} cited @returns {Wanted} */
function wanted({ article, second, seventh, detailed, group, own }) {
  const facts = ['271 đảng viên', second, '19,5 triệu đồng/người/ năm', second];
  const inOrder = [article, `“${short}”`, second, ...facts, long, seventh];
  return {
    inOrder: [...inOrder, 'làm như vậy', detailed, 'với kiểm tra', group, 'Tài liệu tham khảo'],
    listed: [title, other, own],
  };
}

/** In words; the note of a Markdown report stands at its end. @type {Cited} */
const words = {
  article: /\(Ban biên tập, “?Kinh nghiệm từ thực hiện …”?\)/,
  second: /Ban biên tập, “?Kinh nghiệm từ thực hiện …”?, đoạn 2/,
  seventh: /Ban biên tập,? “?Kinh nghiệm từ thực hiện …”?, đoạn 7/,
  detailed: /\(xem Ban biên tập, “?Kinh nghiệm từ thực hiện …”?, đoạn 7\)/,
  group:
    /\(Nguyễn Văn An, “?Giao việc rõ người, rõ …”?, 2024; Ban biên tập, “?Kinh nghiệm từ thực hiện …”?\)/,
  own: title,
};

/** @type {Cited} */
const byTool = {
  article: /\(Ban biên tập[^()]*\)/,
  second: /\(Ban biên tập[^()]*, đoạn 2\)/,
  seventh: /\(Ban biên tập[^()]*, đoạn 7\)/,
  detailed: /\(xem Ban biên tập[^()]*, đoạn 7\)/,
  group: /\(Nguyễn[^()]* 2024; Hồ Chí Minh[^()]* 2011\)/,
  own: 'Toàn tập',
};

/** @type {Cited} */
const byNumber = {
  article: '[1]',
  second: '[1, đoạn 2]',
  seventh: '[1, đoạn 7]',
  detailed: '[1, đoạn 7]',
  group: '[2], [3]',
  own: 'Toàn tập',
};

const bib = (/** @type {string} */ name) => path.join(sampleFolder, 'reports', `${name}.bib`);
const by = (/** @type {string} */ name) => (tools[name] ?? []).slice(0, 1);

/**
 * `beside`: the files that a report needs, as paths by their names there.
 * @type {readonly { file: string, beside: Readonly<Record<string, string>>, by: readonly Tool[], wanted: Wanted }[]}
 */
export const samples = [
  {
    file: 'markdown.md',
    beside: {},
    by: (tools['commonmark'] ?? []).slice(1),
    wanted: wanted({ ...words, article: 'xã Cảnh Thụy.' }),
  },
  {
    file: 'pandoc.md',
    beside: { 'nguon.bib': bib('pandoc') },
    by: by('pandoc'),
    wanted: wanted(byTool),
  },
  {
    file: 'biblatex.tex',
    beside: { 'nguon.bib': bib('biblatex') },
    by: by('biblatex'),
    wanted: wanted(byTool),
  },
  {
    file: 'natbib.tex',
    beside: { 'references.bibtex': bib('natbib') },
    by: by('natbib'),
    wanted: wanted(byTool),
  },
  {
    file: 'typst.typ',
    beside: { 'references.bib': bib('typst') },
    by: by('typst'),
    wanted: wanted(byNumber),
  },
  { file: 'asciidoc.adoc', beside: {}, by: by('asciidoctor'), wanted: wanted(words) },
  { file: 'restructuredtext.rst', beside: {}, by: by('docutils'), wanted: wanted(words) },
  { file: 'html.html', beside: {}, by: by('html'), wanted: wanted(words) },
  {
    file: 'org.org',
    beside: { 'nguon.bib': bib('org') },
    by: by('org-latex'),
    wanted: wanted(byTool),
  },
  { file: 'plaintext.txt', beside: {}, by: by('plaintext'), wanted: wanted(words) },
];
