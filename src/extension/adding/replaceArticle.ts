import { Uri, workspace } from 'vscode';
import { draftFilesRequest } from '../../protocol/adding';
import { libraryRequest } from '../../protocol/lsp';
import type { LibraryServer } from '../libraryServer';
import type { FieldProblem } from './addSource';
import { articleFiles, fileExists, presentFiles } from './articleFiles';
import type { WantedDraft } from './draftPanel';
import { NameTaken } from './writeFiles';

/**
 * Writes a draft over the files of an article, and over no others.
 * @returns its text file, or what is wrong with the fields
 */
export async function replaceArticle(
  server: LibraryServer,
  { source, view, csl, input }: WantedDraft,
  articleId: string,
): Promise<{ readonly uri: Uri | null; readonly problems: readonly FieldProblem[] }> {
  const { articles } = await server.ask(libraryRequest, { filter: '' });
  const article = articles.find(({ id }) => id === articleId);
  const { keepOriginal } = input;
  const fields = { citekey: input.citekey.trim(), csl, keepOriginal, taken: [] };
  // An article that went meanwhile is an error of the server, in the user's words.
  const { files, problems } = await server.ask(draftFilesRequest, { draft: view.draft, ...fields });
  if (problems.length > 0 || !article) return { uri: null, problems };
  const old = await articleFiles(article);
  const own = new Set(presentFiles(old).map((uri) => uri.toString()));
  const targets = files.map(({ path }) => Uri.joinPath(old.text, '..', path));
  for (const target of targets) {
    if (!own.has(target.toString()) && (await fileExists(target))) throw new NameTaken(target);
  }
  await server.undisturbed(async () => {
    for (const [index, { text }] of files.entries()) {
      const target = targets[index];
      if (!target) continue;
      const from = source.type === 'file' ? Uri.parse(source.uri, true) : null;
      if (text !== null) {
        await workspace.fs.writeFile(target, new TextEncoder().encode(text));
      } else if (from && from.toString() !== target.toString()) {
        await workspace.fs.copy(from, target, { overwrite: true });
      }
    }
    const [text] = targets;
    // The same words written another way: as Markdown, say, and no plain text any more.
    if (text && text.toString() !== old.text.toString()) await workspace.fs.delete(old.text);
  });
  return { uri: targets[0] ?? null, problems };
}
