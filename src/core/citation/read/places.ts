import type { Fault, ReferenceProblem } from './types';

/** Faults with line and column for offsets, in the order of their places; linear in the text. */
export function placed(text: string, faults: readonly Fault[]): ReferenceProblem[] {
  const sorted = faults.toSorted((a, b) => a.offset - b.offset);
  let line = 1;
  let lineStart = 0;
  let nextBreak = text.indexOf('\n');
  return sorted.map(({ code, offset, detail }) => {
    while (nextBreak >= 0 && nextBreak < offset) {
      line += 1;
      lineStart = nextBreak + 1;
      nextBreak = text.indexOf('\n', lineStart);
    }
    return { code, line, column: offset - lineStart + 1, detail };
  });
}
