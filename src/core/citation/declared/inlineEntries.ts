import type { DocumentLanguage } from '../../insertion/languages';
import type { TextRange } from '../../text/range';
import type { FileEntry } from '../bibliographyFile/types';
import { readBibliographyFile } from '../bibliographyFile/readFile';
import { frontMatterRange } from './frontMatter';
import { without } from './types';

/** Words of an entry that are shown, in UTF-16 units. */
const MOST_WORDS = 500;
/** No report writes out more of them. */
const MOST_ENTRIES = 2000;

const READERS: Partial<Record<DocumentLanguage, (text: string) => readonly FileEntry[]>> = {
  markdown: ofFrontMatter,
  pandoc: ofFrontMatter,
  latex: (text) =>
    written(
      without(text, /(?<!\\)%.*/g),
      /\\bibitem(?:\[[^\][]{0,500}\])?\{([^{}\s,]{1,200})\}/dg,
      /^[^]*?(?=\\bibitem\b|\\end\s{0,9}\{thebibliography\})/,
    ),
  asciidoc: (text) =>
    written(
      text,
      /\[\[\[([\p{L}\p{N}_:][^\s,[\]]{0,200})(?:,[^[\]\n]{0,200})?\]\]\]/dgu,
      /^[^]*?(?=\r?\n[*\-. \t]{0,8}\[\[\[|\r?\n[ \t]{0,8}\r?\n)/,
    ),
  restructuredtext: (text) =>
    written(
      text,
      /^[ \t]*\.\. \[(?!\d+\])([\p{L}\p{N}][\p{L}\p{N}\p{M}_.:+-]{0,200})\](?=\s|$)/dgmu,
      /^[^\n]*(?:\n[ \t]+[^\n]*)*/,
    ),
};

/**
 * The entries that a report writes out itself: Pandoc's `references`, with CSL items; the items of a
 * list in LaTeX, AsciiDoc and reStructuredText, of which only the words are known. Ranges are of the
 * report's text. Linear; never throws.
 */
export function inlineEntries(text: string, language: DocumentLanguage): readonly FileEntry[] {
  return READERS[language]?.(text) ?? [];
}

function ofFrontMatter(text: string): readonly FileEntry[] {
  const matter = frontMatterRange(text);
  const yaml = matter === null ? '' : text.slice(matter.start, matter.end);
  if (matter === null || !/^references[ \t]*:/m.test(yaml)) return [];
  const by = matter.start;
  return readBibliographyFile(yaml, 'csl-yaml').entries.map((entry) => placed(entry, by));
}

function placed(entry: FileEntry, by: number): FileEntry {
  return {
    ...entry,
    keyRange: shifted(entry.keyRange, by),
    range: shifted(entry.range, by),
  };
}

function shifted({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** @param end what belongs to an entry behind its key; of a text that is cut short */
function written(text: string, pattern: RegExp, end: RegExp): readonly FileEntry[] {
  const marks = [...text.matchAll(pattern)].slice(0, MOST_ENTRIES);
  return marks.flatMap(({ 0: mark, 1: key = '', index, indices }) => {
    const [start = index, keyEnd = index] = indices?.[1] ?? [];
    const from = index + mark.length;
    const rest = text.slice(from, from + MOST_WORDS);
    const words = end.exec(rest)?.[0] ?? rest;
    return [
      {
        key,
        keyRange: { start, end: keyEnd },
        range: { start: index, end: from + words.length },
        item: null,
        attachments: [],
        words: words.replace(/\s+/g, ' ').trim(),
      },
    ];
  });
}
