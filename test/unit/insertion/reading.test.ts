import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import markdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import { defaultConventions } from '../../../src/core/insertion/conventions';
import { renderInsertion } from '../../../src/core/insertion/insertion';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import { textOf } from './htmlText';

/** Signs that mean something in some markup, Vietnamese letters, and anything at all. */
const signs = '*_`[]<>&#-+.1)(|~^$\\{}"\':;/=@%!?, ab'.split('');
const wordLike = 'ế|Đảng|“|”|‘|’|«|»|\u00A0|--|...|😀|http://a.b/'.split('|');
const markup = '<b>|</q>|<!--|-->|&amp;|&#60;|```|\n|\n\n|1. |> |![|]('.split('|');
const pieces = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constantFrom(...wordLike, ...markup) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
);
const sourceText = fc
  .array(pieces, { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''))
  // A control is no text; a replacement character stands for one.
  .filter((text) => text.trim() !== '' && !/(?!\n)\p{Cc}|\uFFFD/u.test(text));

function quotation(text: string, language: DocumentLanguage, style: 'inline' | 'block'): string {
  return renderInsertion({
    what: 'quotation',
    language,
    conventions: defaultConventions(language),
    passage: { text, sic: [] },
    source: { citekey: 'k', csl: { type: 'document' } },
    locator: null,
    options: { sic: false, blockThreshold: 4, style, withCitation: false, documentLocale: 'vi' },
    context: { before: '', after: '' },
  });
}

/** The words of a text, whatever parts them: paragraphs and wraps are layout. */
function words(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The readers of the field, each from the inserted text to the words on the page. */
const READERS: readonly (readonly [DocumentLanguage, string, (inserted: string) => string])[] = [
  ['markdown', 'CommonMark', (text) => html(markdownIt('commonmark').render(text))],
  ['markdown', 'the preview of VS Code', (text) => html(preview.render(text))],
  ['pandoc', 'CommonMark', (text) => html(markdownIt('commonmark').render(text))],
  ['html', 'a browser', html],
];
const preview = markdownIt({ html: true, linkify: true });

function html(source: string): string {
  const { text, elements } = textOf(parseFragment(source));
  const own = new Set(['p', 'blockquote', 'q', 'figure', 'a']);
  assert.deepEqual(
    elements.filter((name) => !own.has(name)),
    [],
    'the words became markup',
  );
  return words(text);
}

describe('a quotation read back', () => {
  for (const [language, reader, read] of READERS) {
    it(`is the source's words in a block of ${language} for ${reader}`, () => {
      fc.assert(
        fc.property(sourceText, (text) => {
          assert.equal(read(quotation(text, language, 'block')), words(text));
        }),
        { numRuns: 500 },
      );
    });

    it(`is the source's words within a sentence of ${language} for ${reader}`, () => {
      fc.assert(
        fc.property(
          sourceText.filter((text) => !/\n\s*\n/.test(text.trim())),
          (text) => {
            const page = read(quotation(text.trim(), language, 'inline'));
            const marks = ['“”', '‘’', '«»', ''].map((pair) => [pair.slice(0, 1), pair.slice(1)]);
            assert.ok(
              marks.some(
                ([open = '', close = '']) => page === words(`${open}${text.trim()}${close}`),
              ),
              page,
            );
          },
        ),
        { numRuns: 500 },
      );
    });
  }
});
