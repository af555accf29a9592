import { env, l10n, Uri, window } from 'vscode';
import type { AddEntriesOutcome, MissingEntries } from '../../protocol/bibliographyFiles';
import { addEntriesRequest } from '../../protocol/bibliographyFiles';
import type { LibraryServer } from '../libraryServer';
import { sayWarning } from '../notices';
import { changeFile, textOfFile } from './fileText';

/** How a file was changed: its text before, null where there was none, and behind. */
export interface FileStep {
  readonly file: Uri;
  readonly from: string | null;
  readonly to: string;
}

export interface AddedEntries {
  readonly step: FileStep;
  readonly count: number;
}

/*
 * Messages are not awaited: what was asked for is done, whether they are dismissed or not.
 */

/** A file that changes faster than that is somebody's at work. */
const MOST_TRIES = 5;

function withInsertions(text: string, { insertions }: AddEntriesOutcome): string {
  let done = 0;
  let changed = '';
  for (const { offset, text: inserted } of insertions) {
    changed += text.slice(done, offset) + inserted;
    done = offset;
  }
  return changed + text.slice(done);
}

/**
 * Writes entries for articles into the bibliography file of a report, as its other entries are written:
 * in its editor where it is open, else on disk. What cannot be written is said, with what helps; null
 * where nothing was added.
 */
export async function addEntries(
  server: LibraryServer,
  report: Uri,
  { file: { uri, path }, keys }: MissingEntries,
): Promise<AddedEntries | null> {
  const file = Uri.parse(uri, true);
  let insertions: AddEntriesOutcome['insertions'] = [];
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const from = await textOfFile(file);
      const text = from ?? '';
      const outcome = await server.ask(addEntriesRequest, {
        uri: report.toString(),
        path,
        text,
        keys,
      });
      if (outcome.problem !== null) {
        void sayFailure(file, outcome.problem, []);
        return null;
      }
      insertions = outcome.insertions;
      if (insertions.length === 0) return null;
      const to = withInsertions(text, outcome);
      const change = await changeFile(file, from, to);
      if (change === 'unsaved') void sayUnsaved(file, path);
      if (change !== 'changed') return { step: { file, from, to }, count: outcome.added.length };
    }
    void sayFailure(file, l10n.t('“{0}” is being changed by another program.', path), insertions);
  } catch (error) {
    server.log.warn(`${uri}: ${String(error)}`);
    void sayFailure(file, l10n.t('“{0}” cannot be written.', path), insertions);
  }
  return null;
}

/** What is cited stands; that its entry is nowhere must not be found out by the tool that prints. */
async function sayFailure(
  file: Uri,
  why: string,
  insertions: AddEntriesOutcome['insertions'],
): Promise<void> {
  const copy = l10n.t('Copy the entry');
  const open = l10n.t('Open');
  const text = insertions.map((insertion) => insertion.text.trim()).join('\n\n');
  const message = l10n.t('{0} What is cited has no entry there.', why);
  const answer = await sayWarning(message, ...(text === '' ? [open] : [copy, open]));
  if (answer === copy) await env.clipboard.writeText(text);
  if (answer === open) await window.showTextDocument(file);
}

async function sayUnsaved(file: Uri, path: string): Promise<void> {
  const open = l10n.t('Open');
  const message = l10n.t('The entry is in the editor of “{0}”, which could not be saved.', path);
  const answer = await sayWarning(message, open);
  if (answer === open) await window.showTextDocument(file);
}
