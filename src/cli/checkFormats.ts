import type { CheckedDocument } from '../core/quotation/checkJson';
import type { FindingCode, Severity } from '../core/quotation/findings';
import type { TextRange } from '../core/text/range';
import type { Place } from './check/places';
import { say } from './language';

/** A finding of a report, worded and placed. */
export interface Problem extends TextRange {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly from: Place;
  readonly to: Place;
  /** In a report in Word, which has no lines: the place in words. */
  readonly wordPlace: string | null;
  /** What it is about, as the report has it. */
  readonly words: string;
  /** The same in every version of the report that has the finding; not unlike that of its equals. */
  readonly fingerprint: string;
}

export interface CheckedReport {
  readonly path: string;
  readonly document: CheckedDocument;
  readonly problems: readonly Problem[];
}

/** What was counted in all reports. */
export interface Summary {
  readonly documents: number;
  readonly quotations: number;
  readonly figures: number;
  readonly citations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Findings that the baseline has, and that are not told; of a run without one, absent. */
  readonly baselined?: number;
}

/** Everything a format is made of. */
export interface CheckResult {
  readonly reports: readonly CheckedReport[];
  readonly summary: Summary;
  /** Where names of files begin in logs that others read: the repository, or else where it runs. */
  readonly root: string;
  /** Files that a folder has and that could not be read, with why. */
  readonly failures: readonly { readonly file: string; readonly message: string }[];
  /** The address of docs/verdicts.md for links, where it is known. */
  readonly docs: string | null;
}

const severityWords = (severity: Severity): string =>
  ({
    error: say('lỗi', 'error'),
    warning: say('cảnh báo', 'warning'),
    information: say('gợi ý', 'information'),
  })[severity];

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The last line of all words: what was counted. */
export function countsLine(summary: Summary): string {
  const { quotations, figures, citations, errors, warnings, baselined = 0 } = summary;
  const known = say(`, ${baselined} điều đã biết`, `, ${baselined} known already`);
  return say(
    `${quotations} câu trích, ${figures} số liệu, ${citations} chỗ dẫn nguồn: ${errors} lỗi, ${warnings} cảnh báo${baselined > 0 ? known : ''}.`,
    `${many(quotations, 'quotation')}, ${many(figures, 'figure')}, ${many(citations, 'citation')}: ` +
      `${many(errors, 'error')}, ${many(warnings, 'warning')}${baselined > 0 ? known : ''}.`,
  );
}

/** One line a finding, as compilers write them, and a last line that counts. */
export function asText({ reports, summary }: CheckResult): string {
  const lines = reports.flatMap(({ path, problems }) =>
    problems.map(({ severity, code, message, from, wordPlace }) => {
      const at = wordPlace === null ? `:${from.line}:${from.column}` : `: ${wordPlace}`;
      return `${path}${at}: ${severityWords(severity)} [${code}] ${message}`;
    }),
  );
  return [...lines, countsLine(summary)].join('\n');
}

/** `{ schema: 1, documents, summary }`. */
export function asJson({ reports, summary }: CheckResult): string {
  const documents = reports.map(({ document, problems }) => ({
    ...document,
    problems: problems.map(({ code, severity, message, start, end, from, fingerprint }) => {
      return { code, severity, message, start, end, ...from, fingerprint };
    }),
  }));
  return JSON.stringify({ schema: 1, documents, summary }, null, 2);
}

const counted = (problems: readonly Problem[], severity: Severity): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** @param baselined how many findings were taken out, or null of a run without a baseline */
export function summaryOf(reports: readonly CheckedReport[], baselined: number | null): Summary {
  const verdicts: Record<string, number> = {};
  for (const { document } of reports) {
    for (const { verdict } of document.quotations) {
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    }
  }
  const sum = (count: (report: CheckedReport) => number): number =>
    reports.reduce((total, report) => total + count(report), 0);
  return {
    documents: reports.length,
    quotations: sum(({ document }) => document.quotations.length),
    figures: sum(({ document }) => document.figures.length),
    citations: sum(({ document }) => document.citations.length),
    errors: sum(({ problems }) => counted(problems, 'error')),
    warnings: sum(({ problems }) => counted(problems, 'warning')),
    information: sum(({ problems }) => counted(problems, 'information')),
    verdicts,
    ...(baselined === null ? {} : { baselined }),
  };
}
