import { referenceParts } from '../../citation/reference';
import { escapeHtml, escapeHtmlAttribute } from '../escape/html';
import { ANGLE, DOUBLE, SINGLE } from '../marks';
import type { Cited, Markup } from './markup';

export const html: Markup = {
  escape: escapeHtml,
  // `q` draws the marks of the page's language; round a text that has them, marks are written.
  marks: () => [{ open: '<q>', close: '</q>', glyphs: DOUBLE.glyphs }, SINGLE, ANGLE],
  citation: (cited) => {
    const reference = referenceInHtml(cited);
    return reference === '' ? '' : `(${reference})`;
  },
  block({ paragraphs, cited }) {
    const address = cited === null ? null : webAddress(cited);
    const attribute = address === null ? '' : ` cite="${escapeHtmlAttribute(address)}"`;
    const quotation = [
      `<blockquote${attribute}>`,
      ...paragraphs.map((paragraph) => `  <p>${paragraph}</p>`),
      '</blockquote>',
    ];
    const reference = cited === null ? '' : referenceInHtml(cited);
    if (reference === '') return quotation;
    // HTML wants what is not quoted outside the blockquote: the caption of a figure.
    return [
      '<figure>',
      ...quotation.map((line) => `  ${line}`),
      `  <figcaption>(${reference})</figcaption>`,
      '</figure>',
    ];
  },
  placement: { apart: false, joint: null },
};

/** Author, title as `cite` (the element for the title of a work), year, locator. */
function referenceInHtml({ csl, locator, locale }: Cited): string {
  return referenceParts(csl, locator, locale)
    .map(({ kind, text }) => {
      const written = escapeHtml(text, { lineStart: false, previous: '', next: '' });
      return kind === 'title' ? `<cite>${written}</cite>` : written;
    })
    .join(', ');
}

function webAddress({ csl }: Cited): string | null {
  return csl.URL !== undefined && /^https?:\/\/\S+$/i.test(csl.URL) ? csl.URL : null;
}
