// @ts-check
/** The generator's own words; all others are those of the manifest. */

/** @typedef {'vi' | 'en'} Language */

const vi = {
  title: 'Lệnh và cài đặt',
  other: '_English: [reference.md](reference.md)_',
  made: 'Trang này do `npm run docs` lập từ `package.json` và `package.nls*.json`: xin đừng sửa tay.',
  commands: 'Lệnh',
  aboutCommands:
    'Mọi lệnh đều có trong bảng lệnh (F1) dưới tên “Trích Dẫn: …”, trừ khi ghi khác; lệnh nào chỉ dùng được ở một chỗ thì chỉ hiện khi đang ở chỗ đó.',
  settings: 'Cài đặt',
  aboutSettings: 'Mở bằng `Ctrl+,` rồi gõ “Trích Dẫn”. Tất cả đều có sẵn giá trị dùng được ngay.',
  command: 'lệnh',
  id: 'mã',
  key: 'phím',
  where: 'ở đâu',
  notInPalette: 'không có trong bảng lệnh',
  type: 'Kiểu',
  default: 'Mặc định',
  scope: 'Đặt được cho',
  values: 'Giá trị',
  atLeast: 'không nhỏ hơn {0}',
  above: 'lớn hơn {0}',
  atMost: 'không quá {0}',
  list: 'danh sách chữ',
  types: { string: 'chữ', boolean: 'có / không', number: 'số', integer: 'số nguyên' },
  scopes: {
    window: 'người dùng, không gian làm việc',
    resource: 'người dùng, không gian làm việc, thư mục',
    'language-overridable': 'người dùng, không gian làm việc, thư mục, từng ngôn ngữ',
  },
  places: {
    'explorer/context': 'menu của tệp và thư mục trong Explorer',
    'view/title': 'thanh tiêu đề của “{0}”',
    'view/title…': 'menu “…” của “{0}”',
    'view/item/context': 'menu của dòng trong “{0}”',
    inline: 'nút trên dòng trong “{0}”',
    'webview/context': 'menu trong {0}',
    'trichDan.insert': 'menu “Trích Dẫn” khi bấm chuột phải vào báo cáo',
    'editor/title': 'thanh tiêu đề của {0}',
  },
  pages: { 'trichDan.article': 'trình đọc', 'trichDan.verification': 'biên bản kiểm tra' },
};

/** @type {typeof vi} */
const en = {
  title: 'Commands and settings',
  other: '_Tiếng Việt: [reference.vi.md](reference.vi.md)_',
  made: 'Made by `npm run docs` from `package.json` and `package.nls*.json`: not to be changed by hand.',
  commands: 'Commands',
  aboutCommands:
    'All are in the command palette (F1) as “Trích Dẫn: …”, unless it says otherwise; one that is of use in one place only is there while you are in that place.',
  settings: 'Settings',
  aboutSettings: 'Press `Ctrl+,` and type “Trích Dẫn”. None needs to be changed to begin with.',
  command: 'command',
  id: 'id',
  key: 'key',
  where: 'where',
  notInPalette: 'not in the command palette',
  type: 'Type',
  default: 'Default',
  scope: 'May be set for',
  values: 'Values',
  atLeast: '{0} or more',
  above: 'more than {0}',
  atMost: '{0} at the most',
  list: 'list of texts',
  types: { string: 'text', boolean: 'yes or no', number: 'number', integer: 'whole number' },
  scopes: {
    window: 'user, workspace',
    resource: 'user, workspace, folder',
    'language-overridable': 'user, workspace, folder, each language',
  },
  places: {
    'explorer/context': 'menu of files and folders in the Explorer',
    'view/title': 'title bar of “{0}”',
    'view/title…': '“…” menu of “{0}”',
    'view/item/context': 'menu of lines in “{0}”',
    inline: 'button on lines in “{0}”',
    'webview/context': 'menu in {0}',
    'trichDan.insert': 'menu “Trích Dẫn” at a right click in a report',
    'editor/title': 'title bar of {0}',
  },
  pages: { 'trichDan.article': 'the reader', 'trichDan.verification': 'the verification report' },
};

/** @type {Readonly<Record<Language, typeof vi>>} */
export const words = { vi, en };
