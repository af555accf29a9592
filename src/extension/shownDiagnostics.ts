import type { Diagnostic, DiagnosticCollection, Uri } from 'vscode';

/** Where diagnostics come from: asked for of what a tab shows, or told by the server unasked. */
type Source = 'pull' | 'push';

/**
 * What is shown of each file: what was asked for of it, and else what was told of it, never both. It
 * is the collection provider of a language client, which forgets what it asked for with the tab.
 */
export class ShownDiagnostics {
  readonly #views = new Map<string, View>();
  #shown: DiagnosticCollection | null = null;

  constructor(readonly createCollection: (name: string) => DiagnosticCollection) {}

  create(name: string | undefined, source: Source): DiagnosticCollection {
    this.#shown ??= this.createCollection(name ?? '');
    const view = new View(name ?? '', (uri) => this.#show(uri));
    this.#views.get(source)?.clear();
    this.#views.set(source, view);
    return view;
  }

  dispose(collection: DiagnosticCollection): void {
    collection.dispose();
    for (const [source, view] of this.#views) if (view === collection) this.#views.delete(source);
    if (this.#views.size > 0) return;
    this.#shown?.dispose();
    this.#shown = null;
  }

  #show(uri: Uri): void {
    const found = this.#views.get('pull')?.get(uri) ?? this.#views.get('push')?.get(uri);
    if (found) this.#shown?.set(uri, found);
    else this.#shown?.delete(uri);
  }
}

/** The diagnostics of one source. */
class View implements DiagnosticCollection {
  readonly #found = new Map<string, { readonly uri: Uri; readonly items: readonly Diagnostic[] }>();
  #isDisposed = false;

  constructor(
    readonly name: string,
    readonly changed: (uri: Uri) => void,
  ) {}

  set(
    first: Uri | readonly (readonly [Uri, readonly Diagnostic[] | undefined])[],
    items?: readonly Diagnostic[],
  ): void {
    const entries = 'scheme' in first ? [[first, items] as const] : first;
    for (const [uri, found] of entries) {
      if (this.#isDisposed || !found) this.#found.delete(uri.toString());
      else this.#found.set(uri.toString(), { uri, items: found });
      this.changed(uri);
    }
  }

  delete(uri: Uri): void {
    if (this.#found.delete(uri.toString())) this.changed(uri);
  }

  clear(): void {
    for (const { uri } of this.#found.values()) this.delete(uri);
  }

  forEach(callback: (uri: Uri, items: readonly Diagnostic[], collection: this) => unknown): void {
    for (const [uri, items] of this) callback(uri, items, this);
  }

  get(uri: Uri): readonly Diagnostic[] | undefined {
    return this.#found.get(uri.toString())?.items;
  }

  has(uri: Uri): boolean {
    return this.#found.has(uri.toString());
  }

  dispose(): void {
    this.clear();
    this.#isDisposed = true;
  }

  *[Symbol.iterator](): Iterator<[Uri, readonly Diagnostic[]]> {
    for (const { uri, items } of this.#found.values()) yield [uri, items];
  }
}
