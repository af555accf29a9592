import type { TextRange } from '../../text/range';
import type { Report, ReportUnit } from '../report/report';
import type { CitationStatus } from '../types';
import type { Notes, VerificationContext } from './context';
import { isAt, rangesOfLocator } from './locators';
import { nearestKeys } from './nearestKeys';
import type { Reference } from './references';
import { mayMean } from './references';
import type { SourcePlace, VerifiedCitation, VerifiedItem, VerifiedQuotation } from './results';
import type { CitingFlow } from './ties';
import type { VerifiedUnit } from './verifyUnit';
import { readUnit, verifyUnit } from './verifyUnit';

/** An item where it stands in the report. */
export interface PlacedItem {
  readonly item: VerifiedItem;
  /** What the item's written ranges are counted from. */
  readonly unitStart: number;
}

/** What is known of a unit as long as it stays. */
interface Kept {
  readonly length: number;
  readonly flows: readonly CitingFlow[];
  readonly definesNotes: boolean;
  readonly labels: readonly string[];
  /** Keys that are not the library's, and those of them that name parts of the report. */
  readonly keys: readonly string[];
  readonly left: ReadonlySet<string>;
  verified: VerifiedUnit | null;
  /** The footnotes its verdicts were found with. */
  notes: readonly (readonly Reference[])[];
  items: readonly VerifiedItem[] | null;
  /** Items where the unit stood last, and what they were made of. */
  placed: readonly PlacedItem[];
  placedItems: readonly VerifiedItem[] | null;
}

/**
 * Verifies a report, and again after edits: only units that changed are examined. All others cost a
 * comparison, and their items a new place.
 */
export class ReportVerification {
  #context: VerificationContext | null = null;
  #units: readonly ReportUnit[] = [];
  /** What is known of each unit, by its index. */
  #kept: readonly Kept[] = [];
  #labels: ReadonlySet<string> = new Set();

  constructor(readonly report: Report) {}

  /** Everything found, in document order; of what begins at one place, the longest first. */
  verify(context: VerificationContext): readonly PlacedItem[] {
    if (this.#context !== context) {
      this.#context = context;
      this.#units = [];
      this.#kept = [];
      this.#labels = new Set();
    }
    this.#readChanged(context);
    const kept = this.#kept;
    const withNotes = kept.filter(({ definesNotes }) => definesNotes);
    const notes = notesOf(withNotes);
    for (const unit of kept) verifyKept(unit, notes, context);
    // Only a footnote is cited from other units.
    const checks = withNotes.length > 0 ? citationChecks(kept) : null;
    const placed: PlacedItem[] = [];
    let unitStart = 0;
    for (const unit of kept) {
      const items = itemsOfKept(unit, checks, context);
      if (items.length > 0) {
        place(unit, items, unitStart);
        for (const one of unit.placed) placed.push(one);
      }
      unitStart += unit.length;
    }
    return placed;
  }

  /** Reads the units between those that are as they were; all, where the report's labels changed. */
  #readChanged(context: VerificationContext): void {
    const { units } = this.report;
    const before = this.#units;
    if (units === before) return;
    const { head, tail } = sameEnds(before, units);
    const changed = units.slice(head, units.length - tail);
    const gone = before.slice(head, before.length - tail);
    const known = this.#labels;
    if ([...changed, ...gone].some(({ labels }) => labels.length > 0)) {
      this.#labels = new Set(units.flatMap((unit) => unit.labels));
    }
    const labels = this.#labels;
    const kept = [
      ...this.#kept.slice(0, head),
      ...changed.map((unit) => keptOf(unit, labels, context)),
      ...this.#kept.slice(before.length - tail),
    ];
    this.#units = units;
    if (labels === known) {
      this.#kept = kept;
      return;
    }
    this.#kept = kept.map((one, index) => {
      const isRead = one.keys.every((key) => labels.has(key) === one.left.has(key));
      const unit = units[index];
      return isRead || !unit ? one : keptOf(unit, labels, context);
    });
  }
}

