import type { FileEvent } from 'vscode-languageserver';
import { bibliographyText } from '../core/citation/ownKeys';
import { comparableUri } from './uris';

/** The files that hold the keys of reports, and those of projects that name them. */
export const BIBLIOGRAPHY_FILES = ['**/*.{bib,bibtex,json,yaml,yml}', '**/conf.py'];

/** The bibliographies that reports name; each is read once until it changes. */
export class BibliographyCache {
  readonly #texts = new Map<string, Promise<string | null>>();

  constructor(readonly read: (uri: string, maxBytes: number) => Promise<Uint8Array>) {}

  /** The text of a file; null where it cannot be read, is no text or has more bytes. */
  text(uri: string, maxBytes: number): Promise<string | null> {
    let text = this.#texts.get(uri);
    if (!text) {
      text = this.read(uri, maxBytes).then(
        (bytes) => bibliographyText(bytes, maxBytes),
        // A file that is not there says nothing of the keys it would have.
        () => null,
      );
      this.#texts.set(uri, text);
    }
    return text;
  }

  clear(): void {
    this.#texts.clear();
  }

  /** Whether any of the files that changed on disk was one of these. */
  forget(changes: readonly FileEvent[]): boolean {
    const changed = new Set(changes.map(({ uri }) => comparableUri(uri)));
    const stale = [...this.#texts.keys()].filter((uri) => changed.has(comparableUri(uri)));
    stale.forEach((uri) => this.#texts.delete(uri));
    return stale.length > 0;
  }
}
