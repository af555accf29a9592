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
}

/** Verifies a report, and again after edits: only units that changed cost anything. */
export class ReportVerification {
  #context: VerificationContext | null = null;
  #kept = new WeakMap<ReportUnit, Kept>();

  constructor(readonly report: Report) {}

  /** Everything found, in document order; of what begins at one place, the longest first. */
  verify(context: VerificationContext): readonly PlacedItem[] {
    if (this.#context !== context) {
      this.#context = context;
      this.#kept = new WeakMap();
    }
    const { units } = this.report;
    const labels = new Set(units.flatMap((unit) => unit.labels));
    const kept = units.map((unit) => this.#read(unit, labels, context));
    const notes = notesOf(kept);
    for (const unit of kept) verifyKept(unit, notes, context);
    // Only a footnote is cited from other units.
    const withNotes = kept.filter(({ definesNotes }) => definesNotes);
    const checks = withNotes.length > 0 ? citationChecks(kept) : null;
    const items: PlacedItem[] = [];
    let unitStart = 0;
    for (const [index, unit] of units.entries()) {
      const one = kept[index];
      if (one) {
        for (const item of itemsOfKept(one, checks, context)) items.push({ item, unitStart });
      }
      unitStart += unit.length;
    }
    return items;
  }

  #read(unit: ReportUnit, labels: ReadonlySet<string>, context: VerificationContext): Kept {
    let kept = this.#kept.get(unit);
    if (!kept || kept.keys.some((key) => labels.has(key) !== kept?.left.has(key))) {
      const all = kept?.keys ?? foreignKeys(unit, context);
      const left = new Set(all.filter((key) => labels.has(key)));
      const flows = readUnit(unit, left, context);
      const notes = flows.flatMap(({ flow }) => flow.notes.map(({ label }) => label));
      const definesNotes = flows.some(({ flow }) => flow.label !== null);
      // One literal, so that every such object has the same shape: there are thousands.
      kept = {
        flows,
        definesNotes,
        labels: notes,
        keys: all,
        left,
        verified: null,
        notes: [],
        items: null,
      };
      this.#kept.set(unit, kept);
    }
    return kept;
  }
}

/** The keys of a unit that are not the library's. */
function foreignKeys({ flows }: ReportUnit, context: VerificationContext): readonly string[] {
  const keys = flows.flatMap(({ citations }) => citations.map(({ key }) => key));
  return [...new Set(keys)].filter((key) => context.articleIdOfKey(key) === null);
}

const NO_REFERENCES: readonly Reference[] = [];

/** What the footnotes of the report cite, by label; the first of one label counts. */
function notesOf(kept: readonly Kept[]): Notes {
  const byLabel = new Map<string, readonly Reference[]>();
  for (const { flows, definesNotes } of kept) {
    if (!definesNotes) continue;
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
    if (status !== 'ok') return { ...cited, status, passage: source };
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
    const places = locator?.locator ? rangesOfLocator(article.parsed, locator.locator) : null;
    return places && isAt(article.parsed, source.range, places);
  };
  const isNamed = references.some((one) => mayMean(one, source.articleId) && names(one) === true);
  if (isNamed) return 'ok';
  if (names(reference) === false) return 'wrong-locator';
  const isTwice = alternatives.some(({ articleId }) => articleId === source.articleId);
  return isTwice && reference.locator === null ? 'ambiguous' : 'ok';
}
