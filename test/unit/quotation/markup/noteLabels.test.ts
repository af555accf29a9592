import assert from 'node:assert/strict';
import { asciidocReader } from '../../../../src/core/quotation/markup/asciidoc';
import { latexReader } from '../../../../src/core/quotation/markup/latex';
import { orgReader } from '../../../../src/core/quotation/markup/org';
import { typstReader } from '../../../../src/core/quotation/markup/typst';
import type { MarkupReader } from '../../../../src/core/quotation/report/markup';
import { prosesOf } from './markupProperties';

/** A note as it is written where it is called. */
const WRITTEN: readonly (readonly [what: string, MarkupReader, (text: string) => string])[] = [
  ['LaTeX', latexReader, (text) => `\\footnote{${text}}`],
  [
    'LaTeX, apart from their marks',
    latexReader,
    (text) => `\\footnotemark{}\\footnotetext{${text}}`,
  ],
  ['Typst', typstReader, (text) => `#footnote[${text}]`],
  ['AsciiDoc', asciidocReader, (text) => `footnote:[${text}]`],
  ['Org', orgReader, (text) => `[fn::${text}]`],
];

describe('notes that are written where they are called', () => {
  for (const [what, reader, written] of WRITTEN) {
    it(`of ${what}, are told apart though their paragraphs begin alike`, () => {
      const proses = prosesOf(reader, `Nêu${written('một')}\n\nNêu${written('hai')}\n`);
      const textOf = new Map(proses.map(({ label, shown }) => [label, shown.text]));
      const called = proses.flatMap(({ notes }) => notes.map(({ label }) => textOf.get(label)));
      assert.deepEqual(called, ['một', 'hai']);
    });
  }
});
