import { findDocumentNumbers } from '../../text/documentNumbers';
import type { TextRange } from '../../text/range';
import type { Difference } from '../types';
import { mendedSteps } from './corrected';
import type { Fit } from './fit';
import { kindOfChange } from './kinds';
import type { Form, Lexicon } from './lexicon';
import type { SourceTokens } from './sourceTokens';
import type { Span } from './spans';
import { spansOf } from './spans';

/** What differs between a fragment and the part of the source it is laid against, in order. */
export function differencesOf(
  fit: Fit,
  quotation: string,
  source: SourceTokens,
  lexicon: Lexicon,
): Difference[] {
  if (fit.distance === 0) return [];
  const spans = spansOf(fit, source, mendedSteps(fit, source, lexicon));
  return wholeDocuments(spans, fit, quotation, source).map((span) => {
    const { reportRange, sourceRange, change } = readSpan(fit, source, span);
    return {
      kind: span.kind === 'change' ? kindOfChange(change) : span.kind,
      report: quotation.slice(reportRange.start, reportRange.end),
      source: source.text.slice(sourceRange.start, sourceRange.end),
      reportRange,
      sourceRange,
    };
  });
}

function readSpan(
  fit: Fit,
  source: SourceTokens,
  { from, to }: Span,
): {
  reportRange: TextRange;
  sourceRange: TextRange;
  change: { report: Form[]; source: Form[] };
} {
  const { tokens } = fit.fragment;
  const steps = fit.steps.slice(from, to);
  const quoted = steps.flatMap((step) => tokens[step.quoted] ?? []);
  const sources = steps.map((step) => step.source).filter((at) => at >= 0);
  const first = sources[0];
  const last = sources.at(-1);
  return {
    reportRange: {
      start: quoted[0]?.start ?? quotedPlace(fit, from),
      end: quoted.at(-1)?.end ?? quotedPlace(fit, from),
    },
    sourceRange:
      first === undefined || last === undefined
        ? sourcePlace(fit, source, from)
        : { start: source.starts[first] ?? 0, end: source.ends[last] ?? 0 },
    change: {
      report: quoted.map(({ form }) => form),
      source: sources.flatMap((at) => source.forms[at] ?? []),
    },
  };
}

/** Where words are missing in the quotation: behind the token before, or at its start. */
function quotedPlace({ fragment, steps }: Fit, from: number): number {
  for (let index = from - 1; index >= 0; index--) {
    const token = fragment.tokens[steps[index]?.quoted ?? -1];
    if (token) return token.end;
  }
  return fragment.tokens[0]?.start ?? 0;
}

function sourcePlace(fit: Fit, source: SourceTokens, from: number): TextRange {
  for (let index = from - 1; index >= 0; index--) {
    const at = fit.steps[index]?.source ?? -1;
    if (at >= 0) return { start: source.ends[at] ?? 0, end: source.ends[at] ?? 0 };
  }
  const start = source.starts[fit.from] ?? source.text.length;
  return { start, end: start };
}

/** How far around a passage the number of a document may be announced or go on. */
const REACH = 60;

/** Spans grown over the numbers of documents they touch: such a number is one word. */
function wholeDocuments(
  spans: readonly Span[],
  fit: Fit,
  quotation: string,
  source: SourceTokens,
): Span[] {
  if (!spans.some(({ kind }) => kind === 'change')) return [...spans];
  const quotedDocument = documentOf(quotation, 0);
  const start = Math.max(0, (source.starts[fit.from] ?? 0) - REACH);
  const end = (source.ends[fit.to - 1] ?? 0) + REACH;
  const sourceDocument = documentOf(source.text.slice(start, end), start);
  const together = (before: number, index: number): boolean => {
    const a = fit.steps[before];
    const b = fit.steps[index];
    if (!a || !b) return false;
    const quoted = quotedDocument(fit.fragment.tokens[b.quoted]?.start);
    if (quoted >= 0 && quoted === quotedDocument(fit.fragment.tokens[a.quoted]?.start)) return true;
    const written = sourceDocument(source.starts[b.source]);
    return written >= 0 && written === sourceDocument(source.starts[a.source]);
  };
  const grown: Span[] = [];
  for (const span of spans) {
    const last = grown.at(-1);
    let { from, to } = span;
    if (last && last.to > from) {
      // Grown over already.
      grown[grown.length - 1] = { ...last, to: Math.max(to, last.to) };
      continue;
    }
    if (span.kind === 'change') {
      while (from > (last?.to ?? 0) && together(from - 1, from)) from -= 1;
      while (together(to - 1, to)) to += 1;
    }
    grown.push({ ...span, from, to });
  }
  return grown;
}

/** Which document's number an offset stands in, by its place in the list, or -1. */
function documentOf(text: string, shift: number): (offset: number | undefined) => number {
  const documents = findDocumentNumbers(text);
  return (offset) => {
    if (offset === undefined || documents.length === 0) return -1;
    let low = 0;
    let high = documents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((documents[middle]?.end ?? 0) + shift <= offset) low = middle + 1;
      else high = middle;
    }
    return (documents[low]?.start ?? Infinity) + shift <= offset ? low : -1;
  };
}
