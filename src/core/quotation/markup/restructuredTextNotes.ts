/** Calls and texts of notes that have no name: they meet by their order in the report. */
const UNNAMED = /\[([#*])\]_|\.\. \[([#*])\]/g;

/**
 * Numbers the notes without names, `[#]_` and `[*]_`, through a report that is read by pieces: the
 * state of a piece says how many calls and texts of each came before it.
 */
export class NoteNumbers {
  readonly #labels = new Map<number, string>();
  readonly #counts: number[];

  constructor(piece: string, state: string) {
    this.#counts = [0, 0, 0, 0];
    for (const [index, count] of state.split(',').entries()) {
      if (index < 4) this.#counts[index] = Number(count) || 0;
    }
    for (const found of piece.matchAll(UNNAMED)) {
      const sign = found[1] ?? found[2] ?? '#';
      const index = (sign === '#' ? 0 : 2) + (found[1] === undefined ? 1 : 0);
      const number = (this.#counts[index] ?? 0) + 1;
      this.#counts[index] = number;
      const at = found.index + (found[1] === undefined ? '.. '.length : 0);
      this.#labels.set(at, `${sign}/${number}`);
    }
  }

  /** The label of the note that is called, or written, by `[name]` at an offset of the piece. */
  called(name: string, at: number): string {
    return name === '#' || name === '*' ? (this.#labels.get(at) ?? `${name}/@${at}`) : name;
  }

  /** The state the next piece begins in. */
  get state(): string {
    return this.#counts.every((count) => count === 0) ? '' : this.#counts.join(',');
  }
}
