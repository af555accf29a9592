import type { FormattedRun } from '../../core/citation/cluster';
import type { CslItem } from '../../core/citation/cslItem';
import type { Formatted } from '../../protocol/citing';
import { CitingFailure } from '../../protocol/citingWorker';
import type { Session } from '../session';
import { styleOfReport } from './documentStyle';
import { formatBy } from './format';
import { citing } from './sources';

/** So long a hover or a completion waits for a style, in milliseconds: the first use loads it. */
const PATIENCE = 2000;

declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** A source as its style lists it, or, where it has no list, as it stands in a note. */
export function referenceIn({ bibliography, citations }: Formatted): readonly FormattedRun[] {
  const entry = bibliography?.sections[0]?.entries[0]?.text ?? [];
  if (entry.length > 0) return entry;
  const [citation] = citations;
  return citation?.note ?? citation?.text ?? [];
}

/**
 * A source by the style of a report; null where it cannot be had soon: the style is broken, the
 * processor does not run or takes its time. Then there are other words for the source.
 */
export async function referenceInReport(
  session: Session,
  report: { readonly uri: string; readonly languageId: string; readonly text: string },
  item: CslItem,
): Promise<readonly FormattedRun[] | null> {
  let timer: unknown;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  const id = String(item.id ?? '');
  const styled = styleOfReport(session, report)
    .then((style) => formatBy(session, style, { items: [item], citations: [citing(id)] }))
    .then(referenceIn)
    .catch((error: unknown) => {
      if (!(error instanceof CitingFailure)) throw error;
      session.connection.console.warn(error.message);
      return null;
    });
  try {
    const runs = await Promise.race([styled, tooLong]);
    return runs === null || runs.length === 0 ? null : runs;
  } finally {
    clearTimeout(timer);
  }
}
