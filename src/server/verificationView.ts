import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/library/article';
import { articleTitle } from '../core/library/article';
import { shownWords } from '../core/library/shownWords';
import type { FindingCode } from '../core/quotation/findings';
import type { DetailSources } from '../core/quotation/details';
import { detailsOf, locatorText, placeOf } from '../core/quotation/details';
import { itemRange } from '../core/quotation/findingRange';
import { findingsOf, severityOf } from '../core/quotation/findings';
import { offersOf } from '../core/quotation/repair/offers';
import { rangesOfLocator } from '../core/quotation/verify/locators';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { SourcePlace, VerifiedItem } from '../core/quotation/verify/results';
import { singleLine } from '../core/text/shorten';
import type { TextRange } from '../core/text/range';
import type { Locale } from '../protocol/messages';
import type {
  CheckedItem,
  FindingView,
  PositionRange,
  RepairView,
  SourceView,
  Verification,
  VerificationCounts,
} from '../protocol/verification';
import type { VerdictWord } from '../protocol/verificationMessages';
import { describeFinding, describeRepair, verdictLabel } from '../protocol/verificationMessages';
import { diffOf } from './diffRuns';
import type { VerifiedReport } from './verification';

export function positionsOf(document: TextDocument, { start, end }: TextRange): PositionRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Of what an item is worded and shown with. */
interface Words {
  readonly report: VerifiedReport;
  readonly locale: Locale;
}

function articleOf(place: SourcePlace | null, { report }: Words): Article | null {
  return place && report.target.article(place.articleId);
}

function sourcesOf({ report: { items, target } }: Words): DetailSources {
  return { items, locale: target.locale, article: (id) => target.article(id) };
}

export function findingViews(item: VerifiedItem, words: Words): readonly FindingView[] {
  const codes: readonly FindingCode[] = findingsOf(item, (key) => words.report.isElsewhere(key));
  if (codes.length === 0) return [];
  const details = detailsOf(item, sourcesOf(words));
  return codes.map((code) => ({
    code,
    severity: severityOf(code),
    message: describeFinding(code, details, words.locale),
  }));
}

/** How much of the source stands round a passage, at most, on either side. */
const CONTEXT = 240;

/** Where context begins that is cut short: at a word, no earlier than `least`. */
function wordStart(text: string, least: number, start: number): number {
  if (start - CONTEXT <= least) return least;
  let from = start - CONTEXT;
  while (from < start && !/\s/.test(text.charAt(from - 1))) from += 1;
  return from;
}

function wordEnd(text: string, end: number, most: number): number {
  if (end + CONTEXT >= most) return most;
  let to = end + CONTEXT;
  while (to > end && !/\s/.test(text.charAt(to))) to -= 1;
  return to;
}

function sourceView(place: SourcePlace | null, words: Words): SourceView | null {
  const article = articleOf(place, words);
  if (!place || !article) return null;
  const { parsed } = article;
  const { start, end } = place.range;
  const paragraph = parsed.paragraphs.find((one) => one.start <= start && start < one.end);
  const last = parsed.paragraphs.find((one) => one.start < end && end <= one.end);
  const from = wordStart(parsed.text, paragraph?.start ?? start, start);
  const to = wordEnd(parsed.text, end, last?.end ?? end);
  const shown = (range: TextRange): string => shownWords(article, range).text;
  const isCut = { before: from > (paragraph?.start ?? start), after: to < (last?.end ?? end) };
  return {
    articleId: article.id,
    articleTitle: articleTitle(article),
    range: place.range,
    text: shown(place.range),
    before: (isCut.before ? '…' : '') + shown({ start: from, end: start }),
    after: shown({ start: end, end: to }) + (isCut.after ? '…' : ''),
    locator: locatorText(place, sourcesOf(words)),
  };
}

