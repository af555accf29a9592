import type { QuickPickItem } from 'vscode';
import { commands, l10n, Location, Uri, window, workspace } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { PassageReference, Use } from '../../protocol/lsp';
import { usesRequest } from '../../protocol/lsp';
import { withoutIcons } from '../../protocol/plainWords';
import { statusMessage } from '../statusMessage';
import { itemFrom } from '../verification/itemArguments';
import { rangeOf } from '../verification/repairReport';
import type { Command, Parts } from './command';
import { articleFrom, passagesFrom } from './passageArguments';

interface UseItem extends QuickPickItem {
  readonly use: Use;
}

/** Whatever an article's length is. */
const whole = { start: 0, end: Number.MAX_SAFE_INTEGER };

const noUse = () => l10n.t('No report uses this passage.');

async function pick(uses: readonly Use[]): Promise<Use | undefined> {
  const items = uses.map((use): UseItem => {
    const path = workspace.asRelativePath(Uri.parse(use.uri));
    const line = use.range.start.line + 1;
    return {
      use,
      label: withoutIcons(use.text),
      description: withoutIcons(l10n.t('{0}, line {1}', path, line)),
    };
  });
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Where reports use this'),
    matchOnDescription: true,
  });
  return picked?.use;
}

/** From the library or the reader: a list to choose from; the only place needs no choosing. */
async function goToUse(parts: Parts, passage: PassageReference): Promise<void> {
  const uses = await parts.server.ask(usesRequest, passage);
  if (uses.length === 0) {
    statusMessage(noUse());
    parts.reader.say(noUse());
    return;
  }
  const use = uses.length === 1 ? uses[0] : await pick(uses);
  if (use) {
    await window.showTextDocument(Uri.parse(use.uri), { selection: rangeOf(use.range) });
  }
}

/** From a report: the same words' uses in the editor itself, as VS Code shows references. */
async function peekUses({ server }: Parts): Promise<void> {
  const found = await itemFrom(
    server,
    [],
    ({ source }) => source !== null,
    l10n.t('Nothing here comes from the library.'),
  );
  const source = found?.item.source;
  const editor = window.activeTextEditor;
  if (!source || !editor) {
    return;
  }
  const { articleId, range } = source;
  const passage = { articleId, range: range ?? whole, statisticId: null };
  const uses = await server.ask(usesRequest, passage);
  await commands.executeCommand(
    'editor.action.showReferences',
    editor.document.uri,
    editor.selection.active,
    uses.map(({ uri, range }) => new Location(Uri.parse(uri), rangeOf(range))),
  );
}

/** Finds where reports quote, cite or state from a passage, a lesson or an article. */
export const findUses: Command = {
  id: commandIds.findUses,
  async run(parts, ...args) {
    const [passage] = passagesFrom(args.slice(0, 1));
    const articleId = articleFrom(args);
    if (passage) {
      await goToUse(parts, passage);
    } else if (articleId !== null) {
      await goToUse(parts, { articleId, range: whole, statisticId: null });
    } else {
      await peekUses(parts);
    }
  },
};
