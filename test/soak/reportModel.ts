/** So much of a report may be undone again. */
const MOST_PAST = 200;

/** What a report must hold: every change of it is made here too. */
export class ReportModel {
  text = '';
  /** As the file has it. */
  saved = '';
  isOpen = false;
  /** Whether it was verified with all others: then it is told as long as the server lives. */
  isTold = false;
  #past: string[] = [];
  #future: string[] = [];

  constructor(
    readonly name: string,
    readonly languageId: string,
  ) {}

  /** One step that can be undone. */
  change(text: string): void {
    if (text === this.text) return;
    this.#past.push(this.text);
    if (this.#past.length > MOST_PAST) this.#past.shift();
    this.#future = [];
    this.text = text;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  undo(): void {
    const before = this.#past.pop();
    if (before === undefined) return;
    this.#future.push(this.text);
    this.text = before;
  }

  redo(): void {
    const after = this.#future.pop();
    if (after === undefined) return;
    this.#past.push(this.text);
    this.text = after;
  }

  /** What was done before it was closed is not undone any more. */
  forgetSteps(): void {
    this.#past = [];
    this.#future = [];
  }
}

/** Whether nothing of `before` is lost in `after`: all its units are there, in their order. */
export function isKept(before: string, after: string): boolean {
  let at = 0;
  for (let i = 0; i < after.length && at < before.length; i += 1) {
    if (after[i] === before[at]) at += 1;
  }
  return at === before.length;
}
