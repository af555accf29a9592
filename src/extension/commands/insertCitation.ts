import type { Range, Selection } from 'vscode';
import { l10n } from 'vscode';
import { commandIds } from '../../protocol/commands';
import { citationAtCursor, citeSources, editCitation, pickForNew } from '../citing/citing';
import { rangeOf } from '../verification/repairReport';
import type { Command, Parts } from './command';
import { insertFrom } from './insertion';
import { articleFrom, passagesFrom } from './passageArguments';

async function citeArticle(parts: Parts, articleId: string): Promise<void> {
  const outcome = await parts.inserter.insert({
    what: 'citation',
    passage: { articleId, range: { start: 0, end: 0 }, statisticId: null },
    locator: false,
  });
  parts.reader.say(outcome.message);
}

function isWithin(selection: Selection, range: Range): boolean {
  const { start, end } = range;
  return selection.start.isAfter(start) && selection.end.isBefore(end);
}

/** Asks for the sources and cites them; true where a passage is to be cited instead. */
async function citePicked(parts: Parts): Promise<boolean> {
  const editor = await parts.editors.current();
  const standing = await citationAtCursor(parts, editor);
  // Right before a citation or behind it, another one is meant.
  if (editor && standing && isWithin(editor.selection, rangeOf(standing.range))) {
    await editCitation(parts, editor, standing);
    return false;
  }
  const picked = await pickForNew(parts, editor);
  if (picked?.kind === 'passage') return true;
  if (picked) await citeSources(parts, editor, picked);
  return false;
}

/**
 * Inserts the citation alone: of an article, of a passage with its locator, or of several sources
 * together. In a citation that stands, it edits that one.
 */
export const insertCitation: Command = {
  id: commandIds.insertCitation,
  async run(parts, ...args) {
    const articleId = articleFrom(args);
    if (articleId !== null && passagesFrom(args).length === 0) {
      await citeArticle(parts, articleId);
      return;
    }
    if (passagesFrom(args).length === 0 && !(await citePicked(parts))) {
      return;
    }
    await insertFrom(
      parts,
      args,
      {
        title: l10n.t('Insert a citation'),
        placeholder: l10n.t('Words of the passage to cite, with or without diacritics'),
        kinds: ['sentence', 'lesson', 'statistic', 'section'],
      },
      async (passage) => ({ what: 'citation', passage, locator: true }),
    );
  },
};
