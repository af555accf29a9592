import { documentBibliographies } from '../../citation/bibliographies';
import { isInListing } from '../../completion/codeContext';
import type { Conventions } from '../conventions';
import type { DocumentLanguage } from '../languages';

/** How a report comes by its list. */
export type Directive =
  /** Its tool makes the list, and is told where already. */
  | { readonly kind: 'present' }
  /** Its tool makes the list once it is told so by these lines. */
  | { readonly kind: 'lacking'; readonly lines: readonly string[]; readonly heading: boolean }
  /** The report is a part of another, which has the list. */
  | { readonly kind: 'part' }
  /** The author wrote a list in the markup's own form. */
  | { readonly kind: 'by-hand' };

/** Of so many places one is no listing; each is looked at from the report's start on. */
const MOST_PLACES = 40;

/** The file that is named where the report names none yet. */
export const usualBibliography = 'references.bib';

/**
 * What makes the bibliography of a report whose tool does; null where no tool does and the list
 * itself must be written. `text` is without lists of ours.
 */
export function directiveOf(
  text: string,
  language: DocumentLanguage,
  { citations }: Pick<Conventions, 'citations'>,
): Directive | null {
  const has = (pattern: RegExp): boolean =>
    [...text.matchAll(pattern)]
      .slice(0, MOST_PLACES)
      .some(({ index }) => !isInListing(text, index, language));
  const told = (isTold: boolean, lines: readonly string[], heading: boolean): Directive =>
    isTold ? { kind: 'present' } : { kind: 'lacking', lines, heading };
  const file = documentBibliographies(text, language).files[0] ?? usualBibliography;
  if (language === 'pandoc' || citations === 'pandoc') {
    const refs = /^:{3,}[ \t]*\{[^}\n]{0,200}#refs\b|<div\b[^>\n]{0,200}\bid="refs"/gm;
    const titled = /^reference-section-title:/m.test(text);
    return told(has(refs), ['::: {#refs}', ':::'], !titled);
  }
  switch (language) {
    case 'latex':
      return ofLatex(text, file);
    case 'typst':
      return told(
        has(/#bibliography\(/g),
        [`#bibliography("${file.replace(/["\\]/g, '\\$&')}")`],
        false,
      );
    case 'org':
      return told(
        has(/^[ \t]*#\+print_bibliography:/gim),
        ['#+print_bibliography:'],
        // LaTeX makes the heading with the list.
        !/^[ \t]*#\+cite_export:[ \t]*(?:biblatex|bibtex|natbib)\b/im.test(text),
      );
    case 'asciidoc':
      return citations === 'asciidoctor-bibtex'
        ? told(has(/^bibliography::/gm), ['bibliography::[]'], true)
        : null;
    case 'restructuredtext':
      return citations === 'sphinx-bibtex'
        ? told(has(/^[ \t]*\.\. bibliography::/gm), ['.. bibliography::'], true)
        : null;
    case 'markdown':
    case 'html':
    case 'plaintext':
      return null;
  }
}

/** biblatex and BibTeX make the list of a file; a document with neither has the list written. */
function ofLatex(text: string, file: string): Directive | null {
  const source = text.replace(/(?<!\\)%.*/g, '');
  if (/\\printbibliography\b|\\bibliography\s{0,9}\{/.test(source)) return { kind: 'present' };
  if (source.includes('\\begin{thebibliography}')) return { kind: 'by-hand' };
  if (!source.includes('\\documentclass')) return { kind: 'part' };
  if (/\{biblatex\}|\\addbibresource\b/.test(source)) {
    return { kind: 'lacking', lines: ['\\printbibliography'], heading: false };
  }
  if (/\\bibliographystyle\b|\{natbib\}/.test(source)) {
    const name = file.replace(/\.bib$/i, '');
    return { kind: 'lacking', lines: [`\\bibliography{${name}}`], heading: false };
  }
  return null;
}
