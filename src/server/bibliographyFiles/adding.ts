import { addEntries } from '../../core/citation/bibliographyFile/addEntries';
import type { DocumentFile } from '../../core/citation/bibliographyFile/documentFiles';
import { fileFormat } from '../../core/citation/bibliographyFile/readFile';
import type { FileFormat } from '../../core/citation/bibliographyFile/types';
import { isBeside } from '../../core/citation/ownKeys';
import { detectConventions } from '../../core/insertion/conventions';
import type { DocumentLanguage } from '../../core/insertion/languages';
import { languageFromId } from '../../core/insertion/languages';
import type {
  AddEntriesOutcome,
  AddEntriesParams,
  MissingEntries,
} from '../../protocol/bibliographyFiles';
import { describeBibliographyProblem } from '../../protocol/bibliographyFileMessages';
import { itemsOf } from '../exporting/exportBibliography';
import type { Session } from '../session';
import { filesOf, uriOfFile } from './documentFiles';
import { entriesOf } from './entries';

/** The articles that an open report cites by key and that none of its files has. */
export async function provideMissingEntries(
  session: Session,
  { uri }: { readonly uri: string },
): Promise<MissingEntries | null> {
  const open = session.documents.get(uri);
  if (!open) return null;
  const files = await filesOf(session, open, open.getText());
  const file = fileToAddTo(files);
  if (!file) return null;
  const known = await entriesOf(session, open, open.getText());
  const keys = new Set<string>();
  for (const { item } of await itemsOf(session, open)) {
    if (item.kind !== 'citation' || item.articleId === null) continue;
    const key = item.reference.mark?.key;
    if (key !== undefined && !known.has(key)) keys.add(key);
  }
  return { file: { path: file.path, uri: uriOfFile(uri, file) }, keys: [...keys] };
}

/** The first that can be read, the report's own before its project's; else the first yet to be made. */
export function fileToAddTo(files: readonly DocumentFile[]): DocumentFile | undefined {
  const isWritable = ({ path }: DocumentFile): boolean =>
    isBeside(path) && fileFormat(path, '') !== null;
  const readable = files.find(({ content }) => content !== null && content.file.broken === null);
  return readable ?? files.find((file) => file.content === null && isWritable(file));
}

/** How articles of the library go into a bibliography file whose text is told. */
export function provideAddedEntries(
  session: Session,
  { uri, path, text, keys }: AddEntriesParams,
): AddEntriesOutcome {
  const language = languageOf(session, uri);
  const format = formatFor(language, path, text);
  const nothing = { insertions: [], added: [], problem: null };
  if (format === null) return nothing;
  const wanted = new Set(keys);
  const entries = session.engine.articles
    .map((article) => session.citedIn(uri, article))
    .filter(({ citekey }) => wanted.has(citekey))
    .map(({ citekey, csl }) => ({ key: citekey, item: csl }));
  const dialect = dialectOf(session, uri, language);
  const { insertions, added, broken } = addEntries(text, format, entries, { dialect });
  if (broken === null) return { insertions, added, problem: null };
  const line = text.slice(0, broken.offset).split('\n').length;
  const details = { path, key: '', places: [{ path, line }] };
  const problem = describeBibliographyProblem('broken-bibliography', details, session.locale);
  return { ...nothing, problem };
}

function languageOf(session: Session, uri: string): DocumentLanguage {
  return languageFromId(session.documents.get(uri)?.languageId ?? '', uri);
}

/** YAML that says nothing yet is Hayagriva's for Typst only. */
function formatFor(language: DocumentLanguage, path: string, text: string): FileFormat | null {
  const format = fileFormat(path, text);
  const isNew = format === 'hayagriva' && text.trim() === '';
  return isNew && language !== 'typst' ? 'csl-yaml' : format;
}

/** BibTeX's own fields are for reports in LaTeX without BibLaTeX, and for programs that know no other. */
function dialectOf(
  session: Session,
  uri: string,
  language: DocumentLanguage,
): 'bibtex' | 'biblatex' {
  const open = session.documents.get(uri);
  if (language === 'asciidoc' || language === 'restructuredtext') return 'bibtex';
  if (!open || language !== 'latex') return 'biblatex';
  return detectConventions(open.getText(), language).citePackage === 'biblatex'
    ? 'biblatex'
    : 'bibtex';
}
