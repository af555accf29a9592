import { articleTitle } from '../core/library/article';
import { shownWords } from '../core/library/shownWords';
import type { DetailSources } from '../core/quotation/details';
import { detailsOf, locatorText, placeOf } from '../core/quotation/details';
import { itemRange } from '../core/quotation/findingRange';
import type { FindingCode } from '../core/quotation/findings';
import { findingsOf, severityOf } from '../core/quotation/findings';
import type { RepairTarget } from '../core/quotation/repair/repair';
import type { VerifiedItem } from '../core/quotation/verify/results';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import { shorten } from '../core/text/shorten';
import type { Locale } from '../protocol/messages';
import { describeFinding, describeRepair } from '../protocol/verificationMessages';
import type { Entry } from './answer';
import { writtenRepairs } from './writtenRepairs';

/** Longest words of the draft, and of the source, told of an item that is wrong; in UTF-16 units. */
const TEXT = 1500;
const DIFFERENCES = 20;
/** Longest words of one difference told. */
const DIFFERENCE = 200;
/** A repair longer than this is not told: the words are got anew. */
const REPAIR = 3000;

/** A draft that was verified. */
export interface VerifiedDraft {
  readonly text: string;
  readonly items: readonly PlacedItem[];
  readonly target: RepairTarget;
  readonly locale: Locale;
}

/** Keys of other bibliographies may be in any: they are told as not checked. */
const anywhere = (): boolean => true;

export function findingsOfDraft(item: VerifiedItem): readonly FindingCode[] {
  return findingsOf(item, anywhere);
}

/** Whether it was compared with a source at all. */
export function isChecked(item: VerifiedItem): boolean {
  if (item.kind === 'citation') return item.articleId !== null || item.status !== 'ok';
  return item.kind === 'unmarked' || item.verdict !== 'uncheckable';
}

/** Whether somebody must do something about it: more than a hint. */
export function isWrong(item: VerifiedItem): boolean {
  return (
    isChecked(item) && findingsOfDraft(item).some((code) => severityOf(code) !== 'information')
  );
}

function wordsOf({ item, unitStart }: PlacedItem, text: string): string {
  if (item.kind === 'quotation') return item.shown.text;
  if (item.kind !== 'citation') return item.text;
  const { start, end } = item.reference.whole;
  return text.slice(start + unitStart, end + unitStart);
}

function verdictOf(item: VerifiedItem): string {
  if (item.kind === 'citation') return isChecked(item) ? item.status : 'not-in-library';
  return item.kind === 'unmarked' ? 'unattributed' : item.verdict;
}

/** The line of the draft, 1-based. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

function sourceEntry(item: VerifiedItem, { target }: VerifiedDraft, sources: DetailSources): Entry {
  const place = placeOf(item);
  const article = place && target.article(place.articleId);
  if (!place || !article) return {};
  const where = locatorText(place, sources);
  return {
    source: {
      article: article.id,
      title: shorten(articleTitle(article), 200),
      ...(where === null ? {} : { where }),
      passage: `${place.range.start}-${place.range.end}`,
      text: shorten(shownWords(article, place.range).text, TEXT),
    },
  };
}

/** What was found of one quotation, figure or citation, and how to put it right. */
export function verifiedEntry(placed: PlacedItem, draft: VerifiedDraft): Entry {
  const { text, items, target, locale } = draft;
  const { item } = placed;
  const codes = findingsOfDraft(item);
  const base = {
    kind: item.kind,
    verdict: verdictOf(item),
    ...(isChecked(item) ? {} : { checked: false }),
    line: lineOf(text, itemRange(placed).start),
    text: shorten(wordsOf(placed, text), codes.length > 0 ? TEXT : TEXT / 10),
  };
  if (codes.length === 0) return base;
  const sources: DetailSources = {
    items,
    locale: target.locale,
    article: (id) => target.article(id),
  };
  const details = detailsOf(item, sources);
  const differences = item.kind === 'quotation' ? item.differences.slice(0, DIFFERENCES) : [];
  const repairs = writtenRepairs(placed, text, target).filter(
    (repair) => repair.replace.length + repair.with.length <= REPAIR,
  );
  return {
    ...base,
    problems: codes.map((code) => ({
      code,
      severity: severityOf(code),
      message: shorten(describeFinding(code, details, locale), TEXT),
    })),
    ...sourceEntry(item, draft, sources),
    ...(item.kind === 'figure' && item.expected ? { expected: item.expected.text } : {}),
    ...(differences.length === 0
      ? {}
      : {
          differences: differences.map(({ kind, report, source }) => ({
            kind,
            draft: shorten(report, DIFFERENCE),
            source: shorten(source, DIFFERENCE),
          })),
        }),
    ...(repairs.length === 0
      ? {}
      : {
          repairs: repairs.map(({ kind, detail, replace, with: text }) => ({
            repair: describeRepair(kind, detail, locale),
            replace,
            with: text,
          })),
        }),
  };
}
