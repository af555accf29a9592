import type { Flow, PlacedProse } from './flows';
import { carriedBy, flowsOf } from './flows';
import type { MarkupReader, Prose } from './markup';

/** A part of a report that can be verified by itself, bar its footnotes. Offsets are its own. */
export interface ReportUnit {
  readonly length: number;
  readonly flows: readonly Flow[];
  /** Names of parts of the report, which no key is. */
  readonly labels: readonly string[];
}

/** An edit: `text` in place of [start, end) of the report before it. */
export interface ReportChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface ScannedUnit extends ReportUnit {
  /** As it is written, with LF line ends. */
  readonly text: string;
  /** How far behind its start the text was looked at. */
  readonly reach: number;
  readonly state: string;
  readonly nextState: string;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly reach: number;
  readonly nextState: string;
  readonly proses: readonly Prose[];
}

/** Pieces that one unit takes in at most. */
const MOST_PIECES = 64;

/**
 * A report as it is written, cut into units. An edit reads anew the units it touched and no others,
 * and never copies the whole text; the units that stay are the same objects, so what was found out
 * of them can be kept.
 */
export class Report {
  #units: readonly ScannedUnit[];
  #text: string | null;

  constructor(
    readonly reader: MarkupReader,
    text: string,
  ) {
    this.#text = withLineFeeds(text);
    this.#units = this.#scan(new TextWindow(0, this.#text, []), '', () => -1).units;
  }

  /** The text with the same offsets as the original; CR LF is a space and LF. */
  get text(): string {
    this.#text ??= this.#units.map((unit) => unit.text).join('');
    return this.#text;
  }

  get units(): readonly ReportUnit[] {
    return this.#units;
  }

  edit({ start, end, text }: ReportChange): void {
    const old = this.#units;
    this.#text = null;
    let first = 0;
    let at = 0;
    for (let unit = old[0]; unit && at + unit.reach < start; unit = old[first]) {
      at += unit.length;
      first += 1;
    }
    let last = first;
    let touched = '';
    while (last < old.length && at + touched.length <= end) touched += old[last++]?.text ?? '';
    const insert = withLineFeeds(text);
    const changed = touched.slice(0, start - at) + insert + touched.slice(end - at);
    // Of the old units behind the edit, the first that does not begin before where reading is.
    let candidate = last;
    let place = at + changed.length;
    const state = old[first]?.state ?? old[first - 1]?.nextState ?? '';
    const window = new TextWindow(at, changed, old.slice(last));
    const scan = this.#scan(window, state, (from, reached) => {
      while (place < from && candidate < old.length) place += old[candidate++]?.length ?? 0;
      return place === from && old[candidate]?.state === reached ? candidate : -1;
    });
    const kept = scan.joins < 0 ? [] : old.slice(scan.joins);
    this.#units = [...old.slice(0, first), ...scan.units, ...kept];
  }

  /** Units from the window's start on, until `join` says that an old one begins there: its index. */
  #scan(
    window: TextWindow,
    state: string,
    join: (from: number, state: string) => number,
  ): { units: ScannedUnit[]; joins: number } {
    const units: ScannedUnit[] = [];
    const ahead: Piece[] = [];
    let at = window.base;
    let current = state;
    while (window.has(at)) {
      const joins = join(at, current);
      if (joins >= 0) return { units, joins };
      const unit = this.#unit(window, at, current, ahead);
      units.push(unit);
      at += unit.length;
      current = unit.nextState;
    }
    return { units, joins: -1 };
  }

  /** One unit; pieces that were read and not taken in stay in `ahead`. */
  #unit(window: TextWindow, from: number, state: string, ahead: Piece[]): ScannedUnit {
    let count = 1;
    let reach = 0;
    const take = (index: number): Piece | null => {
      const before = ahead[index - 1];
      const start = before?.end ?? from;
      if (!window.has(start)) return null;
      const known = ahead[index];
      const piece = known ?? this.#piece(window, start, before?.nextState ?? state);
      if (!known) ahead.push(piece);
      reach = Math.max(reach, piece.reach);
      return piece;
    };
    const takeProse = (index: number): PlacedProse[] => {
      const piece = take(index);
      return piece ? placed(piece, from) : [];
    };
    const proses = takeProse(0);
    for (;;) {
      const carried = carriedBy(proses, (further) => takeProse(count + further));
      const next = carried > 0 || !mayJoin(proses) ? [] : takeProse(count);
      const joins = carried > 0 ? carried : joinsNext(proses, next) ? 1 : 0;
      if (joins === 0 || count + joins > MOST_PIECES) break;
      for (let more = 0; more < joins; more += 1) proses.push(...takeProse(count + more));
      count += joins;
    }
    const last = ahead[count - 1];
    const end = last?.end ?? from;
    const nextState = last?.nextState ?? '';
    ahead.splice(0, count);
    const text = window.slice(from, end);
    const flows = flowsOf(proses);
    const labels = this.reader.labels?.(text) ?? [];
    return { text, length: end - from, reach: reach - from, state, nextState, flows, labels };
  }

  #piece(window: TextWindow, start: number, state: string): Piece {
    for (;;) {
      const {
        end,
        reach,
        state: nextState,
      } = this.reader.cut(window.text, start - window.base, state);
      // What was decided at the window's end might be decided otherwise by what follows.
      if (Math.max(end, reach) >= window.text.length && window.grow()) continue;
      const proses = this.reader.read(window.text.slice(start - window.base, end), state);
      return {
        start,
        end: window.base + end,
        reach: window.base + Math.max(reach, end),
        nextState,
        proses,
      };
    }
  }
}

