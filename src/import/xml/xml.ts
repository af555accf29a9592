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
}

interface Open {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlNode[];
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
  const source = decodeMarkup(bytes).replace(/^\ufeff/, '');
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
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const text = (value: string) => open.at(-1)?.children.push(value);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    names.pop();
    const element = open.pop();
    if (element && open.length === 0) take(element);
  });
  for (let at = 0; at < source.length; at += chunk) parser.write(source.slice(at, at + chunk));
  parser.close();
}

/** A small part as a tree. @throws {ImportError} as `streamXml`. */
export function parseXml(bytes: Uint8Array): XmlElement {
  let root: XmlElement | null = null;
  streamXml(
    bytes,
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
