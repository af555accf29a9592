import type { Declared } from './types';
import { captured, partsOf, without } from './types';

/** `\bibliography`, whose files need no ending, and BibLaTeX's commands; `\bibitem`. */
export function ofLatex(text: string): Declared {
  const source = without(text, /(?<!\\)%.*/g);
  const bibtex = captured(source, /\\(?:no)?bibliography\{([^{}]{0,5000})\}/dg)
    .flatMap((names) => partsOf(names, /,/))
    .filter(({ path }) => path !== '')
    .map(({ path, range }) => ({ path: /\.bib$/i.test(path) ? path : `${path}.bib`, range }));
  const biblatex = captured(
    source,
    /\\add(?:bibresource|globalbib|sectionbib)(?:\[[^\][]{0,500}\])?\{([^{}]{0,1000})\}/dg,
  );
  const keys = captured(source, /\\bibitem(?:\[[^\][]{0,500}\])?\{([^{}\s,]{1,200})\}/dg);
  return { files: [...bibtex, ...biblatex], keys: keys.map(({ path }) => path) };
}
