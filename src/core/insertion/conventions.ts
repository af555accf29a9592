import type { DocumentLanguage } from './languages';
import { documentMarks } from './documentMarks';
import { citesInNotes } from './notes';
import type { QuotationMarks } from './types';

/** How a document cites: in words, or in one of the ways of its markup. */
export type CitationSyntax =
  | 'words'
  | 'pandoc'
  | 'latex'
  | 'typst'
  | 'asciidoctor-bibtex'
  | 'asciidoc-anchor'
  | 'sphinx-bibtex'
  | 'org-cite';

/** What a document does already, and an insertion therefore does as well. */
export interface Conventions {
  readonly citations: CitationSyntax;
  /** Whether citations in words stand in footnotes; Markdown alone. */
  readonly notes: boolean;
  /** The command of a LaTeX document that cites in parentheses, without the backslash. */
  readonly citeCommand: 'cite' | 'parencite' | 'autocite' | 'footcite' | 'citep';
  /** The package a LaTeX document says it cites with; a chapter without a preamble says none. */
  readonly citePackage: 'biblatex' | 'natbib' | null;
  /** Whether a LaTeX document has csquotes, and so `\enquote` and `displayquote`. */
  readonly csquotes: boolean;
  /** The marks the document quotes with, where it prefers other ones than its language does. */
  readonly quotationMarks: QuotationMarks | null;
}

const OF_LANGUAGE: Readonly<Record<DocumentLanguage, CitationSyntax>> = {
  markdown: 'words',
  pandoc: 'pandoc',
  latex: 'latex',
  typst: 'typst',
  asciidoc: 'words',
  restructuredtext: 'words',
  html: 'words',
  org: 'org-cite',
  plaintext: 'words',
};

/** The conventions of a document that shows none, for instance of an empty one. */
export function defaultConventions(language: DocumentLanguage): Conventions {
  return {
    citations: OF_LANGUAGE[language],
    notes: false,
    citeCommand: 'cite',
    citePackage: null,
    csquotes: false,
    quotationMarks: null,
  };
}

/** Reads from the text of a document how it cites and quotes. Linear in the text's length. */
export function detectConventions(text: string, language: DocumentLanguage): Conventions {
  return {
    ...defaultConventions(language),
    quotationMarks: documentMarks(text, language),
    ...DETECTORS[language]?.(text),
  };
}

/** A bibliography in the front matter, or a bracketed citation anywhere. */
function citesLikePandoc(text: string): boolean {
  const frontMatter = /^---[ \t]*\r?\n/.test(text) ? text.slice(0, frontMatterEnd(text)) : '';
  if (/^(?:bibliography|references)[ \t]*:/m.test(frontMatter)) return true;
  return /\[(?:[^[\]\n@]{0,80}[ \t])?-?@(?:\{|[\p{L}\p{N}_])[^[\]\n]{0,200}\](?!\()/u.test(text);
}

function frontMatterEnd(text: string): number {
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return end === null ? text.length : end.index;
}

const PACKAGES =
  /\\(?:usepackage|RequirePackage)\s{0,9}(?:\[[^\]]{0,999}\]\s{0,9})?\{([^}]{0,999})\}/g;

const OF_PACKAGE = { biblatex: 'parencite', natbib: 'citep' } as const;

function latexConventions(text: string): Partial<Conventions> {
  const source = text.replace(/(?<!\\)%.*/g, '');
  const packages = new Set(
    [...source.matchAll(PACKAGES)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  );
  const uses = (command: string) => source.split(`\\${command}`).length - 1;
  const commands = ['parencite', 'autocite', 'footcite', 'citep', 'cite'] as const;
  // A chapter has no preamble: what it does most often tells as much.
  const [used] = commands
    .map((name) => ({ name, uses: uses(`${name}{`) + uses(`${name}[`) }))
    .filter((command) => command.uses > 0)
    .toSorted((a, b) => b.uses - a.uses);
  const citePackage = (['biblatex', 'natbib'] as const).find((name) => packages.has(name)) ?? null;
  return {
    citeCommand: used?.name ?? (citePackage === null ? 'cite' : OF_PACKAGE[citePackage]),
    citePackage,
    csquotes: packages.has('csquotes') || /\\(?:enquote\*?\{|begin\{displayquote\})/.test(source),
  };
}

function asciidocCitations(text: string): CitationSyntax {
  if (/^:bibtex-file:|\bcite(?:np)?:\[|^bibliography::/m.test(text)) return 'asciidoctor-bibtex';
  return /^\[bibliography|\[\[\[[\p{L}\p{N}]/mu.test(text) ? 'asciidoc-anchor' : 'words';
}

function sphinxConventions(text: string): Partial<Conventions> {
  return /:cite(?::[a-z]{1,20})?:`|\.\. bibliography::/.test(text)
    ? { citations: 'sphinx-bibtex' }
    : {};
}

const DETECTORS: Partial<Record<DocumentLanguage, (text: string) => Partial<Conventions>>> = {
  markdown: (text) =>
    citesLikePandoc(text) ? { citations: 'pandoc' } : { notes: citesInNotes(text) },
  latex: latexConventions,
  asciidoc: (text) => ({ citations: asciidocCitations(text) }),
  restructuredtext: sphinxConventions,
};
