import type { QuickPickItem, Range } from 'vscode';
import { l10n, QuickPickItemKind, Uri, window } from 'vscode';
import { bibliographyCheckRequest } from '../../protocol/bibliographyChecks';
import { bibliographyFilesRequest } from '../../protocol/bibliographyFiles';
import { commandIds } from '../../protocol/commands';
import { mayBeBibliography } from '../citing/bibliographyChecks';
import { textOfFile } from '../citing/fileText';
import { withoutIcons } from '../../protocol/plainWords';
import { statusMessage } from '../statusMessage';
import { rangeOf } from '../verification/repairReport';
import type { Command, Parts } from './command';

interface EntryItem extends QuickPickItem {
  readonly place?: { readonly uri: Uri; readonly range: Range };
}

/** The bibliography file one looks at, else those of the report. */
async function filesOf({ server, report, editors }: Parts): Promise<readonly Uri[]> {
  const active = window.activeTextEditor?.document;
  if (active && mayBeBibliography(active)) return [active.uri];
  const document = report.document ?? (await editors.current())?.document;
  if (!document) return [];
  const found = await server.ask(bibliographyFilesRequest, { uri: document.uri.toString() });
  return (found?.files ?? [])
    .filter(({ state }) => state !== 'unread')
    .map(({ uri }) => Uri.parse(uri, true));
}

/** The entries of a file that no report of the workspace cites. */
async function unusedIn({ server }: Parts, uri: Uri): Promise<EntryItem[]> {
  const text = await textOfFile(uri);
  if (text === null) return [];
  const check = await server.ask(bibliographyCheckRequest, { uri: uri.toString(), text });
  const lines = text.split('\n');
  const items = (check?.problems ?? [])
    .filter(({ code }) => code === 'unused-entry')
    .map(({ key, range }) => ({
      label: withoutIcons(key),
      description: withoutIcons(lines[range.start.line]?.trim() ?? ''),
      place: { uri, range: rangeOf(range) },
    }));
  const label = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

/** Lists the entries of bibliography files that no report cites, and leads to the one chosen. */
export const showUnused: Command = {
  id: commandIds.showUnused,
  async run(parts) {
    const files = await filesOf(parts);
    if (files.length === 0) {
      statusMessage(l10n.t('No bibliography file is open, nor does the report name one.'));
      return;
    }
    const items = (await Promise.all(files.map((uri) => unusedIn(parts, uri)))).flat();
    if (items.length === 0) {
      statusMessage(l10n.t('Every entry is cited by a report.'));
      return;
    }
    const title = l10n.t('Entries that no report cites');
    const picked = await window.showQuickPick(items, { title, matchOnDescription: true });
    if (picked?.place) {
      const { uri, range } = picked.place;
      await window.showTextDocument(uri, { selection: range });
    }
  },
};
