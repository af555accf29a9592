import path from 'node:path';
import { bibliographyText, ownKeys } from '../core/citation/ownKeys';
import type { Engine } from '../core/engine';
import { detailsOf } from '../core/quotation/details';
import { findingRange } from '../core/quotation/findingRange';
import type { FindingCode, Severity } from '../core/quotation/findings';
import { findingsOf, severityOf } from '../core/quotation/findings';
import type { VerifySettings } from '../core/quotation/verifier';
import { defaultVerifySettings } from '../core/quotation/verifier';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { TextRange } from '../core/text/range';
import type { Locale } from '../protocol/messages';
import { defaultSettings } from '../protocol/settings';
import { describeFinding } from '../protocol/verificationMessages';
import { readAtMost } from './readAtMost';
import { withRegularFile } from './regularFile';

/** What is wrong at one place of a report; offsets are UTF-16 units of its text, half-open. */
export interface ReportFinding extends TextRange {
  /** Has its section in docs/verdicts.md. */
  readonly code: FindingCode;
  readonly severity: Severity;
  /** In the language asked for. */
  readonly message: string;
  /** The quotation, figure or citation that it is about. */
  readonly placed: PlacedItem;
}

/** A report as it is verified. */
export interface ReportItems {
  readonly items: readonly PlacedItem[];
  /** Whether a citekey that the library has not is known to the report. */
  readonly isElsewhere: (key: string) => boolean;
}

/** A report that is text: its path, absolute or from the working folder, tells its markup. */
export interface ReportFile {
  readonly path: string;
  readonly text: string;
}

export interface CheckOptions {
  /** The language of messages; English unless told. */
  readonly locale?: Locale;
  /** So many words running of a source, unmarked and uncited, are pointed out; 0 for none. */
  readonly unmarkedWords?: number;
  /** Words in quotation marks that are no quotations of the library. */
  readonly ignored?: readonly string[];
}

/**
 * Verifies a report, with the keys of the bibliographies beside it where it cites others than the
 * library's. @param maxBytes of each of them
 */
export async function verifyReportFile(
  engine: Engine,
  { path: file, text }: ReportFile,
  settings: VerifySettings,
  maxBytes: number,
): Promise<ReportItems> {
  const document = engine.openReport({ languageId: '', fileName: file, text });
  const first = document.verify(settings);
  const hasForeign = first.some(
    ({ item }) => item.kind === 'citation' && item.status === 'unknown',
  );
  if (!hasForeign) return { items: first, isElsewhere: () => false };
  const beside = (name: string) =>
    readBibliography(path.resolve(path.dirname(file), name), maxBytes);
  const otherKeys = await ownKeys(document.text, document.language, beside);
  return {
    items: document.verify({ ...settings, otherKeys }),
    isElsewhere: (key) => otherKeys === null || otherKeys.includes(key),
  };
}

/** The text of a bibliography that a report names; null where it is no file, no text, or larger. */
export async function readBibliography(file: string, maxBytes: number): Promise<string | null> {
  // A report may name anything: what is no file is not opened, and no more is read than counts.
  const bytes = await withRegularFile(file, (opened) => readAtMost(opened, maxBytes)).catch(
    () => null,
  );
  return bytes && bibliographyText(bytes, maxBytes);
}

/** What is wrong with the items of a report, worded, in their order. */
export function findingsIn(
  engine: Engine,
  { items, isElsewhere }: ReportItems,
  locale: Locale,
): readonly ReportFinding[] {
  const sources = { items, locale: 'vi', article: (id: string) => engine.article(id) } as const;
  return items.flatMap((placed) =>
    findingsOf(placed.item, isElsewhere).map((code): ReportFinding => {
      const { start, end } = findingRange(placed, code);
      const message = describeFinding(code, detailsOf(placed.item, sources), locale);
      return { code, severity: severityOf(code), message, start, end, placed };
    }),
  );
}

/** Checks a report against the library of an engine: everything that is wrong, in its order. */
export async function checkReport(
  engine: Engine,
  report: ReportFile,
  { locale = 'en', unmarkedWords, ignored }: CheckOptions = {},
): Promise<readonly ReportFinding[]> {
  const settings: VerifySettings = {
    ...defaultVerifySettings,
    ...(unmarkedWords === undefined ? {} : { unmarkedWords }),
    ...(ignored === undefined ? {} : { ignored }),
  };
  const maxBytes = defaultSettings.maxFileSize * 1e6;
  return findingsIn(engine, await verifyReportFile(engine, report, settings, maxBytes), locale);
}
