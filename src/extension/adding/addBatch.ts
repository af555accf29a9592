import type { CancellationToken } from 'vscode';
import { l10n } from 'vscode';
import type { ArticleSource, DraftView, EncodingChoice } from '../../protocol/adding';
import { discardDraftRequest, readDraftRequest } from '../../protocol/adding';
import type { LibraryServer } from '../libraryServer';
import { keepsOriginal, saveDraft } from './addSource';
import type { Outcome } from './batchOutcome';
import type { LibraryFolder } from './libraryFolder';
import { sourceName } from './sources';

/** A file whose text is no Unicode: an encoding must be chosen before it can be added. */
export interface Undecided {
  readonly source: ArticleSource;
  readonly message: string;
  /** The likeliest first; never empty. */
  readonly encodings: readonly EncodingChoice[];
}

export interface BatchItem {
  readonly source: ArticleSource;
  readonly encoding?: string;
}

export interface BatchRun {
  readonly outcomes: readonly Outcome[];
  readonly undecided: readonly Undecided[];
  /** How many were not come to. */
  readonly left: number;
}

export interface BatchContext {
  readonly server: LibraryServer;
  readonly folder: LibraryFolder;
  /** The names in the folder; those written are added. */
  readonly taken: Set<string>;
  /** Names the batch to the server. */
  readonly batch: string;
}

function notesOf({ notes, duplicates }: DraftView): readonly string[] {
  const alike = duplicates.map(({ title, percent }) =>
    l10n.t('{0}% of its text stands in “{1}” too.', percent, title),
  );
  return [...notes, ...alike];
}

async function addOne(
  { server, folder, taken, batch }: BatchContext,
  { source, encoding }: BatchItem,
  token: CancellationToken,
): Promise<Outcome | Undecided> {
  const name = sourceName(source);
  const params = { source, encoding, preview: false, batch };
  const answer = await server.ask(readDraftRequest, params, token);
  if (answer.type === 'none') {
    const { message, encodings } = answer;
    return encodings.length > 0
      ? { source, message, encodings }
      : { type: 'failed', name, message };
  }
  const same = answer.duplicates.find(({ percent }) => percent === 100);
  if (same) {
    await server.ask(discardDraftRequest, { draft: answer.draft });
    return { type: 'duplicate', name, title: same.title };
  }
  const keepOriginal = keepsOriginal(source, encoding);
  const fields = { citekey: null, csl: null, keepOriginal };
  const saved = await saveDraft(server, answer, { folder: folder.uri, source, taken, fields });
  await server.ask(discardDraftRequest, { draft: answer.draft });
  if (saved.type === 'problems') {
    const message = `${name}: ${saved.problems.map((problem) => problem.message).join(' ')}`;
    return { type: 'failed', name, message };
  }
  const file = saved.uri.path.split('/').at(-1) ?? '';
  return { type: 'added', name, file, title: answer.title ?? file, notes: notesOf(answer) };
}

/**
 * Adds sources one after another. What fails is told and stops nothing; cancelling leaves what was
 * added. `advanced` hears of each that is done.
 */
export async function addBatch(
  context: BatchContext,
  items: readonly BatchItem[],
  advanced: (name: string) => void,
  token: CancellationToken,
): Promise<BatchRun> {
  const outcomes: Outcome[] = [];
  const undecided: Undecided[] = [];
  let done = 0;
  for (const item of items) {
    if (token.isCancellationRequested) break;
    const name = sourceName(item.source);
    try {
      const result = await addOne(context, item, token);
      if ('type' in result) outcomes.push(result);
      else undecided.push(result);
    } catch (error) {
      // Cancelled while it was read.
      if (token.isCancellationRequested) break;
      const reason = error instanceof Error ? error.message : String(error);
      context.server.log.warn(`${name}: ${reason}`);
      outcomes.push({ type: 'failed', name, message: `${name}: ${reason}` });
    }
    done += 1;
    advanced(name);
  }
  return { outcomes, undecided, left: items.length - done };
}
