/*
 * HTML has no footnotes. These are how Pandoc, Word, Wikipedia and DPUB-ARIA mark them.
 */

const NOTE_ID =
  /^_?(?:fn|ftn|edn|note|footnote|endnote|cite_note|sdfootnote|chu-?thich)[-_:]?[\w.:-]*$/i;
const BACK_ID = /^_?(?:fnref|ftnref|ednref|noteref|footnote-ref|cite_ref|sdfootnote\d+anc)/i;

/** The label of the note that the element is, or null. */
export function footnoteOf(name: string, attributes: ReadonlyMap<string, string>): string | null {
  const id = attributes.get('id');
  if (id === undefined || name === 'a' || name === 'sup') return null;
  const role = attributes.get('role') ?? '';
  if (role === 'doc-footnote' || role === 'doc-endnote') return id;
  return NOTE_ID.test(id) && /\d$/.test(id) && !BACK_ID.test(id) ? id : null;
}

/** The label of the note a link calls, '' if it leads back from one, or null for another link. */
export function noteCalled(
  attributes: ReadonlyMap<string, string>,
  isSuperscript: boolean,
): string | null {
  const href = attributes.get('href') ?? '';
  if (!href.startsWith('#') || href.length < 2) return null;
  const target = href.slice(1);
  const role = attributes.get('role') ?? '';
  const classes = attributes.get('class') ?? '';
  if (role === 'doc-backlink' || /\bfootnote-back/.test(classes) || BACK_ID.test(target)) return '';
  const isMarked = role === 'doc-noteref' || /\b(?:footnote-ref|noteref)\b/.test(classes);
  return isMarked || isSuperscript || (NOTE_ID.test(target) && /\d$/.test(target)) ? target : null;
}
