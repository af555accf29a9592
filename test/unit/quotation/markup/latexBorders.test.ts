import assert from 'node:assert/strict';
import { latexReader } from '../../../../src/core/quotation/markup/latex';
import { citedAs, cutInto, described, prosesOf } from './markupProperties';

/* Where the commands of LaTeX end, and what only looks like one. */

const tex = String.raw;

/** What is written, and the proses: role, words, {place key locator}, ^place label. */
const CASES: readonly (readonly [what: string, source: string, proses: readonly string[]])[] = [
  ['comments at the end', 'a % b', ['text: a']],
  [
    'comments before blanks and another comment',
    'a% b\n  % c\n\t d%\n \n e',
    ['text: ad', 'text: e'],
  ],
  ['blanks told by commands', tex`a\quad b\qquad` + '\n c', ['text: a b c']],
  ['line breaks with a space below them', tex`a\\*[1ex]b \\[2pt] c\\d`, ['text: a\nb\nc\nd']],
  [
    'rows with a space below them',
    tex`\begin{tabular*}{1em}[t]{ll} a & b \\[2pt] c \tabularnewline d \end{tabular*}`,
    ['text: a', 'text: b', 'text: c', 'text: d'],
  ],
  [
    'rows of a table no further than the table',
    tex`\begin{tabular}{l} a \end{tabular} b \\ c`,
    ['text: a', 'text: b\nc'],
  ],
  [
    'line breaks behind a lone sign of tables',
    'a & b\n\nc \\\\ d',
    ['text: a', 'text: b', 'text: c\nd'],
  ],
  [
    'environments with blanks before their names',
    tex`\begin {quote}a\end` + '\t{ quote }b',
    ['quotation: a', 'text: b'],
  ],
  ['environments without a name', tex`\begin a \end b \begin{c d\e`, ['text: a b c d']],
  [
    'ends of what nothing began',
    tex`\begin{center}a\end{center} b \end{center} c`,
    ['text: a', 'text: b', 'text: c'],
  ],
  [
    'environments that nest',
    tex`\begin{center}a \begin{center}b\end{center} c\end{center}`,
    ['text: a', 'text: b', 'text: c'],
  ],
  [
    'environments that end what is open in them',
    tex`\begin{quote}a \begin{center}b \end{quote} c \end{center} d`,
    ['quotation: a\n\nb', 'text: c', 'text: d'],
  ],
  [
    'arguments of environments',
    tex`\begin{multicols}{2}[a] b \end{multicols} \begin{x}[c] d \end{x}`,
    ['text: b', 'text: d'],
  ],
  [
    'listings and formulas that do not end',
    '\\begin{align} a &= b\n\n\\begin{verbatim} “c”\n\n“d”',
    ['text: a', 'text: = b'],
  ],
  [
    'formulas no further than their group',
    tex`{a \begin{align} b} \end{align} c {\( d} \) {e $5} f $6`,
    ['text: a b', 'text: c d e $5 f $6'],
  ],
  ['formulas with signs that are escaped', tex`a $\$b$ \$ c $d`, ['text: a \ufffc $ c $d']],
  [
    'verbatim text with any sign, on its line',
    tex`a \verb*!}{! \verb|b` + '\nc| \\lstinline{d} \\verb',
    ['text: a \ufffc \ufffc|b\nc| \ufffc \ufffc'],
  ],
  ['groups that do not end', tex`{a} b} {c \textbf{d`, ['text: a b c d']],
  [
    'addresses with any sign',
    tex`\url{a%b\c{d}e} f \href{a%b}{g} \nolinkurl{h`,
    ['text: a%b\\c{d}e f g \ufffch'],
  ],
  [
    'entries of a bibliography',
    tex`\begin{thebibliography}{9}\bibitem[a]{k} “b” \bibitem{l} c\end{thebibliography}`,
    ['text: “b”', 'text: c'],
  ],
  [
    'lines of a table',
    tex`\begin{tabular}{l} \cmidrule(lr){1-2} a \\ \toprule[1pt] b\end{tabular}`,
    ['text: a', 'text: b'],
  ],
  [
    'definitions by TeX’s own means',
    tex`\gdef\a#1#2{“b {c}”} d \let\e=f` + '\ng {\\def h} i',
    ['text: d\ng i'],
  ],
  [
    'items with an overlay',
    tex`\item<2-> a \item<1>[b] c \item [d`,
    ['text: a', 'text: b c', 'text: [d'],
  ],
  ['items before a blank line', '\\item\n\na', ['text: a']],
  [
    'arguments on the next line, and none behind a blank one',
    '\\textbf\n {a} \\footnote\n\n{b}',
    ['text: a', 'text: b'],
  ],
  ['headings without words', tex`\section a \caption[b] c \chapter*{} d`, ['text: a c', 'text: d']],
  [
    'quantities with options and without a unit',
    tex`\SI[a=b]{19}[c]{m} \qty{2}{} \qty{3}, d \num[e]{4} \SI{5`,
    ['text: 19\u00a0m 2 3, d 4 5'],
  ],
  [
    'csquotes changes over several words',
    tex`\textins*{a \emph{b}} \textelp*{c} \textelp d \textins`,
    ['text: [a b] […] [c] d'],
  ],
  [
    'quotations that a quotation of words holds',
    tex`\enquote*{a \enquote{b}} \enquote{c \enquote*{d}}`,
    ['text: ‘a “b”’ “c ‘d’”'],
  ],
  [
    'notes with their own quotations',
    tex`\enquote{a\footnote{\enquote{b}} \enquote{c}}`,
    ['text: “a ‘c’” ^2#10', 'note #10: “b”'],
  ],
  [
    'notes by numbers with blanks, and those without a text',
    tex`a\footnotemark[ 2 ] \footnotetext[ 2]{b} \footnote c`,
    ['text: a c ^12', 'note 2: b'],
  ],
  [
    'several notes apart',
    tex`a\footnotemark b\footnotemark \footnotetext{c}\footnotetext{d}`,
    ['text: ab ^1#1 ^2#16', 'note #1: c', 'note #16: d'],
  ],
  [
    'locators without their markup',
    tex`\cite[{tr.~5, 6}]{a} \cite[tr.\,6--8]{b} \cite[\emph{mục}\ 13\%]{c} \cite[\textit {d} e]{d} \cite[ ]{e}`,
    ['text:  {0 a tr. 5, 6} {0 b tr. 6–8} {0 c mục 13%} {0 d d e} {0 e}'],
  ],
  [
    'keys with blanks round them',
    tex`\cite{ a ,` + '\n b,,c%\n}\\cite{} d',
    ['text: d {0 a} {0 b}'],
  ],
  ['a command inside the words of an option', tex`\foo[a \cite[b]{c} d]{e}`, ['text: e']],
  ['letters that are no end of a name', tex`\enquote{a}b \textit9 \foo@bar{c}`, ['text: “a”b 9 c']],
  ['a preamble only at the start of a line', tex`a \documentclass{b} c`, ['text: a c']],
  [
    'a preamble behind blanks, with listings in its definitions',
    '  \\documentclass{a}\n\\newcommand{\\b}{\\begin{verbatim}}\n\\begin{document}c\\end{document}',
    ['text: c'],
  ],
  ['labels right before their words', tex`\item[a]b \item[c] d`, ['text: a b', 'text: c d']],
  ['lines within an environment', tex`\begin{center}a \\ b\end{center}`, ['text: a\nb']],
  [
    'lines behind a row of a quotation',
    '\\begin{quote}a & b\n\nc \\\\ d\\end{quote}',
    ['quotation: a\n\nb\n\nc\nd'],
  ],
  [
    'a blank line behind a comment of a quotation',
    '\\begin{quote}a% “\n\n\n b%\nc\\end{quote}',
    ['quotation: a\n\nbc'],
  ],
  ['formulas that do not end', tex`a \( b \[ c $$ d`, ['text: a b c $$ d']],
  [
    'names that are none of an environment',
    '\\begin{a[b} \\begin{c\\d} \\begin{e\ng} \\begin{h{i}}',
    ['text: a[b c e\ng hi'],
  ],
  [
    'nothing of what follows the document',
    tex`\begin{document}a\end{document}` + '\n\n“b”\n\n\\documentclass{c}\n\\begin{document}\nd',
    ['text: a'],
  ],
  [
    'options behind a star and a blank',
    tex`\section* [a]{b} \subsection*[c] {d}`,
    ['text: b', 'text: d'],
  ],
  ['single marks, and apostrophes', "cha' `it's b' 's c'", ["text: cha' ‘it's b’ 's c'"]],
  [
    'single marks no further than their paragraph',
    "\\begin{quote}`a\n\nb' c\\end{quote}",
    ["quotation: ‘a\n\nb' c"],
  ],
  ['marks of babel that do not end', '"`a "b "> c "\'', ['text: „a "b » c “']],
  ['marks of babel that only begin', '"`a "b', ['text: "‘a "b']],
  ['accents over no letter', tex`\'.a \h{1} \^{} \d`, ['text: .a 1']],
  [
    'citations in parentheses beyond two',
    tex`\cites(a)(b)(c){k} \parencites(d {l}`,
    ['text: (c)k (d l'],
  ],
  [
    'a quotation that the document ends',
    tex`\begin{document}\textcquote{k}{a \end{document}}`,
    ['text: “a  {3 k}'],
  ],
];

