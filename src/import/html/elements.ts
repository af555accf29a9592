import type { HtmlElement } from './tree';
import { attribute } from './tree';

const words = (list: string) => new Set(list.split(' '));

/** Elements that stand on lines of their own (HTML standard, 15.3). */
const blocks = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'listing main menu nav ol optgroup option p plaintext pre search section summary table tbody ' +
    'td tfoot th thead tr ul xmp',
);

/** Elements without words of the text: code, forms, what needs a program to be shown. */
const wordless = words(
  'applet area audio base button canvas datalist embed head iframe img input link map math meta ' +
    'noembed noframes noscript object param picture script select source style svg template ' +
    'textarea title track video',
);

/** Readings of characters: shown beside the words, and no part of them. */
const annotations = words('rt rp rtc');

const boldElements = words('b strong');

const unseenClasses =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|d-none)(?:\s|$)/;

export type ElementRole =
  'block' | 'inline' | 'break' | 'nothing' | 'object' | 'annotation' | 'hidden' | 'deleted';

/** What an element does to the words in it. */
export function roleOf(element: HtmlElement): ElementRole {
  const { tagName } = element;
  if (tagName === 'br') return 'break';
  if (tagName === 'wbr') return 'nothing';
  if (wordless.has(tagName)) return isSeen(tagName) ? 'object' : 'nothing';
  if (annotations.has(tagName)) return 'annotation';
  if (isHidden(element)) return 'hidden';
  if (tagName === 'del') return 'deleted';
  return blocks.has(tagName) || displayOf(element) === 'block' ? 'block' : 'inline';
}

/** Whether something without words takes room between words. */
function isSeen(tagName: string): boolean {
  return !/^(?:base|head|link|meta|noembed|noframes|noscript|param|script|source|style|template|title|track|area|datalist|map)$/.test(
    tagName,
  );
}

export function isBold(element: HtmlElement): boolean {
  if (boldElements.has(element.tagName)) return true;
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style') ?? '');
}

function displayOf(element: HtmlElement): string | null {
  const style = attribute(element, 'style');
  if (style === null) return null;
  return /(?:^|;)\s*display\s*:\s*([a-z-]+)/i.exec(style.slice(0, 500))?.[1]?.toLowerCase() ?? null;
}

function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== null || displayOf(element) === 'none') return true;
  if (unseenClasses.test(attribute(element, 'class') ?? '')) return true;
  return /visibility\s*:\s*hidden/i.test((attribute(element, 'style') ?? '').slice(0, 500));
}
