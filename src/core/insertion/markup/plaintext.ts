import { ANGLE, DOUBLE, SINGLE } from '../marks';
import type { Escape } from '../escape/escape';
import type { Markup } from './markup';
import { APART, appended, citationInWords, parted } from './markup';

const verbatim: Escape = (text) => text;

export const plaintext: Markup = {
  escape: verbatim,
  marks: () => [DOUBLE, SINGLE, ANGLE],
  citation: (cited) => citationInWords(cited, verbatim),
  // Nothing but marks tells a quotation here, so they enclose a long one too.
  block: ({ paragraphs, cited, marks }) => {
    const last = paragraphs.length - 1;
    const quoted = paragraphs.map(
      (paragraph, index) =>
        (index === 0 ? marks.open : '') + paragraph + (index === last ? marks.close : ''),
    );
    return parted(appended(quoted, cited === null ? '' : plaintext.citation(cited)));
  },
  placement: APART,
};
