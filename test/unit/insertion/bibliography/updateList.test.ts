import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { KeyedSection } from '../../../../src/core/insertion/bibliography/listLines';
import type { BibliographyTarget } from '../../../../src/core/insertion/bibliography/updateList';
import {
  directiveIn,
  insertDirective,
  updateList,
} from '../../../../src/core/insertion/bibliography/updateList';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';

function sectionOf(...titles: readonly string[]): readonly KeyedSection[] {
  const entries = titles.map((title, index) => ({
    id: `key${index}`,
    label: null,
    text: [
      { text: 'Ban biên tập, ', marks: [] },
      { text: title, marks: ['italic'] as const },
      { text: '.', marks: [] },
    ],
  }));
  return [{ heading: null, entries }];
}

function targetOf(
  text: string,
  language: DocumentLanguage,
  cursor: number | null = null,
): BibliographyTarget {
  return { text, language, locale: 'vi', cursor };
}

type Edits = readonly { range: { start: number; end: number }; text: string }[];

function applied(text: string, edits: Edits): string {
  return edits
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce(
      (so, { range, text: put }) => so.slice(0, range.start) + put + so.slice(range.end),
      text,
    );
}

const unasked = { force: false, isOurs: (_line: string) => false };

/** The report with its list brought up to date. */
function updated(
  text: string,
  language: DocumentLanguage,
  sections: readonly KeyedSection[],
  options = unasked,
): string {
  const update = updateList(targetOf(text, language), sections, options);
  assert.notEqual(update.kind, 'changed-by-hand');
  return update.kind === 'edit' ? applied(text, update.edits) : text;
}

