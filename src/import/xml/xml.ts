import { SaxesParser } from 'saxes';
import { decodeMarkup } from '../text/decodeMarkup';
import { ImportError } from '../types';
import { canonicalName } from './namespaces';

export type XmlNode = XmlElement | string;

export interface XmlElement {
  /** With the prefix of `namespaces.ts`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly source: XmlSource;
}

/** Where an element is written: UTF-16 offsets of the part's text, without a byte order mark. */
export interface XmlSource {
  readonly start: number;
  /** Behind the opening tag, and before the closing one; both at the end of an empty-element tag. */
  readonly inside: number;
  readonly insideEnd: number;
  readonly end: number;
}

interface Open {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
  readonly source: { start: number; inside: number; insideEnd: number; end: number };
}

/** Deeper than any program writes; readers may recurse into what passes. */
const deepest = 256;
/** How much the parser is fed at a time. */
const chunk = 1 << 16;

/**
 * Parses a part of a document strictly: half a document is none. No entity but XML's own five is
 * expanded, nothing outside the part is ever fetched. Elements for which `isPart` says yes are
 * handed over whole, and forgotten; of the rest nothing is kept, so that memory follows the largest
 * paragraph and not the document.
 *
 * @throws {ImportError} `broken`, `too-deep` or `unknown-encoding`
 */
export function streamXml(
  bytes: Uint8Array,
  isPart: (name: string, parent: string) => boolean,
  take: (part: XmlElement) => void,
): void {
  streamXmlText(textOfXml(bytes), isPart, take);
}

/** The text of a part, which the places of its elements are counted in. @throws as `streamXml` */
export function textOfXml(bytes: Uint8Array): string {
  return decodeMarkup(bytes).replace(/^\ufeff/, '');
}

/** `streamXml` of the text of a part. */
export function streamXmlText(
  source: string,
  isPart: (name: string, parent: string) => boolean,
  take: (part: XmlElement) => void,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names: string[] = [];
  const open: Open[] = [];
  parser.on('error', (error) => {
    throw new ImportError('broken', `xml: ${error.message.slice(0, 100)}`);
  });
  parser.on('opentag', (tag) => {
    if (names.length >= deepest) throw new ImportError('too-deep', String(deepest));
    const name = canonicalName(tag.uri, tag.local);
    const parent = names.at(-1) ?? '';
    names.push(name);
    if (open.length === 0 && !isPart(name, parent)) return;
    const attributes = new Map<string, string>();
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && local !== 'xmlns') attributes.set(canonicalName(uri, local), value);
    }
    const inside = parser.position;
    // A tag holds no "<" but its first sign: within a value it would not be well-formed.
    const start = source.lastIndexOf('<', inside - 1);
    const place = { start, inside, insideEnd: inside, end: inside };
    const element = { name, attributes, children: [], source: place };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const text = (value: string) => open.at(-1)?.children.push(value);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    names.pop();
    const element = open.pop();
    if (!element) return;
    const end = parser.position;
    // An empty-element tag opens and closes at once.
    if (end > element.source.inside) {
      element.source.insideEnd = source.lastIndexOf('<', end - 1);
      element.source.end = end;
    }
    if (open.length === 0) take(element);
  });
  for (let at = 0; at < source.length; at += chunk) parser.write(source.slice(at, at + chunk));
  parser.close();
}

/** A small part as a tree. @throws {ImportError} as `streamXml`. */
export function parseXml(bytes: Uint8Array): XmlElement {
  return parseXmlText(textOfXml(bytes));
}

/** `parseXml` of the text of a part. */
export function parseXmlText(source: string): XmlElement {
  let root: XmlElement | null = null;
  streamXmlText(
    source,
    () => true,
    (element) => {
      root ??= element;
    },
  );
  if (root === null) throw new ImportError('broken', 'xml: no element');
  return root;
}

export const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export function childElements(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter(isXmlElement) ?? [];
}

/** The first child of a name; of several names, the child of a child. */
export function childOf(
  element: XmlElement | undefined,
  ...path: string[]
): XmlElement | undefined {
  let found = element;
  for (const name of path) {
    found = found && childElements(found).find((child) => child.name === name);
  }
  return found;
}

/** All elements of a name below an element, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of childElements(parent)) {
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** All text below an element. */
export function xmlText(element: XmlElement | undefined): string {
  return (
    element?.children.map((child) => (isXmlElement(child) ? xmlText(child) : child)).join('') ?? ''
  );
}
