/**
 * Each run of white space with a line break in it becomes one space; all other stays. Separators of
 * lines and paragraphs are breaks, as `normalizeText` has it: in a report an editor asks about them.
 */
export function joinedLines(text: string): string {
  return text.replace(/[\s\u0085]+/g, (blank) =>
    /[\n\r\u0085\u2028\u2029]/.test(blank) ? ' ' : blank,
  );
}
