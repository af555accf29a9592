import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { TextRange } from '../core/text/range';
import { itemRange } from '../core/quotation/findingRange';
import { ReportDocument } from './reports';
import type { Session } from './session';
import { verifyFile, verifyOpen } from './verification';

import { throwIfCancelled } from './cancellation';
import { listReports, readReport } from './workspaceReports';

export interface KeyedCitation {
  readonly key: string;
  /** Of the key alone, in the report. */
  readonly range: TextRange;
  /** Null of a key that is none of the library. */
  readonly articleId: string | null;
  /** Whether it is in no bibliography that the report names either. */
  readonly unknown: boolean;
}

/** A report with its citations by key. */
export interface KeyedReport {
  readonly document: TextDocument;
  /** Null of a file that is not open. */
  readonly version: number | null;
  readonly citations: readonly KeyedCitation[];
}

/** The reports of the workspace that hold one of the keys; those too that are not to be verified. */
export async function* keyedReports(
  session: Session,
  keys: readonly string[],
  token: CancellationToken,
): AsyncGenerator<KeyedReport> {
  const listed = await listReports(session);
  const open = session.documents.all().map(({ uri }) => uri);
  for (const uri of new Set([...listed, ...open])) {
    throwIfCancelled(token);
    if (session.isArticle(uri)) continue;
    const report = await reportOf(session, uri, keys);
    if (report) yield report;
  }
}

async function reportOf(
  session: Session,
  uri: string,
  keys: readonly string[],
): Promise<KeyedReport | null> {
  const open = session.documents.get(uri);
  const text = open ? open.getText() : (await readReport(session, uri)).text;
  if (text === null || !keys.some((key) => text.includes(key))) return null;
  const verified = open ? await verifyOpen(session, uri) : await verifyFile(session, uri, text);
  if (verified) {
    const { document, version, items } = verified;
    return { document, version, citations: citationsOf(items) };
  }
  // A copy of its own: the live one is verified by the settings.
  const copy = ReportDocument.create(uri, open?.languageId ?? '', 0, text);
  const items = copy.verified(session.engine).verify({
    unmarkedWords: 0,
    ignored: [],
    otherKeys: [],
    elsewhere: session.elsewhere(uri),
  });
  const version = open?.version ?? null;
  return { document: copy.document, version, citations: citationsOf(items) };
}

function citationsOf(items: readonly PlacedItem[]): KeyedCitation[] {
  const found = new Map<number, KeyedCitation>();
  for (const placed of items) {
    const { item } = placed;
    if (item.kind !== 'citation' || item.reference.mark === null) continue;
    const { key } = item.reference.mark;
    const range = itemRange(placed);
    const { articleId, status } = item;
    found.set(range.start, { key, range, articleId, unknown: status === 'unknown' });
  }
  return [...found.values()];
}
