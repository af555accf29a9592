/** What a quotation mark opens behind: a beginning, a blank, a bracket, a dash, another one. */
const OPENS_BEHIND = /^$|[\s([{<–—/“‘«\u00a0]/u;

/**
 * Typed quotation marks as they are printed, one text after the other as they follow in a
 * paragraph. Linear.
 */
export class PrintedQuotes {
  #before = '';

  /** The text with printed marks; `after` is the character that follows it, or empty. */
  print(text: string, after: string): string {
    let printed = '';
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      const next = text.charAt(at + 1) || (at + 1 === text.length ? after : '');
      const mark = character === '"' ? '“”' : character === "'" ? '‘’' : null;
      const opens = OPENS_BEHIND.test(this.#before) && next !== '' && !/\s/u.test(next);
      const chosen = mark === null ? character : mark.charAt(opens ? 0 : 1);
      printed += chosen;
      this.#before = chosen;
    }
    return printed;
  }

  /** Something that is no text stands here. */
  passed(character: string): void {
    this.#before = character;
  }
}
