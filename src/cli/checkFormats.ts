import type { CheckedDocument } from '../core/quotation/checkJson';
import type { Severity } from '../core/quotation/findings';
import type { TextRange } from '../core/text/range';
import type { CheckedCode } from './check/codes';
import type { Place } from './check/places';
import { say } from './language';

/** A finding of a file, worded and placed. */
export interface Problem extends TextRange {
  readonly code: CheckedCode;
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

export interface CheckedFile {
  readonly path: string;
  /** Null of a bibliography file. */
  readonly document: CheckedDocument | null;
  readonly problems: readonly Problem[];
}

export interface CheckedReport extends CheckedFile {
  readonly document: CheckedDocument;
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
  /** The reports, then the bibliography files they name with something wrong. */
  readonly files: readonly CheckedFile[];
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
    `${quotations} đoạn trích, ${figures} số liệu, ${citations} chỗ dẫn nguồn: ${errors} lỗi, ${warnings} cảnh báo${baselined > 0 ? known : ''}.`,
    `${many(quotations, 'quotation')}, ${many(figures, 'figure')}, ${many(citations, 'citation')}: ` +
      `${many(errors, 'error')}, ${many(warnings, 'warning')}${baselined > 0 ? known : ''}.`,
  );
}

/** One line a finding, as compilers write them, and a last line that counts. */
export function asText({ files, summary }: CheckResult): string {
  const lines = files.flatMap(({ path, problems }) =>
    problems.map(({ severity, code, message, from, wordPlace }) => {
      const at = wordPlace === null ? `:${from.line}:${from.column}` : `: ${wordPlace}`;
      return `${path}${at}: ${severityWords(severity)} [${code}] ${message}`;
    }),
  );
  return [...lines, countsLine(summary)].join('\n');
}

/** `{ schema: 1, documents, bibliographies, summary }`. */
export function asJson({ files, summary }: CheckResult): string {
  const documents = files.flatMap(({ document, problems }) =>
    document ? [{ ...document, problems: problems.map(problemJson) }] : [],
  );
  const bibliographies = files.flatMap(({ path, document, problems }) =>
    document ? [] : [{ path, problems: problems.map(problemJson) }],
  );
  return JSON.stringify({ schema: 1, documents, bibliographies, summary }, null, 2);
}

function problemJson({ code, severity, message, start, end, from, fingerprint }: Problem) {
  return { code, severity, message, start, end, ...from, fingerprint };
}

const counted = (problems: readonly Problem[], severity: Severity): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** @param baselined how many findings were taken out, or null of a run without a baseline */
export function summaryOf(files: readonly CheckedFile[], baselined: number | null): Summary {
  const documents = files.flatMap(({ document }) => document ?? []);
  const verdicts: Record<string, number> = {};
  for (const { quotations } of documents) {
    for (const { verdict } of quotations) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  const sum = <T>(all: readonly T[], count: (one: T) => number): number =>
    all.reduce((total, one) => total + count(one), 0);
  return {
    documents: documents.length,
    quotations: sum(documents, ({ quotations }) => quotations.length),
    figures: sum(documents, ({ figures }) => figures.length),
    citations: sum(documents, ({ citations }) => citations.length),
    errors: sum(files, ({ problems }) => counted(problems, 'error')),
    warnings: sum(files, ({ problems }) => counted(problems, 'warning')),
    information: sum(files, ({ problems }) => counted(problems, 'information')),
    verdicts,
    ...(baselined === null ? {} : { baselined }),
  };
}
