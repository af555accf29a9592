import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Continuation } from '../core/completion/continuation';
import { clauseEnd, continuations } from '../core/completion/continuation';
import type { OpenQuotation } from '../core/completion/quotationContext';
import type { TypedWord } from '../core/completion/typedWords';
import { typedWords } from '../core/completion/typedWords';
import { shortReference } from '../core/citation/reference';
import { locatorOf } from '../core/library/locate';
import type { RepairTarget } from '../core/quotation/repair/repair';
import { citedAs, markupOfTarget } from '../core/quotation/repair/repair';
import type { TextRange } from '../core/text/range';
import { shorten, singleLine } from '../core/text/shorten';
import { describeWithCitation } from '../protocol/messages';
import { withoutIcons } from '../protocol/plainWords';
import { sortKey } from './completionCitekeys';
import type { CompletionCursor } from './completionCursor';
import { completionLibrary, positionsAt, targetOf } from './completionCursor';

/** Passages proposed at most. */
const MOST = 4;
const LABEL_LENGTH = 90;

/** How the source goes on where a quotation is being typed: to the sentence's end, to the clause's. */
export function quotationItems(
  cursor: CompletionCursor,
  { from, close }: OpenQuotation,
): CompletionItem[] {
  const { text, language } = cursor;
  const typed = typedWords(text, from, language);
  const last = typed.at(-1);
  if (!last) return [];
  const isUnfinished = last.end === text.length;
  const found = continuations(typed, isUnfinished, completionLibrary(cursor), MOST);
  if (found.length === 0) return [];
  const target = targetOf(cursor);
  const items: CompletionItem[] = [];
  const labels = new Set<string>();
  const add = (continuation: Continuation, end: number, cite: boolean): void => {
    const item = itemOf(cursor, continuation, { end, close, cite }, target);
    if (!item || labels.has(item.label)) return;
    labels.add(item.label);
    items.push({ ...item, sortText: sortKey(items.length) });
  };
  for (const continuation of found) {
    add(continuation, continuation.end, false);
    const clause = clauseEnd(continuation);
    if (clause !== null) add(continuation, clause, false);
  }
  const [best] = found;
  if (best) add(best, best.end, true);
  return items;
}

interface Wanted {
  /** Where in the source text it ends. */
  readonly end: number;
  readonly close: string | null;
  /** Whether the quotation is closed and cited. */
  readonly cite: boolean;
}

function itemOf(
  cursor: CompletionCursor,
  continuation: Continuation,
  { end, close, cite }: Wanted,
  target: RepairTarget,
): CompletionItem | null {
  const { article, source, words } = continuation;
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const range = source.toArticle({ start: first.start, end });
  const locator = locatorOf(article, range);
  const ending = cite
    ? endingOf(cursor, close, citationOf(continuation, range, target))
    : NO_ENDING;
  if (!ending) return null;
  const edits = editsOf(cursor, continuation, { end, close }, target);
  const rest = shorten(source.text.slice(last.end, end), LABEL_LENGTH);
  const sentence = singleLine(source.text.slice(first.start, end));
  const additional = [...edits.earlier, ...ending.additional];
  return {
    label: withoutIcons(cite ? `${rest} ${describeWithCitation(cursor.session.locale)}` : rest),
    kind: CompletionItemKind.Text,
    detail: shortReference(article.csl, locator, target.locale),
    documentation: sentence,
    filterText: edits.typed + source.text.slice(last.end, end),
    textEdit: { range: edits.range, newText: edits.text + ending.text },
    ...(additional.length > 0 ? { additionalTextEdits: additional } : {}),
  };
}

interface Ending {
  readonly text: string;
  readonly additional: readonly TextEdit[];
}

const NO_ENDING: Ending = { text: '', additional: [] };
const CITED = /^\s*(?:\[@|@|\[cite|\\[a-z]*cite|cite:|<<|:cite|\(|\[\^)/;

/** The closing mark and the citation; null where either stands there already or words follow. */
function endingOf(
  { after, document, offset }: CompletionCursor,
  close: string | null,
  citation: string,
): Ending | null {
  if (citation === '') return null;
  if (close !== null && after.startsWith(close)) {
    // The editor closed the mark by itself.
    if (CITED.test(after.slice(close.length))) return null;
    const position = document.positionAt(offset + close.length);
    const edit = { range: { start: position, end: position }, newText: ` ${citation}` };
    return { text: '', additional: [edit] };
  }
  return after.trim() === '' ? { text: `${close ?? ''} ${citation}`, additional: [] } : null;
}

function citationOf({ article }: Continuation, range: TextRange, target: RepairTarget): string {
  return markupOfTarget(target).citation(citedAs(article, range, target));
}

interface Edits {
  readonly range: ReturnType<typeof positionsAt>;
  readonly text: string;
  /** What stands in the range. */
  readonly typed: string;
  /** For words on lines before that of the cursor. */
  readonly earlier: readonly TextEdit[];
}

/**
 * Only what follows is written where all words are typed as the source has them; else they are
 * written anew, line by line, since an edit of a completion must not leave its line.
 */
function editsOf(
  cursor: CompletionCursor,
  { source, typed, words }: Continuation,
  { end, close }: { readonly end: number; readonly close: string | null },
  target: RepairTarget,
): Edits {
  const { text } = cursor;
  const differs = (from: number, to: number): boolean =>
    typed.slice(from, to).some((word, index) => {
      const own = words[from + index];
      return own === undefined || source.text.slice(own.start, own.end) !== word.text;
    });
  const count = typed.length;
  const lines = lineStarts(text, typed);
  const lineStart = lines.at(-1) ?? 0;
  const first = differs(lineStart, count - 1) ? lineStart : count - 1;
  const start = typed[first]?.start ?? text.length;
  const markup = markupOfTarget(target);
  const write = (range: TextRange, at: number, next: string): string => {
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const place = { lineStart: line.trim() === '', previous: text.charAt(at - 1), next };
    return markup.escape(unwrapped(source.text.slice(range.start, range.end)), place);
  };
  const earlier = lines.slice(0, -1).flatMap((from, index): TextEdit[] => {
    const to = lines[index + 1] ?? count;
    const [a, b] = [typed[from], typed[to - 1]];
    const [c, d] = [words[from], words[to - 1]];
    if (!a || !b || !c || !d || !differs(from, to)) return [];
    const newText = write({ start: c.start, end: d.end }, a.start, ' ');
    return [{ range: positionsAt(cursor, { start: a.start, end: b.end }), newText }];
  });
  return {
    range: positionsAt(cursor, { start, end: text.length }),
    text: write({ start: words[first]?.start ?? end, end }, start, close?.charAt(0) ?? ''),
    typed: text.slice(start),
    earlier,
  };
}

/** The words that begin a line of the report, by their place in the list; the first is one. */
function lineStarts(text: string, typed: readonly TypedWord[]): number[] {
  return typed.flatMap((word, index) => {
    const before = typed[index - 1];
    return !before || text.slice(before.end, word.start).includes('\n') ? [index] : [];
  });
}

/** Line wraps of the source are none of the report. */
function unwrapped(text: string): string {
  const lines = text.split('\n').map((line, index, { length }) => {
    const begun = index === 0 ? line : line.replace(/^[ \t]+/, '');
    return index === length - 1 ? begun : begun.replace(/(?<![ \t])[ \t]+$/, '');
  });
  return lines.join(' ');
}
