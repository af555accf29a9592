import type { HtmlElement } from './tree';
import { attribute, isElement, isText, rawText } from './tree';

const typeOf = (element: HtmlElement): string =>
  `${attribute(element, 'epub:type') ?? ''} ${attribute(element, 'role') ?? ''}`;

/**
 * Whether an element is the mark of a note in the text ("[1]" or a raised "1" that leads to the
 * note), or the sign that leads back: it is no word, and nobody quotes it.
 */
export function isNoteMark(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName === 'a') {
    if (/\bdoc-backlink\b/.test(typeOf(element))) return true;
    return /\b(?:noteref|doc-noteref)\b/.test(typeOf(element)) && isMark(element);
  }
  if (tagName !== 'sup' || !isMark(element)) return false;
  const [link, ...others] = element.childNodes.filter(
    (child) => !isText(child) || /\S/.test(child.value),
  );
  if (link === undefined || others.length > 0 || !isElement(link)) return false;
  return link.tagName === 'a' && (attribute(link, 'href') ?? '').includes('#');
}

function isMark(element: HtmlElement): boolean {
  return /^\s*[[(]?(?:\d{1,4}|[*†‡§]{1,3}|[a-z])[\])]?\s*$/i.test(rawText(element).slice(0, 20));
}

/** Whether an element is a note itself, which stands at the end of the text. */
export function isFootnote(element: HtmlElement): boolean {
  return /\b(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)\b/.test(
    typeOf(element).replace(/\S+/g, (type) => type.replace(/^\S*notes\b/, '')),
  );
}

/** The label of the printed page that begins at an element, or null where none does. */
export function pageLabel(element: HtmlElement): string | null {
  if (!/\b(?:pagebreak|doc-pagebreak)\b/.test(typeOf(element))) return null;
  const said = attribute(element, 'title') ?? attribute(element, 'aria-label') ?? rawText(element);
  const label = /[ivxlc\d]+/i.exec(said)?.[0] ?? /\d+/.exec(attribute(element, 'id') ?? '')?.[0];
  return label ?? null;
}
