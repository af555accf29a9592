/** A group or environment that is being read. */
interface Frame {
  /** Where its text ends; of an environment where the group round it ends. */
  readonly end: number;
  /** Where reading goes on behind it. */
  readonly resume: number;
  /** Its name, of an environment. */
  readonly environment: string | null;
  readonly close: ((end: number) => void) | null;
}

/** What is open where the reader stands. Offsets are UTF-16 units of the piece. */
export class LatexFrames {
  readonly #open: Frame[] = [];
  /** How many environments of a name are open: an end without a begin is not looked for. */
  readonly #environments = new Map<string, number>();

  constructor(readonly length: number) {}

  /** Where the innermost group ends. */
  get end(): number {
    return this.#open.at(-1)?.end ?? this.length;
  }

  openGroup(end: number, resume: number, close: Frame['close'] = null): void {
    this.#open.push({ end, resume, environment: null, close });
  }

  openEnvironment(name: string, close: Frame['close']): void {
    const { end } = this;
    this.#open.push({ end, resume: end, environment: name, close });
    this.#environments.set(name, (this.#environments.get(name) ?? 0) + 1);
  }

  /** Closes what ends at or before the offset; says where to go on. */
  closeUpTo(at: number): number {
    let next = at;
    for (let top = this.#open.at(-1); top && top.end <= next; top = this.#open.at(-1)) {
      this.#pop(top.end);
      next = Math.max(next, top.resume);
    }
    return next;
  }

  /** Closes the environment, and what was left open in it; false if it is not open. */
  closeEnvironment(name: string, at: number): boolean {
    if ((this.#environments.get(name) ?? 0) === 0) return false;
    while (this.#pop(at) !== name);
    return true;
  }

  closeAll(): void {
    while (this.#open.length > 0) this.#pop(this.length);
  }

  #pop(at: number): string | null {
    const frame = this.#open.pop();
    if (!frame) return null;
    const { environment } = frame;
    if (environment !== null) {
      this.#environments.set(environment, (this.#environments.get(environment) ?? 1) - 1);
    }
    frame.close?.(at);
    return environment;
  }
}
