const combining = /^\p{M}/u;
const lastLetter = /[^\p{M}]\p{M}*$/u;

/**
 * The text on one line, cut at the end of a word to at most `max` UTF-16 units, its ellipsis
 * included. Like the engine's own, but without its tables: they would be made at every activation.
 */
export function shortLine(text: string, max: number): string {
  // White space only shrinks, so far more than `max` units need not be looked at.
  const line = text
    .slice(0, max * 8)
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (line.length <= max && text.length <= max * 8) {
    return line;
  }
  const space = line.lastIndexOf(' ', max - 1);
  let words = line.slice(0, space > 0 ? space : max - 1);
  if (space <= 0 && combining.test(line.slice(words.length))) {
    // A single long word is cut between two letters.
    words = words.replace(lastLetter, '');
  }
  const isTorn = /[\uD800-\uDBFF]$/.test(words);
  return `${isTorn ? words.slice(0, -1) : words.replace(/(?<![\s,;:–-])[\s,;:–-]+$/, '')}…`;
}
