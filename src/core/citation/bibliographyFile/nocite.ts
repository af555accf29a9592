import type { DocumentLanguage } from '../../insertion/languages';

/** Entries that a report lists without citing them. */
export interface ListedUncited {
  readonly all: boolean;
  readonly keys: ReadonlySet<string>;
}

/** LaTeX’s `\nocite{a, b}`, Pandoc’s `nocite: "@a, @b"`, Typst’s `full: true`; `*` is all. */
export function listedUncited(text: string, language: DocumentLanguage): ListedUncited {
  const lists = LISTS[language]?.(text) ?? [];
  const keys = new Set(lists.flatMap((list) => list.split(/[,;\s@[\]"']+/)));
  return { all: keys.has('*'), keys };
}

const LISTS: Partial<Record<DocumentLanguage, (text: string) => readonly string[]>> = {
  latex: (text) => matches(text, /\\nocite\{([^{}]{0,5000})\}/g),
  markdown: ofFrontMatter,
  pandoc: ofFrontMatter,
  typst: (text) => (/\bbibliography\([^()]{0,5000}\bfull:\s{0,20}true/.test(text) ? ['*'] : []),
  restructuredtext: (text) => (/^[ \t]+:all:[ \t]*$/m.test(text) ? ['*'] : []),
  org: (text) => matches(text, /\[cite\/n[^:\]]{0,40}:([^\]]{0,5000})\]/g),
};

/** The field, whose text may go on in lines further in. */
function ofFrontMatter(text: string): readonly string[] {
  if (!/^\uFEFF?---/.test(text)) return [];
  return matches(text.slice(0, 100_000), /^nocite:((?:.*\r?\n)(?:[ \t].*\r?\n){0,200})/gm);
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, list = '']) => list);
}

/**
 * The keys in LaTeX commands that are named like those that cite: macros of the author's own, whose
 * meaning nobody can tell, are among them.
 */
export function commandKeys(text: string, language: DocumentLanguage): readonly string[] {
  if (language !== 'latex') return [];
  const commands = matches(
    text,
    /\\[A-Za-z]{0,40}(?:[Cc]ite|bibentry)[A-Za-z]{0,40}\*?((?:\s?\[[^\][]{0,300}\]|\s?\{[^{}]{0,2000}\}){1,12})/g,
  );
  return commands.flatMap((given) => given.split(/[\s,{}[\]]+/)).filter((key) => key !== '');
}
