import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { languageFromId } from '../core/insertion/languages';
import type { Conventions } from '../core/insertion/conventions';
import { detectConventions } from '../core/insertion/conventions';
import type { RepairTarget } from '../core/quotation/repair/repair';
import type { VerifiedItem } from '../core/quotation/verify/results';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { Settings } from '../protocol/settings';
import { ownKeysOf } from './bibliographies';
import { throwIfCancelled } from './cancellation';
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
 * verified. What is found is true of the document as it is when this resolves: whoever waits for
 * something else before using it may find the document changed.
 * @throws ResponseError when it is cancelled.
 */
export async function verifyOpen(
  session: Session,
  uri: string,
  token?: CancellationToken,
): Promise<VerifiedReport | null> {
  await session.ready();
  const settings = await session.settings(uri);
  throwIfCancelled(token);
  const report = session.documents.get(uri);
  if (!report || !settings['verify.enabled'] || session.isArticle(uri)) return null;
  const verified = await verifyWith(session, report, settings, true);
  throwIfCancelled(token);
  return session.documents.get(uri) === report ? verified : null;
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
  return verifyWith(session, report, settings, false);
}

async function verifyWith(
  session: Session,
  report: ReportDocument,
  settings: Settings,
  isOpen: boolean,
): Promise<VerifiedReport> {
  const verified = report.verified(session.engine);
  let isSettled = false;
  for (;;) {
    const { document, version, otherKeys } = report;
    const items = verified.verify({
      unmarkedWords: settings['verify.unmarkedWords'],
      ignored: settings['verify.ignored'],
      otherKeys,
      elsewhere: session.elsewhere(document.uri),
    });
    // Bibliographies are only read where a key is not the library's.
    if (isSettled || !items.some(({ item }) => isForeign(item))) {
      const found = { document, items, version: isOpen ? version : null, settings };
      return { ...found, ...known(session, report, settings) };
    }
    // Meanwhile somebody may type, or the library change: then it is judged again.
    const keys = await ownKeysOf(session, document, verified.text);
    isSettled = report.version === version;
    report.otherKeys = keys;
  }
}

function isForeign(item: VerifiedItem): boolean {
  return item.kind === 'citation' && item.articleId === null && item.reference.mark !== null;
}

/** What repairs and words need to know besides what was found. */
function known(
  session: Session,
  report: ReportDocument,
  settings: Settings,
): Pick<VerifiedReport, 'isElsewhere' | 'target'> {
  const { document, otherKeys } = report;
  const own = otherKeys === null ? null : new Set(otherKeys);
  const language = languageFromId(document.languageId, document.uri);
  let conventions: Conventions | null = null;
  return {
    isElsewhere: (key) => own === null || own.has(key),
    target: {
      language,
      get conventions() {
        conventions ??= detectConventions(document.getText(), language);
        return conventions;
      },
      locale: settings['citation.language'],
      article: (id) => {
        const article = session.engine.article(id);
        return article && session.citedIn(document.uri, article);
      },
    },
  };
}
