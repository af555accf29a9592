import { commands, env, FileSystemError, Uri, workspace } from 'vscode';

/** A file that the server made. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
}

/** In the program that opens such files; where this machine has not got it, in the explorer. */
export async function openFile(target: Uri): Promise<void> {
  const isOpened = target.scheme === 'file' && (await env.openExternal(target));
  if (!isOpened) await commands.executeCommand('revealInExplorer', target);
}

/** More names than anybody's folder has taken. */
const mostNames = 1000;

/**
 * Writes a new file beside another, whole or not at all and over nothing that is there: "stem.docx",
 * else "stem 2.docx" and so on. @returns where it was written
 */
export async function writeBeside(
  uri: Uri,
  stem: string,
  ending: string,
  bytes: Uint8Array,
): Promise<Uri> {
  const folder = Uri.joinPath(uri, '..');
  const unfinished = Uri.joinPath(folder, `.${stem}.${Date.now()}.tmp`);
  try {
    await workspace.fs.writeFile(unfinished, bytes);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? stem : `${stem} ${number}`;
      const target = Uri.joinPath(folder, name + ending);
      if (await renamed(unfinished, target, number === mostNames)) return target;
    }
  } catch (error) {
    await workspace.fs.delete(unfinished).then(undefined, () => undefined);
    throw error;
  }
}

async function renamed(from: Uri, to: Uri, isLast: boolean): Promise<boolean> {
  try {
    await workspace.fs.rename(from, to, { overwrite: false });
    return true;
  } catch (error) {
    if (!isLast && error instanceof FileSystemError && error.code === 'FileExists') return false;
    throw error;
  }
}
