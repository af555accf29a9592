import type { ArticleFormat } from './article';
import { problemOf, recordSuffix, stem } from './draftArticle';
import type { LibraryProblem } from './problems';
import type { LibraryFile } from './reader';
import { isFolderFault } from './reader';

/** The text and, where there is one, the record beside it. */
export interface ArticleFiles {
  readonly text: LibraryFile;
  readonly record: LibraryFile | null;
}

interface TextFile {
  readonly files: ArticleFiles;
  readonly format: ArticleFormat;
}

/** Some systems and old programs write endings in capitals. */
function formatOf(path: string): ArticleFormat | null {
  if (/\.txt$/i.test(path)) return 'text';
  return /\.md$/i.test(path) ? 'markdown' : null;
}

/** Texts with the records beside them, and what is wrong with what belongs to no text. */
export function pairFiles(listed: readonly LibraryFile[]): {
  readonly texts: readonly TextFile[];
  readonly others: readonly LibraryProblem[];
} {
  const files = listed.filter(({ fault }) => !isFolderFault(fault));
  const records = new Map(
    files.filter((file) => file.path.endsWith(recordSuffix)).map((file) => [stem(file.path), file]),
  );
  const texts = files.flatMap((file) => {
    const format = formatOf(file.path);
    if (format === null) return [];
    const record = records.get(stem(file.path)) ?? null;
    records.delete(stem(file.path));
    return [{ files: { text: file, record }, format }];
  });
  const others = [
    ...listed.flatMap((file) => (isFolderFault(file.fault) ? [problemOf(file, file.fault)] : [])),
    ...[...records.values()].map((file) => problemOf(file, 'record-without-text')),
  ];
  return { texts, others };
}
