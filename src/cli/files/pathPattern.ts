import type { Wildcard } from './wildcard';
import { wildcard } from './wildcard';

/** A name of a pattern, or `**`: any names, and how few of them. */
type Part = Wildcard | 'any' | 'some';

/** Whether the names of a path fit, all of them. */
export type PathPattern = (names: readonly string[]) => boolean;

/** Cuts at slashes, but for those within brackets or behind a backslash. */
function namesOf(pattern: string): readonly string[] {
  const names: string[] = [];
  let start = 0;
  let bracket = -1;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\' && pattern[at + 1] !== '/') at += 1;
    else if (character === '[' && bracket < 0 && pattern.includes(']', at + 2)) bracket = at;
    else if (character === ']' && at > bracket + (pattern[bracket + 1] === '!' ? 2 : 1))
      bracket = -1;
    else if (character === '/' && bracket < 0) {
      names.push(pattern.slice(start, pattern[at - 1] === '\\' ? at - 1 : at));
      start = at + 1;
    }
  }
  return [...names, pattern.slice(start)];
}

/**
 * Reads a pattern of names between slashes, where `**` alone stands for any folders. At the end it
 * stands for something at least: what is in a folder, not the folder.
 */
export function pathPattern(pattern: string): PathPattern {
  const names = namesOf(pattern);
  const parts = names.map((name, index): Part => {
    if (!/^\*\*+$/.test(name)) return wildcard(name);
    return index === names.length - 1 ? 'some' : 'any';
  });
  return (path) => {
    let at = 0;
    let part = 0;
    let retry: { part: number; at: number } | null = null;
    while (at < path.length) {
      const wanted = parts[part];
      if (wanted === 'some') return true;
      if (wanted === 'any') {
        retry = { part, at };
        part += 1;
      } else if (wanted?.(path[at] ?? '')) {
        part += 1;
        at += 1;
      } else if (retry) {
        retry = { part: retry.part, at: retry.at + 1 };
        part = retry.part + 1;
        at = retry.at;
      } else return false;
    }
    return part === parts.length;
  };
}

/** No pattern that a person writes stands for more. */
const MOST_ALTERNATIVES = 256;

/** `{a,b}` written out; the pattern itself where it has none, or far too many. */
export function withoutBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  let open: string[] = [pattern];
  while (open.length > 0) {
    if (done.length + open.length > MOST_ALTERNATIVES) return [pattern];
    const next: string[] = [];
    for (const one of open) {
      const end = one.indexOf('}');
      const start = end < 0 ? -1 : one.lastIndexOf('{', end);
      if (start < 0) done.push(one);
      else {
        const choices = one.slice(start + 1, end).split(',');
        next.push(...choices.map((choice) => one.slice(0, start) + choice + one.slice(end + 1)));
      }
    }
    open = next;
  }
  return done;
}
