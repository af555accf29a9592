import { l10n, Uri, workspace, WorkspaceEdit } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { ArticleFiles } from '../adding/articleFiles';
import { articleFiles, fileExists, nameOf, presentFiles, stemOf } from '../adding/articleFiles';
import { isFileName, withNames } from '../adding/recordText';
import { askText, sayInformation } from '../notices';
import { isEmbedded, requireArticle } from './articleArguments';
import type { Command } from './command';

/** The files of an article under another name: what follows the first name stays. */
function renamedFiles(files: ArticleFiles, stem: string): readonly (readonly [Uri, Uri])[] {
  const old = stemOf(files.text);
  const folder = Uri.joinPath(files.text, '..');
  return presentFiles(files)
    .filter((file) => nameOf(file).startsWith(`${old}.`))
    .map((file) => [file, Uri.joinPath(folder, stem + nameOf(file).slice(old.length))] as const);
}

async function problemOf(files: ArticleFiles, stem: string): Promise<string | null> {
  if (stem === '') return l10n.t('Type a name.');
  if (!isFileName(stem))
    return l10n.t('These are not allowed in a name: slashes, : * ? " < > | and dots at its ends.');
  const old = stemOf(files.text);
  if (stem.toLowerCase() === old.toLowerCase()) return null;
  for (const [, target] of renamedFiles(files, stem)) {
    if (await fileExists(target)) return l10n.t('{0} is there already.', nameOf(target));
  }
  return null;
}

/** Takes the name it was called with, or asks for one. */
async function nameFor(
  files: ArticleFiles,
  title: string,
  called: unknown,
): Promise<string | undefined> {
  if (typeof called !== 'string') {
    return askText({
      title: l10n.t('Rename the files of “{0}”', title),
      prompt: presentFiles(files).map(nameOf).join(', '),
      value: stemOf(files.text),
      problemOf: (text) => problemOf(files, text.trim()),
    });
  }
  const problem = await problemOf(files, called.trim());
  if (problem !== null) throw new Error(problem);
  return called;
}

/** Renames the files of an article together; its citekey stays, so that reports go on citing it. */
export const renameArticle: Command = {
  id: commandIds.renameArticle,
  async run(parts, ...args) {
    const article = await requireArticle(parts, args, l10n.t('Rename'));
    if (!article) return;
    if (isEmbedded(parts, article)) {
      void sayInformation(l10n.t('This article comes with the extension.'));
      return;
    }
    const files = await articleFiles(article);
    const old = stemOf(files.text);
    const stem = await nameFor(files, article.title, args[1]);
    if (stem === undefined || stem.trim() === old) return;
    const renamed = renamedFiles(files, stem.trim());
    await parts.server.undisturbed(async () => {
      const edit = new WorkspaceEdit();
      // As one step, which editors of these files follow.
      for (const [from, to] of renamed) edit.renameFile(from, to, { overwrite: false });
      if (!(await workspace.applyEdit(edit))) {
        throw new Error(l10n.t('The files could not be renamed.'));
      }
      const names = new Map(renamed.map(([from, to]) => [nameOf(from), nameOf(to)]));
      const record = renamed.find(([from]) => from.toString() === files.record.toString())?.[1];
      if (record && files.recordText !== null) {
        const text = withNames(files.recordText, names);
        await workspace.fs.writeFile(record, new TextEncoder().encode(text));
      }
    });
  },
};
