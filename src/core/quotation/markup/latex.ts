import type { MarkupReader } from '../report/markup';
import { cutLatex } from './latexCut';
import { LatexReading } from './latexReading';

/**
 * Reads LaTeX with the commands of its common packages: csquotes, natbib, biblatex, siunitx, vntex.
 * What the report defines itself is not known: of such a command the arguments are shown.
 */
export const latexReader: MarkupReader = {
  cut: cutLatex,
  read: (piece, state) => new LatexReading(piece, state).read(),
};
