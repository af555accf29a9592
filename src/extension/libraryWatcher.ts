import type { Uri } from 'vscode';
import { Uri as Uris, workspace } from 'vscode';
import { Owner } from './dispose';

/** The paths of the library folders, of every workspace folder. */
export function libraryPaths(): readonly string[] {
  return (workspace.workspaceFolders ?? []).flatMap((folder) =>
    workspace
      .getConfiguration('trichDan', folder)
      .get<readonly string[]>('libraries', [])
      .map((library) =>
        library.startsWith('/')
          ? folder.uri.with({ path: library })
          : Uris.joinPath(folder.uri, library),
      )
      .map(({ path }) => path.replace(/\/$/, '')),
  );
}

/** Changes within so many milliseconds of the first are told of at once. */
const GATHERED = 100;

/** Tells when something in the library folders of the workspace comes, goes or changes. */
export class LibraryWatcher extends Owner {
  /** Kept, since a build may create files by the thousand elsewhere. */
  #paths: readonly string[] | null = null;
  #telling: ReturnType<typeof setTimeout> | null = null;

  constructor(changed: () => void) {
    super();
    const look = ({ path }: Uri): void => {
      // Ten thousand files may change at once.
      if (this.#telling !== null) return;
      this.#paths ??= libraryPaths();
      const concerns = this.#paths.some(
        (library) =>
          path === library || path.startsWith(`${library}/`) || library.startsWith(`${path}/`),
      );
      if (concerns) {
        this.#telling = setTimeout(() => {
          this.#telling = null;
          changed();
        }, GATHERED);
      }
    };
    const forget = () => {
      this.#paths = null;
    };
    const files = this.register(workspace.createFileSystemWatcher('**/*.{txt,md,article.json}'));
    this.register(files.onDidChange(look));
    // A folder that comes or goes as a whole is told of by its own path alone.
    const all = this.register(workspace.createFileSystemWatcher('**', false, true, false));
    this.register(all.onDidCreate(look));
    this.register(all.onDidDelete(look));
    this.register({
      dispose: () => {
        if (this.#telling !== null) clearTimeout(this.#telling);
      },
    });
    this.register(workspace.onDidChangeConfiguration(forget));
    this.register(workspace.onDidChangeWorkspaceFolders(forget));
  }
}
