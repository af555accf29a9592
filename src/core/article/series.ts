import type { Candidate } from './candidates';
import type { ArticleFormat } from './layout';
import type { MarkerFamily, MarkerReading } from './markers';
import { letterFollows } from './numerals';

/** A member of an enumeration, with the number it counts as. */
export interface SeriesItem {
  readonly candidate: Candidate;
  readonly number: number;
}

/**
 * An enumeration: it starts at one and rises. A single misnumbering is tolerated: a number that
 * repeats or falls counts by its place (1, 2, 2, 4 is 1, 2, 3, 4), a number skipped stays skipped
 * (1, 2, 4 is 1, 2, 4), as readers cite what is printed as long as it rises.
 */
export interface Series {
  readonly family: MarkerFamily;
  readonly form: string;
  readonly items: readonly SeriesItem[];
  /** The enumeration it began within, one of whose members it may be part of; null for none. */
  readonly parent: Series | null;
}

interface OpenSeries extends Series {
  readonly items: SeriesItem[];
  readonly strong: boolean;
  readonly indent: number;
  lastLetter: string;
  irregular: boolean;
}

/** Deeper nesting is no nesting a reader could follow; it keeps the work per marker constant. */
const deepest = 12;

/** Groups candidates into enumerations; what stays alone is none. Linear in the candidates. */
export function buildSeries(candidates: readonly Candidate[], format: ArticleFormat): Series[] {
  const builder = new SeriesBuilder(candidates, format);
  candidates.forEach((candidate, index) => builder.add(candidate, index));
  return builder.all.filter((series) => series.items.length > 1);
}

interface Ahead {
  /** Index of the next candidate that counts as second, per form. */
  readonly second: number;
  /** Number of the next paragraph-opening candidate of the same form; 0 for none. */
  readonly nextStrong: number;
}

