import type { CancellationToken, Memento } from 'vscode';
import { l10n } from 'vscode';
import type { ArticleSource } from '../../protocol/adding';
import { Owner } from '../dispose';
import type { LibraryServer } from '../libraryServer';
import { sayInformation, sayProgress, sayWarning } from '../notices';
import type { BatchItem, BatchRun, Undecided } from './addBatch';
import { addBatch } from './addBatch';
import { BatchLists } from './batchLists';
import type { BatchOutcome, Outcome } from './batchOutcome';
import { batchList, batchSummary, hasFailures } from './batchOutcome';
import { chooseEncoding } from './chooseEncoding';
import { chooseFolder, openFolder, rememberFolder } from './libraryFolder';
import { sourceName } from './sources';

/** What needs an encoding is asked for once for all files that seem to be in the same one. */
async function withEncodings(
  first: BatchRun,
  run: (items: readonly BatchItem[]) => Promise<BatchRun>,
): Promise<BatchOutcome> {
  const outcomes: Outcome[] = [...first.outcomes];
  let { left } = first;
  const groups = new Map<string, Undecided[]>();
  for (const one of first.undecided) {
    const likeliest = one.encodings[0]?.encoding ?? '';
    groups.set(likeliest, [...(groups.get(likeliest) ?? []), one]);
  }
  for (const group of groups.values()) {
    const [one] = group;
    if (!one) continue;
    const name = sourceName(one.source);
    const asked =
      group.length === 1
        ? l10n.t('{0} is no Unicode text: in which encoding was it written?', name)
        : l10n.t('{0} and {1} more are no Unicode: which encoding?', name, group.length - 1);
    const encoding = left > 0 ? null : await chooseEncoding(asked, one.encodings);
    if (encoding === null) {
      outcomes.push(
        ...group.map(({ source, message }): Outcome => ({
          type: 'failed',
          name: sourceName(source),
          message,
        })),
      );
    } else {
      const again = await run(group.map(({ source }) => ({ source, encoding })));
      outcomes.push(...again.outcomes);
      left += again.left;
    }
  }
  return { outcomes, left };
}

async function withProgress(
  items: readonly BatchItem[],
  work: (advanced: (name: string) => void, token: CancellationToken) => Promise<BatchRun>,
): Promise<BatchRun> {
  const title = l10n.t('Adding articles to the library');
  return sayProgress(title, (progress, token) => {
    let done = 0;
    const advanced = (name: string): void => {
      done += 1;
      const message = l10n.t('{0} of {1}: {2}', done, items.length, name);
      progress.report({ message, increment: 100 / items.length });
    };
    return work(advanced, token);
  });
}

/** Adds many articles at once, without a look at each. */
export class BatchAdder extends Owner {
  readonly #lists = this.register(new BatchLists());

  constructor(
    readonly server: LibraryServer,
    readonly state: Memento,
  ) {
    super();
  }

  /** Adds them one after another; what became of them is said at the end. */
  async add(sources: readonly ArticleSource[]): Promise<void> {
    const folder = await chooseFolder(this.server, this.state);
    if (!folder) return;
    const taken = await openFolder(folder);
    await rememberFolder(this.state, folder);
    const batch = crypto.randomUUID();
    const run = (items: readonly BatchItem[]) =>
      this.server.undisturbed(() =>
        withProgress(items, (advanced, token) =>
          addBatch({ server: this.server, folder, taken, batch }, items, advanced, token),
        ),
      );
    const first = await run(sources.map((source) => ({ source })));
    const outcome = await withEncodings(first, run);
    // Not awaited: what is said stays until it is read.
    void this.#tell(outcome);
  }

  async #tell(outcome: BatchOutcome): Promise<void> {
    const list = l10n.t('Show the list');
    const summary = batchSummary(outcome, l10n);
    const answer = hasFailures(outcome)
      ? await sayWarning(summary, list)
      : await sayInformation(summary, list);
    if (answer === list) await this.#lists.show(batchList(outcome, l10n));
  }
}
