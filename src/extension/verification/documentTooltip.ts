import { shortLine } from '../shortLine';
import type { CheckedItem, DiffRun } from '../../protocol/verification';
import { escapeInline, escapeMarkdown } from '../escapeMarkdown';
import type { Localizer } from '../localizer';

/** Longest passage shown in a tooltip, in UTF-16 units; the reader shows all of it. */
const longest = 1500;

/** The end of what is the same reads on into the difference: cut in the middle, not at the ends. */
const longestSame = 300;

function same(text: string): string {
  const cut =
    text.length > longestSame ? `${text.slice(0, 120)} … ${text.slice(text.length - 120)}` : text;
  return escapeInline(cut);
}

/** Blanks at the ends stay outside the mark. */
function marked(tag: 'del' | 'strong', text: string): string {
  const words = text.trim();
  if (words === '') {
    return '';
  }
  const at = text.indexOf(words);
  const before = at > 0 ? ' ' : '';
  const after = at + words.length < text.length ? ' ' : '';
  return `${before}<${tag}>${escapeInline(words)}</${tag}>${after}`;
}

/** What is struck out stands between words of the source, which it must not run into. */
function runMarkdown({ kind, report, source }: DiffRun): readonly string[] {
  return kind === 'same' ? [same(source)] : [marked('del', report), marked('strong', source)];
}

const startsWord = /^(?:<|[\p{L}\p{N}])/u;
const endsWord = /[\p{L}\p{N}>]$/u;

function joinPieces(pieces: readonly string[]): string {
  return pieces.reduce((all, piece) => {
    const struck = all.endsWith('</del>') || piece.startsWith('<del>');
    return struck && endsWord.test(all) && startsWord.test(piece) ? `${all} ${piece}` : all + piece;
  }, '');
}

/** What to strike out of the report, and in bold what the source says, in the order of the words. */
function diffMarkdown(runs: readonly DiffRun[]): string {
  const pieces: string[] = [];
  let length = 0;
  for (const run of runs) {
    if (length > longest) {
      pieces.push('…');
      break;
    }
    length += run.report.length + run.source.length;
    pieces.push(...runMarkdown(run));
  }
  return joinPieces(pieces);
}

/**
 * The tooltip of an item, as Markdown with `<del>` and `<strong>` as its only HTML: the verdict, what
 * is said of it, the source with the differences marked, and how the report cites it.
 */
export function documentTooltip(item: CheckedItem, l10n: Localizer): string {
  const { findings, source, verdictLabel } = item;
  const parts = [`<strong>${escapeInline(verdictLabel)}</strong>`];
  parts.push(...findings.map(({ message }) => escapeMarkdown(message)));
  const different =
    item.kind === 'quotation' && item.diff?.some(({ kind }) => kind !== 'same') === true
      ? item.diff
      : null;
  if (different) {
    parts.push('---', diffMarkdown(different));
  } else if (source && source.text !== '') {
    parts.push('---', escapeMarkdown(shortLine(source.text, longest)));
  }
  if (source) {
    const where = [source.articleTitle, source.locator].filter((part) => part !== null);
    parts.push(escapeInline(`— ${where.join(', ')}`));
  }
  if (item.kind === 'quotation' && item.citation !== null) {
    parts.push(escapeInline(l10n.t('Cited as {0}', item.citation)));
  }
  return parts.join('\n\n');
}
