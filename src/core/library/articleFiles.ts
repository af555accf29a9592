import type { CslItem } from '../citation/csl';
import { foldForSearch } from '../text/fold';
import type { ArticleFormat, ArticlePage } from './article';

/** An article to be written into a library folder. */
export interface NewArticle {
  readonly format: ArticleFormat;
  readonly text: string;
  readonly citekey: string;
  readonly csl: CslItem;
  /** The file it was read from, where that is kept beside it. */
  readonly original: OriginalFile | null;
  /** Where the pages of the source begin; empty where it has none. */
  readonly pages: readonly ArticlePage[];
}

export interface OriginalFile {
  readonly name: string;
  /** Lower-case hexadecimal SHA-256 of its bytes. */
  readonly sha256: string;
  /** The encoding it was read in, where that was no Unicode. */
  readonly encoding?: string;
}

const LONGEST_STEM = 60;

/** Names that Windows has other uses for. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name for the files of an article, without extension: letters, digits and hyphens only, so that
 * it is the same on every system and in every archive; none of `taken`, whatever their case.
 */
export function fileStem(title: string, taken: ReadonlySet<string>): string {
  const words = foldForSearch(title).match(/[a-z0-9]+/g) ?? [];
  let stem = '';
  for (const word of words) {
    const longer = stem === '' ? word.slice(0, LONGEST_STEM) : `${stem}-${word}`;
    if (longer.length > LONGEST_STEM) break;
    stem = longer;
  }
  if (stem === '' || RESERVED.test(stem)) stem = stem === '' ? 'bai-viet' : `bai-${stem}`;
  let free = stem;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}`;
  return free;
}

export function extensionOf(format: ArticleFormat): string {
  return format === 'markdown' ? '.md' : '.txt';
}

/**
 * The record of a new article as its file has it. `file`: the name of the text's. `sha256`: of the
 * text's bytes in UTF-8. `before`: the record that it takes the place of; what it says beyond what is
 * known here is kept.
 */
export function recordText(
  { citekey, csl, original, pages }: NewArticle,
  file: string,
  sha256: string,
  before: Readonly<Record<string, unknown>> | null = null,
): string {
  const { id: _, ...item } = csl;
  const source = {
    file,
    sha256,
    ...(original ? { original } : {}),
    ...(pages.length > 0 ? { pages } : {}),
  };
  return `${JSON.stringify({ ...before, citekey, source, csl: item }, null, 2)}\n`;
}
