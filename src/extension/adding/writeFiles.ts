import type { Uri } from 'vscode';
import { FileSystemError, Uri as Uris, workspace } from 'vscode';
import type { NewFile } from '../../protocol/adding';

/** A file of this name came into the folder meanwhile: other names must be chosen. */
export class NameTaken extends Error {
  constructor(readonly uri: Uri) {
    super(uri.path);
  }
}

const encoder = new TextEncoder();

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/**
 * Writes the files of an article in their order, never over another. When one cannot be written,
 * those before it are taken away again, so that no half of an article is left.
 * @throws {NameTaken} before anything is written
 */
export async function writeNewFiles(
  folder: Uri,
  files: readonly NewFile[],
  original: Uri | null,
): Promise<readonly Uri[]> {
  const targets = files.map(({ path }) => Uris.joinPath(folder, path));
  for (const target of targets) {
    if (await exists(target)) throw new NameTaken(target);
  }
  const begun: Uri[] = [];
  try {
    for (const [index, { text }] of files.entries()) {
      const target = targets[index];
      if (!target || (text === null && original === null)) continue;
      begun.push(target);
      if (text !== null) {
        await workspace.fs.writeFile(target, encoder.encode(text));
      } else if (original !== null) {
        await workspace.fs.copy(original, target, { overwrite: false });
      }
    }
  } catch (error) {
    for (const uri of begun) {
      await workspace.fs.delete(uri).then(undefined, () => undefined);
    }
    throw error;
  }
  return targets;
}