/** What a citation names: the article, and in it what its locator says. */
function citedView(item: VerifiedItem, words: Words): SourceView | null {
  if (item.kind !== 'citation' || item.articleId === null) return null;
  const article = words.report.target.article(item.articleId);
  if (!article) return null;
  const { locator } = item.reference;
  const places = locator?.locator ? rangesOfLocator(article, locator.locator) : null;
  const [first] = places ?? [];
  return {
    articleId: article.id,
    articleTitle: articleTitle(article),
    range: first ? { start: first.start, end: places?.at(-1)?.end ?? first.end } : null,
    text: '',
    before: '',
    after: '',
    locator: locator?.text ?? null,
  };
}

function repairViews(id: string, item: VerifiedItem, { report, locale }: Words): RepairView[] {
  return offersOf(item, report.target).map(({ kind, detail, preferred }, index) => ({
    id: `${id}.${index}`,
    kind,
    title: describeRepair(kind, detail, locale),
    preferred,
  }));
}

function verdictWord(item: VerifiedItem): VerdictWord {
  switch (item.kind) {
    case 'quotation':
      if (item.reason === 'source-changed') return 'source-changed';
      if (item.verdict !== 'verbatim') return item.verdict;
      if (item.omitted.some(({ negation }) => negation !== null)) return 'omitted-negation';
      return item.attributed ? 'verbatim' : 'unattributed';
    case 'figure':
      return `figure-${item.verdict}`;
    case 'citation':
      return item.status === 'ok' && item.articleId === null
        ? 'citation-elsewhere'
        : `citation-${item.status}`;
    case 'unmarked':
      return 'unattributed';
  }
}

/** The item of a verification at a place of its list. */
export function itemView(placed: PlacedItem, index: number, words: Words): CheckedItem {
  const { item } = placed;
  const { document } = words.report;
  const id = String(index);
  const base = {
    id,
    range: positionsOf(document, itemRange(placed)),
    verdictLabel: verdictLabel(verdictWord(item), words.locale),
    findings: findingViews(item, words),
    source: sourceView(placeOf(item), words) ?? citedView(item, words),
    repairs: repairViews(id, item, words),
  };
  switch (item.kind) {
    case 'quotation': {
      const article = articleOf(item.source, words);
      const [reference] = item.references;
      return {
        ...base,
        kind: 'quotation',
        verdict: item.verdict,
        text: singleLine(item.shown.text),
        block: item.block,
        diff: article && item.source ? diffOf(item, article) : null,
        citation: reference ? writtenAt(document, reference.whole, placed) : null,
      };
    }
    case 'figure':
      return {
        ...base,
        kind: 'figure',
        verdict: item.verdict,
        text: singleLine(item.text),
        expected: item.expected && singleLine(item.expected.text),
        quoted: item.quoted,
      };
    case 'citation':
      return {
        ...base,
        kind: 'citation',
        verdict: item.status,
        text: singleLine(writtenAt(document, item.reference.whole, placed)),
        key: item.reference.mark?.key ?? null,
      };
    case 'unmarked':
      return { ...base, kind: 'unmarked', verdict: 'unattributed', text: singleLine(item.text) };
  }
}

function writtenAt(document: TextDocument, range: TextRange, { unitStart }: PlacedItem): string {
  return document.getText().slice(range.start + unitStart, range.end + unitStart);
}

export function countsOf(report: VerifiedReport): VerificationCounts {
  const counts = {
    quotations: 0,
    figures: 0,
    citations: 0,
    errors: 0,
    warnings: 0,
    information: 0,
  };
  for (const { item } of report.items) {
    if (item.kind === 'quotation') counts.quotations += 1;
    else if (item.kind === 'figure') counts.figures += 1;
    else if (item.kind === 'citation') counts.citations += 1;
    for (const code of findingsOf(item, (key) => report.isElsewhere(key))) {
      const severity = severityOf(code);
      if (severity === 'error') counts.errors += 1;
      else if (severity === 'warning') counts.warnings += 1;
      else counts.information += 1;
    }
  }
  return counts;
}

/** All of a report as views show it. */
export function verificationView(report: VerifiedReport, locale: Locale): Verification {
  const words = { report, locale };
  return {
    uri: report.document.uri,
    version: report.version,
    items: report.items.map((placed, index) => itemView(placed, index, words)),
    counts: countsOf(report),
  };
}
