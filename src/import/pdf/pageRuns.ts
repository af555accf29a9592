import { isSyllable } from '../../core/text/encodings/syllable';
import { plainCharacters } from './characters';
import type { TextPiece } from './glyphItems';
import { glyphItems } from './glyphItems';
import type { PdfDocument } from './pdfjs';
import { rowsOf } from './rows';
import type { PdfPage, Run } from './types';

type PdfJsPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type Content = Awaited<ReturnType<PdfJsPage['getTextContent']>>;

/** Smaller is not read but hidden. */
const LEAST_SIZE = 0.5;
/** Letters reach into each other by less than this share of their size. */
const OVERLAP = 0.3;
/** The same words drawn again this near, in sizes, are bold or have a shadow. */
const SAME_PLACE = 0.2;
const MOST_LETTERS = 30;
/** A gap wider than this share of the size parts words; pdf.js has the same measure. */
const LEAST_BLANK = 0.1;
/** Where the file sets its blanks itself, a gap is but loose setting. */
const WIDE_BLANK = 0.3;

/** What a page shows, turned upright. */
export async function pageRuns(
  page: PdfJsPage,
  index: number,
  label: string | null,
): Promise<PdfPage> {
  // The library's own ways with Unicode are left aside: `µ` and `μ` are two letters.
  const content = await page.getTextContent({
    disableNormalization: true,
    includeMarkedContent: true,
  });
  const items = withArtifacts(content);
  const read = { index, label, ...upright(items), isDoubtful: false };
  const isShared = overlaps(read.runs);
  if (!isShared && !mayHideHyphens(read.runs)) return read;
  // Two readings of one page: the finer one counts when it has the very letters of the other.
  const pieces = await glyphItems(page);
  if (lettersOf(pieces) !== lettersOf(items)) return { ...read, isDoubtful: isShared };
  const blanks = pieces.filter(({ str }) => str === ' ').length;
  return { ...read, ...upright(pieces, blanks * 5 > pieces.length) };
}

/** The letters and digits, in an order that does not depend on that of the pieces. */
function lettersOf(pieces: readonly TextPiece[]): string {
  const counts = new Map<string, number>();
  for (const { str } of pieces) {
    for (const [letter] of str.matchAll(/[\p{L}\p{N}]/gu)) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).join(';');
}

/**
 * Whether a line may end in a hyphen that pdf.js passes over, as it does with the soft one: the
 * last word of a line or the first of the next is no syllable of Vietnamese.
 */
function mayHideHyphens(runs: readonly Run[]): boolean {
  return runs.some((run, index) => {
    const before = runs[index - 1];
    if (!before || Math.abs(run.base - before.base) < 0.5 * run.size) return false;
    const tail = /(?<!\p{L})\p{L}+$/u.exec(before.text.slice(-MOST_LETTERS))?.[0];
    const head = /^\p{Ll}+/u.exec(run.text.slice(0, MOST_LETTERS))?.[0];
    if (tail === undefined || head === undefined) return false;
    return !isSyllable(tail.toLowerCase()) || !isSyllable(head);
  });
}

function upright(pieces: readonly TextPiece[], ownBlanks = false): { runs: Run[]; askew: number } {
  const turn = mostCommonTurn(pieces);
  const runs: Run[] = [];
  const seen = new Map<string, Run>();
  let askew = 0;
  for (const piece of pieces) {
    const isBlank = piece.str.trim() === '';
    const last = runs.at(-1);
    if (isBlank && !ownBlanks) {
      if (piece.str !== '' && last) runs[runs.length - 1] = { ...last, blankAfter: true };
    } else if (turnOf(piece) === turn) {
      const run = runOf(piece, turn, ownBlanks ? WIDE_BLANK : LEAST_BLANK);
      const twin = run && !isBlank && seen.get(run.text);
      if (!run || (twin && isSamePlace(run, twin))) continue;
      runs.push(run);
      seen.set(run.text, run);
    } else if (!isBlank) askew += 1;
  }
  return { runs, askew };
}

function isSamePlace(run: Run, twin: Run): boolean {
  const near = SAME_PLACE * run.size;
  return Math.abs(run.x - twin.x) < near && Math.abs(run.base - twin.base) < near;
}

/** Whether words lie within words, as they do where two fonts share them. */
function overlaps(runs: readonly Run[]): boolean {
  return rowsOf(runs).some((row) => {
    let right = -Infinity;
    return row.runs.some(({ x, right: end, size, text }) => {
      const isWithin = right - x > OVERLAP * size && /[\p{L}\p{N}]/u.test(text);
      right = Math.max(right, end);
      return isWithin;
    });
  });
}

/** The items, each with whether the file marks it as an artifact (ISO 32000-1, 14.8.2.2). */
function withArtifacts({ items }: Content): TextPiece[] {
  const found: TextPiece[] = [];
  const open: boolean[] = [];
  for (const item of items) {
    if ('str' in item) {
      const { str, transform, width, fontName } = item;
      const numbers: readonly number[] = transform;
      found.push({ str, transform: numbers, width, fontName, artifact: open.at(-1) ?? false });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((open.at(-1) ?? false) || ('tag' in item && item.tag === 'Artifact'));
  }
  return found;
}

/** In quarter turns; null for text that stands askew. */
function turnOf({ transform }: TextPiece): number | null {
  const [a = 1, b = 0] = transform;
  const quarter = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(quarter);
  return Math.abs(quarter - whole) < 0.02 ? (whole + 4) % 4 : null;
}

function mostCommonTurn(pieces: readonly TextPiece[]): number {
  const letters = [0, 0, 0, 0];
  for (const piece of pieces) {
    const turn = turnOf(piece);
    if (turn !== null) letters[turn] = (letters[turn] ?? 0) + piece.str.length;
  }
  return letters.indexOf(Math.max(...letters));
}

function runOf(
  { str, transform, width, fontName, artifact }: TextPiece,
  turn: number,
  leastBlank: number,
): Run | null {
  const [, , c = 0, d = 0, e = 0, f = 0] = transform;
  const size = Math.hypot(c, d);
  const x = [e, f, -e, -f][turn] ?? e;
  const base = [-f, e, f, -e][turn] ?? -f;
  if (![size, x, base, width].every(Number.isFinite) || size < LEAST_SIZE) return null;
  const text = plainCharacters(str);
  const words = text.trim() || text.slice(0, 1);
  if (words === '') return null;
  return {
    text: words,
    x,
    right: x + Math.max(0, width),
    base,
    size,
    font: fontName,
    blankAfter: text !== text.trimEnd(),
    leastBlank,
    artifact,
  };
}
