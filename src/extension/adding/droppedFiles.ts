import type { DataTransfer } from 'vscode';
import { Uri, workspace } from 'vscode';

/** The addresses of a list as it travels: one a line, comments begin with `#`. */
export function urisOfList(list: string): readonly string[] {
  return list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Hands on the files of a drop. Those of a browser have no address: they are put into a folder of
 * ours for as long as they are read.
 */
export async function droppedFiles(
  transfer: DataTransfer,
  temporary: Uri,
  add: (uris: readonly Uri[]) => Promise<void>,
): Promise<void> {
  const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
  const uris = urisOfList(list).map((uri) => Uri.parse(uri, true));
  if (uris.length > 0) {
    await add(uris);
    return;
  }
  const folder = Uri.joinPath(temporary, crypto.randomUUID());
  const dropped: Uri[] = [];
  for (const [, item] of transfer) {
    const file = item.asFile();
    if (file?.uri) {
      dropped.push(file.uri);
    } else if (file) {
      const uri = Uri.joinPath(folder, file.name.replaceAll(/[/\\]/g, '-'));
      await workspace.fs.createDirectory(folder);
      await workspace.fs.writeFile(uri, await file.data());
      dropped.push(uri);
    }
  }
  try {
    if (dropped.length > 0) await add(dropped);
  } finally {
    const isOurs = dropped.some(({ path }) => path.startsWith(folder.path));
    if (isOurs) await workspace.fs.delete(folder, { recursive: true });
  }
}
