import type { MarkupReader } from '../report/markup';
import { cutTypst } from './typstCut';
import { TypstReading } from './typstReading';

/**
 * Reads Typst: markup, and of code the content that stands on the page. What the report defines
 * itself is not known: of such a function the content is shown, without content it is an object.
 */
export const typstReader: MarkupReader = {
  cut: cutTypst,
  read: (piece, state) => new TypstReading(piece, state).read(),
};
