import { isWordCharacter } from '../text/characters';
import type { Block, BlockSpan } from './layout';
import { readMarker } from './markers';
import type { Marker, MarkerReading } from './markers';
import { mayHoldMarker, separated } from './runInMarkers';

/** A place where a member of an enumeration may begin. */
export interface Candidate {
  /** Index of the block it stands in. */
  readonly block: number;
  readonly start: number;
  /** End of the marker. */
  readonly end: number;
  readonly readings: readonly MarkerReading[];
  /** Whether it opens its paragraph; otherwise it stands in the run of a sentence. */
  readonly strong: boolean;
  readonly indent: number;
  /** What stands before a marker in the run of a sentence: ":", ";", "." …; empty if strong. */
  readonly after: string;
  /** "Trước hết" counts as the first, "Cuối cùng" as the last, if others stand beside them. */
  readonly tentative?: 'first' | 'last';
}

/** More markers than any sentence counts; beyond, a paragraph is noise and would fill memory. */
const mostInParagraph = 2000;
const firstWords =
  /^(?:trước hết|trước tiên|đầu tiên)(?:\s+là(?!\p{L}))?(?:,|\s+là|:)?(?![\p{L}\p{N}])/iu;
const lastWords = /^(?:cuối cùng|sau cùng)(?:\s+là(?!\p{L}),?|,|:)/iu;

/** What these begin with; ſ is an s where case counts for nothing. */
const openingLetters: ReadonlySet<string> = new Set('tTđĐcCsSſ');

/** Every place where a member of an enumeration may begin, in document order. */
export function findCandidates(
  text: string,
  blocks: readonly Block[],
  body: BlockSpan,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = body.from; index < body.to; index += 1) {
    const block = blocks[index];
    if (!block || block.kind === 'loose') continue;
    const marker = readMarker(text, block.content, block.contentEnd);
    if (marker) {
      const { start, end } = marker;
      const { indent } = block;
      const readings = readingsIn(block, marker);
      candidates.push({ block: index, start, end, readings, strong: true, indent, after: '' });
    } else {
      const found = tentative(text, block, index);
      if (found) candidates.push(found);
    }
    if (block.kind === 'text') {
      for (const found of runIn(text, block, index, marker?.end ?? block.content)) {
        candidates.push(found);
      }
    }
  }
  return candidates;
}

/** Headings are counted by themselves: "## 3." does not go on a list that ended with "2.". */
function readingsIn(block: Block, { readings }: Marker): readonly MarkerReading[] {
  if (block.depth === 0) return readings;
  return readings.map((reading) => ({ ...reading, form: `${reading.form}@${block.depth}` }));
}

function tentative(text: string, block: Block, index: number): Candidate | null {
  let start = block.content;
  while (start - block.content < 3 && '*_'.includes(text[start] ?? ' ')) start += 1;
  if (!openingLetters.has(text[start] ?? '')) return null;
  const ahead = text.slice(start, Math.min(start + 30, block.contentEnd));
  for (const [role, pattern] of [
    ['first', firstWords],
    ['last', lastWords],
  ] as const) {
    const match = pattern.exec(ahead);
    if (!match) continue;
    const form = role === 'last' && / là/iu.test(match[0]) ? 'là' : 'thứ';
    const reading: MarkerReading = { family: 'word', form, number: role === 'first' ? 1 : 0 };
    const end = start + match[0].length;
    const place = { block: index, start, end, strong: true, indent: block.indent, after: '' };
    return { ...place, readings: [reading], tentative: role };
  }
  return null;
}

/** Markers in the run of a paragraph, after a separator: "…sau đây: một là, …; hai là, …". */
function runIn(text: string, block: Block, index: number, from: number): Candidate[] {
  const found: Candidate[] = [];
  if (!mayHoldMarker(text, from, block.contentEnd)) return found;
  const words = text.slice(from, block.contentEnd);
  for (const match of words.matchAll(separated)) {
    const at = from + match.index + match[0].length;
    const after = match[1] ?? (/\sv/iu.test(match[0]) ? ',' : ':');
    const marker = readMarker(text, at, block.contentEnd);
    if (!marker || marker.start === at - match[0].length) continue;
    if (isWordCharacter(text.charCodeAt(marker.start - 1))) continue;
    const readings = marker.readings.filter((reading) => runsIn(reading, after));
    if (readings.length === 0) continue;
    const { start, end } = marker;
    if (found.length >= mostInParagraph) break;
    found.push({ block: index, start, end, readings, strong: false, indent: block.indent, after });
  }
  return found;
}

/** Whether a marker may stand in the run of a sentence after the separator. */
function runsIn(reading: MarkerReading, after: string): boolean {
  if (reading.family === 'word') return reading.form !== 'một';
  if (reading.family === 'roman') return reading.form === '(i)';
  // "1." needs a pause before it; "1)" and "(1)" show themselves that they count.
  if (reading.form === '1.') return after !== ',';
  return ['1)', '(1)', 'a)', '(a)'].includes(reading.form);
}
