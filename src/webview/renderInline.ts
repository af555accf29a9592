import type { Segment } from '../core/article/segments';
import type { Sentence, Statistic } from '../core/article/types';
import type { ReaderStrings } from '../protocol/webview';
import { breakLongWords } from './breaks';
import { element } from './dom';
import { plain } from './passage';
import type { Passage } from './passage';
import { fill } from './strings';
import type { Piece } from './offsetMap';

/** What rendering hands back besides the page itself. */
export interface InlineSink {
  readonly text: string;
  readonly strings: ReaderStrings;
  piece(piece: Piece<Text>): void;
  passage(element: HTMLElement, passage: Passage): void;
  sentence(sentence: Sentence, element: HTMLElement): void;
}

/** Fills an element with a block's text: sentences, figures in them, sic places, marks and styles. */
export function renderInline(
  parent: HTMLElement,
  segments: readonly Segment[],
  sink: InlineSink,
): void {
  for (const run of runs(segments, (segment) => segment.sentence)) {
    const sentence = run[0]?.sentence;
    if (!sentence) {
      renderFigures(parent, run, sink);
      continue;
    }
    const holder = element('span', { class: 'sentence' });
    sink.passage(holder, { kind: 'sentence', range: plain(sentence) });
    sink.sentence(sentence, holder);
    renderFigures(holder, run, sink);
    parent.append(holder);
  }
}

function renderFigures(parent: HTMLElement, segments: readonly Segment[], sink: InlineSink): void {
  for (const run of runs(segments, (segment) => segment.statistic)) {
    const statistic = run[0]?.statistic;
    if (!statistic) {
      renderSic(parent, run, sink, true);
      continue;
    }
    const holder = element('span', {
      class: 'figure',
      attributes: { role: 'button', tabindex: '0', 'aria-haspopup': 'true' },
    });
    describeSic(holder, run, sink.strings);
    sink.passage(holder, figurePassage(statistic));
    renderSic(holder, run, sink, false);
    parent.append(holder);
  }
}

function figurePassage(statistic: Statistic): Passage {
  return { kind: 'statistic', range: plain(statistic), statistic };
}

/** A figure is one stop of the Tab key: a sic place in it is described with it. */
function describeSic(
  holder: HTMLElement,
  segments: readonly Segment[],
  strings: ReaderStrings,
): void {
  const sic = segments.find((segment) => segment.sic)?.sic;
  if (sic) {
    holder.setAttribute('aria-description', fill(strings.sicMark, sic.intended));
  }
}

function renderSic(
  parent: HTMLElement,
  segments: readonly Segment[],
  sink: InlineSink,
  focusable: boolean,
): void {
  for (const run of runs(segments, (segment) => segment.sic)) {
    const sic = run[0]?.sic;
    if (!sic) {
      run.forEach((segment) => renderSegment(parent, segment, sink));
      continue;
    }
    const holder = element('span', { class: 'sic' });
    const note = fill(sink.strings.sicMark, sic.intended);
    holder.dataset['note'] = note;
    // A place cut in two by the end of a sentence is one stop of the Tab key: its first half.
    if (focusable && run[0]?.start === sic.start) {
      holder.setAttribute('role', 'mark');
      holder.tabIndex = 0;
      holder.setAttribute('aria-description', note);
    }
    run.forEach((segment) => renderSegment(holder, segment, sink));
    parent.append(holder);
  }
}

const styleTags = { emphasis: 'em', strong: 'strong', code: 'code' } as const;

function renderSegment(parent: HTMLElement, segment: Segment, sink: InlineSink): void {
  if (segment.hidden) {
    return;
  }
  let holder = parent;
  const wrap = (inner: HTMLElement): void => {
    holder.append(inner);
    holder = inner;
  };
  if (segment.marker) {
    wrap(element('span', { class: 'marker' }));
  }
  segment.styles.forEach((style) => wrap(element(styleTags[style])));
  let start = segment.start;
  for (const part of breakLongWords(sink.text.slice(segment.start, segment.end))) {
    const node = document.createTextNode(part);
    holder.append(...(start > segment.start ? [element('wbr')] : []), node);
    sink.piece({ node, start });
    start += part.length;
  }
}

/** Splits a list into the longest stretches whose key is the same. */
function* runs<T>(items: readonly T[], key: (item: T) => unknown): Generator<T[]> {
  let run: T[] = [];
  for (const item of items) {
    const first = run[0];
    if (first !== undefined && key(first) !== key(item)) {
      yield run;
      run = [];
    }
    run.push(item);
  }
  if (run.length > 0) {
    yield run;
  }
}
