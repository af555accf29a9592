import type { CancellationToken } from 'vscode-languageserver';
import type { WordComment } from '../../core/quotation/word/wordComments';
import { commentsOf } from '../../core/quotation/word/wordComments';
import { ImportFailure } from '../../protocol/importer';
import { describeImportError, describeImportNote } from '../../protocol/importMessages';
import { describeFinding, describeSource } from '../../protocol/verificationMessages';
import type { NoWord, WordCheck, WordCopy, WordCopyParams } from '../../protocol/wordCheck';
import { base64 } from '../exporting/base64';
import type { Session } from '../session';
import { fileNameOf } from '../uris';
import type { VerifiedReport } from '../verification';
import { countsOf } from '../verificationView';
import { verifyWord } from './readWord';

/** Verifies a report in Word. */
export function provideWordCheck(
  session: Session,
  { uri }: { readonly uri: string },
  token: CancellationToken,
): Promise<WordCheck> {
  return unlessFailed(session, uri, async () => {
    const { report, notes } = await verifyWord(session, uri, token);
    return {
      type: 'checked',
      counts: countsOf(report),
      comments: commentsIn(session, report).length,
      doubts: notes.map((note) => describeImportNote(note, session.locale)),
    };
  });
}

/** The report as it is now, verified anew, with comments beside its words. */
export function provideWordCopy(
  session: Session,
  { uri, signing }: WordCopyParams,
  token: CancellationToken,
): Promise<WordCopy> {
  return unlessFailed(session, uri, async () => {
    const { bytes, limits, report } = await verifyWord(session, uri, token);
    const comments = commentsIn(session, report);
    const copy = await session.importer.annotated(bytes, comments, signing, limits, token);
    return { type: 'copy', file: base64(copy) };
  });
}

function commentsIn({ locale }: Session, report: VerifiedReport): WordComment[] {
  const { items, target } = report;
  const sources = { items, locale: target.locale, article: (id: string) => target.article(id) };
  return commentsOf(sources, (key) => report.isElsewhere(key), {
    finding: (code, details) => describeFinding(code, details, locale),
    source: (title, locator, passage) => describeSource(title, locator, passage, locale),
  });
}

async function unlessFailed<Result>(
  { locale, connection }: Session,
  uri: string,
  work: () => Promise<Result>,
): Promise<Result | NoWord> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    const { code, detail } = error;
    if (code === 'crashed') connection.console.error(`${uri}: ${detail}`);
    return { type: 'none', message: describeImportError(fileNameOf(uri), code, detail, locale) };
  }
}
