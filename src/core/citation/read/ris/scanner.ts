import type { Report } from '../types';

export interface RisLine {
  readonly tag: string;
  readonly text: string;
  readonly offset: number;
}

export interface RisRecord {
  readonly offset: number;
  readonly lines: readonly RisLine[];
}

interface OpenLine {
  readonly tag: string;
  readonly offset: number;
  readonly parts: string[];
}

const LINE = /([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/y;

/** The records of a RIS file; a line without a tag continues the one before. Linear. */
export function scanRis(text: string, report: Report): RisRecord[] {
  const records: RisRecord[] = [];
  let lines: OpenLine[] | null = null;
  let begin = 0;
  let offset = 0;
  const finish = (complete: boolean): void => {
    if (lines === null) return;
    records.push({
      offset: begin,
      lines: lines.map(({ tag, offset, parts }) => ({
        tag,
        offset,
        text: parts.filter((part) => part !== '').join(' '),
      })),
    });
    // What stands in an unfinished record is whole: only its end is missing.
    if (!complete) report('broken-file', begin, 'ER');
    lines = null;
  };
  for (const raw of text.split('\n')) {
    const line = raw
      .replace(/^\uFEFF/, '')
      .replace(/\r$/, '')
      .trimEnd();
    const shift = raw.startsWith('\uFEFF') ? 1 : 0;
    LINE.lastIndex = 0;
    const found = LINE.exec(line);
    if (found?.[1] === 'TY') {
      finish(false);
      begin = offset + shift;
      lines = [{ tag: 'TY', parts: [(found[2] ?? '').trim()], offset: begin }];
    } else if (found?.[1] === 'ER') finish(true);
    else if (lines !== null && found) {
      lines.push({
        tag: found[1] ?? '',
        parts: [(found[2] ?? '').trim()],
        offset: offset + shift,
      });
    } else lines?.at(-1)?.parts.push(line.trim());
    offset += raw.length + 1;
  }
  finish(false);
  return records;
}
