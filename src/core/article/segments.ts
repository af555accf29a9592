import type { SicPlace } from '../library/sic';
import { firstEndingAfter } from '../text/order';
import type { TextRange } from '../text/range';
import { markdownMarks } from './markdownMarks';
import type { InlineStyle } from './markdownMarks';
import type { ParsedArticle, Sentence, Statistic } from './types';

/** A stretch of a block that plays one role throughout. */
export interface Segment extends TextRange {
  readonly sentence: Sentence | null;
  readonly statistic: Statistic | null;
  readonly sic: SicPlace | null;
  /** Part of the marker that opens a lesson. */
  readonly marker: boolean;
  readonly styles: readonly InlineStyle[];
  /** Markup of a Markdown article: part of the source, not of what is read. */
  readonly hidden: boolean;
}

/** What inline segments are cut from. */
export interface SegmentSource {
  readonly parsed: ParsedArticle;
  readonly sic: readonly SicPlace[];
  readonly format: 'text' | 'markdown';
}

interface Roles {
  sentence: Sentence | null;
  statistic: Statistic | null;
  sic: SicPlace | null;
  marker: TextRange | null;
}

interface Layer<K extends keyof Roles> {
  readonly role: K;
  readonly items: readonly NonNullable<Roles[K]>[];
}

/** At `at`, apply; ends sort before starts so that adjoining ranges do not blur into each other. */
interface Change {
  readonly at: number;
  readonly opens: boolean;
  apply(state: State): void;
}

interface State {
  readonly roles: Roles;
  readonly styles: Map<InlineStyle, number>;
  hidden: number;
}

/**
 * Prepares an article once and returns a function that cuts a block of it at the boundaries of
 * sentences, statistics, sic places, lesson markers and Markdown marks. The segments of a range,
 * put one after the other, are its text exactly.
 */
export function createSegmenter(source: SegmentSource): (range: TextRange) => Segment[] {
  const { parsed } = source;
  const layers = [
    layer('sentence', parsed.sentences),
    layer('statistic', parsed.statistics),
    layer('sic', source.sic),
    layer(
      'marker',
      parsed.lessons.map((lesson) => lesson.marker),
    ),
  ];
  return (range) => {
    const changes = layers.flatMap((each) => each(range));
    if (source.format === 'markdown') {
      changes.push(...markChanges(parsed.text, range));
    }
    return cut(range, changes);
  };
}

/** Keeps the earliest of overlapping items (the longest of those that start together). */
function disjoint<T extends TextRange>(items: readonly T[]): T[] {
  const kept: T[] = [];
  for (const item of [...items].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (item.end > item.start && item.start >= (kept.at(-1)?.end ?? 0)) {
      kept.push(item);
    }
  }
  return kept;
}

function layer<K extends keyof Roles>(
  role: K,
  items: Layer<K>['items'],
): (range: TextRange) => Change[] {
  const sorted = disjoint<NonNullable<Roles[K]>>(items);
  return (range) => {
    const changes: Change[] = [];
    for (let i = firstEndingAfter(sorted, range.start); i < sorted.length; i++) {
      const item = sorted[i];
      if (!item || item.start >= range.end) {
        break;
      }
      const start = Math.max(item.start, range.start);
      const end = Math.min(item.end, range.end);
      changes.push(
        { at: start, opens: true, apply: (state) => (state.roles[role] = item) },
        { at: end, opens: false, apply: (state) => (state.roles[role] = null as Roles[K]) },
      );
    }
    return changes;
  };
}

function markChanges(text: string, range: TextRange): Change[] {
  const marks = markdownMarks(text, range);
  const changes: Change[] = [];
  for (const { start, end } of marks.hidden) {
    changes.push(
      { at: start, opens: true, apply: (state) => state.hidden++ },
      { at: end, opens: false, apply: (state) => state.hidden-- },
    );
  }
  for (const { start, end, style } of marks.styled) {
    changes.push(
      { at: start, opens: true, apply: (state) => count(state, style, 1) },
      { at: end, opens: false, apply: (state) => count(state, style, -1) },
    );
  }
  return changes;
}

function count(state: State, style: InlineStyle, step: 1 | -1): void {
  state.styles.set(style, (state.styles.get(style) ?? 0) + step);
}

function cut(range: TextRange, changes: Change[]): Segment[] {
  changes.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const state: State = {
    roles: { sentence: null, statistic: null, sic: null, marker: null },
    styles: new Map(),
    hidden: 0,
  };
  const segments: Segment[] = [];
  let from = range.start;
  const emit = (to: number): void => {
    if (to > from) {
      segments.push(snapshot(state, from, to));
      from = to;
    }
  };
  for (const change of changes) {
    emit(change.at);
    change.apply(state);
  }
  emit(range.end);
  return segments;
}

function snapshot(state: State, start: number, end: number): Segment {
  const { sentence, statistic, sic, marker } = state.roles;
  const styles = [...state.styles].filter(([, depth]) => depth > 0).map(([style]) => style);
  return {
    start,
    end,
    sentence,
    statistic,
    sic,
    marker: marker !== null,
    styles,
    hidden: state.hidden > 0,
  };
}
