import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanParagraph } from '../../../src/import/text/clean';
import type { ImportBlock } from '../../../src/import/text/blocks';
import { writeDocument } from '../../../src/import/text/writeDocument';
import { docx, paragraph, run, xml } from './docxFile';
import { imported, shown } from './shown';

const syllables =
  'nông thôn mới Đạt 19,5 triệu đồng/người/năm. “Một là”, hộ nghèo; 1. - + a) I.'.split(' ');

/** What Markdown, HTML, core's parser or Unicode could trip over. */
const hostile = [
  ...'\\`*_[]()<>&#~|-+=!$^{}"\'.:;@%/?'.split(''),
  '**',
  '__',
  '```',
  '~~~',
  '---',
  '===',
  '...',
  '<!--',
  '-->',
  '<b>',
  '</p>',
  '&amp;',
  '&#65;',
  '![x](y)',
  '[^1]',
  '[1]: ',
  '](',
  '\\*',
  '# ',
  '## ',
  '> ',
  '| ',
  '- ',
  '* ',
  '1. ',
  '\n',
  '\n\n',
  '\t',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\u0338',
  '\u0301',
  'e\u0302\u0301',
  'Đ',
  '🙂',
  '\ud800',
  '\0',
  '\u0007',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...syllables).map((word) => ` ${word}`) },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const words = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const paragraphs = fc.array(words, { maxLength: 6 });

const expected = (texts: readonly string[]) =>
  texts
    .map(cleanParagraph)
    .filter((text) => text !== '')
    .join('\n\n');

const hasWords = (texts: readonly string[]) =>
  texts.some((text) => /[\p{L}\p{N}]/u.test(cleanParagraph(text)));

describe('the words of an import', () => {
  it('come back from Markdown as they were', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(3), (texts, shape) => {
        const blocks: ImportBlock[] = [
          { kind: 'heading', level: 1, text: 'Nhan đề' },
          ...texts.map((text): ImportBlock => {
            if (shape === 0) return { kind: 'paragraph', text, bold: true };
            if (shape === 1) return { kind: 'heading', level: 2, text };
            if (shape === 2) return { kind: 'item', depth: 1, marker: '1.', text };
            return { kind: 'paragraph', text };
          }),
        ];
        const written = writeDocument({ blocks, footnotes: [] });
        const flat = (text: string) => (shape === 1 ? text.replaceAll('\n', ' ') : text);
        const wanted = texts
          .map(cleanParagraph)
          .map((text) => (shape === 2 ? `1. ${text}`.trim() : flat(text)))
          .filter((text) => text !== '');
        // An item is indented under its list; blanks are no words.
        const found = shown(written).replace(/^ +/gm, '');
        assert.equal(found, ['Nhan đề', ...wanted].join('\n\n').replace(/^ +/gm, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('come back from the cells of a table and from notes', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, note) => {
        const written = writeDocument({
          blocks: [
            {
              kind: 'table',
              rows: [
                ['x', a],
                [b, 'y'],
              ],
            },
          ],
          footnotes: [{ label: '1', text: note }],
        });
        const flat = (text: string) => cleanParagraph(text).replace(/\s*\n\s*/g, ' ');
        const notes = flat(note) === '' ? '' : `\n\n---\n\n(1) ${flat(note)}`;
        assert.equal(
          shown(written),
          `| x | ${flat(a)} |\n| --- | --- |\n| ${flat(b)} | y |${notes}`,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('come back from a Word document, however its runs are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        paragraphs.filter(hasWords),
        fc.nat(5),
        fc.boolean(),
        async (texts, cut, headed) => {
          const runs = (text: string) =>
            text
              .split('\n')
              .map(
                (line) =>
                  run(Array.from(line).slice(0, cut).join('')) +
                  run(Array.from(line).slice(cut).join('')),
              )
              .join('<w:r><w:br/></w:r>');
          // XML has no lone surrogates or controls: what the writer of the test drops is not expected.
          const clean = texts.map((text) =>
            xml(text).replace(
              /&(amp|lt|gt|quot);/g,
              (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
            ),
          );
          const heading = paragraph(run('Mục'), '<w:outlineLvl w:val="0"/>');
          const body =
            (headed ? heading : '') +
            clean.map((text) => paragraph(runs(text.replaceAll('\r', '')))).join('');
          const article = await imported('a.docx', docx(body));
          const wanted = clean.map((text) => text.replace(/[\r]/g, '').replace(/\t/g, ' '));
          assert.equal(
            shown(article).replace(/\t/g, ' '),
            expected(headed ? ['Mục', ...wanted] : wanted),
          );
        },
      ),
      { numRuns: 250 },
    );
  });

  it('come back from a web page', async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs.filter(hasWords), fc.boolean(), async (texts, headed) => {
        const clean = texts.map((text) =>
          text.replace(/[\0\r\f\v]/g, '').replace(/\p{Cs}/gu, '\ufffd'),
        );
        const escaped = (text: string) =>
          text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
        const body = clean.map((text) => `<p>${escaped(text)}</p>`).join('');
        const article = await imported(
          'a.html',
          `<!doctype html>${headed ? '<h1>Mục</h1>' : ''}${body}`,
        );
        const wanted = clean.map((text) => text.replace(/[ \t]+/g, ' '));
        assert.equal(shown(article), expected(headed ? ['Mục', ...wanted] : wanted));
      }),
      { numRuns: 250 },
    );
  });
});
