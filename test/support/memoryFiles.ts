import * as vscode from 'vscode';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

interface Entry extends vscode.FileStat {
  readonly bytes: Uint8Array | null;
}

/**
 * A file system of an extension's own, as a repository on GitHub or the folder of a Live Share host
 * is to VS Code: files that are on no disk. Paths are those of URIs.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  /** @param files text by path; folders are made with them */
  constructor(files: Readonly<Record<string, string>>) {
    this.#entries.set('/', this.#entry(null));
    for (const [path, text] of Object.entries(files)) this.#put(path, encoder.encode(text));
  }

  /** The text of a file that must be there. */
  text(path: string): string {
    const { bytes } = this.#entries.get(path) ?? { bytes: null };
    if (bytes === null) throw vscode.FileSystemError.FileNotFound(path);
    return decoder.decode(bytes);
  }

  #entry(bytes: Uint8Array | null): Entry {
    const type = bytes === null ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: Date.now(), size: bytes?.length ?? 0, bytes };
  }

  #put(path: string, bytes: Uint8Array | null): void {
    const parts = path.split('/').slice(1, -1);
    parts.forEach((_, index) => {
      const folder = `/${parts.slice(0, index + 1).join('/')}`;
      if (!this.#entries.has(folder)) this.#entries.set(folder, this.#entry(null));
    });
    this.#entries.set(path, this.#entry(bytes));
  }

  #tell(type: vscode.FileChangeType, ...uris: readonly vscode.Uri[]): void {
    this.#changed.fire(uris.map((uri) => ({ type, uri })));
  }

  #get(uri: vscode.Uri): Entry {
    const entry = this.#entries.get(uri.path.replace(/(.)\/$/, '$1'));
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    return this.#get(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.#get(uri);
    const base = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...this.#entries]
      .filter(([path]) => path.startsWith(base) && path.length > base.length)
      .map(([path, { type }]): [string, vscode.FileType] => [path.slice(base.length), type])
      .filter(([name]) => !name.includes('/'));
  }

  createDirectory(uri: vscode.Uri): void {
    this.#put(uri.path, null);
    this.#tell(vscode.FileChangeType.Created, uri);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { bytes } = this.#get(uri);
    if (bytes === null) throw vscode.FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  writeFile(
    uri: vscode.Uri,
    bytes: Uint8Array,
    { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
  ): void {
    const isThere = this.#entries.has(uri.path);
    if (isThere && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    if (!isThere && !create) throw vscode.FileSystemError.FileNotFound(uri);
    this.#put(uri.path, bytes);
    this.#tell(isThere ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  delete(uri: vscode.Uri): void {
    this.#get(uri);
    const below = [...this.#entries.keys()].filter(
      (path) => path === uri.path || path.startsWith(`${uri.path}/`),
    );
    below.forEach((path) => this.#entries.delete(path));
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#put(to.path, this.readFile(from));
    this.delete(from);
    this.#tell(vscode.FileChangeType.Created, to);
  }
}
