import { escapeLatex } from '../escape/latex';
import type { Wardrobe } from './richText';

const COMMANDS = {
  italic: 'textit',
  bold: 'textbf',
  'small-caps': 'textsc',
  underline: 'underline',
  superscript: 'textsuperscript',
  subscript: 'textsubscript',
} as const;

export const latex: Wardrobe = {
  escape: escapeLatex,
  mark: (mark, { words }) => `\\${COMMANDS[mark]}{${words}}`,
  // `\url` and `\href` are those of packages that a document may not have.
  link: ({ words }) => words,
  nests: true,
};
