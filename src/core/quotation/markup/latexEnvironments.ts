import { setOf } from './latexNames';

/** Environments whose text is no LaTeX: listings, drawings, what is commented out. */
export const OPAQUE = setOf(`verbatim verbatim* Verbatim Verbatim* BVerbatim LVerbatim lstlisting
  minted comment filecontents filecontents* tikzpicture pgfpicture tikzcd pspicture picture forest
  luacode luacode* pycode asy algorithmic ganttchart`);

/** Those of which nothing stands on the page. */
export const SILENT = setOf('comment filecontents filecontents* luacode luacode*');

export const MATH = setOf(`math displaymath equation equation* align align* alignat alignat* flalign
  flalign* gather gather* multline multline* eqnarray eqnarray* dmath dmath* IEEEeqnarray
  IEEEeqnarray*`);

/** Block quotations: what stands before the words, as `readArguments` takes it. */
export const QUOTATIONS: ReadonlyMap<string, string> = new Map([
  ['quote', ''],
  ['quotation', ''],
  ['verse', 'o'],
  ['blockquote', ''],
  ['displayquote', 'ao'],
  ['displayquote*', 'ao'],
  ['foreigndisplayquote', 'dao'],
  ['hyphendisplayquote', 'dao'],
  ['displaycquote', 'co'],
  ['foreigndisplaycquote', 'dco'],
  ['hyphendisplaycquote', 'dco'],
]);

export const TABLES: ReadonlyMap<string, string> = new Map([
  ['tabular', 'od'],
  ['tabular*', 'dod'],
  ['tabularx', 'dod'],
  ['tabulary', 'dod'],
  ['xltabular', 'odd'],
  ['longtable', 'od'],
  ['supertabular', 'd'],
  ['tabu', 'd'],
  ['longtabu', 'd'],
  ['tblr', 'od'],
  ['longtblr', 'od'],
  ['NiceTabular', 'odo'],
]);

/** The arguments of other environments; of one that is not listed, an option is left out. */
export const ARGUMENTS: ReadonlyMap<string, string> = new Map([
  ['minipage', 'oood'],
  ['wrapfigure', 'odod'],
  ['wraptable', 'odod'],
  ['subfigure', 'od'],
  ['subtable', 'od'],
  ['multicols', 'do'],
  ['list', 'dd'],
  ['thebibliography', 'd'],
  ['adjustbox', 'd'],
  ['adjustwidth', 'dd'],
  ['addmargin', 'od'],
  ['spacing', 'd'],
  ['otherlanguage', 'd'],
  ['otherlanguage*', 'od'],
  ['column', 'od'],
  ['CJK', 'dd'],
  ['letter', 'd'],
]);

/** Whose blank lines part no pieces. */
export function isHeld(name: string): boolean {
  return QUOTATIONS.has(name) || TABLES.has(name);
}

/** The name in `{…}` at or behind the offset, after blanks; null where there is none. */
export function environmentAt(text: string, at: number): { name: string; end: number } | null {
  let start = at;
  while (start < at + LONGEST && (text[start] === ' ' || text[start] === '\t')) start += 1;
  if (text[start] !== '{') return null;
  let end = start + 1;
  while (end < start + LONGEST && isNameCharacter(text.charCodeAt(end))) end += 1;
  if (text[end] !== '}') return null;
  return { name: text.slice(start + 1, end).trim(), end: end + 1 };
}

/** No environment has a longer name. */
const LONGEST = 64;

/** Anything but line ends, backslashes, braces and brackets. */
function isNameCharacter(code: number): boolean {
  return code >= 0x20 && code !== 0x5b && code !== 0x5c && code !== 0x7b && code !== 0x7d;
}
