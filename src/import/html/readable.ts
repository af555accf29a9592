import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { roleOf } from './elements';
import type { HtmlElement, HtmlPage } from './tree';
import { attribute, elementsOf, isElement, isText, rawText } from './tree';

/** What of a page is the article. */
export interface ReadablePart {
  /** In document order, none within another. */
  readonly roots: readonly HtmlElement[];
  /** What stands within the roots and is no part of the article. */
  readonly isLeftOut: (element: HtmlElement) => boolean;
  /** Whether it is a part of the page, a page without anything else, or one where none was found. */
  readonly found: 'part' | 'whole' | 'nothing';
}

/** Readability goes over a page many times; a book in one page is taken whole. */
const mostElements = 30_000;

/** Carries an element's number through Readability, which rebuilds the page as it goes. */
const numberAttribute = 'data-number';

/** The attributes that Readability weighs; no other is copied. */
const weighed = new Set(
  'class id role style href src rel name property content itemprop itemtype hidden aria-hidden aria-modal lang dir colspan rowspan'.split(
    ' ',
  ),
);
const uncopied = /^(?:script|style|template|noscript|svg|math)$/;

/** No form: whole pages stand in one, where a server's program made them. */
const furniture = /^(?:nav|aside|footer|dialog|menu)$/;
const furnitureNames =
  /share|social|related|relate|comment|breadcrumb|tags?\b|pagination|pager|sidebar|widget|advert|\bads?\b|banner|promo|newsletter|subscribe|toolbar|print|menu|copyright|readmore|read-more|xem-?them|tin-?lien-?quan|binh-?luan/i;
/** Of a short page Readability keeps even these. */
const never = /^(?:nav|dialog|menu)$/;
const container = /^(?:div|section|ul|ol|table|header|form|p)$/;
const leadNames =
  /(?:^|[\s_-])(?:sapo|lead|chapo|standfirst|desc|description|summary)(?:$|[\s_-])/i;

/**
 * Finds the article of a page. Readability, the reader view of Firefox, finds where it is, but it
 * also drops lists and short paragraphs that look like clutter. Here it only points: all words of
 * the place it finds are kept but for what is furniture by its element, its name or its links.
 */
export function findReadable(page: HtmlPage): ReadablePart {
  const isWhole = isPlain(page);
  const kept = isWhole || page.elements.length > mostElements ? null : keptByReadability(page);
  if (kept === null || kept.size === 0) {
    const found = isWhole ? 'whole' : 'nothing';
    return { roots: [page.body], isLeftOut: isFurnitureElement, found };
  }
  const holding = holders(kept);
  const roots = topmost(page.body, kept);
  return {
    roots: [...openingBefore(page, roots), ...roots],
    isLeftOut: (element) =>
      never.test(element.tagName) ||
      isListOfLinks(element) ||
      (!holding.has(element) && isFurniture(element)),
    found: 'part',
  };
}

/** A page without furniture, as word processors save it: it is the article, all of it. */
function isPlain({ elements }: HtmlPage): boolean {
  if (elements.some(({ tagName }) => /^(?:nav|aside|footer|form|header)$/.test(tagName))) {
    return false;
  }
  const body = elements.find(({ tagName }) => tagName === 'body');
  return body !== undefined && linkShare(body) < 0.2;
}

