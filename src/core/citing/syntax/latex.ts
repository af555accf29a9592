import { chainAround } from '../chain';
import type { TextRange } from '../../text/range';
import { closingBracket, indexOutsideBraces, splitOutside } from '../scan';
import { behindPrefix, joinTail, splitTail } from '../tail';
import type { ClusterSyntax, RawCluster, RawItem, SyntaxContext } from '../types';
import { rawItem } from '../types';
import type { AuthorMode } from './latexForms';
import {
  abilitiesOf,
  formInMode,
  GROUP,
  isPlural,
  modeOf,
  packageOf,
  partsOf,
  plural,
  singular,
} from './latexForms';

/** How far before a citation its `\citetext{` may stand. */
const FURTHEST_GROUP = 2000;

/**
 * `\autocite[see][p. 5]{a}` and `\autocites[see][p. 5]{a}[…]{b}` of biblatex, natbib's `\citep` and
 * `\citetext{\citealp[see][p. 5]{a}; \citealp{b}}`, LaTeX's own `\cite[p. 5]{a,b}`.
 */
export const latexSyntax: ClusterSyntax = {
  abilities: abilitiesOf,
  holdsKey: (key) => key !== '' && !/[\\{}#%\s,~"^[\]]/.test(key),
  newForm: ({ citeCommand }) => citeCommand,
  extent: (text, marked, at) => groupRound(text, at) ?? chainAround(text, marked, at, /^; $/),
  read: (source, context) =>
    source.startsWith(`\\${GROUP}{`) ? readGroup(source, context) : readRow(source, context),
  write(cluster, context) {
    const { conventions } = context;
    const items = cluster.items;
    const mode = commonMode(items);
    const base = cluster.form === GROUP ? 'citep' : cluster.form;
    const form = formInMode(base, mode, conventions);
    const { name, star, common } = partsOf(form);
    if (packageOf(form, conventions) === null) return writeBare(name + star, items);
    if (items.length === 1 && items[0] && !(isPlural(name) && common !== '')) {
      return command(singular(name) + star, items);
    }
    if (packageOf(form, conventions) === 'natbib' && isGroup(cluster, mode)) {
      const sources = items.map((item) => command(inGroup(item), [item]));
      return `\\${GROUP}{${sources.join('; ')}}`;
    }
    if (isSimple(items) && !isPlural(name)) return command(name + star, items);
    const several = plural(name);
    if (several !== null && star === '' && packageOf(form, conventions) === 'biblatex') {
      return `\\${several}${common}${items.map(optionsAndKey).join('')}`;
    }
    // No command holds them all: one after the other.
    return items.map((item) => command(name + star, [item])).join('; ');
  },
};

/** LaTeX's own command has one option: words before a source stand before the command. */
function writeBare(name: string, items: readonly RawItem[]): string {
  const groups = isSimple(items) ? [items] : items.map((item) => [item]);
  return groups
    .map(([first, ...others]) => {
      const bare = [{ ...(first ?? rawItem('')), prefix: '' }, ...others];
      return behindPrefix(first?.prefix ?? '', command(name, bare));
    })
    .join('; ');
}

/** LaTeX gives all sources of a command their authors in one way. */
function commonMode(items: readonly RawItem[]): AuthorMode {
  const first = items[0]?.author ?? 'shown';
  if (first === 'in-text') return first;
  return items.every(({ author }) => author === 'suppressed') ? 'suppressed' : 'shown';
}

/** One pair of options will do: words before the first source, a place in the last. */
function isSimple(items: readonly RawItem[]): boolean {
  return items.every(
    (item, index) =>
      (index === 0 || item.prefix === '') && (index === items.length - 1 || joinTail(item) === ''),
  );
}

function isGroup({ form, items }: RawCluster, mode: AuthorMode): boolean {
  if (mode === 'in-text') return false;
  const isMixed = items.some(({ author }) => author !== items[0]?.author);
  return isMixed || form === GROUP || !isSimple(items);
}

function inGroup({ author }: RawItem): string {
  return author === 'suppressed' ? 'citeyear' : 'citealp';
}

function command(name: string, items: readonly RawItem[]): string {
  const first = items[0] ?? rawItem('');
  const last = items.at(-1) ?? first;
  const keys = items.map(({ key }) => key).join(',');
  return `\\${name}${optionsOf(first.prefix, joinTail(last))}{${keys}}`;
}

function optionsAndKey(item: RawItem): string {
  return `${optionsOf(item.prefix, joinTail(item))}{${item.key}}`;
}

function optionsOf(prefix: string, tail: string): string {
  if (prefix === '') return tail === '' ? '' : option(tail);
  return option(prefix) + option(tail);
}

/** A bracket within an option would end it. */
function option(text: string): string {
  return /[[\]]/.test(text) ? `[{${text}}]` : `[${text}]`;
}

/** An option's words, without the braces that only guard its brackets. */
function unguarded(written: string): string {
  const text = written.trim();
  const isGuarded = text.startsWith('{') && closingBracket(text, 0) === text.length - 1;
  return isGuarded && /[[\]]/.test(text) ? text.slice(1, -1) : text;
}

/** One command, or several of a kind in a row as this module writes them. */
function readRow(source: string, context: SyntaxContext): RawCluster | null {
  const read = splitOutside(source, ';').map((part) => readCommand(part.trim(), context));
  const clusters = read.filter((cluster) => cluster !== null);
  const [first] = clusters;
  const isOfAKind = clusters.every(({ form }) => form === first?.form);
  if (first === undefined || clusters.length < read.length || !isOfAKind) return null;
  const items = clusters.flatMap((cluster) => cluster.items);
  return { form: first.form, items: items.map((item, index) => later(item, index)) };
}

function later(item: RawItem, index: number): RawItem {
  return index > 0 && item.author === 'in-text' ? withAuthor(item, 'shown') : item;
}

function withAuthor(item: RawItem, author: AuthorMode): RawItem {
  return { ...item, author };
}

function readCommand(source: string, { conventions }: SyntaxContext): RawCluster | null {
  const opening = /^\\([A-Za-z]+)(\*?)/.exec(source);
  if (opening === null) return null;
  const [head, name = '', star = ''] = opening;
  let at = head.length;
  while (isPlural(name) && source.charAt(at) === '(') {
    const close = closingBracket(source, at);
    if (close < 0) return null;
    at = close + 1;
  }
  const form = name + star + source.slice(head.length, at);
  const mode = modeOf(form, conventions);
  const items: RawItem[] = [];
  while (at < source.length) {
    const group = groupAt(source, at);
    if (group === null) return null;
    items.push(...group.items);
    at = group.end;
  }
  const [first, ...others] = items;
  if (first === undefined) return null;
  const rest: AuthorMode = mode === 'in-text' ? 'shown' : mode;
  return {
    form,
    items: [withAuthor(first, mode), ...others.map((item) => withAuthor(item, rest))],
  };
}

/** Options and keys: what stands before is of the first key, what stands behind of the last. */
function groupAt(source: string, start: number): { items: RawItem[]; end: number } | null {
  const options: string[] = [];
  let at = behindBlanks(source, start);
  while (options.length < 2 && source.charAt(at) === '[') {
    const close = indexOutsideBraces(source, ']', at + 1);
    if (close < 0) return null;
    options.push(unguarded(source.slice(at + 1, close)));
    at = behindBlanks(source, close + 1);
  }
  const close = source.charAt(at) === '{' ? closingBracket(source, at) : -1;
  if (close < 0) return null;
  const keys = source
    .slice(at + 1, close)
    .split(',')
    .map((key) => key.trim());
  if (keys.some((key) => !latexSyntax.holdsKey(key))) return null;
  const prefix = options.length === 2 ? (options[0] ?? '') : '';
  const items = keys.map((key, index) =>
    rawItem(key, {
      prefix: index === 0 ? prefix : '',
      ...(index === keys.length - 1 ? splitTail(options.at(-1) ?? '') : {}),
    }),
  );
  return { items, end: close + 1 };
}

function behindBlanks(source: string, at: number): number {
  return at + source.slice(at).search(/\S|$/);
}

function readGroup(source: string, context: SyntaxContext): RawCluster | null {
  const items: RawItem[] = [];
  for (const part of splitOutside(source.slice(GROUP.length + 2, -1), ';')) {
    const read = readCommand(part.trim(), context);
    const name = read === null ? '' : partsOf(read.form).name;
    if (read === null || !/^cite(?:alp|year)$/.test(name)) return null;
    const author: AuthorMode = name === 'citeyear' ? 'suppressed' : 'shown';
    items.push(...read.items.map((item) => withAuthor(item, author)));
  }
  return { form: GROUP, items };
}

/** The `\citetext{…}` that a citation stands in, or null. */
function groupRound(text: string, at: TextRange): TextRange | null {
  const from = Math.max(0, at.start - FURTHEST_GROUP);
  const start = text.slice(from, at.start).lastIndexOf(`\\${GROUP}{`);
  if (start < 0) return null;
  const open = from + start + GROUP.length + 1;
  const close = closingBracket(text.slice(open, at.end + FURTHEST_GROUP), 0);
  const end = open + close + 1;
  return close > 0 && end > at.end ? { start: from + start, end } : null;
}
