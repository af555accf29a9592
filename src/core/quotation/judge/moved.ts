import type { Step } from './align';
import type { MendedSteps } from './corrected';
import type { Fit } from './fit';
import type { Fragment } from './fragments';
import { DIFFERENT } from './lexicon';
import type { SourceTokens } from './sourceTokens';
import { frequency } from './sourceTokens';

/** A single word counts as moved when it is so rare in the source, or went no further than this. */
const RARE = 3;
const NEAR = 6;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly added: boolean;
  /** The numbers of its words, and how many they are. */
  readonly key: string;
  readonly words: readonly number[];
}

/** The steps of the runs that were left out in one place and stand in another, punctuation apart. */
export function movedSteps(fit: Fit, source: SourceTokens): number[] {
  const runs = oneSidedRuns(fit, source);
  const dropped = new Map<string, Run>();
  for (const run of runs) if (!run.added && !dropped.has(run.key)) dropped.set(run.key, run);
  const moved: number[] = [];
  for (const run of runs) {
    const origin = run.added ? dropped.get(run.key) : undefined;
    if (!origin) continue;
    const distance = Math.max(run.from - origin.to, origin.from - run.to);
    if (!isTelling(run.words, distance, source)) continue;
    dropped.delete(run.key);
    for (const { from, to } of [run, origin]) {
      for (let index = from; index < to; index++) moved.push(index);
    }
  }
  return moved;
}

/** Whether words that stand so many steps away are the same that went, and not their like. */
function isTelling(words: readonly number[], distance: number, source: SourceTokens): boolean {
  const [first] = words;
  if (first === undefined) return false;
  return words.length > 1 || distance <= NEAR || frequency(source, first) <= RARE;
}

/**
 * Words that stand right outside the part of the source, and in another place of the quotation,
 * were moved rather than cut off: the part takes them in. Those that mend an error were not.
 */
export function withMovedEnds(
  fragment: Fragment,
  source: SourceTokens,
  steps: readonly Step[],
  mended: readonly MendedSteps[],
): readonly Step[] {
  const used = steps.filter((step) => step.source >= 0);
  const from = used[0]?.source ?? -1;
  const to = (used.at(-1)?.source ?? -1) + 1;
  if (from < 0) return steps;
  const before: Step[] = [];
  const after: Step[] = [];
  for (const run of oneSidedRuns({ fragment, steps }, source)) {
    const { added, words } = run;
    if (!added || mended.some(({ from, to }) => from < run.to && run.from < to)) continue;
    const stands = (at: number): boolean =>
      words.every((number, index) => source.folded[at + index] === number);
    const behind = source.forms[to]?.kind === 'mark' ? to + 1 : to;
    const front = (source.forms[from - 1]?.kind === 'mark' ? from - 1 : from) - words.length;
    const isNear = (distance: number): boolean => isTelling(words, distance, source);
    if (after.length === 0 && stands(behind) && isNear(steps.length - run.to)) {
      after.push(...dropped(to, behind + words.length));
    } else if (before.length === 0 && stands(front) && isNear(run.from)) {
      before.push(...dropped(front, from));
    }
  }
  return [...before, ...steps, ...after];
}

function dropped(from: number, to: number): Step[] {
  return Array.from({ length: to - from }, (_, index) => ({
    quoted: -1,
    source: from + index,
    level: DIFFERENT,
  }));
}

/** Runs of steps with words on one side only. */
function oneSidedRuns(
  { fragment, steps }: Pick<Fit, 'fragment' | 'steps'>,
  source: SourceTokens,
): Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from < steps.length) {
    const side = sideOf(steps[from]);
    let to = from + 1;
    while (to < steps.length && sideOf(steps[to]) === side) to += 1;
    if (side !== 0) {
      const words: number[] = [];
      for (const step of steps.slice(from, to)) {
        const form = fragment.tokens[step.quoted]?.form ?? source.forms[step.source];
        if (form && form.kind !== 'mark') words.push(form.folded);
      }
      runs.push({ from, to, added: side > 0, key: words.join(), words });
    }
    from = to;
  }
  return runs;
}

/** 1 for a word of the quotation alone, -1 for one of the source alone, else 0. */
function sideOf(step: Fit['steps'][number] | undefined): number {
  if (!step || (step.source >= 0 && step.quoted >= 0)) return 0;
  return step.quoted >= 0 ? 1 : -1;
}
