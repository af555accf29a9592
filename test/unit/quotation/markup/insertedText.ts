import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { defaultConventions } from '../../../../src/core/insertion/conventions';
import { renderInsertion } from '../../../../src/core/insertion/insertion';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';
import type { MarkupReader } from '../../../../src/core/quotation/report/markup';
import { runs } from '../../../support/reportCases';
import { prosesOf } from './markupProperties';

const signs = '*_`[]<>&#-+.1)(|~^$\\{}"\':;/=@%!?, ab'.split('');
const wordLike = 'ế|Đảng|“|”|‘|’|«|»|\u00A0|--|...|😀|http://a.b/|//|\n|\n\n|- |= '.split('|');

const sourceText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...signs) },
      { weight: 4, arbitrary: fc.constantFrom(...wordLike) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => /\S/.test(text) && !/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]|\uFFFD|\uFFFC/u.test(text));

/** What we insert ourselves reads back as the words it was made of. */
export function itReadsInsertions(reader: MarkupReader, language: DocumentLanguage): void {
  const inserted = (text: string, style: 'inline' | 'block', csquotes: boolean): string =>
    renderInsertion({
      what: 'quotation',
      language,
      conventions: { ...defaultConventions(language), csquotes },
      passage: { text, sic: [] },
      source: { citekey: 'k', csl: { type: 'document' } },
      locator: { kind: 'paragraph', value: '5' },
      options: { sic: false, blockThreshold: 4, style, withCitation: true, documentLocale: 'vi' },
      context: { before: '', after: '' },
    });

  it('reads a block of ours as the words it quotes', () => {
    fc.assert(
      fc.property(sourceText, fc.boolean(), (text, csquotes) => {
        const proses = prosesOf(reader, inserted(text, 'block', csquotes));
        const quoted = proses.filter(({ role }) => role === 'quotation');
        assert.deepEqual(
          quoted.map(({ shown }) => words(shown.text)),
          [words(text)],
        );
        assert.deepEqual(cited(proses), ['k đoạn 5']);
      }),
      runs(1000),
    );
  });

  it('reads a quotation of ours within a sentence as the words it quotes', () => {
    const line = sourceText.filter((text) => !/\n\s*\n/.test(text.trim()));
    fc.assert(
      fc.property(line, fc.boolean(), (text, csquotes) => {
        const proses = prosesOf(reader, `Nêu ${inserted(text.trim(), 'inline', csquotes)}.`);
        const page = proses.map(({ shown }) => words(shown.text)).join(' ¶ ');
        const quoted = [...MARKS].map((marks) => marks.split('…').join(words(text)));
        assert.ok(
          quoted.some((quotation) => [`Nêu ${quotation}.`, `Nêu ${quotation} .`].includes(page)),
          page,
        );
        assert.deepEqual(cited(proses), ['k đoạn 5']);
      }),
      runs(1000),
    );
  });
}

const MARKS = ['“…”', '‘…’', '«…»', '"…"', "'…'"];

/** The words of a text, whatever parts them: paragraphs and wraps are layout. */
function words(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function cited(proses: ReturnType<typeof prosesOf>): string[] {
  return proses.flatMap(({ citations }) =>
    citations.map(({ key, locator }) => `${key} ${locator?.text ?? ''}`),
  );
}
