import type { ArticleFormatError } from '../core/article/errors';
import type { SectionKind } from '../core/article/types';
import type { LibraryProblem } from '../core/library/problems';

/** The languages the server speaks to its user. */
export type Locale = 'vi' | 'en';

export function localeOf(language: string): Locale {
  return language.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}

type Wording = (path: string, detail: string) => string;
type Wordings = Readonly<Record<LibraryProblem['code'], Wording>>;

/** "…, line 12", where a line is known. */
const line = (word: string, detail: string) => (detail === '' ? '' : `, ${word} ${detail}`);
const megabytes = (bytes: string) => String(Math.round(Number(bytes) / 1e5) / 10);

const english: Wordings = {
  unreadable: (path) => `${path}: the file cannot be read.`,
  'folder-unreadable': (path) => `${path}: this library folder cannot be read.`,
  'folder-missing': (path, articles) =>
    `${path}: this library folder is not there any more, with its articles (${articles}). Refresh the library once you have seen this.`,
  'folder-absent': (path) =>
    `${path}: there is no such library folder. See the setting “trichDan.libraries”.`,
  'folder-outside': (path) =>
    `${path}: a library’s path leads out of the workspace. Name the folder by its whole path in the setting “trichDan.libraries”.`,
  'folder-too-deep': (path) => `${path}: in too many folders; what is in it is left out.`,
  'folder-link-outside': (path) =>
    `${path}: a link to a folder outside the library; what is in it is left out.`,
  'folder-link-unfollowed': (path) =>
    `${path}: a link to a folder. Links are not followed here: copy the folder in.`,
  'link-outside': (path) => `${path}: a link to a file outside the library. Copy the file in.`,
  'link-unfollowed': (path) =>
    `${path}: a link to a file. Links are not followed here: copy the file in.`,
  'link-circle': (path) => `${path}: a link that leads back to itself.`,
  'not-a-file': (path) => `${path}: a pipe, a socket or a device, not a file.`,
  'name-not-utf8': (path) => `${path}: the file’s name is not UTF-8. Rename the file.`,
  'too-large': (path, limit) =>
    `${path}: larger than ${megabytes(limit)} MB, the limit in the settings.`,
  empty: (path) => `${path}: the file is empty.`,
  'not-utf8': (path, at) =>
    `${path}${line('line', at)}: not UTF-8 text. Convert it to UTF-8 first.`,
  binary: (path, at) => `${path}${line('line', at)}: not a text file.`,
  'broken-utf16': (path) => `${path}: broken UTF-16 text.`,
  'utf16-without-mark': (path) => `${path}: UTF-16 text without its mark. Save it as UTF-8.`,
  utf32: (path) => `${path}: UTF-32 text. Save it as UTF-8.`,
  'front-matter-broken': (path, at) =>
    `${path}${line('line', at)}: the front matter (YAML) is broken; what can be read of it is used.`,
  'record-not-json': (path, at) => `${path}${line('line', at)}: not valid JSON; left out.`,
  'record-invalid': (path, at) => `${path}: “${at}” is not valid; left out.`,
  'record-without-text': (path) => `${path}: there is no article file beside this record.`,
  'source-changed': (path) => `${path}: the text has changed since its record was made.`,
  'sic-not-found': (path, exact) =>
    `${path}: the error “${exact}” is not found exactly once in the text.`,
  'duplicate-id': (path, id) => `${path}: the id “${id}” belongs to another article already.`,
  'duplicate-citekey': (path, key) =>
    `${path}: the citekey “${key}” belongs to another article already.`,
};