describe('a bibliography that is written into a report', () => {
  it('is a chapter like the single one of a report whose title is in the front matter', () => {
    const body = '# Một\n\nLời.\n';
    for (const [front, heading] of [
      ['---\ntitle: T\n---\n\n', '\n# Tài liệu tham khảo\n'],
      ['---\nlang: vi\n---\n\ntitle: T\n\n', '\n## Tài liệu tham khảo\n'],
      ['', '\n## Tài liệu tham khảo\n'],
    ] as const) {
      const written = updated(front + body, 'markdown', sectionOf('Kinh nghiệm'));
      assert.ok(written.includes(heading), written);
    }
  });

  it('is as far in as what stands above it in HTML, and stays so', () => {
    const page = '<body>\n  <main>\n    <p>Lời.</p>\n  </main>\n</body>\n';
    const cursor = page.indexOf('\n  </main>') + 1;
    const blank = `${page.slice(0, cursor)}    \n${page.slice(cursor)}`;
    const target = targetOf(blank, 'html', cursor + 4);
    const update = updateList(target, sectionOf('Một'), unasked);
    assert.ok(update.kind === 'edit');
    const written = applied(blank, update.edits);
    assert.match(
      written,
      /^ {4}<p>Lời\.<\/p>\n\n {4}<h2>[^\n]+\n\n {4}<!-- .+ -->\n\n {4}<ul>\n {6}<li>.+\n {4}<\/ul>\n\n {4}<!-- .+ -->\n {2}<\/main>$/m,
    );
    assert.equal(updated(written, 'html', sectionOf('Một')), written);
    assert.match(updated(written, 'html', sectionOf('Hai')), /^ {4}<ul>\n {6}<li>.*Hai/m);
  });

  it('stands at the end, under a heading of its rank, between marks', () => {
    const text = '# Báo cáo\n\n## Một\n\nLời.\n';
    const written = updated(text, 'markdown', sectionOf('Kinh nghiệm'));
    assert.match(
      written,
      /^# Báo cáo\n\n## Một\n\nLời\.\n\n## Tài liệu tham khảo\n\n<!-- trich-dan: bibliography \w+ -->\n\n- Ban biên tập, \*Kinh nghiệm\*\.\n\n<!-- trich-dan: end of bibliography -->\n$/,
    );
  });

  it('stands on the blank line of the cursor', () => {
    const text = 'Đầu.\n\n\n\nCuối.\n';
    const update = updateList(targetOf(text, 'html', 6), sectionOf('Bài'), unasked);
    assert.ok(update.kind === 'edit');
    const written = applied(text, update.edits);
    assert.match(written, /^Đầu\.\n\n<h2>Tài liệu tham khảo<\/h2>\n\n<!-- /);
    assert.ok(written.endsWith('bibliography -->\n\nCuối.\n'));
  });

  it('has no second heading where one stands already', () => {
    for (const heading of ['## TÀI LIỆU THAM KHẢO', '# V. Tài liệu tham khảo:', '## References']) {
      const written = updated(`Lời.\n\n${heading}\n`, 'markdown', sectionOf('Bài'));
      assert.ok(written.startsWith(`Lời.\n\n${heading}\n\n<!-- `), written);
    }
    const underlined = 'Lời.\n\nTài liệu tham khảo\n==================\n';
    assert.ok(
      updated(underlined, 'restructuredtext', sectionOf('Bài')).startsWith(
        `${underlined}\n.. trich-dan:`,
      ),
    );
  });

  it('goes before what ends the document', () => {
    const page = '<html><body>\n<p>Lời.</p>\n</body></html>\n';
    assert.match(updated(page, 'html', sectionOf('Bài')), /-->\n<\/body><\/html>\n$/);
    const paper =
      '\\documentclass{article}\n\\begin{document}\nLời \\cite{key0}.\n\\end{document}\n';
    const written = updated(paper, 'latex', sectionOf('Bài'));
    assert.match(
      written,
      /\n% trich-dan: bibliography \w+\n\n\\begin\{thebibliography\}\{9\}\n\\bibitem\{key0\} Ban/,
    );
    assert.ok(written.endsWith('\n% trich-dan: end of bibliography\n\n\\end{document}\n'));
  });

  it('follows what is cited, and leaves all else', () => {
    const first = updated('Lời.\n', 'asciidoc', sectionOf('Một'));
    const more = first.replace('Lời.', 'Lời khác.').concat('\nLời cuối.\n');
    const second = updated(more, 'asciidoc', sectionOf('Một', 'Hai'));
    assert.ok(second.startsWith('Lời khác.\n'));
    assert.ok(second.endsWith('\n\n// trich-dan: end of bibliography\n\nLời cuối.\n'));
    assert.match(second, /\n\* Ban biên tập, _Hai_\.\n/);
    const none = updated(second, 'asciidoc', []);
    assert.doesNotMatch(none, /Ban biên tập/);
    assert.match(none, /Lời cuối/);
  });

  it('asks before it replaces what was changed by hand', () => {
    const written = updated('Lời.\n', 'markdown', sectionOf('Một'));
    const touched = written.replace('*Một*', '*Một* (bản in lần hai)');
    const target = targetOf(touched, 'markdown');
    assert.equal(updateList(target, sectionOf('Một', 'Hai'), unasked).kind, 'changed-by-hand');
    const forced = updateList(target, sectionOf('Hai'), { ...unasked, force: true });
    assert.ok(forced.kind === 'edit');
    assert.doesNotMatch(applied(touched, forced.edits), /bản in/);
  });

  it('takes blanks at the ends of lines, and other line ends, for nothing', () => {
    const written = updated('Lời.\n', 'markdown', sectionOf('Một'));
    const other = written.replaceAll('\n', '\r\n').replace('Một*.', 'Một*.  ');
    assert.equal(
      updateList(targetOf(other, 'markdown'), sectionOf('Một'), unasked).kind,
      'unchanged',
    );
    const next = updateList(targetOf(other, 'markdown'), sectionOf('Hai'), unasked);
    assert.equal(next.kind, 'edit');
  });

  it('is none in a listing, nor where nothing closes it', () => {
    const shown = updated('', 'markdown', sectionOf('Một'));
    const listing = `\`\`\`\`md\n${shown}\`\`\`\`\n`;
    assert.ok(updated(listing, 'markdown', sectionOf('Hai')).startsWith(listing));
    const open = '<!-- trich-dan: bibliography abc -->\n\nLời của tôi.\n';
    assert.ok(updated(open, 'markdown', sectionOf('Hai')).startsWith(open));
  });

  it('is known in plain text by its heading and its words', () => {
    const written = updated('Lời.\n', 'plaintext', sectionOf('Một', 'Hai'));
    assert.equal(written, 'Lời.\n\nTài liệu tham khảo\n\nBan biên tập, Một.\nBan biên tập, Hai.\n');
    const ours = new Set(['Ban biên tập, Một.', 'Ban biên tập, Hai.']);
    const options = { force: false, isOurs: (line: string) => ours.has(line) };
    const more = `${written}\nPhụ lục.\n`;
    assert.equal(
      updated(more, 'plaintext', sectionOf('Hai'), options),
      'Lời.\n\nTài liệu tham khảo\n\nBan biên tập, Hai.\n\nPhụ lục.\n',
    );
    const touched = more.replace('Một.', 'Một, in lại.');
    assert.equal(
      updateList(targetOf(touched, 'plaintext'), sectionOf('Hai'), options).kind,
      'changed-by-hand',
    );
  });

  it('changes nothing when it is done twice, nor ever a letter outside', () => {
    const languages = fc.constantFrom(...DOCUMENT_LANGUAGES);
    const lines = fc.array(
      fc.constantFrom(
        '',
        'Lời.',
        '# Một',
        '> “Trích”',
        '- mục',
        '  ',
        '```',
        '<!-- x -->',
        '\\end{document}',
        '</body>',
        '---',
        'Tài liệu tham khảo',
        '.. trich-dan: bibliography',
        '// trich-dan: end of bibliography',
      ),
      { maxLength: 8 },
    );
    const titles = fc.array(fc.constantFrom('Một', '* Hai', 'B_a [4]', '1. Năm'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        languages,
        lines,
        titles,
        fc.nat(80),
        fc.constantFrom('\n', '\r\n'),
        (language, each, wanted, at, end) => {
          const text = each.join(end);
          const sections = sectionOf(...wanted);
          const cursor = Math.min(at, text.length);
          const first = updateList(targetOf(text, language, cursor), sections, unasked);
          if (first.kind !== 'edit') return;
          for (const { range } of first.edits) {
            // What a new list replaces is blank.
            assert.equal(text.slice(range.start, range.end).trim(), '');
          }
          const written = applied(text, first.edits);
          const again = updateList(targetOf(written, language, cursor), sections, unasked);
          assert.equal(again.kind, 'unchanged');
          const isOurs = (line: string) => first.edits.some((edit) => edit.text.includes(line));
          const other = updateList(targetOf(written, language), sectionOf('Khác'), {
            force: false,
            isOurs,
          });
          assert.equal(other.kind, 'edit');
          assert.ok(other.kind === 'edit');
          for (const { range } of other.edits) {
            const [edit] = first.edits;
            assert.ok(edit && edit.range.start <= range.start);
            assert.ok(range.end <= edit.range.start + edit.text.length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('what makes the list where a tool does', () => {
  const lacking: readonly (readonly [DocumentLanguage, string, string])[] = [
    ['pandoc', 'Lời [@a].\n', 'Lời [@a].\n\n## Tài liệu tham khảo\n\n::: {#refs}\n:::\n'],
    ['markdown', 'Lời [@a].\n', 'Lời [@a].\n\n## Tài liệu tham khảo\n\n::: {#refs}\n:::\n'],
    [
      'latex',
      '\\documentclass{article}\n\\usepackage{biblatex}\n\\begin{document}\nLời.\n\\end{document}\n',
      '\\documentclass{article}\n\\usepackage{biblatex}\n\\begin{document}\nLời.\n\n\\printbibliography\n\n\\end{document}\n',
    ],
    [
      'latex',
      '\\documentclass{article}\n\\usepackage{natbib}\n\\begin{document}\nLời.\n\\end{document}\n',
      '\\documentclass{article}\n\\usepackage{natbib}\n\\begin{document}\nLời.\n\n\\bibliography{references}\n\n\\end{document}\n',
    ],
    ['typst', 'Lời @a.\n', 'Lời @a.\n\n#bibliography("references.bib")\n'],
    [
      'asciidoc',
      ':bibtex-file: nguon.bib\n\nLời cite:[a].\n',
      ':bibtex-file: nguon.bib\n\nLời cite:[a].\n\n== Tài liệu tham khảo\n\nbibliography::[]\n',
    ],
    [
      'org',
      'Lời [cite:@a].\n',
      'Lời [cite:@a].\n\n* Tài liệu tham khảo\n\n#+print_bibliography:\n',
    ],
    [
      'org',
      '#+cite_export: biblatex\n\nLời [cite:@a].\n',
      '#+cite_export: biblatex\n\nLời [cite:@a].\n\n#+print_bibliography:\n',
    ],
    [
      'restructuredtext',
      'Lời :cite:p:`a`.\n',
      'Lời :cite:p:`a`.\n\nTài liệu tham khảo\n==================\n\n.. bibliography::\n',
    ],
  ];
  for (const [language, before, after] of lacking) {
    it(`gets its line in ${language}: ${after.trim().split('\n').at(-1)}`, () => {
      const target = targetOf(before, language);
      const directive = directiveIn(target);
      assert.ok(directive?.kind === 'lacking');
      assert.equal(applied(before, [insertDirective(target, directive)]), after);
      assert.equal(directiveIn(targetOf(after, language))?.kind, 'present');
    });
  }

  it('is none where the words stand in a listing', () => {
    const text = 'Lời [@a].\n\n```\n::: {#refs}\n:::\n```\n';
    assert.equal(directiveIn(targetOf(text, 'pandoc'))?.kind, 'lacking');
  });

  it('is told of parts and of lists by hand', () => {
    assert.equal(directiveIn(targetOf('\\section{Một} \\cite{a}', 'latex'))?.kind, 'part');
    const byHand = '\\documentclass{article}\\begin{thebibliography}{9}\\end{thebibliography}';
    assert.equal(directiveIn(targetOf(byHand, 'latex'))?.kind, 'by-hand');
  });
});
