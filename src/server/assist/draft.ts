import { languageFromId } from '../../core/insertion/languages';
import { detectConventions } from '../../core/insertion/conventions';
import type { CurrentReport, DraftPage, DraftText } from '../../protocol/assist';
import type { Locale } from '../../protocol/messages';
import { ownKeysOf } from '../bibliographies';
import { ReportDocument } from '../reports';
import type { Session } from '../session';
import type { VerifiedReport } from '../verification';
import { renderVerificationPage } from '../verificationPage';
import { verificationView } from '../verificationView';

/** What a draft is written in where no report says. */
const USUAL_LANGUAGE = 'markdown';

/** The report a draft is for, if it is open and no article of the library. */
export function openReportOf(
  session: Session,
  report: CurrentReport | null,
): ReportDocument | null {
  if (!report || session.isArticle(report.uri)) return null;
  return session.documents.get(report.uri) ?? null;
}

/** Citekeys of the bibliographies that the report has; without one, any key may be in some. */
export async function keysOfReport(
  session: Session,
  report: ReportDocument | null,
): Promise<readonly string[] | null> {
  return report && ownKeysOf(session, report.document, report.getText());
}

/** Verifies words that are in no document; it keeps nothing of them. */
async function verifyDraft(session: Session, { text, report }: DraftText): Promise<VerifiedReport> {
  const open = openReportOf(session, report);
  const settings = await session.settings(open?.uri ?? null);
  const otherKeys = await keysOfReport(session, open);
  const languageId = report?.languageId ?? USUAL_LANGUAGE;
  const draft = ReportDocument.create(open?.uri ?? '', languageId, 0, text);
  const items = draft.verified(session.engine).verify({
    unmarkedWords: settings['verify.unmarkedWords'],
    ignored: settings['verify.ignored'],
    otherKeys,
  });
  const own = otherKeys === null ? null : new Set(otherKeys);
  const language = languageFromId(languageId, draft.uri);
  return {
    document: draft.document,
    version: null,
    items,
    settings,
    isElsewhere: (key) => own === null || own.has(key),
    target: {
      language,
      conventions: detectConventions(`${open?.getText() ?? ''}\n${text}`, language),
      locale: settings['citation.language'],
      article: (id) => session.engine.article(id),
    },
  };
}

const TITLES: Readonly<Record<Locale, { readonly title: string; readonly name: string }>> = {
  vi: { title: 'Kiểm tra trước khi dán', name: 'Văn bản trong bộ nhớ tạm' },
  en: { title: 'Verified before pasting', name: 'The text on the clipboard' },
};

/** All that is found in words that were copied, as the page of a report. */
export async function provideDraftPage(session: Session, draft: DraftText): Promise<DraftPage> {
  const { locale } = session;
  const verification = verificationView(await verifyDraft(session, draft), locale);
  const { title, name } = TITLES[locale];
  const meta = { title, reportName: name, locale, generated: null };
  return { counts: verification.counts, html: renderVerificationPage(verification, meta) };
}
