/** Directives whose text is no prose: code, data, pictures, what a program fills in. */
const NO_PROSE = new Set(
  (
    'code code-block sourcecode highlight parsed-literal math raw image toctree csv-table include ' +
    'literalinclude index bibliography footbibliography replace unicode date default-role role ' +
    'contents sectnum section-numbering meta graphviz digraph graph uml plantuml mermaid plot ' +
    'ipython jupyter-execute doctest testcode testoutput testsetup testcleanup prompt ' +
    'productionlist tabularcolumns target-notes header footer title restructuredtext-test-directive ' +
    'currentmodule module automodule autoclass autofunction autosummary program option envvar'
  ).split(' '),
);

const QUOTATIONS = new Set(['epigraph', 'pull-quote', 'highlights']);

/** Directives that show their argument as a title. */
const TITLED = new Set(
  (
    'admonition topic sidebar rubric centered table list-table csv-table versionadded ' +
    'versionchanged deprecated versionremoved dropdown card tab-item'
  ).split(' '),
);

/** Directives whose text begins right behind their name. */
const IMMEDIATE = new Set(
  (
    'attention caution danger error hint important note tip warning seealso todo compound ' +
    'epigraph pull-quote highlights line-block'
  ).split(' '),
);

/** What a directive does with its argument and its text. */
export interface DirectiveKind {
  readonly isProse: boolean;
  readonly isQuotation: boolean;
  readonly argument: 'title' | 'text' | 'hidden';
}

export function directiveKind(name: string): DirectiveKind {
  return {
    isProse: !NO_PROSE.has(name),
    isQuotation: QUOTATIONS.has(name),
    argument: TITLED.has(name) ? 'title' : IMMEDIATE.has(name) ? 'text' : 'hidden',
  };
}
