import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isInCode } from '../../../src/core/completion/codeContext';
import { keyContext } from '../../../src/core/completion/keyContext';
import { openQuotation } from '../../../src/core/completion/quotationContext';
import { typedWords } from '../../../src/core/completion/typedWords';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import { DOCUMENT_LANGUAGES } from '../../../src/core/insertion/languages';

/** The cursor is `¦`. */
function split(marked: string): { before: string; after: string } {
  const at = marked.indexOf('¦');
  return { before: marked.slice(0, at), after: marked.slice(at + 1) };
}

type KeyRow = readonly [DocumentLanguage, string, string | null];

describe('where a citation is being typed', () => {
  /** "key:typed", "locator KEY:typed", or null. */
  const rows: readonly KeyRow[] = [
    ['pandoc', 'Theo [@¦', 'key:'],
    ['pandoc', 'Theo [@canh¦]', 'key:canh'],
    ['pandoc', 'Theo @canh¦', 'key:canh'],
    ['pandoc', 'Theo [xem @a; -@canh thuy¦]', 'key:canh thuy'],
    ['pandoc', 'Theo [@{canh¦', 'key:canh'],
    ['pandoc', 'Thư: ai@canh¦', null],
    ['pandoc', 'Theo @canh thuy¦', null],
    ['pandoc', 'Theo [@canhthuy] và¦', null],
    ['pandoc', 'Theo [@canhthuy, ¦]', 'locator canhthuy:'],
    ['pandoc', 'Theo [@a, đoạn 1; @canhthuy, đo¦]', 'locator canhthuy:đo'],
    ['pandoc', 'Theo [@canhthuy đo¦]', 'locator canhthuy:đo'],
    ['pandoc', 'Theo @canhthuy [đo¦]', 'locator canhthuy:đo'],
    ['markdown', 'Theo [@canh¦', 'key:canh'],
    ['latex', 'Theo \\cite{¦}', 'key:'],
    ['latex', 'Theo \\parencite[đoạn 5]{a, canh¦}', 'key:canh'],
    ['latex', 'Theo \\autocites[5]{a}[6]{canh¦', 'key:canh'],
    ['latex', '\\textcquote[đoạn 5]{canh¦}{x}', 'key:canh'],
    ['latex', 'Theo \\cite[¦]{canhthuy}', 'locator canhthuy:'],
    ['latex', 'Theo \\parencite[xem][đo¦]{canhthuy}', 'locator canhthuy:đo'],
    ['latex', 'Theo \\cite[đo¦', 'locator null:đo'],
    ['latex', 'Theo \\emph{canh¦}', null],
    ['latex', 'Theo \\cite{canhthuy} và {a¦', null],
    ['typst', 'Theo @canh¦', 'key:canh'],
    ['typst', 'Theo #cite(<canh¦', 'key:canh'],
    ['typst', 'Theo @canhthuy[đo¦]', 'locator canhthuy:đo'],
    ['typst', 'Theo @canhthuy và¦', null],
    ['asciidoc', 'Theo cite:[canh¦]', 'key:canh'],
    ['asciidoc', 'Theo <<canh¦', 'key:canh'],
    ['asciidoc', 'Theo cite:[canhthuy], đo¦', 'locator canhthuy:đo'],
    ['restructuredtext', 'Theo :cite:p:`canh¦`', 'key:canh'],
    ['restructuredtext', 'Theo :cite:t:`a, canh¦`', 'key:canh'],
    ['restructuredtext', 'Theo :cite:p:`canhthuy{đo¦', 'locator canhthuy:đo'],
    ['org', 'Theo [cite:@canh¦]', 'key:canh'],
    ['org', 'Theo [cite/t:@a;@canh thuy¦', 'key:canh thuy'],
    ['org', 'Theo [cite:@canhthuy đo¦]', 'locator canhthuy:đo'],
    ['org', 'Thư @canh¦', null],
    ['html', 'Theo @canh¦', null],
    ['plaintext', 'Theo @canh¦', null],
  ];
  for (const [language, marked, expected] of rows) {
    it(`${language}: ${marked}`, () => {
      const line = split(marked);
      const found = keyContext(line, language, (key) => key === 'canhthuy');
      const words =
        found && `${found.kind === 'key' ? 'key' : `locator ${String(found.key)}`}:${found.typed}`;
      assert.equal(words, expected);
      if (found) assert.equal(line.before.slice(found.from), found.typed);
    });
  }
});

