import { plaintextReader } from '../../../../src/core/quotation/markup/plaintext';
import { itReadsAnyText } from './markupProperties';
import { itReads, quotation, text } from './proseRows';

describe('plain text reports', () => {
  itReads(plaintextReader, [
    [
      'paragraphs',
      '“a\n b” *c* [d] &amp;\n\n\n  e\r\ng',
      [text('“a\nb” *c* [d] &amp;'), text('e\ng')],
    ],
    ['an indented block', 'a:\n\n    b\n    c\n\nd', [text('a:'), quotation('b\nc'), text('d')]],
    [
      'an indented block of paragraphs',
      'a\n\n\tb\n\tc\n\n\td\n\ne',
      [text('a'), quotation('b\nc\n\nd'), text('e')],
    ],
    [
      'first lines that are indented',
      '    a\nb\n\n    c\nd\n\n    e',
      [text('a\nb'), text('c\nd'), text('e')],
    ],
    [
      'paragraphs of one line, all indented',
      'I. A\n\n\tb\n\n\tc\n\nII. D',
      [text('I. A'), text('b'), text('c'), text('II. D')],
    ],
    [
      'a text that is indented',
      '    a\n    b\n\n'.repeat(12),
      Array.from({ length: 12 }, () => text('a\nb')),
    ],
    [
      'quoting of mail',
      'a viết:\n> b\n> > c\n>\n> d\ne',
      [text('a viết:'), quotation('b\nc\n\nd'), text('e')],
    ],
    [
      'addresses',
      '“a https://b.vn/c_d”, www.e.vn. g@h.vn',
      [text('“a https://b.vn/c_d”, www.e.vn. g@h.vn')],
    ],
  ]);

  itReadsAnyText(
    plaintextReader,
    ['    ', '\t', '> ', '>', '“', '”', 'https://a.vn', 'www.', '://', '.', '(', ')', '\r\n'],
    'a “b\nc”\n\n    d\n    e\n\n    g\n\n> h\n> i\nk https://l.vn/m(n).\n',
  );
});
