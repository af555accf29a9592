// @ts-check
/**
 * What settings are found by in Vietnamese: the Settings editor takes letters as they are typed, and
 * many type without diacritics, or have VS Code in English. The manifest's `keywords` say the words
 * of the Vietnamese descriptions in both forms; VS Code shows them nowhere.
 */
import { readContributes } from './manifest.mjs';

/** @typedef {import('./manifest.mjs').Setting} Setting */

/** Words that a setting is looked for by besides those of its description. @type {Readonly<Record<string, string>>} */
const others = {
  libraries: 'kho nguồn tư liệu',
  embeddedArticle: 'bài mẫu ẩn',
  'library.groupBy': 'sắp xếp phân loại',
  maxFileSize: 'dung lượng giới hạn',
  'quotation.blockLines': 'dài thụt lề',
  'quotation.sic': 'lỗi chính tả nguyên văn',
  'citation.style': 'chuẩn định dạng',
  'citation.place': 'chú thích chân trang',
  'bibliography.updateOnSave': 'tự động',
  'verify.enabled': 'đối chiếu tự động gạch chân',
  'verify.unmarkedWords': 'đạo văn sao chép',
  'verify.ignored': 'bỏ qua loại trừ',
};

/** Without diacritics, in small letters, as many type. @param {string} text */
export const plain = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** The words of a text, each once. @param {string} text */
const wordsOf = (text) => [...new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*/gu) ?? [])];

/** @param {string} name below `trichDan.` @param {string} title of its group @param {Setting} setting */
function keywordsOf(name, title, { description = '', markdownDescription = '', ...setting }) {
  // What stands in code is no word of the language.
  const prose = (markdownDescription || description).replace(/`[^`]*`/g, ' ');
  const labels = [...(setting.enumDescriptions ?? []), ...(setting.enumItemLabels ?? [])];
  const words = wordsOf(['trích dẫn', title, prose, ...labels, others[name] ?? ''].join(' '));
  return [words.join(' '), wordsOf(plain(words.join(' '))).join(' ')];
}

/** The keywords of each setting by its full name. @returns {Promise<Readonly<Record<string, string[]>>>} */
export async function settingKeywords() {
  const { configuration } = await readContributes('vi');
  return Object.fromEntries(
    configuration.flatMap(({ title, properties }) =>
      Object.entries(properties).map(([id, setting]) => [
        id,
        keywordsOf(id.replace(/^trichDan\./, ''), title, setting),
      ]),
    ),
  );
}
