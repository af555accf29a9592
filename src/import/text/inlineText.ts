/**
 * The words of one paragraph as they come, white space collapsed as browsers collapse it (CSS Text
 * 3, 4.1): runs of blanks are one space, and a no-break space is no blank.
 */
export class InlineText {
  #parts: string[] = [];
  #hasWords = false;
  #endsBlank = true;
  #allBold = true;

  get isEmpty(): boolean {
    return !this.#hasWords;
  }

  /** Whether all words so far are bold. */
  get isBold(): boolean {
    return this.#hasWords && this.#allBold;
  }

  add(text: string, options: { readonly bold: boolean; readonly preserved: boolean }): void {
    let shown = options.preserved ? text : text.replace(/[ \t\n\r\f]+/g, ' ');
    if (this.#endsBlank && !options.preserved) shown = shown.replace(/^ /, '');
    if (shown === '') return;
    this.#parts.push(shown);
    this.#endsBlank = /[ \n]$/.test(shown);
    if (/\S/.test(shown)) {
      this.#hasWords = true;
      if (!options.bold) this.#allBold = false;
    }
  }

  /** Room between words that something without words takes. */
  addGap(): void {
    if (!this.#endsBlank) this.#parts.push(' ');
    this.#endsBlank = true;
  }

  addBreak(): void {
    this.#parts.push('\n');
    this.#endsBlank = true;
  }

  /** The text so far; the next paragraph begins. */
  take(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    this.#hasWords = false;
    this.#endsBlank = true;
    this.#allBold = true;
    return text;
  }
}
