import type { CitedItem } from '../../../src/core/citation/cluster';
import type { CslItem } from '../../../src/core/citation/cslItem';
import { marksNear } from '../../../src/core/citing/marksNear';
import type { ReadCitation } from '../../../src/core/citing/readCitation';
import { readCitation } from '../../../src/core/citing/readCitation';
import type { CitingItem } from '../../../src/core/citing/writeCitation';
import { writeCitation } from '../../../src/core/citing/writeCitation';
import type { Conventions } from '../../../src/core/insertion/conventions';
import { defaultConventions } from '../../../src/core/insertion/conventions';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import { readerOf } from '../../../src/core/quotation/markup/readers';
import { Report } from '../../../src/core/quotation/report/report';

/** One way to cite, as documents have it. */
export interface Way {
  readonly language: DocumentLanguage;
  readonly conventions: Conventions;
}

export function way(language: DocumentLanguage, conventions: Partial<Conventions> = {}): Way {
  return { language, conventions: { ...defaultConventions(language), ...conventions } };
}

export const WAYS = {
  pandoc: way('pandoc'),
  markdown: way('markdown', { citations: 'pandoc' }),
  biblatex: way('latex', { citeCommand: 'autocite', citePackage: 'biblatex' }),
  natbib: way('latex', { citeCommand: 'citep', citePackage: 'natbib' }),
  latex: way('latex'),
  typst: way('typst'),
  asciidocBibtex: way('asciidoc', { citations: 'asciidoctor-bibtex' }),
  asciidocAnchor: way('asciidoc', { citations: 'asciidoc-anchor' }),
  sphinx: way('restructuredtext', { citations: 'sphinx-bibtex' }),
  org: way('org'),
  plainWords: way('plaintext'),
  markdownWords: way('markdown'),
  htmlWords: way('html'),
  restructuredTextWords: way('restructuredtext'),
  asciidocWords: way('asciidoc'),
} as const satisfies Record<string, Way>;

export type WayName = keyof typeof WAYS;

export const SOURCES: Readonly<Record<string, CslItem>> = {
  canhthuy: {
    type: 'article',
    title: 'Kinh nghiệm từ thực hiện nghị quyết ở một xã vùng sâu',
    author: [{ literal: 'Ban biên tập' }],
  },
  'nguyen-2009': {
    type: 'book',
    title: 'Đổi mới [và] phát triển',
    author: [{ family: 'Nguyễn', given: 'Văn A' }],
    issued: { 'date-parts': [[2009]] },
  },
  smith_2010: {
    type: 'book',
    title: 'Local *government* 50% & more',
    author: [{ family: 'Smith', given: 'J.' }],
    issued: { 'date-parts': [[2010]] },
  },
};

export function item(key: string, known: Partial<CitedItem> = {}): CitedItem {
  return { key, locator: null, prefix: '', suffix: '', author: 'shown', ...known };
}

function citing(items: readonly (CitedItem & { was?: number })[]): CitingItem[] {
  return items.map(({ was, ...one }) => ({
    item: one,
    csl: SOURCES[one.key] ?? null,
    was: was ?? null,
  }));
}

export function write(
  { language, conventions }: Way,
  items: readonly (CitedItem & { was?: number })[],
  old: ReadCitation | null = null,
): string {
  return writeCitation({ language, conventions, locale: 'vi', items: citing(items), old });
}

/** The citation at an offset, as a report of this kind is read. */
export function readAt(
  { language, conventions }: Way,
  text: string,
  offset: number,
): ReadCitation | null {
  const report = new Report(readerOf(language), text);
  return readCitation(text, offset, marksNear(report.units, offset), {
    language,
    conventions,
    locale: 'vi',
    sources: Object.entries(SOURCES).map(([key, csl]) => ({ key, csl })),
    isKnown: (key) => key in SOURCES || key.length <= 2,
  });
}

/** The items of a citation that is read, as they are given to be written again. */
export function itemsOf({ items }: ReadCitation): (CitedItem & { was: number })[] {
  return items.map(({ item: one }, was) => ({ ...one, was }));
}
