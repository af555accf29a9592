import { env, l10n } from 'vscode';
import { commandIds, internalCommandIds } from '../../protocol/commands';
import { statusMessage } from '../statusMessage';
import { itemOf } from '../verification/documentNodes';
import { isDocumentNode, itemFrom } from '../verification/itemArguments';
import { showInReport } from '../verification/showInReport';
import type { Command } from './command';

/** Opens the reader where the words, the figure or the citation come from. */
export const goToSource: Command = {
  id: commandIds.goToSource,
  async run({ reader, server }, ...args) {
    const found = await itemFrom(
      server,
      args,
      ({ source }) => source !== null,
      l10n.t('Nothing here comes from the library.'),
    );
    const source = found?.item.source;
    if (source) {
      await reader.open(source, { preserveFocus: false });
    }
  },
};

/** Copies what an item says in the report. */
export const copyItem: Command = {
  id: commandIds.copyItem,
  async run({ server }, ...args) {
    const none = l10n.t('Nothing here comes from the library.');
    const found = await itemFrom(server, args, () => true, none);
    if (found) {
      await env.clipboard.writeText(found.item.text);
      statusMessage(l10n.t('Copied.'));
    }
  },
};

/** A line of the view was taken: the report shows the item, and keys go on moving through the view. */
export const showItem: Command = {
  id: internalCommandIds.showItem,
  async run({ editors }, node) {
    if (isDocumentNode(node)) {
      const { item, verification } = itemOf(node);
      await showInReport(editors, verification.uri, item.range, true);
    }
  },
};

/** The source's line of the view was taken. */
export const showItemSource: Command = {
  id: internalCommandIds.showItemSource,
  async run({ reader }, node) {
    const source = isDocumentNode(node) ? itemOf(node).item.source : null;
    if (source) {
      await reader.open(source, { preserveFocus: true });
    }
  },
};
