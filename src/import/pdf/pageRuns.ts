import { plainCharacters } from './characters';
import type { PdfDocument } from './pdfjs';
import type { PdfPage, Run } from './types';

type PdfJsPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type Content = Awaited<ReturnType<PdfJsPage['getTextContent']>>;
type Item = Extract<Content['items'][number], { str: string }>;

/** Smaller is not read but hidden. */
const LEAST_SIZE = 0.5;

/** What a page shows, turned upright. */
export async function pageRuns(
  page: PdfJsPage,
  index: number,
  label: string | null,
): Promise<PdfPage> {
  // The page's own ways with Unicode are kept apart: `µ` and `μ` are two letters.
  const content = await page.getTextContent({
    disableNormalization: true,
    includeMarkedContent: true,
  });
  const items = withArtifacts(content);
  const turn = mostCommonTurn(items);
  const runs: Run[] = [];
  let askew = 0;
  for (const { item, artifact } of items) {
    const blank = item.str.trim() === '';
    const last = runs.at(-1);
    if (blank) {
      if (item.str !== '' && last) runs[runs.length - 1] = { ...last, blankAfter: true };
    } else if (turnOf(item) === turn) {
      const run = runOf(item, turn, artifact);
      if (run) runs.push(run);
    } else askew += 1;
  }
  return { index, label, runs, askew };
}

/** The items, each with whether the file marks it as an artifact (ISO 32000-1, 14.8.2.2). */
function withArtifacts({ items }: Content): { item: Item; artifact: boolean }[] {
  const found: { item: Item; artifact: boolean }[] = [];
  const open: boolean[] = [];
  for (const item of items) {
    if ('str' in item) found.push({ item, artifact: open.at(-1) ?? false });
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push((open.at(-1) ?? false) || ('tag' in item && item.tag === 'Artifact'));
  }
  return found;
}

/** In quarter turns; null for text that stands askew. */
function turnOf({ transform }: Item): number | null {
  const [a = 1, b = 0] = transform as readonly number[];
  const quarter = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(quarter);
  return Math.abs(quarter - whole) < 0.02 ? (whole + 4) % 4 : null;
}

function mostCommonTurn(items: readonly { item: Item }[]): number {
  const letters = [0, 0, 0, 0];
  for (const { item } of items) {
    const turn = turnOf(item);
    if (turn !== null) letters[turn] = (letters[turn] ?? 0) + item.str.length;
  }
  return letters.indexOf(Math.max(...letters));
}

function runOf(item: Item, turn: number, artifact: boolean): Run | null {
  const [, , c = 0, d = 0, e = 0, f = 0] = item.transform as readonly number[];
  const size = Math.hypot(c, d);
  const x = [e, f, -e, -f][turn] ?? e;
  const base = [-f, e, f, -e][turn] ?? -f;
  if (![size, x, base, item.width].every(Number.isFinite) || size < LEAST_SIZE) return null;
  const text = plainCharacters(item.str);
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return {
    text: text.trimEnd(),
    x,
    right: x + Math.max(0, item.width),
    base,
    size,
    font: item.fontName,
    blankAfter: text !== text.trimEnd(),
    artifact,
  };
}
