import type { DocumentLanguage } from '../../insertion/languages';
import type { TextRange } from '../../text/range';
import { declaredIn } from '../declared/declared';
import { projectBibliographies } from '../declared/projects';
import type { ReadBeside } from '../ownKeys';
import { isBeside } from '../ownKeys';
import { fileFormat, readBibliographyFile } from './readFile';
import type { BibliographyFile } from './types';

/** A bibliography file that a report has, as far as it could be read. */
export interface DocumentFile {
  /** Relative to the report, with slashes. */
  readonly path: string;
  /** Where the report names it; null where its project does. */
  readonly declared: TextRange | null;
  /** Null where it is not there, is no text, or is of a format that is not read here. */
  readonly content: { readonly text: string; readonly file: BibliographyFile } | null;
}

/** YAML takes seconds for as much as this, in UTF-16 units; a longer file is not read. */
const LONGEST_YAML = 2_000_000;

/** Reads a file of a known text once; another reader may keep what it made. */
export type ParseFile = (path: string, text: string) => BibliographyFile | null;

/**
 * The bibliography files of a report, in the order in which it names them, then those of its
 * project. Each is read; none is read that does not lie at a relative path.
 */
export async function documentFiles(
  text: string,
  language: DocumentLanguage,
  read: ReadBeside,
  parse: ParseFile = parseFile,
): Promise<readonly DocumentFile[]> {
  const own = declaredIn(text, language).files;
  const ofProject = await projectBibliographies(language, read);
  const named = new Map<string, TextRange | null>(ofProject.map((path) => [path, null]));
  for (const { path, range } of own) named.set(path, range);
  const paths = [...new Set([...own.map(({ path }) => path), ...ofProject])];
  return Promise.all(
    paths.map(async (path): Promise<DocumentFile> => {
      const content = isBeside(path) ? await read(path) : null;
      const file = content === null ? null : parse(path, content);
      return {
        path,
        declared: named.get(path) ?? null,
        content: content === null || file === null ? null : { text: content, file },
      };
    }),
  );
}

export function parseFile(path: string, text: string): BibliographyFile | null {
  const format = fileFormat(path, text);
  const isYaml = format === 'csl-yaml' || format === 'hayagriva';
  if (isYaml && text.length > LONGEST_YAML) return null;
  return format && readBibliographyFile(text, format);
}
