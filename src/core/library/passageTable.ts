export interface PassageColumns {
  readonly kinds: Uint8Array;
  readonly firsts: Uint32Array;
  readonly ends: Uint32Array;
  readonly titleEnds: Uint32Array;
}

/** What the index knows of each passage, in columns; passages are numbered as they come. */
export class PassageTable<Owner> {
  #owners: (Owner | undefined)[] = [];
  #kinds = new Uint8Array(64);
  #firsts = new Uint32Array(64);
  #ends = new Uint32Array(64);
  #titleEnds = new Uint32Array(64);
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

  /** The columns that there are, without the owners. */
  get columns(): PassageColumns {
    const { end } = this;
    return {
      kinds: this.#kinds.subarray(0, end),
      firsts: this.#firsts.subarray(0, end),
      ends: this.#ends.subarray(0, end),
      titleEnds: this.#titleEnds.subarray(0, end),
    };
  }

  /** Takes in passages that were kept, in place of all it has; `owners` has one for each. */
  restore({ kinds, firsts, ends, titleEnds }: PassageColumns, owners: Owner[]): void {
    this.#owners = owners;
    this.#kinds = kinds.slice();
    this.#firsts = firsts.slice();
    this.#ends = ends.slice();
    this.#titleEnds = titleEnds.slice();
    this.#live = owners.length;
  }

  add(owner: Owner, kind: number, first: number, end: number, titleEnd: number): number {
    const passage = this.#owners.length;
    if (passage === this.#kinds.length) this.#grow();
    this.#owners.push(owner);
    this.#kinds[passage] = kind;
    this.#firsts[passage] = first;
    this.#ends[passage] = end;
    this.#titleEnds[passage] = titleEnd;
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
    return this.#kinds[passage] ?? 0;
  }

  /** Its first token among those of all articles. */
  firstToken(passage: number): number {
    return this.#firsts[passage] ?? 0;
  }

  /** The token after its last. */
  endToken(passage: number): number {
    return this.#ends[passage] ?? 0;
  }

  /** The token after its title's last; the first token where it has no title. */
  titleEnd(passage: number): number {
    return this.#titleEnds[passage] ?? 0;
  }

  lengthOf(passage: number): number {
    return this.endToken(passage) - this.firstToken(passage);
  }

  /** Says that the tokens of the passages [start, end) were moved by so many places. */
  shiftTokens(start: number, end: number, by: number): void {
    for (let passage = start; passage < end; passage++) {
      this.#firsts[passage] = this.firstToken(passage) + by;
      this.#ends[passage] = this.endToken(passage) + by;
      this.#titleEnds[passage] = this.titleEnd(passage) + by;
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
      this.#kinds[next] = this.kindOf(passage);
      this.#firsts[next] = this.firstToken(passage);
      this.#ends[next] = this.endToken(passage);
      this.#titleEnds[next] = this.titleEnd(passage);
      next += 1;
    }
    this.#owners.length = next;
    return renumber;
  }

  #grow(): void {
    const size = this.#kinds.length * 2 + 64;
    const kinds = new Uint8Array(size);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
    this.#firsts = larger(this.#firsts, size);
    this.#ends = larger(this.#ends, size);
    this.#titleEnds = larger(this.#titleEnds, size);
  }
}

function larger(column: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(size);
  grown.set(column);
  return grown;
}
