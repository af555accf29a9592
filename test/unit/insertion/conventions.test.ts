import assert from 'node:assert/strict';
import type { Conventions } from '../../../src/core/insertion/conventions';
import { defaultConventions, detectConventions } from '../../../src/core/insertion/conventions';
import { renderInsertion } from '../../../src/core/insertion/insertion';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import { languageFromId } from '../../../src/core/insertion/languages';
import { requestFor } from './cases';

const CURLY = { open: '“', close: '”' };
const STRAIGHT = { open: '"', close: '"' };
const ANGLE = { open: '«', close: '»' };

describe('languageFromId', () => {
  const ids: readonly (readonly [string, string, DocumentLanguage])[] = [
    ['markdown', 'a.md', 'markdown'],
    ['markdown', 'a.qmd', 'pandoc'],
    ['quarto', '', 'pandoc'],
    ['rmd', 'a.Rmd', 'pandoc'],
    ['tex', 'a.tex', 'latex'],
    ['typst', '', 'typst'],
    ['plaintext', 'a.typ', 'typst'],
    ['plaintext', 'baocao.txt', 'plaintext'],
    ['unknown', 'a.ADOC', 'asciidoc'],
    ['html', 'a.md', 'html'],
    ['constructor', 'a.toString', 'plaintext'],
  ];
  for (const [id, file, language] of ids) {
    it(`is ${language} for ${id} ${file}`, () => assert.equal(languageFromId(id, file), language));
  }
});

describe('detectConventions', () => {
  const found: readonly (readonly [DocumentLanguage, string, Partial<Conventions>])[] = [
    ['markdown', '', {}],
    ['markdown', 'Thư gửi a@b.vn, xem [@](x).', {}],
    ['markdown', 'như [@a2015, tr. 3] viết', { citations: 'pandoc' }],
    ['markdown', '[xem -@a]', { citations: 'pandoc' }],
    ['markdown', '---\nbibliography: a.bib\n---\n', { citations: 'pandoc' }],
    ['markdown', '---\ntitle: x\n---\nbibliography: a.bib', {}],
    ['markdown', 'gọi là "điểm sáng" và "mới"', { quotationMarks: STRAIGHT }],
    ['markdown', '“a” «b» «c»', { quotationMarks: ANGLE }],
    ['markdown', '---\ntitle: "A"\n---\n```\nx = ("a", "b")\n```\n“c”', { quotationMarks: CURLY }],
    ['markdown', 'màn hình 15" và 17"', {}],
    [
      'latex',
      '\\usepackage{csquotes}\n\\usepackage[a, b]{biblatex}',
      { csquotes: true, citeCommand: 'parencite', citePackage: 'biblatex' },
    ],
    ['latex', '\\usepackage{x,natbib}', { citeCommand: 'citep', citePackage: 'natbib' }],
    ['latex', '% \\usepackage{natbib}', {}],
    [
      'latex',
      '\\usepackage{biblatex} \\autocite[3]{a} \\autocite{b} \\parencite{c}',
      { citeCommand: 'autocite', citePackage: 'biblatex' },
    ],
    ['latex', '\\enquote{a}', { csquotes: true }],
    ['latex', "“a” “b” ``c''", { quotationMarks: CURLY }],
    [
      'latex',
      String.raw`\usepackage{csquotes}\DeclareQuoteStyle{vietnamese}{“}{”}{‘}{’}\begin{document}`,
      { csquotes: true },
    ],
    ['latex', "“a” ``c'' ``d''", {}],
    ['typst', '#let a = "b" // "c"\n“d”', {}],
    ['asciidoc', ':bibtex-file: a.bib', { citations: 'asciidoctor-bibtex' }],
    ['asciidoc', '[bibliography]\n* [[[a]]] A', { citations: 'asciidoc-anchor' }],
    ['restructuredtext', 'xem :cite:p:`a`', { citations: 'sphinx-bibtex' }],
    ['html', '<p class="a">“x”</p>', { quotationMarks: CURLY }],
  ];
  for (const [language, text, expected] of found) {
    it(`${language}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(detectConventions(text, language), {
        ...defaultConventions(language),
        ...expected,
      });
    });
  }

  it('takes time linear in the text', () => {
    // Each of these made a careless pattern quadratic; the test ends or it does not.
    for (const piece of ['\\usepackage[', '[@', '---\n', '"`', '[[[', ' "', '\\usepackage{']) {
      detectConventions(piece.repeat(100_000), 'latex');
      detectConventions(piece.repeat(100_000), 'markdown');
      detectConventions(piece.repeat(100_000), 'asciidoc');
    }
  });
});

describe('an insertion follows the document', () => {
  const inserted: readonly (readonly [DocumentLanguage, string, string])[] = [
    ['markdown', 'xem [@a]', '“tự phê bình” [@canhthuy, đoạn 5]'],
    [
      'markdown',
      'gọi là "x"',
      '"tự phê bình" (Ban biên tập, “Kinh nghiệm từ thực hiện …”, đoạn 5)',
    ],
    [
      'latex',
      '\\usepackage{csquotes,biblatex}',
      '\\enquote{tự phê bình} \\parencite[đoạn~5]{canhthuy}',
    ],
    ['latex', '\\usepackage{natbib}', "``tự phê bình'' \\citep[đoạn~5]{canhthuy}"],
    ['typst', '“x”', '“tự phê bình” @canhthuy[đoạn 5]'],
    ['asciidoc', ':bibtex-file: a.bib', '"`tự phê bình`" cite:[canhthuy], đoạn 5'],
    ['asciidoc', '[[[a]]]', '"`tự phê bình`" <<canhthuy>>, đoạn 5'],
    ['restructuredtext', ':cite:p:`a`', '“tự phê bình” :cite:p:`canhthuy{đoạn 5}`'],
  ];
  for (const [language, document, text] of inserted) {
    it(`${language}: ${document}`, () => {
      const request = requestFor(
        { name: '', document: '▮', passage: { text: 'tự phê bình' } },
        language,
      );
      const conventions = detectConventions(document, language);
      assert.equal(renderInsertion({ ...request, conventions }), text);
    });
  }

  it('writes no key that could become markup', () => {
    const request = requestFor({ name: '', document: '▮', what: 'citation' }, 'latex');
    const source = { ...request.source, citekey: 'x}\\input{/etc/passwd}' };
    assert.equal(
      renderInsertion({ ...request, source }),
      '(Ban biên tập, “Kinh nghiệm từ thực hiện …”, đoạn 5)',
    );
  });
});
