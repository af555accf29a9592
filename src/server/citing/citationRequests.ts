import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { formatLocator, parseLocator } from '../../core/citation/locator';
import type { ReadCitation } from '../../core/citing/readCitation';
import { readCitation } from '../../core/citing/readCitation';
import type { CitingItem } from '../../core/citing/writeCitation';
import { writeCitation } from '../../core/citing/writeCitation';
import { beginsNote, isInNote, noteSentence, noteWriter } from '../../core/insertion/notes';
import { placeInline } from '../../core/insertion/placement';
import type { CitationAtParams, CitationTextParams, CitationView } from '../../protocol/citations';
import { insertionOptions } from '../../protocol/insertionOptions';
import type { InsertedIntoReport } from '../../protocol/lsp';
import { describeChangedReport } from '../../protocol/messages';
import type { Position } from '../../protocol/verification';
import type { ReportDocument } from '../reports';
import { placedIn } from '../insertion';
import type { Session } from '../session';
import type { CitingReport, KnownSource } from './citableSources';
import { citingReport, knownSources, sourceView } from './citableSources';

/** The citation at an offset of an open report, as it is now. */
export function citationIn(
  session: Session,
  document: ReportDocument,
  offset: number,
  report: CitingReport,
  sources: ReadonlyMap<string, KnownSource>,
): ReadCitation | null {
  const verified = document.verified(session.engine);
  return readCitation(document.getText(), offset, verified.citationsNear(offset), {
    ...report,
    sources: sources.values(),
    isKnown: (key) => sources.has(key),
  });
}

interface Found {
  readonly document: ReportDocument;
  readonly report: CitingReport;
  readonly sources: ReadonlyMap<string, KnownSource>;
  readonly citation: ReadCitation;
}

async function find(session: Session, uri: string, position: Position): Promise<Found | null> {
  const document = session.documents.get(uri);
  if (!document || session.isArticle(uri)) return null;
  const report = await citingReport(session, document);
  const sources = await knownSources(session, uri);
  const offset = document.document.offsetAt(position);
  const citation = citationIn(session, document, offset, report, sources);
  return citation && { document, report, sources, citation };
}

/** The citation at a position, to be edited. */
export async function provideCitationAt(
  session: Session,
  { uri, position }: CitationAtParams,
): Promise<CitationView | null> {
  const found = await find(session, uri, position);
  if (found === null) return null;
  const { document, report, sources, citation } = found;
  const { start, end } = citation.range;
  const items = citation.items.map(({ item }) => item);
  return {
    range: { start: document.document.positionAt(start), end: document.document.positionAt(end) },
    items,
    sources: items.map(({ key }) => {
      const known = sources.get(key);
      return known
        ? sourceView(known, report.locale)
        : { key, articleId: null, title: key, reference: '', file: null };
    }),
    abilities: citation.abilities,
  };
}

function citingItems(
  items: CitationTextParams['items'],
  sources: ReadonlyMap<string, KnownSource>,
  { locale }: CitingReport,
  old: ReadCitation | null,
): CitingItem[] {
  return items.map(({ was, ...typed }) => {
    const source = sources.get(typed.key);
    const isKept = typed.locator === (old?.items[was ?? -1]?.item.locator ?? null);
    const locator = isKept ? typed.locator : worded(typed.locator, source, locale);
    return { item: { ...typed, locator }, csl: source?.csl ?? null, was };
  });
}

/**
 * A locator as the report's language words it. A number alone is a paragraph of an article, whose
 * pages nobody sees, and a page of any other source.
 */
function worded(
  typed: string | null,
  source: KnownSource | undefined,
  locale: CitingReport['locale'],
): string | null {
  if (typed === null || typed.trim() === '') return null;
  const number = parseLocator(`p. ${typed}`);
  if (number !== null && /^\d/.test(typed.trim())) {
    const kind = source !== undefined && source.articleId !== null ? 'paragraph' : 'page';
    return formatLocator({ kind, value: number.value }, locale);
  }
  const locator = parseLocator(typed);
  return locator === null ? typed : formatLocator(locator, locale);
}

/** A citation in the markup and by the conventions of a report: a new one, or in place of another. */
export async function provideCitationText(
  session: Session,
  { uri, languageId, items, edits, places }: CitationTextParams,
): Promise<InsertedIntoReport> {
  if (edits !== null) {
    const found = uri === null ? null : await find(session, uri, edits);
    if (found === null) {
      throw new ResponseError(ErrorCodes.InvalidParams, describeChangedReport(session.locale));
    }
    const { report, sources, citation } = found;
    const written = writeCitation({
      ...report,
      items: citingItems(items, sources, report, citation),
      old: citation,
    });
    return { texts: [written], notes: null };
  }
  const report = await citingReport(session, { uri, languageId });
  const sources = await knownSources(session, uri);
  const document = uri === null ? undefined : session.documents.get(uri);
  const settings = insertionOptions(await session.settings(uri));
  const { language, conventions } = report;
  const writer = noteWriter(document?.getText() ?? null, language, conventions, settings);
  const isTold = items[0]?.author === 'in-text';
  const write = (inNote: boolean) =>
    writeCitation({
      ...report,
      items: citingItems(items, sources, report, null),
      old: null,
      inNote,
    });
  const texts = places.map((place) => {
    if (language === 'markdown' && isInNote(place.before)) {
      const isAll = beginsNote(place.before) && place.after.trim() === '' && !isTold;
      return placeInline(isAll ? noteSentence(write(true)) : write(false), place);
    }
    // An author who is part of the sentence stays in it.
    if (writer === null || isTold) return placeInline(write(false), place);
    return placeInline(writer.note(write(true)), place, true);
  });
  return placedIn(document?.document, { texts, notes: writer?.addition ?? null });
}
