import type { Flow, PlacedProse } from './flows';
import { carriedBy, flowsOf } from './flows';
import type { MarkupReader, Prose } from './markup';

/** A part of a report that can be verified by itself, bar its footnotes. Offsets are its own. */
export interface ReportUnit {
  readonly length: number;
  readonly flows: readonly Flow[];
}

/** An edit: `text` in place of [start, end) of the report before it. */
export interface ReportChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface ScannedUnit extends ReportUnit {
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
 * A report as it is written, cut into units. An edit reads anew the units it touched and no others;
 * the units that stay are the same objects, so what was found out of them can be kept.
 */
export class Report {
  #text: string;
  #units: readonly ScannedUnit[];

  constructor(
    readonly reader: MarkupReader,
    text: string,
  ) {
    this.#text = withLineFeeds(text);
    this.#units = this.#scan(0, '', () => -1).units;
  }

  /** The text with the same offsets as the original; CR LF is a space and LF. */
  get text(): string {
    return this.#text;
  }

  get units(): readonly ReportUnit[] {
    return this.#units;
  }

  edit({ start, end, text }: ReportChange): void {
    const before = this.#text;
    this.#text = spliced(before, start, end, text);
    const delta = this.#text.length - before.length;
    const old = this.#units;
    let first = 0;
    let at = 0;
    for (let unit = old[0]; unit && at + unit.reach < start; unit = old[first]) {
      at += unit.length;
      first += 1;
    }
    // Where the old units begin that may be kept: all behind the edit, by their places after it.
    const starts = new Map<number, number>();
    let place = at;
    for (let index = first; index < old.length; index += 1) {
      if (place >= end) starts.set(place + delta, index);
      place += old[index]?.length ?? 0;
    }
    const scan = this.#scan(
      at,
      old[first]?.state ?? old[first - 1]?.nextState ?? '',
      (from, state) => {
        const index = starts.get(from) ?? -1;
        return old[index]?.state === state ? index : -1;
      },
    );
    const kept = scan.joins < 0 ? [] : old.slice(scan.joins);
    this.#units = [...old.slice(0, first), ...scan.units, ...kept];
  }

  /** Units from `from` on, until `join` says that an old one begins there: its index. */
  #scan(
    from: number,
    state: string,
    join: (from: number, state: string) => number,
  ): { units: ScannedUnit[]; joins: number } {
    const units: ScannedUnit[] = [];
    const ahead: Piece[] = [];
    let at = from;
    let current = state;
    while (at < this.#text.length) {
      const joins = join(at, current);
      if (joins >= 0) return { units, joins };
      const unit = this.#unit(at, current, ahead);
      units.push(unit);
      at += unit.length;
      current = unit.nextState;
    }
    return { units, joins: -1 };
  }

  /** One unit; pieces that were read and not taken in stay in `ahead`. */
  #unit(from: number, state: string, ahead: Piece[]): ScannedUnit {
    let count = 1;
    let reach = 0;
    const take = (index: number): Piece | null => {
      const before = ahead[index - 1];
      const start = before?.end ?? from;
      if (start >= this.#text.length) return null;
      const known = ahead[index];
      const piece = known ?? this.#piece(start, before?.nextState ?? state);
      if (!known) ahead.push(piece);
      reach = Math.max(reach, piece.reach);
      return piece;
    };
    const takeProse = (index: number): PlacedProse[] => {
      const piece = take(index);
      return piece ? placed(piece, from) : [];
    };
    let proses = takeProse(0);
    for (;;) {
      const carried = carriedBy(proses, (further) => takeProse(count + further));
      const next = carried > 0 || !mayJoin(proses) ? [] : takeProse(count);
      const joins = carried > 0 ? carried : joinsNext(proses, next) ? 1 : 0;
      if (joins === 0 || count + joins > MOST_PIECES) break;
      for (let more = 0; more < joins; more += 1) proses = [...proses, ...takeProse(count + more)];
      count += joins;
    }
    const last = ahead[count - 1];
    const end = last?.end ?? this.#text.length;
    const nextState = last?.nextState ?? '';
    ahead.splice(0, count);
    return { length: end - from, reach: reach - from, state, nextState, flows: flowsOf(proses) };
  }

  #piece(start: number, state: string): Piece {
    const { end, reach, state: nextState } = this.reader.cut(this.#text, start, state);
    const proses = this.reader.read(this.#text.slice(start, end), state);
    return { start, end, reach: Math.max(reach, end), nextState, proses };
  }
}

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

function spliced(text: string, start: number, end: number, insert: string): string {
  return text.slice(0, start) + withLineFeeds(insert) + text.slice(end);
}
