import type { DocumentLocale } from '../../citation/locator';
import { foldForSearch } from '../../text/fold';

/** What stands above the list. */
export const headingWords: Readonly<Record<DocumentLocale, string>> = {
  vi: 'Tài liệu tham khảo',
  en: 'References',
};

/** What people call it, folded. */
const NAMES: ReadonlySet<string> = new Set([
  'tai lieu tham khao',
  'danh muc tai lieu tham khao',
  'tai lieu tham khao chinh',
  'tai lieu trich dan',
  'danh muc tai lieu trich dan',
  'nguon trich dan',
  'references',
  'reference list',
  'bibliography',
  'works cited',
]);

/** No heading is longer, in UTF-16 units. */
const LONGEST = 200;

/** Whether a line, whatever its markup, is a heading that names a bibliography and nothing else. */
export function namesBibliography(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = foldForSearch(line.replace(/<[^<>]{0,100}>/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // "V. TÀI LIỆU THAM KHẢO", "5. References"
  return NAMES.has(words) || NAMES.has(words.replace(/^(?:\d{1,2}|[ivx]{1,4}|[a-h]) /, ''));
}
