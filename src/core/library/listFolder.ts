import { problemOf } from './draftArticle';
import type { LibraryProblem, LibraryProblemCode } from './problems';
import type { LibraryFile, LibraryReader, Logger } from './reader';

/** A library folder that has articles, or had when it was there last. */
export interface KnownFolder {
  readonly articles: number;
  /** It was told that the folder is not there any more. */
  readonly gone: boolean;
}

interface ListDependencies {
  readonly reader: LibraryReader;
  readonly logger: Logger;
}

/** A folder's address as people write it. */
function shownFolder(uri: string): string {
  const path = uri.replace(/^file:\/\/(?=\/)/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // A per cent sign that escapes nothing is one.
    return path;
  }
}

interface ListedFolder {
  readonly files: readonly LibraryFile[];
  readonly problem: LibraryProblem | null;
  /** It is not there, though it was. */
  readonly gone: boolean;
}

/**
 * The files of a folder in order of their paths. One that cannot be listed is a problem; so is one
 * that is not there but was known or is `expected`, while any other is simply not there yet.
 */
export async function listFolder(
  folder: string,
  known: KnownFolder | null,
  expected: boolean,
  { reader, logger }: ListDependencies,
): Promise<ListedFolder> {
  try {
    const files = await reader.list(folder);
    if (files !== null) {
      const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      return { files: inOrder, problem: null, gone: false };
    }
    if (known === null) {
      const problem = expected ? folderProblem(folder, 'folder-absent') : null;
      return { files: [], problem, gone: false };
    }
    logger.warn(`${folder} is not there any more`);
    const problem = folderProblem(folder, 'folder-missing', String(known.articles));
    return { files: [], problem, gone: true };
  } catch (error) {
    logger.warn(`cannot list ${folder}: ${String(error)}`);
  }
  return { files: [], problem: folderProblem(folder, 'folder-unreadable'), gone: false };
}

/** A folder that is not even listed: the settings name it by a path that leads out. */
export function outsideProblem(path: string): LibraryProblem {
  return problemOf({ uri: '', path, size: 0 }, 'folder-outside');
}

/** What is wrong with a library's own folder. */
function folderProblem(uri: string, code: LibraryProblemCode, detail?: string): LibraryProblem {
  return problemOf({ uri, path: shownFolder(uri), size: 0 }, code, detail);
}
