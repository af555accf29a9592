import type { CancellationToken, Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionLibrary } from '../core/completion/continuation';
import type { Conventions } from '../core/insertion/conventions';
import { detectConventions } from '../core/insertion/conventions';
import type { DocumentLanguage } from '../core/insertion/languages';
import { languageFromId } from '../core/insertion/languages';
import type { RepairTarget } from '../core/quotation/repair/repair';
import type { VerifiedQuotation } from '../core/quotation/verify/results';
import type { TextRange } from '../core/text/range';
import type { Settings } from '../protocol/settings';
import type { ReportDocument } from './reports';
import type { Session } from './session';
import { verifyOpen } from './verification';

/** How much of the report before the cursor is looked at, in UTF-16 units. */
const REACH = 4000;
/** How much behind it. */
const AHEAD = 400;

/** Where in a report something is completed. */
export interface CompletionCursor {
  readonly session: Session;
  readonly report: ReportDocument;
  readonly document: TextDocument;
  readonly language: DocumentLanguage;
  readonly settings: Settings;
  readonly offset: number;
  /** What stands before the cursor, with spaces for carriage returns. */
  readonly text: string;
  /** The offset in the report where `text` begins. */
  readonly textStart: number;
  /** The line of the cursor before it, as far as `text` has it, and behind it. */
  readonly before: string;
  readonly after: string;
}

/** Null of what is no report. */
export async function completionCursor(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<CompletionCursor | null> {
  await session.ready();
  const settings = await session.settings(uri);
  const report = session.documents.get(uri);
  if (!report || session.isArticle(uri) || token.isCancellationRequested) return null;
  const { document } = report;
  const whole = document.getText();
  const offset = document.offsetAt(position);
  const textStart = Math.max(0, offset - REACH);
  const text = whole.slice(textStart, offset).replaceAll('\r', ' ');
  const [after = ''] = whole.slice(offset, offset + AHEAD).split(/\r?\n/, 1);
  return {
    session,
    report,
    document,
    language: languageFromId(document.languageId, uri),
    settings,
    offset,
    text,
    textStart,
    before: text.slice(text.lastIndexOf('\n') + 1),
    after,
  };
}

/** A range of the cursor's text as positions of the report. */
export function positionsAt(
  { document, textStart }: CompletionCursor,
  { start, end }: TextRange,
): Range {
  return {
    start: document.positionAt(textStart + start),
    end: document.positionAt(textStart + end),
  };
}

/** The library as completion looks things up in it. */
export function completionLibrary({ session, settings }: CompletionCursor): CompletionLibrary {
  const { engine } = session;
  return {
    finder: engine.finder,
    article: (id) => engine.article(id),
    // A quotation mark that is never closed holds the words together; the last may go on.
    sentences: (words, limit) =>
      engine
        .search(
          { words: `"${words}`, kinds: ['sentence'], articleId: null, limit },
          settings['citation.language'],
        )
        .map(({ articleId, range: { start, end } }) => ({ articleId, start, end })),
  };
}

/** What a report's conventions were read from; they hardly change with a few letters. */
interface KnownConventions {
  readonly length: number;
  readonly conventions: Conventions;
}

const SAME_LENGTH = 200;
const known = new WeakMap<ReportDocument, KnownConventions>();

/** How the report is written. */
export function targetOf({ session, report, language, settings }: CompletionCursor): RepairTarget {
  const text = report.getText();
  let found = known.get(report);
  if (!found || Math.abs(found.length - text.length) > SAME_LENGTH) {
    found = { length: text.length, conventions: detectConventions(text, language) };
    known.set(report, found);
  }
  return {
    language,
    conventions: found.conventions,
    locale: settings['citation.language'],
    article: (id) => session.engine.article(id),
  };
}

/** How far before a citation its quotation ends at most, in UTF-16 units. */
const BESIDE = 200;

/** The quotation that ends before the cursor, in its paragraph. */
export async function quotationBefore(
  { session, document, offset, text, textStart }: CompletionCursor,
  token: CancellationToken,
): Promise<VerifiedQuotation | null> {
  const report = await verifyOpen(session, document.uri, token);
  for (const { item, unitStart } of report?.items.toReversed() ?? []) {
    if (item.kind !== 'quotation') continue;
    const end = item.outer.end + unitStart;
    if (end > offset) continue;
    const isBeside = offset - end <= BESIDE && !/\n[ \t]*\n\S/.test(text.slice(end - textStart));
    return isBeside ? item : null;
  }
  return null;
}
