import { isBlankMarkdownLine, type TextLines } from './markdownLines';

/** Longer metadata within a text is none: it would be searched for behind every rule. */
const LONGEST_WITHIN = 200;

/**
 * The number of lines of metadata the text begins with, or 0: YAML between `---` and `---` or `...`,
 * TOML between `+++`. Within a text it must look like YAML, for `---` is a rule too.
 */
export function frontMatterEnd(lines: TextLines, isStart: boolean): number {
  const open = fenceOf(lines, 0);
  if (open !== '---' && (open !== '+++' || !isStart)) return 0;
  const second = lines.at(1);
  if (second === undefined || (isBlankMarkdownLine(second) && open === '---')) return 0;
  if (
    !isStart &&
    !/^["']?[\p{L}_][^\n]{0,99}:(?:\s|$)/u.test(lines.text.slice(second.start, second.end))
  )
    return 0;
  const most = isStart ? Infinity : LONGEST_WITHIN;
  for (let index = 1; index < most; index += 1) {
    const fence = fenceOf(lines, index);
    if (fence === null) return 0;
    if (fence === open || (open === '---' && fence === '...')) return index + 1;
  }
  return 0;
}

/** A line that begins at its first column, '' if it is too long for a fence; null behind the last. */
function fenceOf(lines: TextLines, index: number): string | null {
  const line = lines.at(index);
  if (line === undefined) return null;
  return line.end - line.start === 3 ? lines.text.slice(line.start, line.end) : '';
}
