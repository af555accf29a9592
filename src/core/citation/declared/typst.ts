import type { Declared, DeclaredFile } from './types';
import { without } from './types';

const CALL = /\bbibliography\(/g;
const TEMPLATE = /\bbibliography-file\s{0,10}:\s{0,10}"([^"\n]{1,1000})"/dg;
/** No call is longer, in UTF-16 units. */
const LONGEST = 10_000;

/**
 * The strings that `bibliography` is called with, alone or in a list; those of named arguments are
 * none. Some templates have an argument for it.
 */
export function ofTypst(text: string): Declared {
  const source = without(text, /(?<![:\\])\/\/.*/g);
  const called: DeclaredFile[] = [];
  let end = 0;
  for (const { 0: call, index } of source.matchAll(CALL)) {
    // What stands among the arguments of another call is none of its own.
    if (index < end) continue;
    const found = positional(source, index + call.length);
    called.push(...found.files);
    end = found.end;
  }
  const given = [...source.matchAll(TEMPLATE)].flatMap(({ 1: path = '', indices }) => {
    const [start = 0, end = 0] = indices?.[1] ?? [];
    return [{ path, range: { start, end } }];
  });
  return { files: [...called, ...given], keys: [] };
}

/** The strings among the arguments from `start` on that have no name, and where they end. */
function positional(source: string, start: number) {
  const files: DeclaredFile[] = [];
  let at = start;
  const limit = Math.min(source.length, start + LONGEST);
  let depth = 1;
  let isNamed = false;
  let isCall = false;
  for (; at < limit && depth > 0; at++) {
    const char = source.charAt(at);
    if (char === '"') {
      const end = stringEnd(source, at, limit);
      // What stands behind `read` or another function is no list of files.
      if (!isNamed && !isCall) {
        files.push({ path: source.slice(at + 1, end), range: { start: at + 1, end } });
      }
      at = end;
    } else if ('([{'.includes(char)) {
      isCall ||= depth === 1 && /[\w-]/.test(source.charAt(at - 1));
      depth += 1;
    } else if (')]}'.includes(char)) depth -= 1;
    else if (char === ':' && depth === 1) isNamed = true;
    else if (char === ',' && depth === 1) isNamed = isCall = false;
  }
  return { files, end: at };
}

function stringEnd(source: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit && source.charAt(at) !== '"') at += source.charAt(at) === '\\' ? 2 : 1;
  return Math.min(at, limit);
}
