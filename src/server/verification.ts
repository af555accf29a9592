import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { languageFromId } from '../core/insertion/languages';
import type { Conventions } from '../core/insertion/conventions';
import { detectConventions } from '../core/insertion/conventions';
import type { RepairTarget } from '../core/quotation/repair/repair';
import type { VerifiedDocument, VerifySettings } from '../core/quotation/verifier';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { Settings } from '../protocol/settings';
import { ownKeys } from './bibliographies';
import { ReportDocument } from './reports';
import type { Session } from './session';

/** A report with everything found in it, at one version. */
export interface VerifiedReport {
  readonly document: TextDocument;
  /** Null of a file that is not open. */
  readonly version: number | null;
  readonly items: readonly PlacedItem[];
  readonly settings: Settings;
  readonly target: RepairTarget;
  isElsewhere(key: string): boolean;
}

/**
 * Verifies an open document; null where it is none, is an article of the library, or is not to be
 * verified.
 */
export async function verifyOpen(
  session: Session,
  uri: string,
  token?: CancellationToken,
): Promise<VerifiedReport | null> {
  await session.ready();
  const settings = await session.settings(uri);
  const report = session.documents.get(uri);
  if (!report || !settings['verify.enabled'] || session.isArticle(uri)) return null;
  if (token?.isCancellationRequested) return null;
  const verified = report.verified(session.engine);
  return verifyWith(session, report.document, verified, settings, report.version);
}

/** Verifies a file that is not open. */
export async function verifyFile(
  session: Session,
  uri: string,
  text: string,
): Promise<VerifiedReport | null> {
  const settings = await session.settings(uri);
  if (!settings['verify.enabled']) return null;
  const report = ReportDocument.create(uri, '', 0, text);
  const verified = report.verified(session.engine);
  return verifyWith(session, report.document, verified, settings, null);
}

async function verifyWith(
  session: Session,
  document: TextDocument,
  verified: VerifiedDocument,
  settings: Settings,
  version: number | null,
): Promise<VerifiedReport> {
  const base: Omit<VerifySettings, 'otherKeys'> = {
    unmarkedWords: settings['verify.unmarkedWords'],
    ignored: settings['verify.ignored'],
  };
  const first = verified.verify({ ...base, otherKeys: [] });
  // Bibliographies are only read where a key is not the library's.
  const hasForeign = first.some(
    ({ item }) => item.kind === 'citation' && item.status === 'unknown',
  );
  const otherKeys = hasForeign ? await ownKeys(session, document, verified.text) : [];
  const items = hasForeign ? verified.verify({ ...base, otherKeys }) : first;
  const own = otherKeys === null ? null : new Set(otherKeys);
  const language = languageFromId(document.languageId, document.uri);
  let conventions: Conventions | null = null;
  return {
    document,
    version,
    items,
    settings,
    isElsewhere: (key) => own === null || own.has(key),
    target: {
      language,
      get conventions() {
        conventions ??= detectConventions(verified.text, language);
        return conventions;
      },
      locale: settings['citation.language'],
      article: (id) => session.engine.article(id),
    },
  };
}
