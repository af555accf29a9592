/**
 * Fields (ECMA-376 part 1, 17.16): a code that nobody sees and its result, which everybody does.
 * They may nest and run over paragraphs.
 */
export class FieldStack {
  readonly #open: { code: string; inResult: boolean }[] = [];

  change(type: string | undefined): void {
    const top = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ code: '', inResult: false });
    else if (type === 'separate' && top) top.inResult = true;
    else if (type === 'end') this.#open.pop();
  }

  addCode(code: string): void {
    const top = this.#open.at(-1);
    if (top && !top.inResult && top.code.length < 200) top.code += code;
  }

  /** Whether text that comes now is shown. */
  get shows(): boolean {
    return this.#open.every(({ inResult }) => inResult);
  }

  /** Whether it is in a table of contents, which repeats the headings. */
  get inContents(): boolean {
    return this.#open.some(({ code }) => /^\s*TOC\b/i.test(code));
  }
}
