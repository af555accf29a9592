import type { TextRange } from '../../text/range';

/** A bibliography file as a report names it. */
export interface DeclaredFile {
  /** Relative to the report, as it is written; of LaTeX with the ending that is left out there. */
  readonly path: string;
  /** Of the path as it is written. */
  readonly range: TextRange;
}

/** What a report says of its bibliography: files, and keys that it defines itself. */
export interface Declared {
  readonly files: readonly DeclaredFile[];
  readonly keys: readonly string[];
}

export const NOTHING: Declared = { files: [], keys: [] };

/** Where the first group of each match stands; the expression must have `d` and `g`. */
export function captured(text: string, pattern: RegExp): readonly DeclaredFile[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const [start, end] = found.indices?.[1] ?? [];
    return start === undefined || end === undefined
      ? []
      : [{ path: found[1] ?? '', range: { start, end } }];
  });
}

/** The parts of a path list, by a separator that is one character or white space. */
export function partsOf({ path, range }: DeclaredFile, separator: RegExp): readonly DeclaredFile[] {
  let at = range.start;
  return path.split(separator).map((part) => {
    const start = at + part.length - part.trimStart().length;
    at += part.length + 1;
    const trimmed = part.trim();
    return { path: trimmed, range: { start, end: start + trimmed.length } };
  });
}

/** A text with what the pattern finds blanked out, so that offsets stay. */
export function without(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
}
