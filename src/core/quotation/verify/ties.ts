import { countWhile } from '../../text/order';
import { sentenceRanges } from '../../text/sentences';
import type { TextRange } from '../../text/range';
import type { Flow } from '../report/flows';
import type { Quoted } from './quoted';
import type { Reference } from './references';

/** How surely a citation belongs to a quotation. */
export type TieStrength =
  /** It stands in it, right behind it, in its note or as its attribution. */
  | 'beside'
  /** It stands in the same sentence. */
  | 'sentence'
  /** It stands elsewhere in the paragraph: it may explain the words, it does not vouch for them. */
  | 'paragraph';

export interface Tie {
  readonly reference: Reference;
  readonly strength: TieStrength;
}

/** A flow with what a tie needs to know of it. */
export interface CitingFlow {
  readonly flow: Flow;
  readonly references: readonly Reference[];
  /** What says whose a block quotation is, outside it. */
  readonly attributed: readonly Reference[];
  /** Outermost quotations in order. */
  readonly quoted: readonly Quoted[];
  /** Sentences of the shown text; what is quoted parts none. */
  readonly sentences: readonly TextRange[];
}

/** The sentences of a flow's shown text; a full stop within quotation marks ends none. */
export function sentencesOf(flow: Flow, quoted: readonly Quoted[]): TextRange[] {
  const { text } = flow.shown;
  let masked = '';
  let from = 0;
  for (const { block, start, end } of quoted) {
    if (block || start < from) continue;
    masked += text.slice(from, start) + 'x'.repeat(end - start);
    from = end;
  }
  masked += text.slice(from);
  return sentenceRanges(masked, { start: 0, end: masked.length });
}

/** How far behind a quotation its citation may stand with nothing but signs between. */
const BESIDE = /^[\s.,;:!?…”’"'»)\]\ufffc]*$/u;

/**
 * The citations of a quotation: those in it or right behind it, else those of its sentence (the next
 * one behind it, or the last one before it), else those of its paragraph.
 */
export function tiesOf(
  quoted: Quoted,
  { flow, references, attributed, sentences, quoted: all }: CitingFlow,
  notes: (label: string) => readonly Reference[],
): readonly Tie[] {
  const { text } = flow.shown;
  const within = references.filter(
    ({ shown }) => quoted.outer.start <= shown.start && shown.end <= quoted.outer.end,
  );
  const behind = references.filter(({ shown }) => shown.start >= quoted.outer.end);
  const beside: Reference[] = quoted.block ? [...within, ...attributed] : [...within];
  let end = quoted.outer.end;
  for (const reference of behind) {
    if (!BESIDE.test(text.slice(end, reference.shown.start))) break;
    beside.push(reference);
    end = Math.max(end, reference.shown.end);
  }
  for (const note of flow.notes) {
    const isHere =
      (quoted.outer.start <= note.at && note.at <= quoted.outer.end) ||
      (note.at > quoted.outer.end && BESIDE.test(text.slice(quoted.outer.end, note.at)));
    if (isHere) beside.push(...notes(note.label));
  }
  if (beside.length > 0) return beside.map((reference) => ({ reference, strength: 'beside' }));
  const inSentence = ofSentence(quoted, flow, references, sentences, all, notes);
  if (inSentence.length > 0) {
    return inSentence.map((reference) => ({ reference, strength: 'sentence' }));
  }
  return references.map((reference) => ({ reference, strength: 'paragraph' }));
}

function ofSentence(
  quoted: Quoted,
  flow: Flow,
  references: readonly Reference[],
  sentences: readonly TextRange[],
  all: readonly Quoted[],
  notes: (label: string) => readonly Reference[],
): readonly Reference[] {
  const sentence = sentences.find(
    ({ start, end }) => start <= quoted.outer.start && quoted.outer.start < end,
  );
  if (!sentence) return [];
  const here = references.filter(
    ({ shown }) => sentence.start <= shown.start && shown.start <= sentence.end,
  );
  const next = here.find(({ shown }) => shown.start >= quoted.outer.end);
  const last = here.findLast(({ shown }) => shown.end <= quoted.outer.start);
  const note = flow.notes.find(({ at }) => quoted.outer.end <= at && at <= sentence.end);
  // "@a viết “…”, còn @b viết “…”": what stands before its own quotation is not the last one's.
  const claimed = next !== undefined && last !== undefined && introducesAnother(next, quoted, all);
  if (next && !claimed) {
    const together = here.filter(({ whole }) => whole.start === next.whole.start);
    return together;
  }
  if (note) return notes(note.label);
  return last ? [last] : [];
}

function introducesAnother(reference: Reference, quoted: Quoted, all: readonly Quoted[]): boolean {
  return all.some(({ outer }) => outer.start >= reference.shown.end && outer !== quoted.outer);
}

/**
 * The references that speak for a sentence: those in it, and those right behind its end. What a
 * figure in it says is checked against them.
 */
export function referencesOfSentence(
  sentence: TextRange,
  { flow, references }: CitingFlow,
  notes: (label: string) => readonly Reference[],
): readonly Reference[] {
  const { text } = flow.shown;
  const first = countWhile(
    references.length,
    (at) => (references[at]?.shown.start ?? 0) < sentence.start,
  );
  const here: Reference[] = [];
  for (let at = first; at < references.length; at += 1) {
    const reference = references[at];
    if (!reference) break;
    const { start } = reference.shown;
    if (start >= sentence.end && !BESIDE.test(text.slice(sentence.end, start))) break;
    here.push(reference);
  }
  const noted = flow.notes
    .filter(({ at }) => sentence.start < at && at <= sentence.end + 1)
    .flatMap(({ label }) => notes(label));
  return [...here, ...noted];
}
