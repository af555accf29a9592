import type { TextRange } from '../core/text/range';

/** What to write in place of a range of a record's text. */
export interface RecordEdit {
  readonly range: TextRange;
  readonly text: string;
}

/**
 * Sets the citekey in the text of an article's record and leaves all else as it is written. Null
 * where the text is no JSON object, or its citekey no string.
 */
export function citekeyEdit(text: string, citekey: string): RecordEdit | null {
  const record = parsed(text);
  if (record === null) return null;
  const written = JSON.stringify(citekey);
  const known = Object.hasOwn(record, MEMBER);
  if (known) {
    const range = typeof record[MEMBER] === 'string' ? memberString(text, MEMBER) : null;
    return range && { range, text: written };
  }
  const at = text.indexOf('{') + 1;
  const lead = /^\s*/.exec(text.slice(at))?.[0] ?? '';
  const isEmpty = Object.keys(record).length === 0;
  const member = `"${MEMBER}": ${written}`;
  return {
    range: { start: at, end: at },
    text: isEmpty ? ` ${member}${lead === '' ? ' ' : ''}` : `${lead || ' '}${member},`,
  };
}

const MEMBER = 'citekey';

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The string, with its marks, of a member of the outermost object of valid JSON; the last one counts. */
function memberString(text: string, name: string): TextRange | null {
  let depth = 0;
  let isName = false;
  let found: TextRange | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') {
      const end = stringEnd(text, at);
      const isMember = depth === 1 && isName && JSON.parse(text.slice(at, end)) === name;
      isName = false;
      at = end - 1;
      if (!isMember) continue;
      const value = end + (/^\s*:\s*/.exec(text.slice(end))?.[0].length ?? 0);
      if (text.charAt(value) !== '"') continue;
      found = { start: value, end: stringEnd(text, value) };
      at = found.end - 1;
    } else if (char === '{' || char === '[') {
      depth += 1;
      isName = char === '{';
    } else if (char === '}' || char === ']') {
      depth -= 1;
    } else if (char === ',') {
      isName = true;
    }
  }
  return found;
}

/** The offset behind the closing mark of the string that begins at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}
