import type { Uri } from 'vscode';
import { commands, l10n, workspace } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { articleFiles, nameOf, presentFiles } from '../adding/articleFiles';
import { confirm, sayInformation } from '../notices';
import { statusMessage } from '../statusMessage';
import { articlesFrom, isEmbedded, requireArticle } from './articleArguments';
import type { Command } from './command';

const MOST_NAMED = 12;

/** Names of files for a question; many are counted. */
function names(files: readonly Uri[]): string {
  const named = files.slice(0, MOST_NAMED).map(nameOf);
  const more = files.length - named.length;
  return [...named, ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join('\n');
}

async function sayEmbedded(): Promise<void> {
  const settings = l10n.t('Open the setting');
  const answer = await sayInformation(
    l10n.t('This article comes with the extension. The setting “embeddedArticle” hides it.'),
    settings,
  );
  if (answer === settings) {
    await commands.executeCommand('workbench.action.openSettings', 'trichDan.embeddedArticle');
  }
}

/** @returns whether it is gone: where there is no trash, that is asked for once more */
async function remove(files: readonly Uri[]): Promise<boolean> {
  let useTrash = true;
  for (const file of files) {
    try {
      await workspace.fs.delete(file, { useTrash });
    } catch (error) {
      if (!useTrash) throw error;
      const forGood = l10n.t('Delete permanently');
      const asked = l10n.t('There is no trash here. Delete these files permanently?');
      if (!(await confirm(asked, names(files), forGood))) return false;
      useTrash = false;
      await workspace.fs.delete(file, { useTrash });
    }
  }
  return true;
}

/** Moves articles to the trash with their records and originals, after a question that names them. */
export const removeArticle: Command = {
  id: commandIds.removeArticle,
  async run(parts, ...args) {
    const called = await articlesFrom(parts, args);
    const one = called.length > 0 ? null : await requireArticle(parts, args, l10n.t('Remove'));
    const articles = one ? [one] : called;
    const own = articles.filter((article) => !isEmbedded(parts, article));
    if (own.length < articles.length) void sayEmbedded();
    const [first] = own;
    if (!first) return;
    const files = (await Promise.all(own.map(articleFiles))).flatMap(presentFiles);
    const asked =
      own.length === 1
        ? l10n.t('Remove “{0}” from the library?', first.title)
        : l10n.t('Remove {0} articles from the library?', own.length);
    const toTrash = l10n.t('Move to the trash');
    if (!(await confirm(asked, names(files), toTrash))) return;
    const gone = await parts.server.undisturbed(() => remove(files));
    if (gone) statusMessage(l10n.t('Removed.'));
  },
};
