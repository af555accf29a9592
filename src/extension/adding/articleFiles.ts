import { FileSystemError, Uri, workspace } from 'vscode';
import type { ArticleSummary } from '../../protocol/lsp';
import { keptOriginal } from './recordText';

/** The files that make an article, as far as they are there. */
export interface ArticleFiles {
  readonly text: Uri;
  readonly record: Uri;
  /** Null where there is no record. */
  readonly recordText: string | null;
  /** The file it was read from, where that was kept beside it. */
  readonly original: Uri | null;
}

export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** The name without its ending: what the files of an article have in common. */
export const stemOf = (uri: Uri): string => nameOf(uri).replace(/\.[^.]*$/, '');

async function textOf(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

export async function fileExists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

export async function articleFiles({ uri }: Pick<ArticleSummary, 'uri'>): Promise<ArticleFiles> {
  const text = Uri.parse(uri, true);
  const folder = Uri.joinPath(text, '..');
  const record = Uri.joinPath(folder, `${stemOf(text)}.article.json`);
  const recordText = await textOf(record);
  const kept = recordText === null ? null : keptOriginal(recordText);
  const original = kept === null ? null : Uri.joinPath(folder, kept);
  const isThere = original !== null && (await fileExists(original));
  return { text, record, recordText, original: isThere ? original : null };
}

/** Those that are there, the text first. */
export function presentFiles({ text, record, recordText, original }: ArticleFiles): readonly Uri[] {
  return [text, ...(recordText === null ? [] : [record]), ...(original ? [original] : [])];
}