const vietnamese: Wordings = {
  unreadable: (path) => `${path}: không đọc được tệp.`,
  'folder-unreadable': (path) => `${path}: không đọc được thư mục thư viện này.`,
  'folder-missing': (path, articles) =>
    `${path}: thư mục thư viện này không còn nữa, cùng ${articles} bài trong đó. Đã biết thì bấm “Làm mới thư viện”.`,
  'folder-absent': (path) =>
    `${path}: không có thư mục thư viện này. Hãy xem lại cài đặt “trichDan.libraries”.`,
  'folder-outside': (path) =>
    `${path}: đường dẫn thư viện ra ngoài thư mục đang mở. Hãy ghi đường dẫn đầy đủ trong cài đặt “trichDan.libraries”.`,
  'folder-too-deep': (path) => `${path}: nằm trong quá nhiều lớp thư mục; đã bỏ qua.`,
  'folder-link-outside': (path) => `${path}: liên kết tới thư mục ngoài thư viện; đã bỏ qua.`,
  'folder-link-unfollowed': (path) =>
    `${path}: liên kết tới thư mục. Ở đây không đọc theo liên kết: hãy chép thư mục vào.`,
  'link-outside': (path) => `${path}: liên kết tới tệp ngoài thư viện. Hãy chép tệp vào.`,
  'link-unfollowed': (path) =>
    `${path}: liên kết tới tệp. Ở đây không đọc theo liên kết: hãy chép tệp vào.`,
  'link-circle': (path) => `${path}: liên kết dẫn vòng về chính nó.`,
  'not-a-file': (path) => `${path}: ống dẫn, ổ cắm hoặc thiết bị, không phải tệp.`,
  'name-not-utf8': (path) => `${path}: tên tệp không phải UTF-8. Hãy đổi tên tệp.`,
  'too-large': (path, limit) =>
    `${path}: lớn hơn ${megabytes(limit).replace('.', ',')} MB, giới hạn trong cài đặt.`,
  empty: (path) => `${path}: tệp trống.`,
  'not-utf8': (path, at) =>
    `${path}${line('dòng', at)}: không phải văn bản UTF-8. Hãy chuyển tệp sang UTF-8 trước.`,
  binary: (path, at) => `${path}${line('dòng', at)}: không phải tệp văn bản.`,
  'broken-utf16': (path) => `${path}: văn bản UTF-16 bị hỏng.`,
  'utf16-without-mark': (path) =>
    `${path}: văn bản UTF-16 thiếu dấu mở đầu. Hãy lưu lại dạng UTF-8.`,
  utf32: (path) => `${path}: văn bản UTF-32. Hãy lưu lại dạng UTF-8.`,
  'front-matter-broken': (path, at) =>
    `${path}${line('dòng', at)}: phần thông tin đầu tệp (YAML) bị lỗi; những gì còn hiểu được đã được dùng.`,
  'record-not-json': (path, at) => `${path}${line('dòng', at)}: không phải JSON hợp lệ; đã bỏ qua.`,
  'record-invalid': (path, at) => `${path}: “${at}” không hợp lệ; đã bỏ qua.`,
  'record-without-text': (path) => `${path}: không có tệp bài viết đi cùng bản ghi này.`,
  'source-changed': (path) => `${path}: văn bản đã thay đổi so với khi lập bản ghi.`,
  'sic-not-found': (path, exact) => `${path}: lỗi “${exact}” không có đúng một chỗ trong văn bản.`,
  'duplicate-id': (path, id) => `${path}: mã “${id}” đã thuộc về bài khác.`,
  'duplicate-citekey': (path, key) => `${path}: khóa trích dẫn “${key}” đã thuộc về bài khác.`,
};

const wordings: Readonly<Record<Locale, Wordings>> = { en: english, vi: vietnamese };

/** A problem of a library file in the user's language; names the file and, where known, the place. */
export function describeProblem({ code, path, detail }: LibraryProblem, locale: Locale): string {
  return wordings[locale][code](path, detail);
}

/** Why the bytes of a file are no text, or too many. */
export function describeUndecodable(
  path: string,
  { problem, place: { limit, line: at } }: ArticleFormatError,
  locale: Locale,
): string {
  const detail = String((problem === 'too-large' ? limit : at) ?? '');
  return wordings[locale][problem](path, detail);
}

/** What a request is told whose passage or article is gone. */
export function describeMissing(locale: Locale): string {
  return locale === 'vi'
    ? 'Đoạn này không còn trong thư viện: bài đã thay đổi hoặc đã bị xóa.'
    : 'This passage is not in the library any more: its article has changed or was removed.';
}

/** What a request is told whose citation is not where it was. */
export function describeChangedReport(locale: Locale): string {
  return locale === 'vi'
    ? 'Báo cáo đã thay đổi: không còn chỗ dẫn nguồn này.'
    : 'The report has changed: the citation is not there any more.';
}

