import { latexReader } from '../../../../src/core/quotation/markup/latex';
import { itReadsAnyText } from './markupProperties';

const SIGNS =
  String.raw`\ { } [ ] $ % & ~ " ' \` \`\` '' << >> -- \% \\ \( \) \[ \] \' \h \ecircumflex
  \enquote{ \enquote*{ \textquote[ \textcquote{ \blockquote{ \cite{ \cite[ \parencites( \footnote{
  \footnotemark \footnotetext{ \section{ \item \SI{ \verb| | \url{ \label{ \textbf{ \newcommand
  \def \unknown \begin{quote} \end{quote} \begin{displayquote} \end{displayquote} \begin{verbatim}
  \end{verbatim} \begin{comment} \end{comment} \begin{equation} \end{equation} \begin{tabular}{ll}
  \end{tabular} \begin{itemize} \end{itemize} \documentclass{a} \begin{document} \end{document}
  \begin{ \end{ \textelp{} "' "\` k,l 19{,}5`.split(/\s+/);

const SAMPLE = String.raw`\documentclass{article}
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
  itReadsAnyText(latexReader, SIGNS, SAMPLE);
});
