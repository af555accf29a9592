import assert from 'node:assert/strict';
import { latexReader } from '../../../../src/core/quotation/markup/latex';
import { described, itReadsAnyText, prosesOf, writtenAs } from './markupProperties';
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
  [
    'addresses as they are printed',
    tex`\url{http://a.vn/b\_c\%20d\#e}, \nolinkurl{a b%` + '\nc@d.vn} e',
    ['text: http://a.vn/b_c%20d#e, abc@d.vn e'],
  ],
  ['links', tex`\href{http://a/%20}{b} \url{http://a/%7B} c`, ['text: b http://a/%7B c']],
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

  itReadsInsertions(latexReader, 'latex');
  itReadsAnyText(latexReader, SIGNS, SAMPLE);
});
