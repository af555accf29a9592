import { l10n } from 'vscode';
import type { CopyMessage, InsertMessage } from '../protocol/webview';
import type { Parts } from './commands/command';
import { explainFailure } from './failures';
import type { PassageChoice } from './insertPassage';

function choiceOf({ action, articleId, range, statisticId }: InsertMessage): PassageChoice {
  const passage = { articleId, range, statisticId };
  return action === 'statistic'
    ? { what: action, passage, form: 'phrase' }
    : { what: action, passage: { ...passage, statisticId: null } };
}

/** Does what a button in the reader asks for; the reader keeps the focus and says what was done. */
export function actFromReader(
  { inserter, reader, recent, server }: Parts,
  message: InsertMessage | CopyMessage,
): Promise<void> {
  return explainFailure(server.log, async () => {
    if (message.type === 'copy') {
      const { articleId, range } = message;
      const passage = { articleId, range, statisticId: null };
      await inserter.copy({ what: 'quotation', passage });
      await recent.add(passage);
      reader.say(l10n.t('Copied with its citation.'));
      return;
    }
    const choice = choiceOf(message);
    const outcome = await inserter.insert(choice, true);
    await recent.add(choice.passage);
    reader.say(outcome.message);
  });
}
