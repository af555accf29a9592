/**
 * Replaces each separator together with the white space on both its sides, as `\s*x\s*` would in
 * quadratic time. `separator` matches no white space at its ends and has no groups.
 */
export function replaceSpaced(text: string, separator: RegExp, by: string): string {
  const parts = text.split(separator);
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      const begun = index === 0 ? part : part.trimStart();
      return index === last ? begun : begun.trimEnd();
    })
    .join(by);
}
