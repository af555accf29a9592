import type { TextEditor } from 'vscode';
import { l10n, window } from 'vscode';
import { isRecord, isString } from '../../protocol/guards';
import { verificationRequest } from '../../protocol/lsp';
import type { CheckedItem, Verification } from '../../protocol/verification';
import type { LibraryServer } from '../libraryServer';
import { isReport } from '../reportLanguages';
import { statusMessage } from '../statusMessage';
import type { DocumentNode, ItemNode } from './documentNodes';
import { itemOf } from './documentNodes';
import { itemsAt } from './itemsAt';
import { openDocument } from './repairReport';

/** An item and what it was found by. */
export interface FoundItem {
  readonly item: CheckedItem;
  readonly verification: Verification;
}

const kinds: ReadonlySet<unknown> = new Set(['item', 'finding', 'difference', 'source']);

/** Whether a command was called for a line of the view of the active report. */
export function isDocumentNode(value: unknown): value is DocumentNode {
  return isRecord(value) && isString(value['id']) && kinds.has(value['kind']);
}

/** The line's item as the report stands now; null when it is not there any more. */
async function fresh(server: LibraryServer, node: ItemNode): Promise<FoundItem | null> {
  const { item, verification } = node;
  const { uri, version } = verification;
  if (openDocument(uri)?.version === version) {
    return { item, verification };
  }
  const now = await server.ask(verificationRequest, { uri });
  // An id alone may by now be that of a neighbour.
  const found = now?.items.find(({ id, text }) => id === item.id && text === item.text);
  return now && found ? { item: found, verification: now } : null;
}

async function atCursor(
  server: LibraryServer,
  { document, selection }: TextEditor,
  suits: (item: CheckedItem) => boolean,
): Promise<FoundItem | null> {
  const verification = await server.ask(verificationRequest, { uri: document.uri.toString() });
  const items = verification ? itemsAt(verification.items, selection.active) : [];
  const item = items.find(suits);
  return verification && item ? { item, verification } : null;
}

/**
 * The item a command is to act on: that of the line it was called for, else the innermost one at the
 * cursor that suits. When there is none, `none` is said in the status bar.
 */
export async function itemFrom(
  server: LibraryServer,
  args: readonly unknown[],
  suits: (item: CheckedItem) => boolean,
  none: string,
): Promise<FoundItem | null> {
  const [first] = args;
  const editor = window.activeTextEditor;
  if (isDocumentNode(first)) {
    const found = await fresh(server, itemOf(first));
    if (!found) {
      statusMessage(l10n.t('The report has changed meanwhile. Please try again.'));
    }
    return found;
  }
  const found = editor && isReport(editor.document) ? await atCursor(server, editor, suits) : null;
  if (!found) {
    statusMessage(none);
  }
  return found;
}
