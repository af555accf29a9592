import { Uri } from 'vscode';
import type { ArticleSource, DraftFilesParams, DraftView } from '../../protocol/adding';
import { draftFilesRequest } from '../../protocol/adding';
import { isPlainText } from '../../protocol/importFormats';
import type { LibraryServer } from '../libraryServer';
import { stepDone } from '../stepDone';
import { NameTaken, writeNewFiles } from './writeFiles';

/** So often other names are asked for, when someone else writes into the folder. */
const MOST_TRIES = 3;

/** Whether the file an article was read from is kept beside it, unless the user says otherwise. */
export function keepsOriginal(source: ArticleSource, encoding: string | undefined): boolean {
  return source.type === 'file' && (encoding !== undefined || !isPlainText(source.uri));
}

export type Saved =
  | { readonly type: 'saved'; readonly uri: Uri }
  | { readonly type: 'problems'; readonly problems: readonly FieldProblem[] };

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export interface SaveOptions {
  readonly folder: Uri;
  readonly source: ArticleSource;
  /** The names in the folder; those written are added. */
  readonly taken: Set<string>;
  readonly fields: Omit<DraftFilesParams, 'draft' | 'taken'>;
}

/** Writes a draft into a library folder. @returns the article's text file, or what is wrong first */
export async function saveDraft(
  server: LibraryServer,
  { draft }: Pick<DraftView, 'draft'>,
  { folder, source, taken, fields }: SaveOptions,
): Promise<Saved> {
  const original = source.type === 'file' ? Uri.parse(source.uri, true) : null;
  for (let tries = 1; ; tries += 1) {
    const params = { ...fields, draft, taken: [...taken] };
    const { files, problems } = await server.ask(draftFilesRequest, params);
    if (problems.length > 0) return { type: 'problems', problems };
    try {
      const [uri] = await writeNewFiles(folder, files, original);
      files.forEach(({ path }) => taken.add(path));
      if (!uri) throw new Error('a draft without files');
      stepDone('add');
      return { type: 'saved', uri };
    } catch (error) {
      if (!(error instanceof NameTaken) || tries === MOST_TRIES) throw error;
      taken.add(error.uri.path.split('/').at(-1) ?? '');
    }
  }
}
