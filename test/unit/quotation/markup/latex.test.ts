import assert from 'node:assert/strict';
import { latexReader } from '../../../../src/core/quotation/markup/latex';
import {
  citedAs,
  cutInto,
  described,
  itReadsAnyText,
  prosesOf,
  writtenAs,
} from './markupProperties';
import { itReadsInsertions } from './insertedText';

const tex = String.raw;

/** What is written, and the proses: role, words, {place key locator}, ^place label. */
const CASES: readonly (readonly [what: string, source: string, proses: readonly string[]])[] = [
  ['comments', tex`a % không` + '\n  b\\% c%\nd', ['text: a b% cd']],
  ['a blank line behind a comment', 'a%\n\nb', ['text: a', 'text: b']],
  ['comment environments', tex`a \begin{comment} “b” \end{comment} c`, ['text: a c']],
  ['quote', tex`A: \begin{quote} b \end{quote} c`, ['text: A:', 'quotation: b', 'text: c']],
  [
    'quotation of several paragraphs',
    '\\begin{quotation}\nMột.\n\nHai.\n\\end{quotation}',
    ['quotation: Một.\n\nHai.'],
  ],
  ['verse', tex`\begin{verse} a \\ b \end{verse}`, ['quotation: a\nb']],
  ['blockquote', tex`\begin{blockquote}a\end{blockquote}`, ['quotation: a']],
  [
    'displayquote with its source',
    tex`\begin{displayquote}[Ban \cite[5]{k}][.] a \end{displayquote}`,
    ['quotation: a', 'attribution: Ban  {4 k 5}'],
  ],
  [
    'displaycquote',
    tex`\begin{displaycquote}[xem][5]{k} a \end{displaycquote}`,
    ['quotation: a', 'attribution:  {0 k 5}'],
  ],
  [
    'foreigndisplayquote',
    tex`\begin{foreigndisplayquote}{english} a \cite{k}\end{foreigndisplayquote}`,
    ['quotation: a  {2 k}'],
  ],
  [
    'quotations within quotations',
    tex`\begin{quote}a \begin{quote}b\end{quote} c\end{quote}`,
    ['quotation: a\n\nb\n\nc'],
  ],
  ['enquote', tex`\enquote{a \enquote{b} c} \enquote*{d}`, ['text: “a ‘b’ c” ‘d’']],
  ['enquote over paragraphs', '\\enquote{a\n\nb}', ['text: “a\n\nb”']],
  [
    'quotations with citations',
    tex`\textquote[\cite[5]{k}][.]{a}, \textcquote[xem][6]{l}[.]{b}; \blockquote[Ban]{c}`,
    ['text: “a”, “b”; “c” {3 k 5} {8 l 6}'],
  ],
  [
    'quotations in a language',
    tex`\foreignquote{french}{a} \hyphenquote{french}{b} \foreigntextcquote{en}{k}{c}`,
    ['text: “a” “b” “c” {11 k}'],
  ],
  ['csquotes changes', tex`\textelp{} a \textins{b} \textelp{c}`, ['text: […] a [b] […] [c]']],
  ['quotation ligatures', "``a `b' c'' ,,d`` <<e>> it's", ["text: “a ‘b’ c” „d“ «e» it's"]],
  ['shorthands of babel', `"a" "\`b"' "<c">`, ['text: "a" „b“ «c»']],
  [
    'named marks',
    tex`\og a\fg{} \guillemotleft b\guillemotright{} \textquotedblleft c\textquotedblright`,
    ['text: «a» «b» “c”'],
  ],
  ['dashes and dots', tex`a -- b --- c \ldots{} \dots d \textellipsis`, ['text: a – b — c … …d …']],
  [
    'spaces',
    tex`a~b\,c\@. d\ e\/f\-g` + '\\\\h\\newline i',
    ['text: a\u00a0b\u202fc. d efg\nh\ni'],
  ],
  ['paragraphs', tex`a\par b`, ['text: a', 'text: b']],
  ['groups', tex`{a} {\bfseries b}{}c -{}-`, ['text: a bc --']],
  ['accents', tex`\'e \'{e} \h{a} \d a \u{a} \^{o} \~a \.z \"o \`a`, ['text: é é ả ạ ă ô ã ż ö à']],
  [
    'Vietnamese letters',
    tex`\'{\ecircumflex} \d{\ocircumflex}ng \dj\uhorn\'\ohorn c \DJ\h{\^a}y \`\uhorn{} \~{\abreve}`,
    ['text: ế ộng đước Đẩy ừ ẵ'],
  ],
  [
    'styles',
    tex`\textit{a} \emph{b} \underline{c} \textcolor{red}{d} \mbox{e} \colorbox{red}{f}`,
    ['text: a b c d e f'],
  ],
  ['links', tex`\href{http://a/%20}{b} \url{http://a/%7B} c`, ['text: b \ufffc c']],
  [
    'formulas',
    tex`$x^2$ \(y\) \[z\] \begin{align*} a & b \\ c \end{align*} $$w$$ đ`,
    ['text: \ufffc \ufffc \ufffc \ufffc \ufffc đ'],
  ],
  ['numbers in formulas', tex`$13\%$ $19{,}5$ \(1.000\) $-2$`, ['text: 13% 19,5 1.000 -2']],
  ['a sign of money', 'giá 5$ thôi', ['text: giá 5$ thôi']],
  ['quantities', tex`\SI{19,5}{\percent} \num{3} \qty{2}{km}`, ['text: 19,5\u00a0% 3 2\u00a0km']],
  ['notes', tex`a\footnote{b \cite{k}} c`, ['text: a c ^1#1', 'note #1: b  {2 k}']],
  [
    'notes apart',
    tex`a\footnotemark[2] b\footnotemark{} c\footnotetext{e}\footnotetext[2]{d}`,
    ['text: a b c ^12 ^3#19', 'note #19: e', 'note 2: d'],
  ],
  ['headings', tex`a \section*[b]{C \emph{d}\label{x}} e`, ['text: a', 'text: C d', 'text: e']],
  [
    'items',
    '\\begin{itemize}\n\\item a\n\\item[Một:] b\n\\end{itemize}',
    ['text: a', 'text: Một: b'],
  ],
  [
    'tables',
    tex`\begin{tabular}{l|p{2cm}} a & “b” \\ \hline \multicolumn{2}{c}{d} & \\ \end{tabular}`,
    ['text: a', 'text: “b”', 'text: d'],
  ],
  ['captions', tex`\includegraphics[a=b]{c}\caption[d]{e}`, ['text: e']],
  ['what is dropped', tex`a\label{b}\index{c} \ref{d}\vspace*{1em} e \noindent f`, ['text: a e f']],
  ['unknown commands', tex`\foo[a=b]{c} \bar d [e]`, ['text: c d [e]']],
  [
    'code',
    tex`a \verb|{“| b \lstinline!"c!` + '\n\\begin{lstlisting}\n\n"{\n\\end{lstlisting} d',
    ['text: a \ufffc b \ufffc\n\ufffc', 'text: d'],
  ],
  [
    'definitions',
    tex`\newcommand{\a}[1][b]{“c”} \newenvironment{d}{e}{f} \def\g#1{h} i`,
    ['text: i'],
  ],
  [
    'the preamble and what follows the document',
    '% x\n\\documentclass{a}\n\n“a”\n\\begin{document}\nb\n\n\\section{c}\n\\end{document}\n“d”',
    ['text: b', 'text: c'],
  ],
  [
    'citations',
    tex`a \cite{k, l} \citep*[5]{m} \Textcite[xem][tr.~6]{n} \footcite[]{o} \citeauthor{p}`,
    ['text: a  {2 k} {2 l} {2 m 5} {2 n tr. 6} {2 o} {2 p}'],
  ],
  [
    'several citations',
    tex`\parencites(a)(b)[5]{k}[xem][6]{l}{m}.`,
    ['text: . {0 k 5} {0 l 6} {0 m}'],
  ],
  ['no citations', tex`a\nocite{*} \cite{\k} \footnotetext`, ['text: a']],
  [
    'an environment that ends within a quotation',
    tex`\begin{itemize}\item \enquote{a\end{itemize} b} \textquote[c] {d}`,
    ['text: “a', 'text: b “d”'],
  ],
  ['an address that is not closed', tex`\url{\enquote{a\} b`, ['text: \ufffc“a” b']],
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
    ['text: \ufffc f g \ufffch'],
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
  ['what is not closed', tex`\enquote{a \begin{quote} b`, ['text: a', 'quotation: b']],
];

