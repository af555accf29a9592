import type { LibraryFile, LibraryFileFault } from './reader';
import { together } from './together';

/** What a folder holds under a name, links not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'link' | 'other';
}

/** What is known of a file; `fault` where it cannot be read. */
export interface FoundFile extends Pick<LibraryFile, 'size' | 'modified'> {
  readonly fault?: LibraryFileFault;
}

/** How a host's folders are looked into. Any of these may reject. */
export interface FolderAccess<Place> {
  /** What the folder holds; null where there is no such folder, or not any more. */
  entries(folder: Place): Promise<readonly FolderEntry[] | null>;
  child(folder: Place, name: string): Place;
  uri(place: Place): string;
  /** What stands at the place; null where nothing does, or nothing that a library has. */
  find(place: Place, type: FolderEntry['type']): Promise<FoundFile | null>;
}

/** Deeper than any archive; what is below is told, not followed. */
const MOST_DEPTH = 64;

/** A folder, and its path with a slash behind it. */
interface Below<Place> {
  readonly place: Place;
  readonly path: string;
}

const FAULTY = { size: 0, fault: 'unreadable' } as const;

/**
 * Every file below a folder. What cannot be looked at is among them with its fault, and the others
 * are not the worse for it. Null where there is no such folder.
 * @throws where the folder itself cannot be listed
 */
export async function walkFolder<Place>(
  root: Place,
  access: FolderAccess<Place>,
): Promise<LibraryFile[] | null> {
  const entries = await access.entries(root);
  if (entries === null) return null;
  const files: LibraryFile[] = [];
  const toFile = ({ place, path }: Below<Place>, found: FoundFile): LibraryFile => ({
    uri: access.uri(place),
    path,
    ...found,
  });

  async function look(folder: Below<Place>, { name, type }: FolderEntry): Promise<void> {
    const below = { place: access.child(folder.place, name), path: folder.path + name };
    // Gone meanwhile is null; all else that fails is a fault of this one file.
    const found = await access.find(below.place, type).catch(() => FAULTY);
    if (found) files.push(toFile(below, found));
  }

  /** Looks at what is in a folder; gives the folders in it. */
  async function visit(
    folder: Below<Place>,
    held: readonly FolderEntry[],
  ): Promise<Below<Place>[]> {
    const others = held.filter(({ type }) => type !== 'folder');
    await together(others, (entry) => look(folder, entry));
    return held
      .filter(({ type }) => type === 'folder')
      .map(({ name }) => ({
        place: access.child(folder.place, name),
        path: `${folder.path}${name}/`,
      }));
  }

  let folders = await visit({ place: root, path: '' }, entries);
  for (let depth = 1; folders.length > 0; depth += 1) {
    const deeper = await together(folders, async (folder) => {
      try {
        if (depth <= MOST_DEPTH) {
          return await visit(folder, (await access.entries(folder.place)) ?? []);
        }
        files.push(toFile(folder, { size: 0, fault: 'folder-too-deep' }));
      } catch {
        files.push(toFile(folder, { size: 0, fault: 'folder-unreadable' }));
      }
      return [];
    });
    folders = deeper.flat();
  }
  return files;
}
