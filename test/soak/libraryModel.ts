import * as vscode from 'vscode';
import { workspaceUri } from '../support/host';
import type { Random } from './random';

/** An article of the library: the stem of its files, and words that no other article has. */
export interface ArticleModel {
  stem: string;
  words: string;
}

export const libraryFolder = (): vscode.Uri => workspaceUri('trich-dan');

const isText = (name: string): boolean => /\.(?:txt|md)$/.test(name);
export const stemOf = (name: string): string => name.replace(/\.(?:article\.json|[^.]+)$/, '');

/** What the library folder must hold. */
export class LibraryModel {
  readonly articles: ArticleModel[] = [];
  /** Files that are no articles, and are said to be none. */
  readonly broken = new Set<string>();
  #made = 0;

  /** A number that no article had before. */
  nextNumber(): number {
    this.#made += 1;
    return 100 + this.#made;
  }

  pick(random: Random): ArticleModel | null {
    return this.articles.length === 0 ? null : random.pick(this.articles);
  }

  remove(article: ArticleModel): void {
    this.articles.splice(this.articles.indexOf(article), 1);
  }
}

/** The names in the library folder, sorted; none where there is no folder. */
export async function namesInLibrary(): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(libraryFolder());
    return entries.map(([name]) => name).toSorted();
  } catch {
    return [];
  }
}

export const textFiles = async (): Promise<readonly string[]> =>
  (await namesInLibrary()).filter(isText);

export async function readArticle(name: string): Promise<string> {
  const uri = vscode.Uri.joinPath(libraryFolder(), name);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function writeArticle(name: string, text: string | Uint8Array): Promise<void> {
  const uri = vscode.Uri.joinPath(libraryFolder(), name);
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  await vscode.workspace.fs.writeFile(uri, bytes);
}