/** The elements that Readability keeps, by its numbers. */
function keptByReadability({ root, elements }: HtmlPage): Set<HtmlElement> | null {
  const numbers = new Map(elements.map((element, index) => [element, index]));
  const article = new Readability<unknown>(documentOf(root, numbers), {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  const content = article?.content;
  if (!isQueryable(content)) return null;
  const kept = new Set<HtmlElement>();
  for (const copy of content.querySelectorAll(`[${numberAttribute}]`)) {
    const element = elements[Number(copy.getAttribute(numberAttribute))];
    if (element) kept.add(blockOf(element));
  }
  return kept;
}

/** The block an element stands in: of a paragraph all is the article's or nothing. */
function blockOf(element: HtmlElement): HtmlElement {
  let block = element;
  for (let up = parentOf(element); up && roleOf(block) !== 'block'; up = parentOf(up)) block = up;
  return block;
}

function isQueryable(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'querySelectorAll' in value;
}

/** A copy of the page for Readability to take apart; scripts are not even copied. */
function documentOf(root: HtmlElement, numbers: ReadonlyMap<HtmlElement, number>): Document {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const places = new Map<HtmlElement, Element>([[root, document.documentElement]]);
  const stack: HtmlElement[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    const copy = places.get(element);
    if (!copy) continue;
    for (const child of element.childNodes) {
      if (isText(child)) copy.appendChild(textCopy(child.value, element, copy));
      if (!isElement(child) || uncopied.test(child.tagName)) continue;
      const made = childOf(copy, child, document);
      made.setAttribute(numberAttribute, String(numbers.get(child) ?? -1));
      places.set(child, made);
      stack.push(child);
    }
  }
  return document;
}

/**
 * Readability makes paragraphs of the text that stands right in a `div` and forgets the `div`: the
 * text itself must carry its number.
 */
function textCopy(value: string, parent: HtmlElement, copy: Element): Node {
  const text = copy.ownerDocument.createTextNode(value);
  if (parent.tagName !== 'div' || !/\S/.test(value)) return text;
  const carrier = copy.ownerDocument.createElement('span');
  carrier.setAttribute(numberAttribute, copy.getAttribute(numberAttribute) ?? '-1');
  carrier.appendChild(text);
  return carrier;
}

function childOf(parent: Element, child: HtmlElement, document: Document): Element {
  if (child.tagName === 'head') return document.head;
  if (child.tagName === 'body') return document.body;
  const name = /^[a-z][a-z0-9]{0,20}$/.test(child.tagName) ? child.tagName : 'span';
  const made = document.createElement(name);
  for (const { name: key, value } of child.attrs)
    if (weighed.has(key)) made.setAttribute(key, value);
  parent.appendChild(made);
  return made;
}

/** The elements and all that they stand in. */
function holders(kept: ReadonlySet<HtmlElement>): Set<HtmlElement> {
  const all = new Set<HtmlElement>();
  for (const element of kept) {
    for (let up: HtmlElement | null = element; up && !all.has(up); up = parentOf(up)) all.add(up);
  }
  return all;
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | null {
  return parentNode && 'tagName' in parentNode ? parentNode : null;
}

/** The kept elements that stand in no other kept one. */
function topmost(body: HtmlElement, kept: ReadonlySet<HtmlElement>): HtmlElement[] {
  const roots: HtmlElement[] = [];
  const stack: HtmlElement[] = [body];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (kept.has(element)) roots.push(element);
    else
      for (const child of element.childNodes.toReversed()) if (isElement(child)) stack.push(child);
  }
  return roots;
}

/** The heading of the page and what leads in to the article, where they stand before it. */
function openingBefore({ body }: HtmlPage, roots: readonly HtmlElement[]): HtmlElement[] {
  const [first] = roots;
  if (first === undefined) return [];
  const all = elementsOf(body);
  const inside = new Set(roots.flatMap((root) => [root, ...elementsOf(root)]));
  const before = all.slice(0, all.indexOf(first));
  const heading = before.findLast(
    (element) => element.tagName === 'h1' && !inside.has(element) && isShown(element),
  );
  if (heading === undefined || all.some((e) => e.tagName === 'h1' && inside.has(e))) return [];
  const lead = before
    .slice(before.indexOf(heading) + 1)
    .find(
      (element) =>
        leadNames.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`) &&
        isShown(element) &&
        !holds(element, first),
    );
  return lead === undefined ? [heading] : [heading, lead];
}

function isShown(element: HtmlElement): boolean {
  return /\S/.test(rawText(element)) && !isFurnitureElement(element);
}

function holds(element: HtmlElement, inner: HtmlElement): boolean {
  for (let up = parentOf(inner); up; up = parentOf(up)) if (up === element) return true;
  return false;
}

function isFurnitureElement({ tagName }: HtmlElement): boolean {
  return furniture.test(tagName);
}

/** "Related articles" and the like, which stand between the paragraphs of an article. */
function isListOfLinks(element: HtmlElement): boolean {
  return isFurnitureByName(element) && linkShare(element) > 0.5;
}

function isFurniture(element: HtmlElement): boolean {
  if (isFurnitureElement(element) || isFurnitureByName(element)) return true;
  return container.test(element.tagName) && linkShare(element) > 0.5;
}

function isFurnitureByName(element: HtmlElement): boolean {
  if (!container.test(element.tagName)) return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return furnitureNames.test(names.slice(0, 500));
}

/** How much of the letters of an element are links', 0 to 1. */
function linkShare(element: HtmlElement): number {
  const length = (text: string) => text.replace(/\s+/g, '').length;
  const all = length(rawText(element));
  if (all === 0) return 0;
  const links = elementsOf(element).filter(({ tagName }) => tagName === 'a');
  return links.reduce((sum, link) => sum + length(rawText(link)), 0) / all;
}
