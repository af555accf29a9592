/** Each run of white space with a line break in it becomes one space; all other stays. */
export function joinedLines(text: string): string {
  return text.replace(/\s+/g, (blank) => (blank.includes('\n') ? ' ' : blank));
}
