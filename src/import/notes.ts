import type { ImportNote, ImportNoteCode } from './types';

/** Collects what a reader has to say, once a code, with how often or with what. */
export class Notes {
  readonly #counts = new Map<ImportNoteCode, number>();
  readonly #details = new Map<ImportNoteCode, Set<string>>();

  count(code: ImportNoteCode, by = 1): void {
    if (by > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + by);
  }

  /** Few details are kept: a hostile file has as many as it likes. */
  say(code: ImportNoteCode, detail: string): void {
    const details = this.#details.get(code) ?? new Set();
    if (details.size < 8) details.add(detail.slice(0, 80));
    this.#details.set(code, details);
  }

  list(): ImportNote[] {
    return [
      ...[...this.#counts].map(([code, count]) => ({ code, detail: String(count) })),
      ...[...this.#details].map(([code, set]) => ({ code, detail: [...set].join(', ') })),
    ];
  }
}
