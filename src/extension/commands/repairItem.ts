import { l10n, window } from 'vscode';
import { commandIds, internalCommandIds } from '../../protocol/commands';
import type { CommandId } from '../../protocol/commands';
import { isOffset, isString } from '../../protocol/guards';
import type { RepairKind, RepairView } from '../../protocol/verification';
import { withoutIcons } from '../../protocol/plainWords';
import { isDocumentNode, itemFrom } from '../verification/itemArguments';
import { ignoreWords, repairReport } from '../verification/repairReport';
import { showInReport } from '../verification/showInReport';
import type { Command } from './command';

/** Where several repairs of a kind are on offer, such as the nearest citekeys, the user chooses. */
async function choose(repairs: readonly RepairView[]): Promise<RepairView | undefined> {
  if (repairs.length < 2) {
    return repairs[0];
  }
  const items = repairs.map((repair) => ({ label: withoutIcons(repair.title), repair }));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Which repair?') });
  return picked?.repair;
}

/** A command that repairs the item at the cursor, or of a line of the view. */
function repairCommand(id: CommandId, kind: RepairKind): Command {
  return {
    id,
    async run({ editors, server }, ...args) {
      const offers = (repairs: readonly RepairView[]) =>
        repairs.filter((repair) => repair.kind === kind);
      const found = await itemFrom(
        server,
        args,
        ({ repairs }) => offers(repairs).length > 0,
        l10n.t('There is nothing of this kind to repair here.'),
      );
      const repair = found && (await choose(offers(found.item.repairs)));
      if (!repair) {
        return;
      }
      const { uri, version } = found.verification;
      if (isDocumentNode(args[0])) {
        // What changes is seen, and the keys go on moving through the view.
        await showInReport(editors, uri, found.item.range, true);
      }
      await repairReport(server, uri, version ?? 0, repair.id);
    },
  };
}

const ignoreAtCursor = repairCommand(commandIds.ignoreQuotation, 'ignore');

/** A code action hands over the words themselves. */
const ignoreQuotation: Command = {
  id: commandIds.ignoreQuotation,
  run: (parts, ...args) =>
    isString(args[0])
      ? ignoreWords(args[0], parts.report.document?.uri ?? null)
      : ignoreAtCursor.run(parts, ...args),
};

/** One for each kind of repair. */
export const repairCommands: readonly Command[] = [
  repairCommand(commandIds.restoreSource, 'restore'),
  repairCommand(commandIds.addSic, 'sic'),
  repairCommand(commandIds.markOmission, 'omission'),
  repairCommand(commandIds.addCitation, 'citation'),
  repairCommand(commandIds.correctLocator, 'locator'),
  repairCommand(commandIds.correctCitekey, 'citekey'),
  repairCommand(commandIds.correctFigure, 'figure'),
  ignoreQuotation,
];

/** What code actions call: the report's URI, its version and the repair's id. */
export const repair: Command = {
  id: internalCommandIds.repair,
  async run({ server }, uri, version, repairId) {
    if (isString(uri) && isOffset(version) && isString(repairId)) {
      await repairReport(server, uri, version, repairId);
    }
  },
};
