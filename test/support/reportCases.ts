import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../src/core/engine';
import type { DocumentLanguage } from '../../src/core/insertion/languages';
import type { InsertionOptions } from '../../src/core/insertion/types';
import type { Article } from '../../src/core/library/article';
import { words } from '../../src/core/text/words';
import type { TextRange } from '../../src/core/text/range';

/** How each markup's file ends, and what opens a report that cites by keys. */
export const REPORTS: Readonly<
  Record<DocumentLanguage, { readonly ending: string; readonly head: string }>
> = {
  markdown: { ending: 'md', head: '' },
  pandoc: { ending: 'qmd', head: '' },
  latex: {
    ending: 'tex',
    head: '\\documentclass{article}\n\\usepackage{csquotes}\n\\begin{document}\n\n',
  },
  typst: { ending: 'typ', head: '' },
  asciidoc: { ending: 'adoc', head: '' },
  restructuredtext: { ending: 'rst', head: '' },
  html: { ending: 'html', head: '<!doctype html>\n<body>\n' },
  org: { ending: 'org', head: '' },
  plaintext: { ending: 'txt', head: '' },
};

/** The articles of the parser's fixtures, by file name. */
export function fixtureArticles(): Readonly<Record<string, string>> {
  const folder = path.join('test', 'fixtures', 'articles');
  const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** So many cases of a property: `TRICH_DAN_RUNS` asks for more; the seed is printed on failure. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env['TRICH_DAN_RUNS'] ?? usual) };
}

/** A passage of an article's body from one word to another, in its text. */
export function passageOf(
  article: Article,
  least: number,
  most: number,
): fc.Arbitrary<TextRange> | null {
  const { text, paragraphs } = article.parsed;
  const start = paragraphs[0]?.start ?? text.length;
  const found = words(text, { start, end: text.length });
  if (found.length < least) return null;
  return fc
    .tuple(fc.nat({ max: found.length - least }), fc.integer({ min: least, max: most }))
    .map(([first, count]) => {
      const range = {
        start: found[first]?.start ?? 0,
        end: found[Math.min(found.length, first + count) - 1]?.end ?? 0,
      };
      return wholeWords(text, range);
    });
}

/** "3A" is two words to a search, but nobody quotes half of it. */
function wholeWords(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start > 0 && /[\p{L}\p{N}]{2}/u.test(text.slice(start - 1, start + 1))) start -= 1;
  while (end < text.length && /[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1))) end += 1;
  return { start, end };
}

/** What the editor's command would insert into an otherwise empty part of a report. */
export function inserted(
  engine: Engine,
  article: Article,
  range: TextRange,
  language: DocumentLanguage,
  options: Partial<InsertionOptions> = {},
): string {
  const { ending, head } = REPORTS[language];
  const { texts } = engine.insertions(
    article,
    { what: 'quotation', range, statisticId: null, form: 'phrase', locator: true },
    { languageId: '', fileName: `report.${ending}`, text: head },
    {
      sic: false,
      blockThreshold: 4,
      style: 'auto',
      withCitation: true,
      documentLocale: 'vi',
      ...options,
    },
    [{ before: '', after: '', previousLine: '', nextLine: '' }],
  );
  return texts[0] ?? '';
}

/** A report with the text among prose of its own. */
export function reportWith(text: string, language: DocumentLanguage): string {
  const { head } = REPORTS[language];
  return `${head}Mở đầu báo cáo của xã.\n\n${text}\n\nKết thúc phần này của báo cáo.\n`;
}
