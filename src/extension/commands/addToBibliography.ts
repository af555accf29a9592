import type { TextDocument } from 'vscode';
import { l10n } from 'vscode';
import { missingEntriesRequest } from '../../protocol/bibliographyFiles';
import { commandIds } from '../../protocol/commands';
import { addEntries } from '../citing/bibliographyFile';
import { sayInformation } from '../notices';
import { statusMessage } from '../statusMessage';
import type { Command, Parts } from './command';

/** The report the command is about: the active one, else the one last written in. */
async function reportOf({ report, editors }: Parts): Promise<TextDocument | null> {
  return report.document ?? (await editors.current())?.document ?? null;
}

/** Adds to the report's bibliography file what it cites from the library and the file lacks. */
export const addToBibliography: Command = {
  id: commandIds.addToBibliography,
  async run(parts) {
    const { server } = parts;
    const report = await reportOf(parts);
    if (!report) {
      statusMessage(l10n.t('No report is open.'));
      return;
    }
    const missing = await server.ask(missingEntriesRequest, { uri: report.uri.toString() });
    if (!missing) {
      void sayInformation(l10n.t('The report names no bibliography file that can be written.'));
    } else if (missing.keys.length === 0) {
      statusMessage(l10n.t('The bibliography files of the report lack nothing.'));
    } else {
      const added = await addEntries(server, report.uri, missing);
      if (added) statusMessage(l10n.t('Added {0} entries to {1}', added.count, missing.file.path));
    }
  },
};
