import type { Localizer } from '../localizer';

/** What became of one source of a batch. */
export type Outcome =
  | {
      readonly type: 'added';
      readonly name: string;
      readonly file: string;
      readonly title: string;
      /** What to look at: notes of the reading, articles that are alike. */
      readonly notes: readonly string[];
    }
  | { readonly type: 'duplicate'; readonly name: string; readonly title: string }
  | { readonly type: 'failed'; readonly name: string; readonly message: string };

export interface BatchOutcome {
  readonly outcomes: readonly Outcome[];
  /** How many were not come to, since the user cancelled. */
  readonly left: number;
}

const count = ({ outcomes }: BatchOutcome, type: Outcome['type']): number =>
  outcomes.filter((outcome) => outcome.type === type).length;

export const hasFailures = (batch: BatchOutcome): boolean =>
  batch.left > 0 || count(batch, 'failed') > 0;

/** What became of a batch, in one sentence or a few. */
export function batchSummary(batch: BatchOutcome, l10n: Localizer): string {
  const [added, duplicates, failed] = (['added', 'duplicate', 'failed'] as const).map((type) =>
    count(batch, type),
  );
  const parts = [
    l10n.t('Articles added: {0}.', added ?? 0),
    ...(duplicates ? [l10n.t('Left out, in the library already: {0}.', duplicates)] : []),
    ...(failed ? [l10n.t('Could not be added: {0}.', failed)] : []),
    ...(batch.left > 0
      ? [l10n.t('Cancelled before the last {0} files; what was added stays.', batch.left)]
      : []),
  ];
  return parts.join(' ');
}

function addedLines({ name, file, title, notes }: Extract<Outcome, { type: 'added' }>): string[] {
  const lines = [`  + ${name} → ${file}`, `    ${title}`];
  return lines.concat(notes.map((note) => `    · ${note}`));
}

/** The same file by file, what went wrong first. */
export function batchList(batch: BatchOutcome, l10n: Localizer): string {
  const lines = [batchSummary(batch, l10n), ''];
  const section = (heading: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push(heading, ...items, '');
  };
  const { outcomes } = batch;
  section(
    l10n.t('Could not be added'),
    outcomes.flatMap((one) => (one.type === 'failed' ? [`  ! ${one.message}`] : [])),
  );
  section(
    l10n.t('Left out: the same text is in the library'),
    outcomes.flatMap((one) => (one.type === 'duplicate' ? [`  = ${one.name} → ${one.title}`] : [])),
  );
  section(
    l10n.t('Added'),
    outcomes.flatMap((one) => (one.type === 'added' ? addedLines(one) : [])),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}
