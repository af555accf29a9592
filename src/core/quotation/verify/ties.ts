import { isBlank, isLower, skipBlanks } from '../../text/characters';
import { countWhile, firstEndingAfter } from '../../text/order';
import { sentenceRanges } from '../../text/sentences';
import type { TextRange } from '../../text/range';
import { contains } from '../../text/range';
import type { Flow } from '../report/flows';
import { introduces, isOfEarlierClause, isOfLaterClause, namedTogether } from './clauses';
import type { Quoted } from './quoted';
import { firstReferenceFrom, referencesWithin, type Reference } from './references';

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

/**
 * The sentences of a flow's shown text; a full stop within quotation marks ends none. A key that
 * begins a sentence ("@key viết …") is its first word, though it is not shown.
 */
export function sentencesOf(flow: Flow, quoted: readonly Quoted[]): TextRange[] {
  const text = flow.shown.prose;
  const masks: { readonly start: number; readonly end: number; readonly by: string }[] = [];
  for (const { start, end } of quoted) masks.push({ start, end, by: 'x' });
  for (const { at } of flow.citations) {
    if (mayOpenSentence(text, at)) masks.push({ start: at, end: at + 1, by: 'X' });
  }
  let masked = '';
  for (const { start, end, by } of masks.toSorted((a, b) => a.start - b.start)) {
    if (start < masked.length) continue;
    masked += text.slice(masked.length, start) + by.repeat(end - start);
  }
  masked += text.slice(masked.length);
  return sentenceRanges(masked, { start: 0, end: masked.length });
}

/** Whether a key stands like a word of running text: behind a space, before a small letter. */
function mayOpenSentence(text: string, at: number): boolean {
  if (at > 0 && !isBlank(text.charCodeAt(at - 1))) return false;
  return isLower(text.charCodeAt(skipBlanks(text, at, text.length)));
}