/** How many items at the beginning and at the end of two lists are the same objects. */
function sameEnds<Item>(
  before: readonly Item[],
  after: readonly Item[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { head, tail };
}

function keptOf(unit: ReportUnit, labels: ReadonlySet<string>, context: VerificationContext): Kept {
  const keys = foreignKeys(unit, context);
  const left = new Set(keys.filter((key) => labels.has(key)));
  const flows = readUnit(unit, left, context);
  // One literal, so that every such object has the same shape: there are thousands.
  return {
    length: unit.length,
    flows,
    definesNotes: flows.some(({ flow }) => flow.label !== null),
    labels: flows.flatMap(({ flow }) => flow.notes.map(({ label }) => label)),
    keys,
    left,
    verified: null,
    notes: [],
    items: null,
    placed: [],
    placedItems: null,
  };
}

/** Gives the items of a unit their place; what is where it was stays the same object. */
function place(unit: Kept, items: readonly VerifiedItem[], unitStart: number): void {
  const { placed } = unit;
  const isThere = placed[0]?.unitStart === unitStart;
  if (isThere && unit.placedItems === items) return;
  unit.placedItems = items;
  unit.placed = items.map((item, index) => {
    const before = isThere ? placed[index] : undefined;
    return before?.item === item ? before : { item, unitStart };
  });
}

/** The keys of a unit that are not the library's. */
function foreignKeys({ flows }: ReportUnit, context: VerificationContext): readonly string[] {
  const keys = flows.flatMap(({ citations }) => citations.map(({ key }) => key));
  return [...new Set(keys)].filter((key) => context.articleIdOfKey(key) === null);
}

const NO_REFERENCES: readonly Reference[] = [];

/** What the footnotes of the report cite, by label; the first of one label counts. */
function notesOf(withNotes: readonly Kept[]): Notes {
  const byLabel = new Map<string, readonly Reference[]>();
  for (const { flows } of withNotes) {
    for (const { flow, references } of flows) {
      if (flow.label !== null && !byLabel.has(flow.label)) byLabel.set(flow.label, references);
    }
  }
  return (label) => byLabel.get(label) ?? NO_REFERENCES;
}

function verifyKept(kept: Kept, notes: Notes, context: VerificationContext): void {
  const { labels } = kept;
  const isSame =
    labels.length === kept.notes.length &&
    labels.every((label, index) => notes(label) === kept.notes[index]);
  if (kept.verified !== null && isSame) return;
  kept.notes = labels.map(notes);
  kept.verified = verifyUnit(kept.flows, notes, context);
  kept.items = null;
}

function itemsOfKept(
  kept: Kept,
  checks: CitationChecks | null,
  context: VerificationContext,
): readonly VerifiedItem[] {
  if (kept.verified === null) return [];
  if (kept.definesNotes && checks !== null)
    return itemsOf(kept.flows, kept.verified, checks, context);
  kept.items ??= itemsOf(kept.flows, kept.verified, citationChecks([kept]), context);
  return kept.items;
}

type CitationChecks = ReadonlyMap<Reference, readonly VerifiedQuotation[]>;

/** The quotations each citation vouches for. */
function citationChecks(units: readonly Kept[]): CitationChecks {
  const checks = new Map<Reference, VerifiedQuotation[]>();
  for (const { verified } of units) {
    for (const quotation of verified?.quotations ?? []) {
      for (const reference of quotation.references) {
        const list = checks.get(reference);
        if (list) list.push(quotation);
        else checks.set(reference, [quotation]);
      }
    }
  }
  return checks;
}

function itemsOf(
  flows: readonly CitingFlow[],
  verified: VerifiedUnit,
  checks: CitationChecks,
  context: VerificationContext,
): readonly VerifiedItem[] {
  const citations = flows.flatMap(({ references }) =>
    references.map((reference) => citationOf(reference, checks.get(reference) ?? [], context)),
  );
  const items: VerifiedItem[] = [
    ...verified.quotations,
    ...verified.figures,
    ...verified.unmarked,
    ...citations,
  ];
  return items.toSorted(
    (a, b) => startOf(a).start - startOf(b).start || startOf(b).end - startOf(a).end,
  );
}

function startOf(item: VerifiedItem): TextRange {
  return item.kind === 'quotation' ? item.outer : item.written;
}

function citationOf(
  reference: Reference,
  quotations: readonly VerifiedQuotation[],
  context: VerificationContext,
): VerifiedCitation {
  const [articleId = null] = reference.articleIds;
  const { mark } = reference;
  const cited: VerifiedCitation = {
    kind: 'citation',
    written: mark === null ? reference.whole : mark.keyRange,
    reference,
    status: 'ok',
    articleId,
    passage: null,
    alternatives: [],
    nearestKeys: [],
  };
  if (articleId === null && mark !== null) {
    if (context.isElsewhere(mark.key)) return cited;
    const quoted = quotations.flatMap(({ source }) => source?.articleId ?? []);
    return { ...cited, status: 'unknown', nearestKeys: nearestKeys(mark.key, quoted, context) };
  }
  const found = quotations.flatMap((quotation) =>
    quotation.source !== null &&
    (articleId === null || reference.articleIds.includes(quotation.source.articleId))
      ? [{ quotation, source: quotation.source }]
      : [],
  );
  if (reference.articleIds.length > 1) {
    return found.length > 0 ? cited : { ...cited, status: 'ambiguous' };
  }
  for (const { quotation, source } of found) {
    const status = placeStatus(reference, quotation, source, context);
    if (status !== 'ok') {
      return { ...cited, status, passage: source, alternatives: quotation.alternatives };
    }
  }
  return cited;
}

/**
 * Whether the locator names the passage, and, without one, whether it need not; what another
 * citation of the quotation names needs no second one.
 */
function placeStatus(
  reference: Reference,
  { alternatives, references }: VerifiedQuotation,
  source: SourcePlace,
  context: VerificationContext,
): CitationStatus {
  const article = context.article(source.articleId);
  if (!article) return 'ok';
  const names = ({ locator }: Reference): boolean | null => {
    const places = locator?.locator ? rangesOfLocator(article, locator.locator) : null;
    return places && isAt(article.parsed, source.range, places);
  };
  const isNamed = references.some((one) => mayMean(one, source.articleId) && names(one) === true);
  if (isNamed) return 'ok';
  if (names(reference) === false) return 'wrong-locator';
  return alternatives.length > 0 && reference.locator === null ? 'ambiguous' : 'ok';
}
