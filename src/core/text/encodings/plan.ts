import type { TextRange } from '../range';
import type { LegacyEncoding } from './names';
import { LEGACY_ENCODINGS } from './names';
import { findMalformed } from './composition';
import type { Conversion, EncodedRange, Replacement } from './convert';
import { convertRanges } from './convert';
import { guessCapitals } from './guessCapitals';
import type { EncodingScore, RecognisedRange, Recognition } from './recognise';
import { recogniseMisread, surveyEncodings } from './recognise';
import type { Sample } from './samples';
import { samplesOf } from './samples';

/** One way to put a text right. */
export interface ConversionPlan {
  /**
   * `recognised`: what is in a legacy encoding, each part in its own; `whole`: everything in
   * `encoding`; `malformed`: Unicode letters in pieces, and Eth for Đ.
   */
  readonly kind: 'recognised' | 'whole' | 'malformed';
  /** Of `whole`. */
  readonly encoding: LegacyEncoding | null;
  /** Whether capitals that TCVN3 lost are guessed. */
  readonly capitals: boolean;
}

/** A plan and what it would do. */
export interface Candidate extends ConversionPlan {
  /** The encodings read, those of most text first; none of `malformed`. */
  readonly encodings: readonly LegacyEncoding[];
  /** Of the words with diacritics, the share that become Vietnamese syllables; 1 of `malformed`. */
  readonly score: number;
  /** Lines, or parts of them, that change. */
  readonly changes: number;
  /** Characters that could not be read. */
  readonly unread: number;
  readonly samples: readonly Sample[];
}

/** Under this an encoding that was not recognised is not worth showing. */
const LEAST_SHOWN = 0.3;
const SAMPLES = 3;

/** Ranges of a text as one text, a line each, and the way back. */
class Parts {
  readonly text: string;

  constructor(
    readonly source: string,
    readonly ranges: readonly TextRange[],
  ) {
    this.text = ranges.map(({ start, end }) => source.slice(start, end)).join('\n');
  }

  /** Ascending ranges of the joined text as ranges of the source; one that spans parts is cut. */
  toSource(found: readonly RecognisedRange[]): EncodedRange[] {
    const result: EncodedRange[] = [];
    let next = 0;
    let offset = 0;
    for (const { start, end } of this.ranges) {
      const shift = start - offset;
      const partEnd = offset + end - start;
      for (let range = found[next]; range && range.start < partEnd; range = found[next]) {
        const from = Math.max(range.start, offset);
        const to = Math.min(range.end, partEnd);
        if (from < to) {
          result.push({ start: from + shift, end: to + shift, encoding: range.encoding });
        }
        if (range.end > partEnd) break;
        next += 1;
      }
      offset = partEnd + 1;
    }
    return result;
  }
}

/** Applies edits of a text, ascending and apart. */
function apply(text: string, edits: readonly Replacement[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: piece } of edits) {
    pieces.push(text.slice(done, start), piece);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** Capitals have the length of their small letters, so that the places stay. */
function withCapitals(text: string, { replacements, unread }: Conversion): Conversion {
  const guessed = replacements.map((replacement) => ({
    ...replacement,
    text: guessCapitals(replacement.text).text,
  }));
  return { text: apply(text, guessed), unread, replacements: guessed };
}

function rangesFor(parts: Parts, plan: ConversionPlan, recognition: Recognition | null) {
  const { kind, encoding } = plan;
  if (kind === 'recognised') return parts.toSource(recognition?.ranges ?? []);
  return encoding === null ? [] : parts.ranges.map((range) => ({ ...range, encoding }));
}

function convertMalformed({ source, ranges }: Parts): Conversion {
  const replacements = ranges.flatMap(({ start, end }) =>
    findMalformed(source.slice(start, end)).map((found) => ({
      start: found.start + start,
      end: found.end + start,
      text: found.text,
    })),
  );
  return { text: apply(source, replacements), unread: [], replacements };
}

function convertParts(
  parts: Parts,
  plan: ConversionPlan,
  recognition: Recognition | null,
): Conversion {
  if (plan.kind === 'malformed') return convertMalformed(parts);
  const conversion = convertRanges(parts.source, rangesFor(parts, plan, recognition));
  return plan.capitals ? withCapitals(parts.source, conversion) : conversion;
}

/** Carries out a plan for ranges of a text, ascending and apart. */
export function convertByPlan(
  text: string,
  ranges: readonly TextRange[],
  plan: ConversionPlan,
): Conversion {
  const parts = new Parts(text, ranges);
  const recognition = plan.kind === 'recognised' ? recogniseMisread(parts.text) : null;
  return convertParts(parts, plan, recognition);
}

/** The words around letters in pieces, since a letter alone shows nothing. */
function wordSamples(text: string, edits: readonly Replacement[]): Sample[] {
  const first = edits.slice(0, SAMPLES);
  return first.map(({ start, end, text: piece }) => {
    const from = Math.max(text.lastIndexOf(' ', start) + 1, start - 12);
    const to = /[\s,.;:]/.exec(text.slice(end, end + 12))?.index ?? 0;
    const [before, after] = [text.slice(from, start), text.slice(end, end + to)];
    return {
      before: before + text.slice(start, end) + after,
      after: before + piece + after,
      start,
    };
  });
}

/** Looks for candidates, and keeps one of those that give the same. */
class Candidates {
  readonly found: Candidate[] = [];
  readonly #results = new Set<string>();

  constructor(
    readonly parts: Parts,
    readonly recognition: Recognition | null,
  ) {
    // What changes nothing is no candidate.
    this.#results.add(parts.source);
  }

  add(plan: ConversionPlan, encodings: readonly LegacyEncoding[], score: number): void {
    const { source } = this.parts;
    const { text, replacements, unread } = convertParts(this.parts, plan, this.recognition);
    if (this.#results.has(text)) return;
    this.#results.add(text);
    const samples =
      plan.kind === 'malformed'
        ? wordSamples(source, replacements)
        : samplesOf(source, replacements, SAMPLES);
    const [changes, lost] = [replacements.length, unread.length];
    this.found.push({ ...plan, encodings, score, changes, unread: lost, samples });
    // Where there are capitals to guess, the guess comes after what is sure.
    const mayLackCapitals = !plan.capitals && encodings.includes('tcvn3');
    if (mayLackCapitals) this.add({ ...plan, capitals: true }, encodings, score);
  }

  addRecognised({ encoding, ranges, score }: Recognition): void {
    const present = new Set(ranges.map((range) => range.encoding));
    const others = LEGACY_ENCODINGS.filter((one) => one !== encoding && present.has(one));
    const plan = { kind: 'recognised', encoding: null, capitals: false } as const;
    this.add(plan, [encoding, ...others], score);
  }

  addWhole({ encoding, score }: EncodingScore): void {
    this.add({ kind: 'whole', encoding, capitals: false }, [encoding], score);
  }
}

/**
 * The ways to put ranges of a text right, ascending and apart, best first; none where nothing would
 * change. What was not recognised is offered after what was: the user sees what becomes of it.
 */
export function candidatesFor(text: string, ranges: readonly TextRange[]): Candidate[] {
  const parts = new Parts(text, ranges);
  const { recognition, ranking } = surveyEncodings(parts.text);
  const candidates = new Candidates(parts, recognition);
  if (recognition) candidates.addRecognised(recognition);
  candidates.add({ kind: 'malformed', encoding: null, capitals: false }, [], 1);
  for (const ranked of ranking) if (ranked.score >= LEAST_SHOWN) candidates.addWhole(ranked);
  return candidates.found;
}
