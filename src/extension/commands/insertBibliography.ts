import type { TextEditor } from 'vscode';
import { commands, l10n } from 'vscode';
import type { BibliographyOutcome } from '../../protocol/bibliography';
import { bibliographyRequest } from '../../protocol/bibliography';
import { commandIds } from '../../protocol/commands';
import { confirm, sayInformation } from '../notices';
import { statusMessage } from '../statusMessage';
import { applyEdits } from '../verification/repairReport';
import type { Command, Parts } from './command';

type Written = Extract<BibliographyOutcome, { readonly edits: unknown }>;

function ask(
  { server }: Parts,
  { document, selection }: TextEditor,
  force: boolean,
): Promise<BibliographyOutcome> {
  const cursor = document.offsetAt(selection.active);
  return server.ask(bibliographyRequest, { uri: document.uri.toString(), cursor, force });
}

/** Whether a list that its author changed may be replaced all the same. */
function mayReplace(): Promise<boolean> {
  return confirm(
    l10n.t('The bibliography was changed by hand. Replace it by what the report cites?'),
    l10n.t('What was changed in it is lost; Undo brings it back.'),
    l10n.t('Replace'),
  );
}

function wordsOf(outcome: Written): string {
  return outcome.kind === 'list'
    ? l10n.t('Bibliography of {0} sources.', outcome.entries)
    : l10n.t('Put in the place where the tool prints the bibliography.');
}

/** Says what the list or its tool still lacks; the entries can be written from here. */
async function sayNotes(outcome: Written, uri: string): Promise<void> {
  const exporting = l10n.t('Export the entries…');
  const buttons = outcome.kind === 'directive' ? [exporting] : [];
  const answer = await sayInformation(outcome.notes.join(' '), ...buttons);
  if (answer === exporting) {
    await commands.executeCommand(commandIds.exportBibliography, {
      scope: { type: 'report', uri },
    });
  }
}

/** Writes the bibliography of the report that is being written, or brings it up to date. */
export const insertBibliography: Command = {
  id: commandIds.insertBibliography,
  async run(parts) {
    const editor = await parts.editors.current();
    if (!editor) {
      statusMessage(l10n.t('Open the report whose bibliography is wanted.'));
      return;
    }
    let outcome = await ask(parts, editor, false);
    if (outcome.kind === 'changed-by-hand') {
      if (!(await mayReplace())) return;
      outcome = await ask(parts, editor, true);
    }
    const { document } = editor;
    if (outcome.kind === 'nothing') {
      statusMessage(outcome.reason);
    } else if (outcome.kind !== 'changed-by-hand') {
      if (document.isClosed || document.version !== outcome.version) {
        statusMessage(l10n.t('The report has changed meanwhile. Please try again.'));
      } else if (await applyEdits(document.uri, outcome.edits)) {
        statusMessage(wordsOf(outcome));
        // Not awaited: what is said stays until it is read.
        if (outcome.notes.length > 0) void sayNotes(outcome, document.uri.toString());
      } else {
        statusMessage(l10n.t('The report cannot be changed.'));
      }
    }
  },
};
