import type { Verification } from '../protocol/verification';
import { describeParagraph } from '../protocol/verificationMessages';
import { isWordFile } from '../protocol/wordReports';
import { renderVerificationPage } from './verificationPage';
import type { Session } from './session';
import { comparableUri } from './uris';
import { verifyOpen } from './verification';
import { verificationView } from './verificationView';
import { verifyWord } from './word/readWord';

/** All that is found in an open report. */
export async function provideVerification(
  session: Session,
  { uri }: { readonly uri: string },
): Promise<Verification | null> {
  const report = await verifyOpen(session, uri);
  return report && verificationView(report, session.locale);
}

/** The same as a page to print or to hand in; of a report in Word, too. */
export async function provideVerificationPage(
  session: Session,
  { uri }: { readonly uri: string },
): Promise<string | null> {
  const { locale } = session;
  const meta = {
    title: locale === 'vi' ? 'Biên bản kiểm tra trích dẫn' : 'Verification report',
    reportName: comparableUri(uri.slice(uri.lastIndexOf('/') + 1)),
    locale,
    generated: null,
  };
  if (isWordFile(uri)) {
    const { report, word } = await verifyWord(session, uri);
    const line = (number: number) =>
      describeParagraph(number, word.paragraphs[number - 1]?.label ?? null, locale);
    return renderVerificationPage(verificationView(report, locale), { ...meta, line });
  }
  const verification = await provideVerification(session, { uri });
  return verification && renderVerificationPage(verification, meta);
}
