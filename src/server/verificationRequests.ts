import type { Verification } from '../protocol/verification';
import { renderVerificationPage } from './verificationPage';
import type { Session } from './session';
import { comparableUri } from './uris';
import { verifyOpen } from './verification';
import { verificationView } from './verificationView';

/** All that is found in an open report. */
export async function provideVerification(
  session: Session,
  { uri }: { readonly uri: string },
): Promise<Verification | null> {
  const report = await verifyOpen(session, uri);
  return report && verificationView(report, session.locale);
}

/** The same as a page to print or to hand in. */
export async function provideVerificationPage(
  session: Session,
  { uri }: { readonly uri: string },
): Promise<string | null> {
  const verification = await provideVerification(session, { uri });
  if (!verification) return null;
  const reportName = comparableUri(uri.slice(uri.lastIndexOf('/') + 1));
  const { locale } = session;
  const title = locale === 'vi' ? 'Biên bản kiểm tra trích dẫn' : 'Verification report';
  return renderVerificationPage(verification, { title, reportName, locale, generated: null });
}
