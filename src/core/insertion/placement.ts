import type { Container } from './container';
import type { InsertionContext } from './types';

/** After these a word begins without a space: an opening bracket or mark, a joint, a tie. */
const ENDS_WORD = /[\p{L}\p{N}\p{M}.,;:!?…%)\]}”’»]$/u;
const BEGINS_WORD = /^[\p{L}\p{N}([{“‘«]/u;

/** A heading or list item of some markup: text put before it on its line would unmake it. */
const BEGINS_BLOCK = /^(?:#{1,6}|={1,6}|[*+-]{1,6}|\d{1,9}[.)]) \S/;

/**
 * Puts a piece of running text at the cursor, parted from the words next to it by a space where
 * they would run together otherwise; the call of a footnote stands at its word. The user's own words and spaces are never touched.
 */
export function placeInline(text: string, context: InsertionContext, isCall = false): string {
  const before = !isCall && ENDS_WORD.test(context.before) ? ' ' : '';
  if (context.before === '' && BEGINS_BLOCK.test(context.after)) return `${text}\n\n`;
  const after = BEGINS_WORD.test(context.after) ? ' ' : '';
  return before + text + after;
}

/** Whether what is placed inline stands at the line's start, or behind a space or opening bracket. */
export function isParted({ before }: InsertionContext): boolean {
  return before === '' || /[\s([{]$/.test(before) || ENDS_WORD.test(before);
}

/** What a markup needs round a block. */
export interface BlockPlacement {
  /** Whether blank lines set it apart; in LaTeX they would end the paragraph round it. */
  readonly apart: boolean;
  /** The line that joins it to a list item instead of a blank one, and the text of an empty item. */
  readonly joint: { readonly line: string; readonly emptyItem: string } | null;
}

/**
 * Puts a block at the cursor on lines of its own, each in the list item or block quote the cursor
 * is in. The text after the cursor goes on below it. A caller that replaces a range does well to
 * include the blanks that follow the cursor, since they would begin that line.
 */
export function placeBlock(
  lines: readonly string[],
  context: InsertionContext,
  container: Container,
  { apart, joint }: BlockPlacement,
): string {
  const { prefix, inItem } = container;
  const blank = prefix.trimEnd();
  const isText = (line: string | null | undefined) =>
    (line ?? '').replace(container.inQuote ? /^[\s>]+/ : /^\s+/, '') !== '';
  const block = lines.map((line) => (line === '' ? blank : prefix + line));
  const placed: string[] = [];
  if (!container.isEmpty || !container.beginsBlock) {
    if (inItem && joint !== null) placed.push(container.isEmpty ? joint.emptyItem : '', joint.line);
    else placed.push('', ...(apart && context.before.trim() !== '' ? [blank] : []));
  } else if (apart && !inItem && isText(context.previousLine)) {
    // The line of the cursor becomes the blank one.
    placed.push('');
  } else {
    // The containers stand on the line of the cursor already.
    block[0] = lines[0] ?? '';
  }
  placed.push(...block);
  if (context.after.trim() !== '') placed.push(...(apart ? [blank] : []), prefix);
  else if (apart && isText(context.nextLine)) placed.push(blank);
  return placed.join('\n');
}