const SIGNS = tex`\ { } [ ] $ % & ~ " ' \` \`\` '' << >> -- \% \\ \( \) \[ \] \' \h \ecircumflex
  \enquote{ \enquote*{ \textquote[ \textcquote{ \blockquote{ \cite{ \cite[ \parencites( \footnote{
  \footnotemark \footnotetext{ \section{ \item \SI{ \verb| | \url{ \label{ \textbf{ \newcommand
  \def \unknown \begin{quote} \end{quote} \begin{displayquote} \end{displayquote} \begin{verbatim}
  \end{verbatim} \begin{comment} \end{comment} \begin{equation} \end{equation} \begin{tabular}{ll}
  \end{tabular} \begin{itemize} \end{itemize} \documentclass{a} \begin{document} \end{document}
  \begin{ \end{ \textelp{} "' "\` k,l 19{,}5`.split(/\s+/);

const SAMPLE = tex`\documentclass{article}
\newcommand{\x}{y}

\begin{document}
\section{Mở đầu}
Báo cáo \textbf{nêu} \enquote{tinh thần \enquote{đấu tranh}} \parencite[đoạn 5]{canhthuy}, 13\%.

\begin{displayquote}[\cite{k}]
  Một.

  Hai\footnote{Ba \cite{l}.}
\end{displayquote}
\begin{tabular}{ll} a & b \\ c & $x$ \end{tabular}
\begin{verbatim}

{ %
\end{verbatim}
Hết \verb|{|.
\end{document}
`;

