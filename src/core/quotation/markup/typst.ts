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
  // What stands in a comment or a string may say so too: then one key less is looked for.
  labels: (piece) =>
    piece.includes('<') ? [...piece.matchAll(LABEL)].map(([, name = '']) => name) : [],
};

const LABEL = /<([\p{L}_][\p{L}\p{N}\p{M}_:.-]{0,99})>/gu;
