import type { CheckedDocument } from '../core/quotation/checkJson';
import type { FindingCode, Severity } from '../core/quotation/findings';
import { FINDING_CODES, severityOf } from '../core/quotation/findings';
import type { WordReport } from '../core/quotation/word/wordReport';
import type { TextRange } from '../core/text/range';
import { shorten } from '../core/text/shorten';
import { locale, say } from './language';
import { describeWordPlace, verdictLabel } from '../protocol/verificationMessages';

/** A finding of a report, worded. */
export interface Problem extends TextRange {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
}

export interface CheckedReport {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  readonly document: CheckedDocument;
  readonly problems: readonly Problem[];
  /** Of a report in Word, whose text has a line for each paragraph. */
  readonly word: WordReport | null;
}

/** 1-based, in UTF-16 units, as editors and SARIF count. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** The places of ascending or scattered offsets of one text. */
function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The words themselves find the place in a document without pages: few of them do. */
function wordPlace({ paragraphs }: WordReport, text: string, line: number, at: TextRange): string {
  const label = paragraphs[line - 1]?.label ?? null;
  return describeWordPlace(line, label, shorten(text.slice(at.start, at.end), 60), locale);
}

const severityWords = (severity: Severity): string =>
  ({
    error: say('lỗi', 'error'),
    warning: say('cảnh báo', 'warning'),
    information: say('gợi ý', 'information'),
  })[severity];

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** One line a finding, as compilers write them, and a last line that counts. */
export function asText(reports: readonly CheckedReport[]): string {
  const lines = reports.flatMap((report) => {
    const place = placesOf(report.text);
    return report.problems.map((problem) => {
      const { line, column } = place(problem.start);
      const at = report.word
        ? `: ${wordPlace(report.word, report.text, line, problem)}`
        : `:${line}:${column}`;
      const { severity, code, message } = problem;
      return `${report.path}${at}: ${severityWords(severity)} [${code}] ${message}`;
    });
  });
  const { quotations, figures, citations, errors, warnings } = summaryOf(reports);
  const counts = say(
    `${quotations} câu trích, ${figures} số liệu, ${citations} chỗ dẫn nguồn: ${errors} lỗi, ${warnings} cảnh báo.`,
    `${many(quotations, 'quotation')}, ${many(figures, 'figure')}, ${many(citations, 'citation')}: ` +
      `${many(errors, 'error')}, ${many(warnings, 'warning')}.`,
  );
  return [...lines, counts].join('\n');
}

function summaryOf(reports: readonly CheckedReport[]): {
  readonly documents: number;
  readonly quotations: number;
  readonly figures: number;
  readonly citations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly verdicts: Readonly<Record<string, number>>;
} {
  const verdicts: Record<string, number> = {};
  for (const { document } of reports) {
    for (const { verdict } of document.quotations) {
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    }
  }
  const sum = (count: (report: CheckedReport) => number): number =>
    reports.reduce((total, report) => total + count(report), 0);
  const of = (severity: Severity) =>
    sum(({ problems }) => problems.filter((problem) => problem.severity === severity).length);
  return {
    documents: reports.length,
    quotations: sum(({ document }) => document.quotations.length),
    figures: sum(({ document }) => document.figures.length),
    citations: sum(({ document }) => document.citations.length),
    errors: of('error'),
    warnings: of('warning'),
    information: of('information'),
    verdicts,
  };
}

/** `{ schema: 1, documents, summary }`. */
export function asJson(reports: readonly CheckedReport[]): string {
  const documents = reports.map(({ document }) => document);
  return JSON.stringify({ schema: 1, documents, summary: summaryOf(reports) }, null, 2);
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0, as code hosts take it. */
export function asSarif(reports: readonly CheckedReport[]): string {
  const rules = FINDING_CODES.map((id) => ({
    id,
    shortDescription: { text: ruleLabel(id) },
    defaultConfiguration: { level: LEVELS[severityOf(id)] },
  }));
  const results = reports.flatMap(({ uri, text, problems, word }) => {
    const place = placesOf(text);
    return problems.map(({ code, severity, message, start, end }) => {
      const from = place(start);
      const to = place(end);
      const region = {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
      };
      const artifactLocation = { uri };
      return {
        ruleId: code,
        ruleIndex: FINDING_CODES.indexOf(code),
        level: LEVELS[severity],
        message: { text: message },
        locations: [
          // A Word document has no lines: its paragraphs are parts of its own (SARIF 2.1.0, 3.33).
          word
            ? {
                physicalLocation: { artifactLocation },
                logicalLocations: [
                  { name: wordPlace(word, text, from.line, { start, end }), kind: 'element' },
                ],
              }
            : { physicalLocation: { artifactLocation, region } },
        ],
      };
    });
  });
  const driver = { name: 'trich-dan', rules };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return JSON.stringify({ $schema: SARIF_SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
}

function ruleLabel(code: FindingCode): string {
  switch (code) {
    case 'wrong-locator':
    case 'ambiguous':
      return verdictLabel(`citation-${code}`, locale);
    case 'unknown-citekey':
      return verdictLabel('citation-unknown', locale);
    case 'typography':
    case 'variant':
    case 'case':
    case 'corrected':
    case 'altered':
    case 'absent':
    case 'uncheckable':
    case 'source-changed':
    case 'omitted-negation':
    case 'unattributed':
    case 'figure-notation':
    case 'figure-qualifier':
    case 'figure-wrong':
    case 'figure-uncheckable':
      return verdictLabel(code, locale);
  }
}
