import type { Article } from '../library/article';
import type { TextRange } from '../text/range';
import type { CitationStatus, DifferenceKind, FigureVerdict, QuotationVerdict } from './types';
import type { Reference } from './verify/references';
import type {
  SourcePlace,
  VerifiedCitation,
  VerifiedFigure,
  VerifiedQuotation,
  VerifiedWords,
} from './verify/results';
import type { PlacedItem } from './verify/verifyReport';

/*
 * The JSON of `trich-dan check`, version 1: fields may be added, never changed. Offsets are UTF-16
 * units of the report's text or, under `source`, of the article's. Neither counts a byte order mark;
 * CR LF in a report is two units.
 */

export interface CheckedDocument {
  readonly path: string;
  /** Of a report in Word, which is no text: what its offsets count in, a line for each paragraph. */
  readonly text?: string;
  readonly quotations: readonly CheckedQuotation[];
  readonly figures: readonly CheckedFigureJson[];
  readonly citations: readonly CheckedCitation[];
  /** Words of a source without marks and citation. */
  readonly unmarked: readonly (TextRange & {
    readonly text: string;
    readonly articleId: string;
    readonly source: SourceJson | null;
  })[];
}

interface SourceJson extends TextRange {
  readonly text: string;
}

export interface CheckedQuotation extends TextRange {
  readonly text: string;
  readonly verdict: QuotationVerdict;
  /** Why it is uncheckable: `no-text` or `source-changed`. */
  readonly reason?: string;
  readonly articleId: string | null;
  readonly source: SourceJson | null;
  readonly differences: readonly {
    readonly kind: DifferenceKind;
    readonly report: string;
    readonly source: string;
  }[];
  readonly citation: {
    readonly key: string | null;
    readonly locator: string | null;
    readonly status: CitationStatus;
  } | null;
  /** Whether the report says where the words come from. */
  readonly attributed: boolean;
  readonly omitted?: readonly { readonly text: string; readonly negation: string | null }[];
  /** Other places that fit as well. */
  readonly alternatives?: readonly (TextRange & { readonly articleId: string })[];
}

export interface CheckedFigureJson extends TextRange {
  readonly text: string;
  readonly verdict: FigureVerdict;
  readonly articleId: string | null;
  readonly expected: string | null;
  readonly quoted: boolean;
}

export interface CheckedCitation extends TextRange {
  /** Null of a citation in words. */
  readonly key: string | null;
  readonly articleId: string | null;
  readonly locator: string | null;
  readonly status: CitationStatus;
}

/** What was found in a report, as JSON. */
export function checkedDocument(
  path: string,
  items: readonly PlacedItem[],
  article: (id: string) => Article | null,
): CheckedDocument {
  const statuses = new Map<Reference, CitationStatus>();
  for (const { item } of items) {
    if (item.kind === 'citation') statuses.set(item.reference, item.status);
  }
  const document: {
    path: string;
    quotations: CheckedQuotation[];
    figures: CheckedFigureJson[];
    citations: CheckedCitation[];
    unmarked: CheckedDocument['unmarked'][number][];
  } = { path, quotations: [], figures: [], citations: [], unmarked: [] };
  for (const { item, unitStart } of items) {
    const at = moved(item.written, unitStart);
    if (item.kind === 'quotation') {
      document.quotations.push(quotationJson(item, at, statuses, article));
    } else if (item.kind === 'figure') document.figures.push(figureJson(item, at));
    else if (item.kind === 'citation') document.citations.push(citationJson(item, at));
    else document.unmarked.push(unmarkedJson(item, at, article));
  }
  return document;
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

function sourceJson(
  place: SourcePlace | null,
  article: (id: string) => Article | null,
): SourceJson | null {
  const text = place && article(place.articleId)?.parsed.text;
  if (!place || text === undefined || text === null) return null;
  const { start, end } = place.range;
  return { start, end, text: text.slice(start, end) };
}

function quotationJson(
  item: VerifiedQuotation,
  at: TextRange,
  statuses: ReadonlyMap<Reference, CitationStatus>,
  article: (id: string) => Article | null,
): CheckedQuotation {
  const { shown, verdict, reason, source, differences, attributed, omitted, alternatives } = item;
  const { references } = item;
  const reference =
    references.find(({ articleIds }) => source !== null && articleIds.includes(source.articleId)) ??
    references[0];
  return {
    ...at,
    text: shown.text,
    verdict,
    ...(reason === null ? {} : { reason }),
    articleId: source?.articleId ?? reference?.articleIds[0] ?? null,
    source: sourceJson(source, article),
    differences: differences.map(({ kind, report, source: words }) => {
      return { kind, report, source: words };
    }),
    citation: reference
      ? {
          key: reference.mark?.key ?? null,
          locator: reference.locator?.text ?? null,
          status: statuses.get(reference) ?? 'ok',
        }
      : null,
    attributed,
    ...(omitted.length === 0
      ? {}
      : { omitted: omitted.map(({ text, negation }) => ({ text, negation })) }),
    ...(alternatives.length === 0
      ? {}
      : {
          alternatives: alternatives.map(({ articleId, range: { start, end } }) => {
            return { articleId, start, end };
          }),
        }),
  };
}

function figureJson(item: VerifiedFigure, at: TextRange): CheckedFigureJson {
  const { text, verdict, articleId, expected, quoted } = item;
  return { ...at, text, verdict, articleId, expected: expected?.text ?? null, quoted };
}

function citationJson(
  { reference, articleId, status }: VerifiedCitation,
  at: TextRange,
): CheckedCitation {
  const { mark, locator } = reference;
  return { ...at, key: mark?.key ?? null, articleId, locator: locator?.text ?? null, status };
}

function unmarkedJson(
  { text, source }: VerifiedWords,
  at: TextRange,
  article: (id: string) => Article | null,
): CheckedDocument['unmarked'][number] {
  return { ...at, text, articleId: source.articleId, source: sourceJson(source, article) };
}