describe('where a quotation is being typed', () => {
  /** The words of the open quotation so far, with the mark that closes it; or null. */
  const rows: readonly (readonly [DocumentLanguage, string, string | null])[] = [
    ['markdown', 'Nêu “đảng ủy', 'đảng ủy ”'],
    ['markdown', 'Nêu “a” rồi', null],
    ['markdown', 'Nêu “a “b” c', 'a “b” c ”'],
    ['markdown', 'Nêu “a\nb', 'a\nb ”'],
    ['markdown', 'Nêu “a\n\nb', null],
    ['markdown', 'Nêu "đảng ủy', 'đảng ủy "'],
    ['markdown', 'Nêu "a" và cỡ 5" đảng', null],
    ['markdown', 'Nêu «a', 'a »'],
    ['markdown', "l'a b", null],
    ['markdown', 'x\n\n> một\n> hai ba', 'một\n> hai ba'],
    ['markdown', '> một\n>\n> hai ba', 'hai ba'],
    ['markdown', 'một > hai', null],
    ['pandoc', '\\“a', null],
    ['latex', 'Nêu ``đảng ủy', "đảng ủy ''"],
    ['latex', "Nêu ``a'' rồi", null],
    ['latex', 'Nêu \\enquote{đảng \\emph{ủy} xã', 'đảng \\emph{ủy} xã }'],
    ['latex', 'Nêu \\enquote{đảng} rồi', null],
    ['latex', '\\textcquote[5]{k}{đảng', 'đảng }'],
    ['latex', '\\begin{quote}\nmột hai', '\nmột hai'],
    ['latex', '\\begin{quote}\nmột\n\\end{quote}\nhai', null],
    ['typst', 'Nêu "đảng ủy', 'đảng ủy "'],
    ['typst', 'Nêu #quote[đảng [ủy] xã', 'đảng [ủy] xã ]'],
    ['typst', '#quote(block: true, attribution: [@k])[\n  một hai', '\n  một hai ]'],
    ['typst', '#quote(block: true)[\n  một\n\n  hai', '  hai'],
    ['typst', '#quote(block: true)[một] hai', null],
    ['html', 'Nêu <q class="x">đảng ủy', 'đảng ủy </q>'],
    ['html', 'Nêu <q>đảng</q> ủy', null],
    ['html', '<blockquote cite="a">\n<p>một hai', '\n<p>một hai'],
    ['html', '<blockquote><p>một</p></blockquote> hai', null],
    ['asciidoc', 'Nêu "`đảng ủy', 'đảng ủy `"'],
    ['asciidoc', '[quote]\n____\nmột hai', 'một hai'],
    ['asciidoc', '[quote]\n____\nmột\n____\nhai', null],
    ['org', '#+begin_quote\nmột hai', '\nmột hai'],
    ['org', '#+begin_quote\nmột\n#+end_quote\nhai', null],
    ['restructuredtext', 'Bài viết:\n\n    một hai', 'một hai'],
    ['restructuredtext', '.. note::\n\n    một hai', null],
    ['plaintext', 'Nêu “đảng ủy', 'đảng ủy ”'],
    ['plaintext', 'Nêu đảng ủy', null],
  ];
  for (const [language, text, expected] of rows) {
    it(`${language}: ${JSON.stringify(text)}`, () => {
      const open = openQuotation(text, language);
      const words = open && [text.slice(open.from), open.close].filter((one) => one !== null);
      assert.equal(words?.join(' ') ?? null, expected);
    });
  }

  it('counts words and no markup, behind the last ellipsis', () => {
    const words = (text: string, language: DocumentLanguage) =>
      typedWords(text, 0, language).map((word) => {
        assert.equal(text.slice(word.start, word.end).normalize('NFC'), word.text);
        return word.text;
      });
    assert.deepEqual(words('\\emph{đảng} ủy', 'latex'), ['đảng', 'ủy']);
    assert.deepEqual(words('a <b class="c">đảng</b> &nbsp; ủy', 'html'), ['a', 'đảng', 'ủy']);
    assert.deepEqual(words('bỏ đi […] còn **lại**', 'markdown'), ['còn', 'lại']);
  });
});

describe('completion contexts of any text', () => {
  const pieces = fc.constantFrom(
    ...(
      "“ ” \" @ [ ] { } \\cite \\enquote{ `` '' <q> < > #quote[ ____ [quote] đảng k , ; ` \\ & " +
      'cite:[ :cite:p:` [cite: #+begin_quote \\begin{quote} …'
    ).split(' '),
    ' ',
    '    ',
    '\n',
    '\n\n',
    '> ',
    '```\n',
  );

  it('are told without failing', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }),
        fc.constantFrom(...DOCUMENT_LANGUAGES),
        (parts, language) => {
          const text = parts.join('');
          const before = text.slice(text.lastIndexOf('\n') + 1);
          const key = keyContext({ before, after: '' }, language, () => true);
          assert.ok(!key || before.slice(key.from) === key.typed);
          const open = openQuotation(text, language);
          assert.ok(!open || (open.from >= 0 && open.from <= text.length));
          for (const { start, end } of typedWords(text, open?.from ?? 0, language)) {
            assert.ok(start < end && end <= text.length);
          }
          isInCode(text, text.length, language);
        },
      ),
    );
  });
});