/** The action that opens a citation to be edited. */
export function describeEditCitation(locale: Locale): string {
  return locale === 'vi' ? 'Sửa chỗ dẫn nguồn' : 'Edit the citation';
}

/** A report file that cannot be read as text. */
export function describeUnreadable(uri: string, locale: Locale): string {
  return locale === 'vi'
    ? `${uri}: không đọc được tệp báo cáo này.`
    : `${uri}: this report file cannot be read.`;
}

/** How many places of the workspace's reports use a passage, above it. */
export function describeUses(count: number, locale: Locale): string {
  if (locale === 'vi') {
    return count === 0 ? 'Chưa dùng trong báo cáo' : `${count} chỗ dùng trong báo cáo`;
  }
  if (count === 0) return 'Not used in reports';
  return count === 1 ? '1 use in reports' : `${count} uses in reports`;
}

/** What a click on a citekey does. */
export function describeOpenArticle(title: string, locale: Locale): string {
  return locale === 'vi' ? `Mở bài “${title}”` : `Open “${title}”`;
}

type UntitledSection = Exclude<SectionKind, 'lesson' | 'part'>;

const sections: Readonly<Record<Locale, Readonly<Record<UntitledSection, string>>>> = {
  vi: {
    lead: 'Mở đầu',
    context: 'Bối cảnh',
    bridge: 'Dẫn vào bài học',
    result: 'Kết quả',
    byline: 'Ký tên',
    body: 'Nội dung',
  },
  en: {
    lead: 'Opening',
    context: 'Context',
    bridge: 'Leading to the lessons',
    result: 'Result',
    byline: 'Signed',
    body: 'Text',
  },
};

/** A part of an article that has no title of its own. */
export function describeSection(kind: UntitledSection, locale: Locale): string {
  return sections[locale][kind];
}

/** Why a citekey is not renamed. */
export type RenameRefusal =
  'unknown' | 'not-writable' | 'invalid' | 'taken' | 'used' | 'broken-record';

type RefusalWording = (key: string, detail: string) => string;

const refusals: Readonly<Record<Locale, Readonly<Record<RenameRefusal, RefusalWording>>>> = {
  vi: {
    unknown: (key) =>
      `Khóa “${key}” không phải của bài nào trong thư viện, cũng không có trong tệp tài liệu tham khảo của báo cáo.`,
    'not-writable': (key, title) =>
      `Không đổi được khóa “${key}”: bài “${title}” đi kèm tiện ích hoặc nằm ngoài thư mục đang mở.`,
    invalid: (key) =>
      `“${key}” không dùng làm khóa được: chỉ gồm chữ, số và từng dấu - _ : . ở giữa.`,
    taken: (key, title) => `Khóa “${key}” đã thuộc về bài “${title}”.`,
    used: (key, file) => `Khóa “${key}” đã dùng cho nguồn khác trong ${file}.`,
    'broken-record': (key, file) => `Không đổi được khóa “${key}”: ${file} không hợp lệ.`,
  },
  en: {
    unknown: (key) =>
      `No article of the library has the citekey “${key}”, nor has a bibliography file of the report.`,
    'not-writable': (key, title) =>
      `The citekey “${key}” cannot be renamed: “${title}” comes with the extension or lies outside the open folders.`,
    invalid: (key) =>
      `“${key}” cannot be a citekey: only letters, digits and single - _ : . between them.`,
    taken: (key, title) => `The citekey “${key}” belongs to “${title}” already.`,
    used: (key, file) => `The citekey “${key}” means another source in ${file} already.`,
    'broken-record': (key, file) => `The citekey “${key}” cannot be renamed: ${file} is not valid.`,
  },
};

export function describeRenameRefusal(
  why: RenameRefusal,
  key: string,
  detail: string,
  locale: Locale,
): string {
  return refusals[locale][why](key, detail);
}

/** Behind words that are inserted with their citation. */
export function describeWithCitation(locale: Locale): string {
  return locale === 'vi' ? '+ dẫn nguồn' : '+ citation';
}
