import { shortReference } from '../../core/citation/reference';
import type { VerifiedCitation } from '../../core/quotation/verify/results';
import { entriesOf } from '../bibliographyFiles/entries';
import { escapeForHover, richForHover } from '../markdownText';
import type { Session } from '../session';
import type { VerifiedReport } from '../verification';
import { referenceInReport } from './reference';
import { itemOf } from './sources';

/**
 * What a citation cites, as the style of its report lists it; of an entry of the report's own files
 * in short words where no style can be had. Null where nothing is known that is not said already.
 */
export async function citedInHover(
  session: Session,
  { document, settings }: VerifiedReport,
  { articleId, reference }: VerifiedCitation,
): Promise<string | null> {
  const { uri, languageId } = document;
  const report = { uri, languageId, text: document.getText() };
  const article = articleId === null ? null : session.engine.article(articleId);
  if (article) {
    const runs = await referenceInReport(session, report, itemOf(article));
    return runs && richForHover(runs);
  }
  if (!reference.mark) return null;
  const place = (await entriesOf(session, document, report.text)).get(reference.mark.key);
  if (!place) return null;
  const { item, words: written = '' } = place.entry;
  const at = `(${escapeForHover(place.file.path)})`;
  if (!item) return written === '' ? null : `${escapeForHover(written)} ${at}`;
  const runs = await referenceInReport(session, report, { ...item, id: place.entry.key });
  const words = runs
    ? richForHover(runs)
    : escapeForHover(shortReference(item, null, settings['citation.language']));
  return `${words} ${at}`;
}
