/*
 * Where reference managers say that the files of a source are. The paths are of the machine that
 * wrote them: they are shown and offered, never opened unasked.
 */

/** No entry has more files. */
const MOST = 50;

/**
 * The paths in a BibTeX `file` field: Zotero's and JabRef's `Name:path:type;…`, Better BibTeX's
 * `path;path`; a backslash keeps `:`, `;` and itself from meaning anything.
 */
export function bibtexAttachments(field: string): readonly string[] {
  return split(field.trim(), ';')
    .map((file) => pathOf(split(file.trim(), ':')))
    .filter((path) => path !== '')
    .slice(0, MOST);
}

function pathOf(parts: readonly string[]): string {
  const [first = '', ...rest] = parts.map(unescaped);
  // "C:" of Windows is a part of the path.
  const isDrive = (part: string): boolean => /^[A-Za-z]$/.test(part);
  if (rest.length === 0) return first.trim();
  if (isDrive(first)) return [first, ...rest].join(':').trim();
  // Name and type stand round it; either may be empty.
  const inner = rest.length > 1 ? rest.slice(0, -1) : rest;
  return inner.join(':').trim();
}

function unescaped(part: string): string {
  return part.replace(/\\([:;\\])/g, '$1');
}

function split(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** The paths in a JSON item's `attachments`, as Better BibTeX's JSON has them, or its `file`. */
export function jsonAttachments(item: unknown): readonly string[] {
  if (typeof item !== 'object' || item === null) return [];
  const attachments: unknown = 'attachments' in item ? item.attachments : [];
  const listed: readonly unknown[] = Array.isArray(attachments) ? attachments : [];
  const paths = listed.flatMap((each) => {
    if (typeof each !== 'object' || each === null || !('path' in each)) return [];
    return typeof each.path === 'string' && each.path !== '' ? [each.path] : [];
  });
  const file: unknown = 'file' in item ? item.file : '';
  return [...paths, ...(typeof file === 'string' ? bibtexAttachments(file) : [])].slice(0, MOST);
}
