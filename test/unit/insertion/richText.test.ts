import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { FormattedRun } from '../../../src/core/citation/cluster';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import { renderRich } from '../../../src/core/insertion/rich/richText';
import { wardrobes } from '../../../src/core/insertion/rich/wardrobes';

const edge = { lineStart: true, previous: '', next: '' };

const render = (runs: readonly FormattedRun[], language: DocumentLanguage) =>
  renderRich(runs, wardrobes[language], edge);

const plain = (text: string): FormattedRun => ({ text, marks: [] });
const italic = (text: string): FormattedRun => ({ text, marks: ['italic'] });

const entry: readonly FormattedRun[] = [
  plain('Ban biên tập, '),
  italic('Kinh nghiệm * 50% & một_hai'),
  plain('. '),
  { text: 'https://vi.example/a_b?c=1', marks: [], link: 'https://vi.example/a_b?c=1' },
];

describe('rich text in each markup', () => {
  const expected: Readonly<Record<DocumentLanguage, string>> = {
    markdown: 'Ban biên tập, *Kinh nghiệm * 50% & một_hai*. <https://vi.example/a_b?c=1>',
    pandoc: 'Ban biên tập, *Kinh nghiệm * 50% & một_hai*. <https://vi.example/a_b?c=1>',
    latex:
      'Ban biên tập, \\textit{Kinh nghiệm * 50\\% \\& một\\_hai}. https://vi.example/a\\_b?c=1',
    typst:
      'Ban biên tập, #emph[Kinh nghiệm \\* 50% & một_hai];. #link("https://vi.example/a_b?c=1")',
    asciidoc: 'Ban biên tập, _Kinh nghiệm * 50% & một_hai_. link:++https://vi.example/a_b?c=1++[]',
    restructuredtext:
      'Ban biên tập, *Kinh nghiệm * 50% & một_hai*. `https://vi.example/a_b?c=1 <https://vi.example/a\\_b?c=1>`__',
    html: 'Ban biên tập, <i>Kinh nghiệm * 50% &amp; một_hai</i>. <a href="https://vi.example/a_b?c=1">https://vi.example/a_b?c=1</a>',
    org: 'Ban biên tập, /Kinh nghiệm * 50% & một_\u200Bhai/. [[https://vi.example/a_b?c=1]]',
    plaintext: 'Ban biên tập, Kinh nghiệm * 50% & một_hai. https://vi.example/a_b?c=1',
  };
  for (const [language, text] of Object.entries(expected)) {
    it(`is written for ${language}`, () => {
      assert.equal(render(entry, language as DocumentLanguage), text);
    });
  }

  it('keeps blanks outside the marks', () => {
    assert.equal(render([plain('a'), italic(' b '), plain('c')], 'markdown'), 'a *b* c');
  });

  it('keeps a backslash before marked words from the sign of the mark', () => {
    assert.equal(render([plain('a\\'), italic('b')], 'markdown'), 'a\\\\*b*');
  });

  it('sets words apart where the markup wants them apart', () => {
    const runs = [plain('số'), italic('tạp chí'), plain('(2)')];
    assert.equal(render(runs, 'restructuredtext'), 'số\\ *tạp chí*\\ (2)');
    assert.equal(render(runs, 'typst'), 'số#emph[tạp chí];(2)');
    assert.equal(render(runs, 'asciidoc'), 'số__tạp chí__(2)');
  });

  it('gives a reader of Markdown the words and the marks of any text', () => {
    const markdown = new MarkdownIt({ html: true });
    const words = fc.string({
      unit: fc.constantFrom(...'aơ *_`<[]&“”.,1-#>\\'.split('')),
      maxLength: 8,
    });
    const marks = fc.constantFrom<FormattedRun['marks']>([], ['italic'], ['bold']);
    const runs = fc.array(fc.record({ text: words, marks }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(runs, (each) => {
        const [paragraph] = markdown
          .parse(`a ${render([plain('x'), ...each, plain('x')], 'markdown')} a`, {})
          .slice(1);
        const tokens = paragraph?.children ?? [];
        const shown = tokens
          .map(({ type, content }) => (type === 'text' || type === 'text_special' ? content : ''))
          .join('');
        const wanted = `a x${each.map(({ text }) => text).join('')}x a`;
        assert.equal(shown, wanted);
        const isMarked = each.some((run) => run.marks.length > 0 && run.text.trim() !== '');
        const opens = tokens.some(
          ({ type, content }) => /^(?:em|strong)_open$/.test(type) || /^<[ib]>$/.test(content),
        );
        assert.equal(opens, isMarked);
      }),
    );
  });
});