describe('the reader of LaTeX', () => {
  for (const [what, source, proses] of CASES) {
    it(`reads ${what}`, () => {
      assert.deepEqual(described(prosesOf(latexReader, source)), proses);
    });
  }

  it('says where the words were written', () => {
    const piece = tex`Nêu \enquote{t\'{\ecircumflex} 19{,}5 \dots} \emph{rõ} $13\%$ a` + '\n  b';
    const [prose] = latexReader.read(piece, '');
    assert.ok(prose);
    assert.equal(prose.shown.text, 'Nêu “tế 19,5 …” rõ 13% a\nb');
    const at = (words: string): string => writtenAs(piece, prose, words);
    assert.equal(at('“'), tex`\enquote{`);
    assert.equal(at('tế'), tex`t\'{\ecircumflex}`);
    assert.equal(at('…'), tex`\dots`);
    assert.equal(at('”'), '}');
    assert.equal(at('rõ 13%'), tex`rõ} $13\%`);
    assert.equal(at('a\nb'), 'a\n  b');
  });

  it('says where a locator goes', () => {
    const written = (source: string): readonly string[] =>
      prosesOf(latexReader, source).flatMap(({ citations }) =>
        citations.map(({ locatorSlot: { at, before, after } }) => {
          return `${source.slice(0, at)}${before}L${after}${source.slice(at)}`;
        }),
      );
    assert.deepEqual(written(tex`\parencite{k}`), [tex`\parencite[L]{k}`]);
    assert.deepEqual(written(tex`\parencite[]{k}`), [tex`\parencite[L]{k}`]);
    assert.deepEqual(written(tex`\textcquote{k}{a}`), [tex`\textcquote[L]{k}{a}`]);
    assert.deepEqual(written(tex`\cite{k,l}`), [tex`\cite[L]{k}\cite{k,l}`, tex`\cite[L]{k,l}`]);
    assert.deepEqual(written(tex`\cites{k}[5]{l}`), [
      tex`\cites[L]{k}[5]{l}`,
      tex`\cites{k}[L5]{l}`,
    ]);
  });

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

  itReadsInsertions(latexReader, 'latex');
  itReadsAnyText(latexReader, SIGNS, SAMPLE);
});
