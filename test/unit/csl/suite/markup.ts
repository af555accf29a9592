import type { FormattedRun, TextMark } from '../../../../src/core/citation/cluster';
import { shown } from '../shown';

/*
 * The processor’s own HTML as text with marks, so that both ways are compared by what a reader sees.
 */

const set: Readonly<Record<string, readonly [TextMark, boolean]>> = {
  '<i>': ['italic', true],
  '<b>': ['bold', true],
  '<sup>': ['superscript', true],
  '<sub>': ['subscript', true],
  '<span style="font-variant:small-caps;">': ['small-caps', true],
  '<span style="font-variant: small-caps;">': ['small-caps', true],
  '<span style="text-decoration:underline;">': ['underline', true],
  '<span style="font-style:normal;">': ['italic', false],
  '<span style="font-weight:normal;">': ['bold', false],
  '<span style="font-variant:normal;">': ['small-caps', false],
  '<span style="text-decoration:none;">': ['underline', false],
  '<span style="baseline">': ['superscript', false],
};

const baseline = set['<span style="baseline">'];

const entities: Readonly<Record<string, string>> = {
  '&#38;': '&',
  '&#60;': '<',
  '&#62;': '>',
  '&#160;': '\u00a0',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

const piece =
  /<\/?(?:i|b|sup|sub|span|div|a)(?:\s[^<>]*)?>|&(?:#38|#60|#62|#160|amp|lt|gt|quot);|[^<&]+|[<&]/g;

/** HTML of the processor as `shown` shows text with marks; blocks of an entry are divided by a blank. */
export function shownHtml(html: string): string {
  const runs: FormattedRun[] = [];
  const open: ReadonlySet<TextMark>[] = [new Set()];
  for (const [found] of html.matchAll(piece)) {
    const marks = open.at(-1) ?? new Set<TextMark>();
    if (found.startsWith('</')) {
      if (open.length > 1) open.pop();
      if (found === '</div>') runs.push({ text: ' ', marks: [] });
    } else if (/^<[a-z]/.test(found)) {
      if (found.startsWith('<div')) runs.push({ text: ' ', marks: [] });
      open.push(changed(marks, set[found]));
    } else {
      runs.push({ text: entities[found] ?? found, marks: order.filter((mark) => marks.has(mark)) });
    }
  }
  return shownRuns(runs);
}

const order: readonly TextMark[] = [
  'italic',
  'bold',
  'small-caps',
  'underline',
  'superscript',
  'subscript',
];

function changed(
  marks: ReadonlySet<TextMark>,
  change: readonly [TextMark, boolean] | undefined,
): ReadonlySet<TextMark> {
  const after = new Set(marks);
  if (change === baseline) {
    after.delete('superscript');
    after.delete('subscript');
  } else if (change) after[change[1] ? 'add' : 'delete'](change[0]);
  return after;
}

/** Runs as they are shown, neighbours of one look together, white space once and not at the ends. */
export function shownRuns(runs: readonly FormattedRun[]): string {
  const merged: { text: string; marks: readonly TextMark[] }[] = [];
  for (const { text, marks } of runs) {
    const clean = text.replace(/[\n\t ]+/g, ' ');
    const last = merged.at(-1);
    if (last && last.marks.join() === marks.join()) last.text += clean;
    else if (clean !== '') merged.push({ text: clean, marks });
  }
  return shown(merged).replace(/ {2,}/g, ' ').trim();
}
