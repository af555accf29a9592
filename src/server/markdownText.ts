import type { FormattedRun } from '../core/citation/cluster';

/** Text on one line that a Markdown view shows as it is, whatever marks it holds. */
export function escapeForHover(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>&~$:@]/g, '\\$&');
}

const SIGNS: Readonly<Record<string, string>> = { italic: '*', bold: '**' };

/**
 * Formatted text for a Markdown view: in italics and bold, addresses as links. Other marks have no
 * sign that every view knows.
 */
export function richForHover(runs: readonly FormattedRun[]): string {
  return runs.map(runForHover).join('');
}

function runForHover({ text, marks, link }: FormattedRun): string {
  const words = text.trim();
  if (words === '') return text === '' ? '' : ' ';
  const escaped = escapeForHover(words);
  const isAddress = link !== undefined && /^https?:\/\/[^\s<>()\\]+$/i.test(link);
  let shown = isAddress ? `[${escaped}](<${link}>)` : escaped;
  for (const mark of marks) shown = `${SIGNS[mark] ?? ''}${shown}${SIGNS[mark] ?? ''}`;
  // Blanks at the edges stand outside the signs.
  return `${/^\s/.test(text) ? ' ' : ''}${shown}${/\s$/.test(text) ? ' ' : ''}`;
}
