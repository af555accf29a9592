import type { TextDocument, Uri } from 'vscode';
import { FilePermission, FileSystemError, Range, workspace, WorkspaceEdit } from 'vscode';

const BOM = '\uFEFF';
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** `unsaved`: changed in its editor alone, as saving failed; `changed`: not as it was expected to be. */
export type FileChange = 'written' | 'unsaved' | 'changed';

/** The editor's document of a file, where it is open in this window. */
function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === uri.toString(),
  );
}

/** The text of a file as its editor has it, else as it is on disk; null of one that is not there. */
export async function textOfFile(uri: Uri): Promise<string | null> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const text = await textOnDisk(uri);
  if (text !== undefined) return text;
  // In another encoding, which its editor knows to keep.
  return (await workspace.openTextDocument(uri)).getText();
}

/** Undefined where it is not UTF-8. */
async function textOnDisk(uri: Uri): Promise<string | null | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
  try {
    return decoder.decode(bytes).replace(BOM, '');
  } catch {
    return undefined;
  }
}

/**
 * Changes a file from one text to another, if it still has the first: in its editor where it is open,
 * which is saved unless there is something of the user's to save; else on disk. Null stands for a file
 * that is not there. @throws where it cannot be written
 */
export async function changeFile(
  uri: Uri,
  from: string | null,
  to: string | null,
): Promise<FileChange> {
  if ((await textOfFile(uri)) !== from) return 'changed';
  await throwIfReadonly(uri);
  const open = openDocument(uri);
  if (open) return changeDocument(open, from ?? '', to ?? '');
  if (to === null) {
    await workspace.fs.delete(uri);
    return 'written';
  }
  const mark = from === null ? '' : await byteOrderMark(uri);
  await workspace.fs.writeFile(uri, encoder.encode(mark + to));
  return 'written';
}

async function byteOrderMark(uri: Uri): Promise<string> {
  const [first, second, third] = await workspace.fs.readFile(uri);
  return first === 0xef && second === 0xbb && third === 0xbf ? BOM : '';
}

/** An edit would go into the editor of such a file all the same, and never reach the disk. */
async function throwIfReadonly(uri: Uri): Promise<void> {
  const { permissions = 0 } = await workspace.fs.stat(uri).then(
    (stat) => stat,
    // One that is not there yet.
    () => ({ permissions: 0 }),
  );
  const isWritable = workspace.fs.isWritableFileSystem(uri.scheme) !== false;
  if (!isWritable || (permissions & FilePermission.Readonly) !== 0) {
    throw FileSystemError.NoPermissions(uri);
  }
}

/** One edit of what differs, so that cursors and marks elsewhere stay. */
async function changeDocument(
  document: TextDocument,
  from: string,
  to: string,
): Promise<FileChange> {
  const { isDirty } = document;
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < most - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const range = new Range(document.positionAt(start), document.positionAt(from.length - end));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, to.slice(start, to.length - end));
  if (!(await workspace.applyEdit(edit))) throw FileSystemError.NoPermissions(document.uri);
  if (isDirty) return 'written';
  return (await document.save()) ? 'written' : 'unsaved';
}
