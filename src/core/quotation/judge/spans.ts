import type { Fit } from './fit';
import { gapDiffers, isLooseGap } from './fit';
import { CASE, SAME, TYPOGRAPHY, VARIANT } from './lexicon';
import type { MendedSteps } from './corrected';
import { movedSteps } from './moved';
import type { SourceTokens } from './sourceTokens';

/** Steps [from, to) of a fit that are one difference; `change` is named by its words later. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: 'change' | 'moved' | 'corrected' | 'space' | 'case' | 'variant' | 'typography';
}

type Kind = Span['kind'];

const SLIGHT: Readonly<Record<number, Kind>> = {
  [TYPOGRAPHY]: 'typography',
  [VARIANT]: 'variant',
  [CASE]: 'case',
};

/** Which kind a difference keeps that is two at once: the first of these, the gravest. */
const ORDER: readonly Kind[] = [
  'change',
  'moved',
  'corrected',
  'space',
  'case',
  'variant',
  'typography',
];

/** The differences of a fit as spans of its steps, in order and apart. */
export function spansOf(fit: Fit, source: SourceTokens, mended: readonly MendedSteps[]): Span[] {
  const kinds: (Kind | null)[] = fit.steps.map(({ level }) =>
    level === SAME ? null : (SLIGHT[level] ?? 'change'),
  );
  for (const index of movedSteps(fit, source)) kinds[index] = 'moved';
  for (const { from, to } of mended) kinds.fill('corrected', from, to);
  const spans: Span[] = [
    ...runs(kinds, fit),
    ...mended.map((steps) => ({ ...steps, kind: 'corrected' as const })),
  ];
  fit.steps.forEach((step, index) => {
    if (kinds[index] === 'corrected' || !gapDiffers(fit, source, index)) return;
    const loose = isLooseGap(source, step);
    const { from, to } = around(fit, source, index, loose);
    let start = index;
    while (start > from && kinds[start - 1] !== 'corrected') start -= 1;
    spans.push({ from: start, to, kind: loose ? 'typography' : 'space' });
  });
  return joinIslands(merge(spans), fit);
}

/** Runs of steps of one kind. */
function runs(kinds: readonly (Kind | null)[], fit: Fit): Span[] {
  const found: Span[] = [];
  kinds.forEach((kind, index) => {
    if (kind === null || kind === 'corrected') return;
    const last = found.at(-1);
    const sameSide = kind !== 'moved' || isAdded(fit, index) === isAdded(fit, index - 1);
    if (last?.to === index && last.kind === kind && sameSide) {
      found[found.length - 1] = { ...last, to: index + 1 };
    } else found.push({ from: index, to: index + 1, kind });
  });
  return found;
}

function isAdded(fit: Fit, index: number): boolean {
  return fit.steps[index]?.source === -1;
}

/** The tokens on both sides of a space, with the word that a mark among them is written close to. */
function around(
  fit: Fit,
  source: SourceTokens,
  index: number,
  loose: boolean,
): { from: number; to: number } {
  const glyph = (at: number): string => source.forms[fit.steps[at]?.source ?? -1]?.glyph ?? '';
  if (loose && glyph(index) === '-') return { from: index - 1, to: index + 2 };
  if (loose && glyph(index - 1) === '-') return { from: index - 2, to: index + 1 };
  const before = source.forms[fit.steps[index - 1]?.source ?? -1];
  const close =
    before?.kind === 'mark' &&
    source.gaps[fit.steps[index - 1]?.source ?? -1] === 0 &&
    fit.steps[index - 2]?.level === SAME &&
    !gapDiffers(fit, source, index - 1);
  return { from: index - (close ? 2 : 1), to: index + 1 };
}

/** Spans in order; those that overlap become one. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (!last || last.to <= span.from) {
      merged.push(span);
      continue;
    }
    const kind = ORDER.indexOf(last.kind) < ORDER.indexOf(span.kind) ? last.kind : span.kind;
    merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to), kind };
  }
  return merged;
}

/** So many changed tokens on both sides make one change of what a single word parts. */
const ISLAND_SHORES = 3;

/** A word that stands by chance in the middle of what was written anew belongs to it. */
function joinIslands(spans: readonly Span[], fit: Fit): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const island =
      last?.kind === 'change' &&
      span.kind === 'change' &&
      span.from - last.to === 1 &&
      Math.min(size(fit, last), size(fit, span)) >= ISLAND_SHORES;
    if (island) joined[joined.length - 1] = { ...last, to: span.to };
    else joined.push(span);
  }
  return joined;
}

function size(fit: Fit, { from, to }: Span): number {
  const steps = fit.steps.slice(from, to);
  const quoted = steps.filter((step) => step.quoted >= 0).length;
  return Math.min(quoted, steps.filter((step) => step.source >= 0).length);
}
