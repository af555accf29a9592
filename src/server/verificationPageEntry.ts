// Safe between tags and in attributes alike.
import { escapeHtmlAttribute as escapeHtml } from '../core/insertion/escape/html';
import { shorten } from '../core/text/shorten';
import type { Gravity } from '../protocol/gravity';
import { gravityOf } from '../protocol/gravity';
import type { CheckedItem, DiffRun, QuotationItem, SourceView } from '../protocol/verification';
import type { PageWords } from './verificationPageWords';

/** How an item fares, as a class of the style. */
export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'none';

const tones: Readonly<Record<Gravity, Tone>> = {
  ok: 'ok',
  none: 'none',
  information: 'info',
  warning: 'warn',
  error: 'bad',
};

/** Signs for those who see no colour, drawn, since not every typeface has them. */
const signs: Readonly<Record<Tone, string>> = {
  ok: '<path d="m3.5 8.5 3 3 6-7"/>',
  info: '<path d="M8 7.2v4.6M8 4.2v.6"/>',
  warn: '<path d="M8 3.6v5.2M8 11.4v.6"/>',
  bad: '<path d="m4.2 4.2 7.6 7.6m0-7.6-7.6 7.6"/>',
  none: '<path d="M4 8h8"/>',
};

export const toneOf = (item: CheckedItem): Tone => tones[gravityOf(item)];

export function verdictHtml(label: string, tone: Tone): string {
  const sign = `<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${signs[tone]}</svg>`;
  return `${sign}${escapeHtml(label)}`;
}

/** Words on one side only. Screen readers pass over the marks, so the words say it too. */
function marked(tag: 'ins' | 'del', words: string, { weighty }: DiffRun, said: string): string {
  // Blanks at the ends stay outside, or the lines would run on below nothing.
  const text = words.trim();
  if (text === '') {
    return escapeHtml(words);
  }
  const at = words.indexOf(text);
  const [before, after] = [words.slice(0, at), words.slice(at + text.length)];
  const name = weighty ? ' class="weighty"' : '';
  const hidden = `<span class="hidden">[${escapeHtml(said)}</span>`;
  const end = '<span class="hidden">]</span>';
  return `${before}<${tag}${name}>${hidden}${escapeHtml(text)}${end}</${tag}>${after}`;
}

/** One side of the comparison: the runs have their blanks with them. */
function side(runs: readonly DiffRun[], of: 'report' | 'source', words: PageWords): string {
  const [tag, said] =
    of === 'report' ? (['ins', words.added] as const) : (['del', words.dropped] as const);
  return runs
    .map((run) => (run.kind === 'same' ? escapeHtml(run[of]) : marked(tag, run[of], run, said)))
    .join('');
}

/** Most words round a passage, in UTF-16 units. */
const contextLength = 160;

function contextBefore(text: string): string {
  if (text.length <= contextLength) {
    return escapeHtml(text);
  }
  const cut = text.slice(text.length - contextLength);
  return `…${escapeHtml(cut.slice(Math.max(cut.search(/\s/), 0)))}`;
}

function contextAfter(text: string): string {
  if (text.length <= contextLength) {
    return escapeHtml(text);
  }
  // The blank or mark behind the passage is part of what comes after.
  const blank = /^\s/.test(text) ? ' ' : '';
  return blank + escapeHtml(shorten(text, contextLength));
}

function sourceHtml(source: SourceView, passage: string): string {
  const where = [source.articleTitle, source.locator].filter((part) => part !== null);
  const reference = `<p class="reference">${escapeHtml(where.join(', '))}</p>`;
  if (source.range === null) {
    return reference;
  }
  const [before, after] = [contextBefore(source.before), contextAfter(source.after)];
  const soft = (html: string) => (html.trim() === '' ? html : `<span class="soft">${html}</span>`);
  return `<blockquote>${soft(before)}${passage}${soft(after)}</blockquote>${reference}`;
}

function diffOf(item: CheckedItem): readonly DiffRun[] | null {
  return item.kind === 'quotation' ? item.diff : null;
}

function citedHtml({ citation }: QuotationItem, words: PageWords): string {
  const html = citation === null ? words.notCited : `${words.citedAs} ${escapeHtml(citation)}`;
  return `<p class="reference soft">${html}</p>`;
}

function reportHtml(item: CheckedItem, words: PageWords): string {
  const runs = diffOf(item);
  const text = runs ? side(runs, 'report', words) : escapeHtml(item.text);
  const cited = item.kind === 'quotation' ? citedHtml(item, words) : '';
  return `<div><h4>${words.inReport}</h4><blockquote>${text}</blockquote>${cited}</div>`;
}

function sourceSide(item: CheckedItem, words: PageWords): string {
  const { source } = item;
  if (!source || source.text === '') {
    return '';
  }
  const runs = diffOf(item);
  const passage = runs ? side(runs, 'source', words) : escapeHtml(source.text);
  const expected =
    item.kind === 'figure' && item.expected !== null && item.findings.length > 0
      ? `<p>${words.expected} <strong>${escapeHtml(item.expected)}</strong></p>`
      : '';
  const shown = sourceHtml(source, passage);
  return `<div><h4>${words.inSource}</h4>${expected}${shown}</div>`;
}

function findingsHtml({ findings }: CheckedItem, words: PageWords): string {
  if (findings.length === 0) {
    return '';
  }
  const lines = findings.map(
    ({ severity, message }) =>
      `<li><strong>${words.severities[severity]}:</strong> ${escapeHtml(message)}</li>`,
  );
  return `<ul class="findings">${lines.join('')}</ul>`;
}

/** A citation that is right needs no more than its own words. */
function sidesHtml(item: CheckedItem, words: PageWords): string {
  return isBrief(item)
    ? ''
    : `<div class="sides">${reportHtml(item, words)}${sourceSide(item, words)}</div>`;
}

function isBrief({ kind, findings, source }: CheckedItem): boolean {
  return kind === 'citation' && findings.length === 0 && (source?.text ?? '') === '';
}

/** One quotation, figure or citation: number, line, verdict, and both texts side by side. */
export function entryHtml(item: CheckedItem, number: number, words: PageWords): string {
  const tone = toneOf(item);
  const where = [
    words.kinds[item.kind],
    words.line(item.range.start.line + 1),
    ...(item.kind === 'figure' && item.quoted ? [words.quoted] : []),
  ].join(', ');
  const what = isBrief(item) ? `${where}: ${escapeHtml(item.text)}` : where;
  return [
    `<li class="entry ${tone}">`,
    `<h3><span class="number">${number}</span> <span class="what">${what}</span>`,
    ` <span class="verdict">${verdictHtml(item.verdictLabel, tone)}</span></h3>`,
    findingsHtml(item, words),
    sidesHtml(item, words),
    `</li>`,
  ].join('');
}
