/** The sequences of a table end to end, and where each begins; the end of the last. */
export interface WordColumns {
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
}

/** Gives equal sequences of UTF-16 units equal small numbers: a string table without strings. */
export class WordTable {
  /** Open addressing: id + 1, or 0 for a free place. */
  #slots = new Int32Array(1024);
  #hashes = new Int32Array(512);
  #starts = new Uint32Array(513);
  #units = new Uint16Array(4096);
  #size = 0;

  /** The table that `columns` is of. */
  static open(columns: WordColumns): WordTable {
    const table = new WordTable();
    table.#units = columns.units.slice();
    table.#starts = columns.starts.slice();
    table.#size = columns.starts.length - 1;
    table.#hashes = new Int32Array(table.#size);
    for (let id = 0; id < table.#size; id++) {
      const start = table.#starts[id] ?? 0;
      const units = table.#units.subarray(start, table.#starts[id + 1]);
      table.#hashes[id] = hash(units, units.length);
    }
    let slots = 512;
    while (slots <= table.#size * 2) slots *= 2;
    table.#slots = new Int32Array(slots / 2);
    table.#rehash();
    return table;
  }

  /** What `open` needs. */
  get columns(): WordColumns {
    const starts = this.#starts.subarray(0, this.#size + 1);
    return { starts, units: this.#units.subarray(0, starts[this.#size]) };
  }

  /** How many sequences it holds; ids are 0 to size - 1, in the order they came. */
  get size(): number {
    return this.#size;
  }

  /** The id of the first `length` units of `units`; -1 where they were never added. */
  find(units: Uint16Array, length: number): number {
    return (this.#slots[this.#place(units, length, hash(units, length))] ?? 0) - 1;
  }

  /** The id of the first `length` units of `units`, a new one if they are new. */
  add(units: Uint16Array, length: number): number {
    const code = hash(units, length);
    const place = this.#place(units, length, code);
    const found = this.#slots[place] ?? 0;
    if (found !== 0) return found - 1;
    const id = this.#size;
    this.#store(units, length, code);
    this.#slots[place] = id + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  lengthOf(id: number): number {
    return (this.#starts[id + 1] ?? 0) - (this.#starts[id] ?? 0);
  }

  lastUnit(id: number): number {
    return this.#units[(this.#starts[id + 1] ?? 0) - 1] ?? 0;
  }

  /** Whether the sequence `id` begins with the first `length` units of `units`. */
  startsWith(id: number, units: Uint16Array, length: number): boolean {
    return this.lengthOf(id) >= length && this.#equalAt(this.#starts[id] ?? 0, units, length);
  }

  #equalAt(start: number, units: Uint16Array, length: number): boolean {
    for (let i = 0; i < length; i++) if (this.#units[start + i] !== units[i]) return false;
    return true;
  }

  #place(units: Uint16Array, length: number, code: number): number {
    const mask = this.#slots.length - 1;
    let place = code & mask;
    for (;;) {
      const id = (this.#slots[place] ?? 0) - 1;
      if (id < 0) return place;
      if (this.#hashes[id] === code && this.lengthOf(id) === length) {
        if (this.#equalAt(this.#starts[id] ?? 0, units, length)) return place;
      }
      place = (place + 1) & mask;
    }
  }

  #store(units: Uint16Array, length: number, code: number): void {
    const id = this.#size;
    const start = this.#starts[id] ?? 0;
    if (start + length > this.#units.length) {
      const grown = new Uint16Array(Math.max(this.#units.length * 2, start + length));
      grown.set(this.#units);
      this.#units = grown;
    }
    if (id + 1 > this.#hashes.length) {
      const hashes = new Int32Array(this.#hashes.length * 2);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
      const starts = new Uint32Array(hashes.length + 1);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    for (let i = 0; i < length; i++) this.#units[start + i] = units[i] ?? 0;
    this.#hashes[id] = code;
    this.#starts[id + 1] = start + length;
    this.#size = id + 1;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let place = (this.#hashes[id] ?? 0) & mask;
      while (slots[place] !== 0) place = (place + 1) & mask;
      slots[place] = id + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a over units, with the high bits stirred into the low ones that choose the place. */
function hash(units: Uint16Array, length: number): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < length; i++) code = Math.imul(code ^ (units[i] ?? 0), 0x01000193);
  return code ^ (code >>> 15);
}
