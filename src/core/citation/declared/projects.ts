import type { DocumentLanguage } from '../../insertion/languages';
import { ofYaml } from './frontMatter';
import { without } from './types';

/** How far up from a report the file of its project is looked for. */
const MOST_FOLDERS = 5;

interface ProjectFile {
  readonly name: string;
  /** The bibliographies it names, relative to itself. */
  readonly paths: (text: string) => readonly string[];
}

const QUARTO = { paths: (text: string) => ofYaml(text, 0).files.map(({ path }) => path) };

/** Files that name the bibliographies of all documents of a project. */
const FILES: Partial<Record<DocumentLanguage, readonly ProjectFile[]>> = {
  pandoc: [
    { name: '_quarto.yml', ...QUARTO },
    { name: '_quarto.yaml', ...QUARTO },
    { name: '_bookdown.yml', ...QUARTO },
  ],
  restructuredtext: [{ name: 'conf.py', paths: sphinxPaths }],
};

/** Of sphinxcontrib-bibtex: `bibtex_bibfiles = ['a.bib', 'b.bib']`. */
function sphinxPaths(text: string): readonly string[] {
  const source = without(text, /#.*/g);
  const list = /^bibtex_bibfiles\s{0,20}=\s{0,20}[[(]([^\])]{0,10000})[\])]/m.exec(source)?.[1];
  const strings = (list ?? '').matchAll(/'([^'\n]{1,1000})'|"([^"\n]{1,1000})"/g);
  return [...strings].map(([, single, double]) => single ?? double ?? '');
}

/**
 * The bibliographies that the project of a report names for all its documents, by their paths
 * relative to the report; none where it belongs to no project. `read` gives null for what is not
 * there.
 */
export async function projectBibliographies(
  language: DocumentLanguage,
  read: (path: string) => Promise<string | null>,
): Promise<readonly string[]> {
  const wanted = FILES[language] ?? [];
  if (wanted.length === 0) return [];
  for (let depth = 0, up = ''; depth < MOST_FOLDERS; depth++, up += '../') {
    const found = await Promise.all(wanted.map(({ name }) => read(up + name)));
    const index = found.findIndex((text) => text !== null);
    const paths = wanted[index]?.paths(found[index] ?? '');
    if (paths) return paths.map((path) => up + path);
  }
  return [];
}
