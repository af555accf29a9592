import type { Formatted, FormattingRequest } from '../../protocol/citing';
import { CitingFailure } from '../../protocol/citingWorker';
import type { Session } from '../session';
import type { ReportStyle } from './documentStyle';

/** So many answers are kept: those of one hover after another, and of a list that is saved again. */
const MOST_KEPT = 100;
/** Longer requests are not kept, in UTF-16 units: most of one is the text of a style. */
const LONGEST_KEPT = 200_000;

const kept = new WeakMap<Session, Map<string, Formatted>>();

/** Has citations formatted, once for the same request. @throws {CitingFailure} */
export async function format(
  session: Session,
  request: Omit<FormattingRequest, 'id'>,
): Promise<Formatted> {
  const answers = kept.get(session) ?? new Map<string, Formatted>();
  kept.set(session, answers);
  const key = JSON.stringify(request);
  const known = answers.get(key);
  if (known) return known;
  const formatted = await session.styler.format(request);
  if (key.length <= LONGEST_KEPT) answers.set(key, formatted);
  const [oldest] = answers.keys();
  if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
  return formatted;
}

/** Formats by a report's style; the parent of a dependent one is looked for beside it. @throws {CitingFailure} */
export async function formatBy(
  session: Session,
  report: ReportStyle,
  request: Pick<FormattingRequest, 'items' | 'citations'>,
): Promise<Formatted> {
  const { style, locale } = report;
  const asked = { ...request, style, locale };
  try {
    return await format(session, asked);
  } catch (error) {
    if (!(error instanceof CitingFailure) || style.type !== 'file') throw error;
    const { code, detail } = error.fault;
    const xml = code === 'parent-missing' ? await report.parent(detail) : null;
    if (xml === null) throw error;
    return format(session, { ...asked, style: { ...style, parent: { name: detail, xml } } });
  }
}