class SeriesBuilder {
  readonly all: OpenSeries[] = [];
  readonly #open: OpenSeries[] = [];
  readonly #ahead: ReadonlyMap<MarkerReading, Ahead>;

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly format: ArticleFormat,
  ) {
    this.#ahead = lookAhead(candidates);
  }

  add(candidate: Candidate, index: number): void {
    if (candidate.tentative === 'last') {
      this.#addLast(candidate);
      return;
    }
    for (const reading of candidate.readings) {
      if (this.#goOn(candidate, reading)) return;
    }
    for (const reading of candidate.readings) {
      if (this.#begin(candidate, reading, index)) return;
    }
    for (const reading of candidate.readings) {
      if (this.#mixed(candidate, reading) || this.#misnumbered(candidate, reading)) return;
    }
  }

  /** The next number of an open series of the same form. */
  #goOn(candidate: Candidate, reading: MarkerReading): boolean {
    if (candidate.tentative) return false;
    const fits = (series: OpenSeries): boolean =>
      series.form === reading.form &&
      follows(series, reading) &&
      this.#within(series, candidate, reading);
    const series =
      this.#innermost((open) => fits(open) && sameRank(open, candidate)) ?? this.#innermost(fits);
    return this.#append(series, candidate, reading);
  }

  /** A marker in the run of a sentence goes on what began or was reached in its own paragraph. */
  #within(series: OpenSeries, candidate: Candidate, reading: MarkerReading): boolean {
    if (candidate.strong) return true;
    if (lastOf(series).candidate.block !== candidate.block) return false;
    // If a paragraph further on has this number, this mention is not the member itself.
    return !series.strong || this.#ahead.get(reading)?.nextStrong !== reading.number;
  }

  #begin(candidate: Candidate, reading: MarkerReading, index: number): boolean {
    if (reading.number !== 1) return false;
    const second = this.#ahead.get(reading)?.second ?? -1;
    const follower = this.candidates[second];
    if (candidate.tentative && !(follower?.strong && this.#isFirstBefore(index, second)))
      return false;
    if (!candidate.strong) {
      if (!follower || !announced(candidate, reading)) return false;
      const near = follower.block === candidate.block;
      if (!near && !(follower.strong && follower.block <= candidate.block + 2)) return false;
      if (
        !near &&
        this.#innermost(
          (open) =>
            open.strong && open.form === reading.form && follows(open, { ...reading, number: 2 }),
        )
      ) {
        return false;
      }
    } else {
      const same = this.#innermost((open) => open.strong && open.form === reading.form);
      if (same && this.#allOnes(same, candidate, reading)) {
        same.items.push({ candidate, number: lastOf(same).number + 1 });
        return true;
      }
      if (same && candidate.indent < same.indent + 2) this.#open.length = this.#open.indexOf(same);
    }
    const before = this.#innermost((open) => !open.strong && open.form === reading.form);
    if (!candidate.strong && before) this.#open.length = this.#open.indexOf(before);
    if (this.#open.length >= deepest) this.#open.length = 0;
    const series: OpenSeries = {
      family: reading.family,
      form: reading.form,
      items: [{ candidate, number: 1 }],
      parent: this.#open.at(-1) ?? null,
      strong: candidate.strong,
      indent: candidate.indent,
      lastLetter: reading.letter ?? '',
      irregular: false,
    };
    this.all.push(series);
    this.#open.push(series);
    return true;
  }

  /** Markdown counts a list whose members are all written "1.". */
  #allOnes(series: OpenSeries, candidate: Candidate, reading: MarkerReading): boolean {
    if (this.format !== 'markdown' || reading.family !== 'number') return false;
    const last = lastOf(series).candidate;
    const written = last.readings.find((other) => other.form === reading.form)?.number;
    return written === 1 && last.indent === candidate.indent && candidate.block <= last.block + 2;
  }

  /** "Trước hết" is the first only if "Thứ hai" comes before any "Thứ nhất". */
  #isFirstBefore(index: number, second: number): boolean {
    for (let at = index + 1; at < second && at < index + 50; at += 1) {
      const other = this.candidates[at];
      if (other?.strong && other.readings.some((r) => r.family === 'word' && r.number === 1)) {
        return false;
      }
    }
    return second - index < 50;
  }

  /** "Một là …, hai là …, thứ ba …": number words of another form go on where one was expected. */
  #mixed(candidate: Candidate, reading: MarkerReading): boolean {
    if (reading.family !== 'word' || reading.number < 2) return false;
    const series = this.#innermost(
      (open) =>
        open.family === 'word' &&
        follows(open, reading) &&
        (candidate.strong ? open.strong : lastOf(open).candidate.block === candidate.block),
    );
    return this.#append(series, candidate, reading);
  }

  #misnumbered(candidate: Candidate, reading: MarkerReading): boolean {
    if (!candidate.strong || reading.letter !== undefined || reading.number === 1) return false;
    const series = this.#innermost((open) => open.strong && open.form === reading.form);
    if (!series || series.irregular || !sameRank(series, candidate)) return false;
    const last = lastOf(series).number;
    const next = this.#ahead.get(reading)?.nextStrong ?? 0;
    const typo = next === last + 2 || (reading.number === last && next <= 1);
    const gap = reading.number === last + 2 && (last > 1 || reading.family === 'word');
    if (!typo && !gap) return false;
    if (reading.family !== 'word' && candidate.block > lastOf(series).candidate.block + 40)
      return false;
    series.irregular = true;
    this.#popTo(series);
    series.items.push({ candidate, number: typo ? last + 1 : reading.number });
    return true;
  }

  #addLast(candidate: Candidate): void {
    const series = this.#innermost((open) => open.family === 'word' && open.strong);
    if (!series || series.items.length < 2) return;
    const last = lastOf(series);
    const written = last.candidate.readings[0];
    const goesOn = written && this.#ahead.get(written)?.nextStrong === last.number + 1;
    // After "Một là", "Cuối cùng," may as well open the end of the article.
    const counts = series.form !== 'là' || candidate.readings[0]?.form === 'là';
    if (goesOn || !counts) return;
    this.#popTo(series);
    series.items.push({ candidate, number: last.number + 1 });
  }

  #append(series: OpenSeries | undefined, candidate: Candidate, reading: MarkerReading): boolean {
    if (!series) return false;
    this.#popTo(series);
    series.items.push({ candidate, number: lastOf(series).number + 1 });
    series.lastLetter = reading.letter ?? '';
    return true;
  }

  #popTo(series: OpenSeries): void {
    this.#open.length = this.#open.indexOf(series) + 1;
  }

  #innermost(fits: (series: OpenSeries) => boolean): OpenSeries | undefined {
    return this.#open.findLast(fits);
  }
}

function lastOf(series: Series): SeriesItem {
  const last = series.items.at(-1);
  if (!last) throw new RangeError('a series has at least one member');
  return last;
}

function follows(series: OpenSeries, reading: MarkerReading): boolean {
  if (reading.letter !== undefined && series.family === 'letter') {
    return letterFollows(series.lastLetter, reading.letter);
  }
  return reading.number === lastOf(series).number + 1;
}

function sameRank(series: OpenSeries, candidate: Candidate): boolean {
  return series.strong === candidate.strong && Math.abs(series.indent - candidate.indent) < 2;
}

/** Signs in the run of a sentence begin a list only where something announces it. */
function announced(candidate: Candidate, reading: MarkerReading): boolean {
  return reading.family === 'word' || candidate.after === ':';
}

function lookAhead(candidates: readonly Candidate[]): Map<MarkerReading, Ahead> {
  const ahead = new Map<MarkerReading, Ahead>();
  const second = new Map<string, number>();
  const strong = new Map<string, number>();
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const candidate = candidates[index];
    if (!candidate || candidate.tentative === 'last') continue;
    for (const reading of candidate.readings) {
      const key = reading.family === 'word' ? 'word' : reading.form;
      ahead.set(reading, {
        second: second.get(key) ?? -1,
        nextStrong: strong.get(reading.form) ?? 0,
      });
    }
    for (const reading of candidate.readings) {
      const key = reading.family === 'word' ? 'word' : reading.form;
      if (reading.number === 2 || reading.letter?.toLowerCase() === 'b') second.set(key, index);
      if (candidate.strong && !candidate.tentative) strong.set(reading.form, reading.number);
    }
  }
  return ahead;
}