describe('the reader of LaTeX at the borders of its rules', () => {
  for (const [what, source, proses] of CASES) {
    it(`reads ${what}`, () => {
      assert.deepEqual(described(prosesOf(latexReader, source)), proses);
    });
  }

  it('says what is written of a citation', () => {
    const cited = (source: string): readonly unknown[] => citedAs(latexReader, source);
    const sure = { syntax: 'latex', certain: true };
    const several = tex`\cite[xem][ tr.~5 ]{ k , l-1}`;
    assert.deepEqual(cited(`x\n\na ${several} b`), [
      {
        ...sure,
        whole: several,
        key: 'k',
        locator: null,
        located: `x\n\na \\cite[L]{k}${several} b`,
      },
      {
        ...sure,
        whole: several,
        key: 'l-1',
        locator: 'tr.~5',
        located: `x\n\na \\cite[xem][L tr.~5 ]{ k , l-1} b`,
      },
    ]);
    const group = tex`\Textcites*(a)(b)[5]{k}{l, m}`;
    assert.deepEqual(cited(`${group}.`), [
      {
        ...sure,
        whole: group,
        key: 'k',
        locator: '5',
        located: tex`\Textcites*(a)(b)[L5]{k}{l, m}.`,
      },
      {
        ...sure,
        whole: group,
        key: 'l',
        locator: null,
        located: tex`\Textcites*(a)(b)[5]{k}[L]{l}{l, m}.`,
      },
      {
        ...sure,
        whole: group,
        key: 'm',
        locator: null,
        located: tex`\Textcites*(a)(b)[5]{k}[L]{l, m}.`,
      },
    ]);
  });

  it('cuts behind blank lines, before items and headings, and never within what is held', () => {
    assert.deepEqual(
      cutInto(latexReader, ' \n\na\n \n\t\nb\n\\item c\n\\items d\n  \\section{e}\nf\n\\par\n'),
      [' \n\na\n \n\t\n', 'b\n', '\\item c\n\\items d\n', '  \\section{e}\nf\n\\par\n'],
    );
    const whole = [
      '\\begin{quote}\na\n\n\\item b\n\n\\end{quote}\n\n',
      '{a\n\nb}\n\n',
      '\\begin{tabular}{l}\na\n\nb\n\\end{tabular}\n',
    ];
    assert.deepEqual(cutInto(latexReader, whole.join('')), whole);
    assert.equal(cutInto(latexReader, 'a} {b\n\nc}').length, 1);
    const ended = '\\end{quote}\\begin{quote}a\n\nb\\end{quote}';
    assert.equal(cutInto(latexReader, ended).length, 1);
    assert.deepEqual(cutInto(latexReader, '\\begin{center}\na\n\nb\n\\end{center}'), [
      '\\begin{center}\na\n\n',
      'b\n\\end{center}',
    ]);
  });

  it('cuts within listings, which go on in the next piece', () => {
    assert.deepEqual(
      cutInto(latexReader, '\\begin{verbatim}\n\\item a\n\n\\item b\n\\end{verbatim}\nc'),
      ['\\begin{verbatim}\n\\item a\n\n', '\\item b\n\\end{verbatim}\nc'],
    );
  });

  it('cuts before what is not closed, once a heading or many paragraphs follow', () => {
    assert.deepEqual(cutInto(latexReader, '\\begin{quote}a\n\nb\n\n\\section{C}\n\nd'), [
      '\\begin{quote}a\n\n',
      'b\n\n',
      '\\section{C}\n\n',
      'd',
    ]);
    const closed = (paragraphs: number): string => `{a${'\n\nb'.repeat(paragraphs)}}`;
    assert.equal(cutInto(latexReader, closed(23)).length, 1);
    assert.equal(cutInto(latexReader, closed(24)).length, 25);
    const nested = (depth: number): string => `${'{'.repeat(depth)}a\n\nb${'}'.repeat(depth)}`;
    assert.equal(cutInto(latexReader, nested(11)).length, 1);
    assert.equal(cutInto(latexReader, nested(12)).length, 2);
  });
});