/** The part of a report that is being read: it grows at its end as far as it is looked at. */
class TextWindow {
  #next = 0;

  constructor(
    readonly base: number,
    public text: string,
    readonly behind: readonly ScannedUnit[],
  ) {}

  /** Whether there is text at an offset of the report. */
  has(offset: number): boolean {
    while (offset - this.base >= this.text.length) if (!this.grow()) return false;
    return true;
  }

  slice(start: number, end: number): string {
    return this.text.slice(start - this.base, end - this.base);
  }

  /** Doubles the text; false where the report ends. */
  grow(): boolean {
    if (this.#next >= this.behind.length) return false;
    const parts: string[] = [];
    let length = 0;
    const wanted = Math.max(LEAST_GROWTH, this.text.length);
    while (length < wanted && this.#next < this.behind.length) {
      const text = this.behind[this.#next++]?.text ?? '';
      parts.push(text);
      length += text.length;
    }
    this.text += parts.join('');
    return true;
  }
}

/** In UTF-16 units: a few paragraphs. */
const LEAST_GROWTH = 2048;

function placed(piece: Piece, from: number): PlacedProse[] {
  return piece.proses.map((prose) => ({ prose, shift: piece.start - from }));
}

/** Whether what follows may belong to the unit: a block quotation to its introduction. */
function mayJoin(proses: readonly PlacedProse[]): boolean {
  const last = proses.at(-1)?.prose;
  if (last?.role === 'quotation') return true;
  return last?.role === 'text' && introduces(last);
}

function introduces({ shown }: Prose): boolean {
  return /[:：]\s*$/.test(shown.text.slice(-8));
}

/** A line that only says whose the quotation before it is. */
function onlyCites({ shown, citations, role }: Prose): boolean {
  if (role !== 'text') return role === 'attribution';
  const text = shown.text.trim();
  if (text === '' || /^[.,;]$/.test(text)) return citations.length > 0;
  return text.length <= 240 && /^(?:\([^]*\)|\[[^]*\]|[—–][^]*|--[^]*)[.,;]?$/.test(text);
}

function joinsNext(proses: readonly PlacedProse[], next: readonly PlacedProse[]): boolean {
  const last = proses.at(-1)?.prose;
  const first = next[0]?.prose;
  if (!last || !first) return false;
  if (last.role === 'quotation') return onlyCites(first);
  return first.role === 'quotation' && introduces(last);
}

/** Line ends become LF without moving anything; a lone CR is one too. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;
}
