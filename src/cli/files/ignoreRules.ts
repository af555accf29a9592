import type { PathPattern } from './pathPattern';
import { pathPattern } from './pathPattern';

/** One line of an ignore file. */
interface Rule {
  /** What the line takes back (`!…`) is not ignored. */
  readonly ignores: boolean;
  readonly foldersOnly: boolean;
  fits: PathPattern;
}

/** What an ignore file says of a path below its folder: true ignored, false not, null nothing. */
export type IgnoreRules = (names: readonly string[], isFolder: boolean) => boolean | null;

/** Without the blanks at its end, unless a backslash keeps them. */
function trimmed(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end -= 1;
  let slashes = 0;
  while (line[end - 1 - slashes] === '\\') slashes += 1;
  return end < line.length && slashes % 2 === 1 ? line.slice(0, end + 1) : line.slice(0, end);
}

function ruleOf(line: string): Rule | null {
  const pattern = trimmed(line);
  if (pattern === '' || pattern.startsWith('#')) return null;
  const ignores = !pattern.startsWith('!');
  let path = ignores ? pattern : pattern.slice(1);
  const foldersOnly = path.endsWith('/');
  if (foldersOnly) path = path.slice(0, -1);
  if (path === '') return null;
  if (!path.includes('/')) {
    const name = pathPattern(path);
    return { ignores, foldersOnly, fits: (names) => name(names.slice(-1)) };
  }
  return { ignores, foldersOnly, fits: pathPattern(path.replace(/^\//, '')) };
}

/** Reads an ignore file as git does (gitignore(5)): the last line that fits decides. */
export function ignoreRules(text: string): IgnoreRules {
  const rules = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line) => ruleOf(line.replace(/\r$/, '')) ?? [])
    .toReversed();
  return (names, isFolder) =>
    rules.find(({ foldersOnly, fits }) => (isFolder || !foldersOnly) && fits(names))?.ignores ??
    null;
}
