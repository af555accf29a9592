import { namesBibliography } from './headingWords';
import type { WrittenList } from './marks';

/*
 * Plain text has no comments. There the heading tells where the list begins, and the first blank
 * line where it ends: entries stand on lines of their own without blank lines between them.
 */

/** What stands below headings that name a bibliography; whether it is ours its words must tell. */
export function listsUnderHeading(text: string): readonly WrittenList[] {
  const lines = [...text.matchAll(/[^\n]*(?:\n|$)/g)];
  const lists: WrittenList[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!namesBibliography(lines[at]?.[0] ?? '')) continue;
    const isText = (index: number) => (lines[index]?.[0] ?? '').trim() !== '';
    // One blank line may part the heading from its list.
    const first = isText(at + 1) ? at + 1 : at + 2;
    if (!isText(first)) continue;
    let last = first;
    while (isText(last + 1)) last += 1;
    const start = lines[first]?.index ?? 0;
    const words = (lines[last]?.[0] ?? '').trimEnd();
    const end = (lines[last]?.index ?? 0) + words.length;
    lists.push({ outer: { start, end }, indent: '', body: text.slice(start, end), intact: null });
    at = last;
  }
  return lists;
}
