/** Three numbers a passage: its first token, how many it has, those of its title and its kind. */
export interface PassageColumns {
  readonly passages: Uint32Array;
}

/** Numbers of a row. They lie side by side, since whoever asks for one soon asks for the others. */
const ROW = 3;
/** Of the third number, those of the kind; the rest is the length of the title. */
const KIND_SHIFT = 5;
const KIND_MASK = (1 << KIND_SHIFT) - 1;

/** What the index knows of each passage; passages are numbered as they come. */
export class PassageTable<Owner> {
  #owners: (Owner | undefined)[] = [];
  #rows: Uint32Array = new Uint32Array(64 * ROW);
  #live = 0;

  /** One past the highest number in use. */
  get end(): number {
    return this.#owners.length;
  }

  /** How many there are, removed ones not counted. */
  get live(): number {
    return this.#live;
  }

  /** Whether so many were removed that the rest should move together. */
  get sparse(): boolean {
    return this.end > 1024 && this.#live * 2 < this.end;
  }

  /** The passages that there are, without the owners. */
  get columns(): PassageColumns {
    return { passages: this.#rows.subarray(0, this.end * ROW) };
  }

  /** Takes in passages that were kept, in place of all it has; `owners` has one for each. */
  restore(columns: PassageColumns, owners: Owner[]): void {
    this.#owners = owners;
    this.standOn(columns);
    this.#live = owners.length;
  }

  /** Holds its rows in these columns, which say what its own do. */
  standOn({ passages }: PassageColumns): void {
    this.#rows = passages;
  }

  /** `kind`: a set of bits below 32. */
  add(owner: Owner, kind: number, first: number, end: number, titleEnd: number): number {
    const passage = this.#owners.length;
    const row = passage * ROW;
    if (row === this.#rows.length) {
      const grown = new Uint32Array(Math.max(row * 2, 64 * ROW));
      grown.set(this.#rows);
      this.#rows = grown;
    }
    this.#owners.push(owner);
    this.#rows[row] = first;
    this.#rows[row + 1] = end - first;
    this.#rows[row + 2] = ((titleEnd - first) << KIND_SHIFT) | kind;
    this.#live += 1;
    return passage;
  }

  remove(start: number, end: number): void {
    this.#owners.fill(undefined, start, end);
    this.#live -= end - start;
    while (this.#owners.length > 0 && this.#owners.at(-1) === undefined) this.#owners.pop();
  }

  ownerOf(passage: number): Owner | undefined {
    return this.#owners[passage];
  }

  kindOf(passage: number): number {
    return (this.#rows[passage * ROW + 2] ?? 0) & KIND_MASK;
  }

  /** Its first token among those of all articles. */
  firstToken(passage: number): number {
    return this.#rows[passage * ROW] ?? 0;
  }

  /** The token after its last. */
  endToken(passage: number): number {
    return this.firstToken(passage) + this.lengthOf(passage);
  }

  /** The token after its title's last; the first token where it has no title. */
  titleEnd(passage: number): number {
    return this.firstToken(passage) + ((this.#rows[passage * ROW + 2] ?? 0) >>> KIND_SHIFT);
  }

  /** How many tokens it has. */
  lengthOf(passage: number): number {
    return this.#rows[passage * ROW + 1] ?? 0;
  }

  /** Says that the tokens of the passages [start, end) were moved by so many places. */
  shiftTokens(start: number, end: number, by: number): void {
    for (let passage = start; passage < end; passage++) {
      this.#rows[passage * ROW] = this.firstToken(passage) + by;
    }
  }

  /** Renumbers what is left without gaps, in the same order; gives the new number of each old one. */
  compact(): Uint32Array {
    const renumber = new Uint32Array(this.end);
    let next = 0;
    for (let passage = 0; passage < renumber.length; passage++) {
      renumber[passage] = next;
      if (this.#owners[passage] === undefined) continue;
      this.#owners[next] = this.#owners[passage];
      this.#rows.copyWithin(next * ROW, passage * ROW, (passage + 1) * ROW);
      next += 1;
    }
    this.#owners.length = next;
    return renumber;
  }
}
