import { l10n, window } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { similarRequest } from '../../protocol/similar';
import type { SimilarParams } from '../../protocol/similar';
import { statusMessage } from '../statusMessage';
import { isDocumentNode, itemFrom } from '../verification/itemArguments';
import type { Command, Parts } from './command';
import { passagesFrom } from './passageArguments';

/** What a person looks through. */
const limit = 20;

/** Words that are selected in a report, else what comes from the library at its cursor. */
async function saidInReport(
  { server }: Parts,
  args: readonly unknown[],
): Promise<SimilarParams['of'] | null> {
  const editor = window.activeTextEditor;
  // A menu of the editor hands over the report's address, which says nothing of the place.
  if (!isDocumentNode(args[0]) && editor && !editor.selection.isEmpty) {
    return { words: editor.document.getText(editor.selection) };
  }
  const none = l10n.t('Select the words, or set the cursor in a quotation.');
  const found = await itemFrom(server, args, ({ kind }) => kind !== 'citation', none);
  if (!found) {
    return null;
  }
  const { source, text } = found.item;
  return source?.range
    ? { articleId: source.articleId, range: source.range, statisticId: null }
    : { words: text };
}

/** Finds who else says what a passage of the library or of a report says. */
export const findSimilar: Command = {
  id: commandIds.findSimilar,
  async run(parts, ...args) {
    const [passage] = passagesFrom(args.slice(0, 1));
    const of = passage ?? (await saidInReport(parts, args));
    if (!of) {
      return;
    }
    const hits = await parts.server.ask(similarRequest, { of, limit });
    if (hits.length === 0) {
      const none = l10n.t('No other article of the library says this.');
      statusMessage(none);
      parts.reader.say(none);
      return;
    }
    const hit = await parts.picker.choose(
      { title: l10n.t('Who else says this?'), placeholder: l10n.t('Choose a passage to read it') },
      hits.map(({ share, ...hit }) => ({
        hit,
        note: l10n.t('{0}% of the words alike', Math.round(share * 100)),
      })),
    );
    if (hit) {
      await parts.reader.open(hit, { preserveFocus: false });
    }
  },
};
