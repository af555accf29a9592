import type { CitationSyntax } from '../insertion/conventions';
import { anchorSyntax, bibtexSyntax } from './syntax/asciidoc';
import { latexSyntax } from './syntax/latex';
import { orgSyntax } from './syntax/org';
import { pandocSyntax } from './syntax/pandoc';
import { sphinxSyntax } from './syntax/sphinx';
import { typstSyntax } from './syntax/typst';
import type { ClusterSyntax } from './types';

/** A way to cite by key. */
export type KeyedSyntax = Exclude<CitationSyntax, 'words'>;

const SYNTAXES: Readonly<Record<KeyedSyntax, ClusterSyntax>> = {
  pandoc: pandocSyntax,
  latex: latexSyntax,
  typst: typstSyntax,
  'asciidoctor-bibtex': bibtexSyntax,
  'asciidoc-anchor': anchorSyntax,
  'sphinx-bibtex': sphinxSyntax,
  'org-cite': orgSyntax,
};

export function syntaxOf(syntax: KeyedSyntax): ClusterSyntax {
  return SYNTAXES[syntax];
}
