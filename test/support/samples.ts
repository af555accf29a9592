import { readFile } from 'node:fs/promises';
import { inRepository } from './hosts/root.mjs';

/** What is inserted into a sample report, in the order of its slots. */
export const slots = [
  'article',
  'short',
  'count',
  'income',
  'long',
  'detailed',
  'group',
  'list',
] as const;

export type Slot = (typeof slots)[number];

/** A report of test/fixtures/samples: what is written by hand, with slots for the commands. */
export interface Sample {
  readonly file: string;
  /** The bibliography file of the report, which grows with it; null where it has none. */
  readonly bibliography: string | null;
  /** Where the line that prints the list names the file, that line comes before all citations. */
  readonly listFirst: boolean;
}

const withoutFile = (file: string): Sample => ({ file, bibliography: null, listFirst: false });
const named = (file: string): Sample => ({ file, bibliography: 'nguon.bib', listFirst: false });
const unnamed = (file: string): Sample => ({
  file,
  bibliography: 'references.bib',
  listFirst: true,
});

export const samples: readonly Sample[] = [
  withoutFile('markdown.md'),
  named('pandoc.md'),
  named('biblatex.tex'),
  unnamed('natbib.tex'),
  unnamed('typst.typ'),
  withoutFile('asciidoc.adoc'),
  withoutFile('restructuredtext.rst'),
  withoutFile('html.html'),
  named('org.org'),
  withoutFile('plaintext.txt'),
];

/** A file of the samples. */
export const sampleFile = (...parts: readonly string[]): string =>
  inRepository('test', 'fixtures', 'samples', ...parts);

const SLOT = /⟦(\w+)⟧/g;

const isSlot = (name: string): name is Slot => (slots as readonly string[]).includes(name);

/** What a person wrote by hand, and where the commands are called in it. */
export interface Skeleton {
  readonly text: string;
  /** In the order they are filled in. */
  readonly slots: readonly Slot[];
  /** The place of each, as a UTF-16 offset into `text`. */
  readonly places: readonly number[];
}

/** @throws {Error} for a slot that nothing goes into */
export async function skeletonOf({ file, listFirst }: Sample): Promise<Skeleton> {
  const marked = await readFile(sampleFile('skeletons', file), 'utf8');
  let shorter = 0;
  const found = [...marked.matchAll(SLOT)].map(({ 0: mark, 1: slot = '', index }) => {
    if (!isSlot(slot)) throw new Error(`${file} has the slot ${slot}`);
    const place = index - shorter;
    shorter += mark.length;
    return { slot, place };
  });
  const early = found.filter(({ slot }) => listFirst && slot === 'list');
  const inOrder = [...early, ...found.filter((each) => !early.includes(each))];
  return {
    text: marked.replace(SLOT, ''),
    slots: inOrder.map(({ slot }) => slot),
    places: inOrder.map(({ place }) => place),
  };
}