/** What may stand between a quotation or a sentence and the citation behind it, so many of them. */
const SIGNS = /^[\s.,;:!?…”’"'»)\]\ufffc]*$/u;
const MOST_SIGNS = 200;

/** Whether the offset `to` stands right behind `from`, or before it. */
function isBeside(text: string, from: number, to: number): boolean {
  return to - from <= MOST_SIGNS && SIGNS.test(text.slice(from, to));
}

/**
 * The citations of a quotation: those in it or right behind it, else those of its sentence (the next
 * one behind it, or the last one before it), else those of its paragraph. "(đoạn 5)" right behind it
 * names no article: those that its sentence names stand with it.
 */
export function tiesOf(
  quoted: Quoted,
  citing: CitingFlow,
  notes: (label: string) => readonly Reference[],
): readonly Tie[] {
  const { references } = citing;
  const beside = besideOf(quoted, citing, notes);
  const ties: Tie[] = beside.map((reference) => ({ reference, strength: 'beside' }));
  if (!beside.every(isNameless)) return ties;
  const others = beside.length === 0 ? references : namedIn(references);
  const inSentence = ofSentence(quoted, { ...citing, references: others }, notes);
  ties.push(...inSentence.map((reference) => ({ reference, strength: 'sentence' as const })));
  if (inSentence.length > 0) return ties;
  return [...ties, ...others.map((reference) => ({ reference, strength: 'paragraph' as const }))];
}

/** Asked for by each quotation of a paragraph. */
const named = new WeakMap<readonly Reference[], readonly Reference[]>();

function namedIn(references: readonly Reference[]): readonly Reference[] {
  const known = named.get(references) ?? references.filter((one) => !isNameless(one));
  named.set(references, known);
  return known;
}

/** Whether a citation names no article: "(đoạn 5)", "(Sđd)". */
function isNameless({ mark, articleIds }: Reference): boolean {
  return mark === null && articleIds.length === 0;
}

/** The citations within a quotation, right behind it, in its notes, or that say whose a block is. */
function besideOf(
  quoted: Quoted,
  { flow, references, attributed, sentences }: CitingFlow,
  notes: (label: string) => readonly Reference[],
): Reference[] {
  const text = flow.shown.prose;
  const beside: Reference[] = [...referencesWithin(references, quoted.outer)];
  if (quoted.block) beside.push(...attributed);
  let { end } = quoted.outer;
  for (let at = firstReferenceFrom(references, end); at < references.length; at += 1) {
    const reference = references[at];
    if (!reference) break;
    const { shown } = reference;
    if (contains(quoted.outer, shown)) continue;
    if (!isBeside(text, end, shown.start)) break;
    if (opensSentence(reference, quoted.outer, sentences)) break;
    beside.push(reference);
    end = Math.max(end, shown.end);
  }
  for (const note of flow.notes) {
    const isBehind = isBeside(text, quoted.outer.end, note.at);
    if (quoted.outer.start <= note.at && isBehind) beside.push(...notes(note.label));
  }
  return beside;
}

/** Whether a citation is a word of a sentence behind the one that a range stands in. */
function opensSentence(
  { shown, mark, narrative }: Reference,
  before: TextRange,
  sentences: readonly TextRange[],
): boolean {
  if (mark === null && !narrative) return false;
  const index = countWhile(
    sentences.length,
    (at) => (sentences[at]?.start ?? Infinity) <= shown.start,
  );
  const sentence = sentences[index - 1];
  return sentence !== undefined && before.start < sentence.start && shown.start < sentence.end;
}

function ofSentence(
  quoted: Quoted,
  citing: CitingFlow,
  notes: (label: string) => readonly Reference[],
): readonly Reference[] {
  const { flow, sentences, quoted: all } = citing;
  const sentence = sentences[firstEndingAfter(sentences, quoted.outer.start)];
  if (!sentence) return [];
  const here = referencesFor(sentence, citing);
  const next = here[firstReferenceFrom(here, quoted.outer.end)];
  let before = firstReferenceFrom(here, quoted.outer.start + 1) - 1;
  while ((here[before]?.shown.end ?? -1) > quoted.outer.start) before -= 1;
  const last = here[before];
  const text = flow.shown.prose;
  const earlier =
    last && !isOfEarlierClause(text, quoted, last, all) ? namedTogether(text, here, last) : [];
  const note = flow.notes.find(({ at }) => quoted.outer.end <= at && at <= sentence.end + 1);
  // "@a viết “…”, còn @b viết “…”": what stands before its own quotation is not the last one's.
  const isAnothers =
    next !== undefined &&
    (introduces(text, next, all) ||
      isOfLaterClause(text, quoted, next, all) ||
      (earlier.length > 0 && (all.at(-1)?.outer.start ?? -1) >= next.shown.end));
  if (next && !isAnothers) return [...namedTogether(text, here, next), ...earlier];
  return note ? notes(note.label) : earlier;
}

/**
 * The references that speak for a sentence: those in it, and those right behind its end. What a
 * figure in it says is checked against them.
 */
export function referencesOfSentence(
  sentence: TextRange,
  citing: CitingFlow,
  notes: (label: string) => readonly Reference[],
): readonly Reference[] {
  const noted = citing.flow.notes
    .filter(({ at }) => sentence.start < at && at <= sentence.end + 1)
    .flatMap(({ label }) => notes(label));
  return [...referencesFor(sentence, citing), ...noted];
}

/** Asked for by each quotation of a sentence. */
const known = new WeakMap<readonly Reference[], Map<TextRange, readonly Reference[]>>();

function referencesFor(sentence: TextRange, citing: CitingFlow): readonly Reference[] {
  const bySentence = known.get(citing.references) ?? new Map<TextRange, readonly Reference[]>();
  known.set(citing.references, bySentence);
  const here = bySentence.get(sentence) ?? readReferencesFor(sentence, citing);
  bySentence.set(sentence, here);
  return here;
}

/** The references in a sentence, and those right behind its end that are no word of the next. */
function readReferencesFor(
  sentence: TextRange,
  { flow, references, sentences }: CitingFlow,
): readonly Reference[] {
  const text = flow.shown.prose;
  const here: Reference[] = [];
  for (let at = firstReferenceFrom(references, sentence.start); ; at += 1) {
    const reference = references[at];
    if (!reference || !isBeside(text, sentence.end, reference.shown.start)) break;
    if (opensSentence(reference, sentence, sentences)) break;
    here.push(reference);
  }
  return here;
}
