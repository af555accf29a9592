import { viewOf } from '../zip/directory';

const pageBytes = 512;

/** What holds from a byte of the WordDocument stream on. */
interface Run<Face> {
  readonly start: number;
  readonly end: number;
  readonly face: Face;
}

/** The properties of characters or paragraphs, by where these stand in the stream. */
export class Faces<Face> {
  readonly #runs: readonly Run<Face>[];
  readonly #plain: Face;
  #last = 0;

  /**
   * @param pages the structure that lists the pages of 512 bytes ([MS-DOC] 2.8.5, 2.8.6).
   * @param read the face of the run of an index in a page with so many runs.
   */
  constructor(
    document: Uint8Array,
    pages: Uint8Array,
    plain: Face,
    read: (page: Uint8Array, index: number, count: number) => Face,
  ) {
    this.#plain = plain;
    const runs: Run<Face>[] = [];
    const view = viewOf(pages);
    const count = Math.floor((pages.length - 4) / 8);
    for (let index = 0; index < count; index += 1) {
      const number = view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff;
      const page = document.subarray(number * pageBytes, (number + 1) * pageBytes);
      if (page.length === pageBytes) addRuns(runs, page, read);
    }
    this.#runs = runs.sort((a, b) => a.start - b.start);
  }

  /** Mostly asked for in order: the last run and the next are tried before the search. */
  at(offset: number): Face {
    for (const index of [this.#last, this.#last + 1]) {
      const run = this.#runs[index];
      if (run && offset >= run.start && offset < run.end) {
        this.#last = index;
        return run.face;
      }
    }
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#runs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    const run = this.#runs[low - 1];
    if (!run || offset >= run.end) return this.#plain;
    this.#last = low - 1;
    return run.face;
  }
}

function addRuns<Face>(
  runs: Run<Face>[],
  page: Uint8Array,
  read: (page: Uint8Array, index: number, count: number) => Face,
): void {
  const view = viewOf(page);
  const count = page[pageBytes - 1] ?? 0;
  if ((count + 1) * 4 > pageBytes) return;
  for (let index = 0; index < count; index += 1) {
    const start = view.getUint32(index * 4, true);
    const end = view.getUint32(index * 4 + 4, true);
    if (end > start) runs.push({ start, end, face: read(page, index, count) });
  }
}
