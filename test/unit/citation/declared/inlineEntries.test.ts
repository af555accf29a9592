import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inlineEntries } from '../../../../src/core/citation/declared/inlineEntries';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';

const matter = `---
title: Báo cáo
references:
- id: luat2013
  type: legislation
  title: Luật Đất đai
  issued:
    date-parts:
    - - 2013
- id: "ho-1947"
  type: book
  title: Sửa đổi lối làm việc
...

Theo @luat2013.
`;

describe('entries that a report writes out itself', () => {
  const found = (text: string, language: DocumentLanguage) =>
    inlineEntries(text, language).map(({ key, keyRange, item, words }) => [
      key,
      text.slice(keyRange.start, keyRange.end),
      item?.title ?? words,
    ]);

  it('are the references of a front matter, with their places', () => {
    for (const language of ['markdown', 'pandoc'] as const) {
      assert.deepEqual(found(matter, language), [
        ['luat2013', 'luat2013', 'Luật Đất đai'],
        ['ho-1947', 'ho-1947', 'Sửa đổi lối làm việc'],
      ]);
    }
    const crlf = matter.replaceAll('\n', '\r\n');
    assert.deepEqual(found(crlf, 'pandoc'), found(matter, 'pandoc'));
  });

  it('are the items of lists in other markups, of which the words are known', () => {
    const latex =
      '% \\bibitem{khong}\n\\begin{thebibliography}{9}\n\\bibitem{a} Nguyễn A,\n  \\emph{Sách}.\n\\bibitem[B 2]{b} B.\n\\end{thebibliography}\n';
    assert.deepEqual(found(latex, 'latex'), [
      ['a', 'a', 'Nguyễn A, \\emph{Sách}.'],
      ['b', 'b', 'B.'],
    ]);
    const asciidoc = '[bibliography]\n* [[[a]]] Nguyễn A.\n  _Sách_.\n* [[[b,2]]] B.\n\nHết.\n';
    assert.deepEqual(found(asciidoc, 'asciidoc'), [
      ['a', 'a', 'Nguyễn A. _Sách_.'],
      ['b', 'b', 'B.'],
    ]);
    const rest = 'Xem [CIT2002]_.\n\n.. [CIT2002] Nguyễn A,\n   *Sách*.\n.. [1] Chú thích.\n';
    assert.deepEqual(found(rest, 'restructuredtext'), [
      ['CIT2002', 'CIT2002', 'Nguyễn A, *Sách*.'],
    ]);
  });

  it('are none where the front matter has none, or is broken', () => {
    assert.deepEqual(found('---\ntitle: A\n---\n', 'pandoc'), []);
    assert.deepEqual(found('---\nreferences: [\n---\n', 'pandoc'), []);
    assert.deepEqual(found('---\nreferences: chữ\n---\n', 'pandoc'), []);
    assert.deepEqual(found(matter, 'html'), []);
  });

  it('have their places within any text, and nothing is thrown', () => {
    const parts = [
      '---\n',
      'references:\n',
      '- id: a\n',
      '  title: x\n',
      '\\bibitem{',
      '[[[a]]]',
      '.. [a]',
      '\n\n',
      '}',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 5 }))),
        fc.constantFrom<DocumentLanguage>('pandoc', 'latex', 'asciidoc', 'restructuredtext'),
        (pieces, language) => {
          const text = pieces.join('');
          for (const { keyRange, range } of inlineEntries(text, language)) {
            assert.ok(range.start <= keyRange.start && keyRange.end <= range.end);
            assert.ok(range.end <= text.length);
          }
        },
      ),
    );
  });
});
