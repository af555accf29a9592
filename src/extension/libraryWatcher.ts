import type { Uri } from 'vscode';
import { RelativePattern, Uri as Uris, workspace } from 'vscode';
import { Owner } from './dispose';
import { settingsFor } from './settings';

/** A library that settings name as a whole, or below a folder of the workspace. */
function libraryUri(library: string, folder: Uri): Uri {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(library)) return Uris.parse(library);
  return library.startsWith('/') ? folder.with({ path: library }) : Uris.joinPath(folder, library);
}

/** The paths of the library folders, of every workspace folder. */
export function libraryPaths(): readonly string[] {
  return (workspace.workspaceFolders ?? []).flatMap((folder) =>
    settingsFor(folder).libraries.map((library) =>
      libraryUri(library, folder.uri).path.replace(/\/$/, ''),
    ),
  );
}

/** Endings may be in capitals, and patterns tell them apart. */
const ARTICLE_FILES = '*.{[tT][xX][tT],[mM][dD],article.json}';

/** Changes within so many milliseconds of the first are told of at once. */
const GATHERED = 100;

/**
 * Tells when something in the library folders of the workspace comes, goes or changes, or in the
 * user's own, which other windows add to as well.
 */
export class LibraryWatcher extends Owner {
  /** Kept, since a build may create files by the thousand elsewhere. */
  #paths: readonly string[] | null = null;
  #telling: ReturnType<typeof setTimeout> | null = null;

  constructor(changed: () => void, own: Uri) {
    super();
    const tell = (): void => {
      this.#telling ??= setTimeout(() => {
        this.#telling = null;
        changed();
      }, GATHERED);
    };
    const look = ({ path }: Uri): void => {
      // Ten thousand files may change at once.
      if (this.#telling !== null) return;
      this.#paths ??= libraryPaths();
      const concerns = this.#paths.some(
        (library) =>
          path === library || path.startsWith(`${library}/`) || library.startsWith(`${path}/`),
      );
      if (concerns) tell();
    };
    const forget = () => {
      this.#paths = null;
    };
    const files = this.register(workspace.createFileSystemWatcher(`**/${ARTICLE_FILES}`));
    this.register(files.onDidChange(look));
    // A folder that comes or goes as a whole is told of by its own path alone.
    const all = this.register(workspace.createFileSystemWatcher('**', false, true, false));
    this.register(all.onDidCreate(look));
    this.register(all.onDidDelete(look));
    void this.#watchOwn(own, tell);
    this.register({
      dispose: () => {
        if (this.#telling !== null) clearTimeout(this.#telling);
      },
    });
    this.register(workspace.onDidChangeConfiguration(forget));
    this.register(workspace.onDidChangeWorkspaceFolders(forget));
  }

  /** A folder that is not there cannot be watched everywhere: it is made, and stays empty. */
  async #watchOwn(own: Uri, tell: () => void): Promise<void> {
    try {
      await workspace.fs.createDirectory(own);
    } catch {
      // Nowhere to keep a library of one's own: there is none to watch.
      return;
    }
    if (this.disposed) return;
    const pattern = new RelativePattern(own, ARTICLE_FILES);
    const files = this.register(workspace.createFileSystemWatcher(pattern));
    this.register(files.onDidCreate(tell));
    this.register(files.onDidChange(tell));
    this.register(files.onDidDelete(tell));
  }
}
