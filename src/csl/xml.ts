import { SaxesParser } from 'saxes';
import { StyleError } from './styleError';
import type { Place } from './styleError';

/** An element as citeproc wants it, with its place for messages. */
export interface StyleNode {
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly children: (StyleNode | string)[];
  readonly place: Place;
}

const namespace = 'http://purl.org/net/xbiblio/csl';
/** In UTF-16 units; the largest public style has 200 thousand. */
const longest = 2_000_000;
const deepest = 64;

/**
 * Parses a style or a locale. Entities other than XML's own five are errors, and nothing outside
 * the text is ever fetched. Comments and the white space between elements are left out.
 *
 * @throws {StyleError} `too-large`, `broken-xml`, `too-deep` or `not-a-style`
 */
export function parseStyleXml(file: string, xml: string, root: 'style' | 'locale'): StyleNode {
  if (xml.length > longest) throw new StyleError('too-large', file, null, String(longest));
  const parser = new SaxesParser({ xmlns: true });
  const open: StyleNode[] = [];
  let top: StyleNode | null = null;
  let begins: Place = { line: 1, column: 1 };
  const here = (): Place => ({ line: parser.line, column: Math.max(1, parser.column) });
  parser.on('error', (error) => {
    const detail = error.message.replace(/^\d+:\d+: /, '').slice(0, 200);
    throw new StyleError('broken-xml', file, here(), detail);
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser stands after the name.
    begins = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) throw new StyleError('too-deep', file, begins, String(deepest));
    const node: StyleNode = { name: tag.local, attrs: {}, children: [], place: begins };
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      node.attrs[attribute.name] = attribute.value;
    }
    if (top === null) {
      if (tag.local !== root || tag.uri !== namespace) {
        throw new StyleError('not-a-style', file, begins, tag.name.slice(0, 100));
      }
      top = node;
    }
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const text = (value: string) => {
    if (value.trim() !== '') open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    const node = open.pop();
    if (node && isWording(node)) node.children.splice(0, Infinity, textOf(node));
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  if (top === null) throw new StyleError('broken-xml', file, here());
  return top;
}

/** Elements whose content is words; an empty one says that there are none, and counts. */
function isWording(node: StyleNode): boolean {
  if (node.name === 'single' || node.name === 'multiple') return true;
  return node.name === 'term' && node.children.every((child) => typeof child === 'string');
}

/** The words in an element, without those of elements within. */
export function textOf(node: StyleNode): string {
  return node.children.filter((child) => typeof child === 'string').join('');
}

export function elements(node: StyleNode, name?: string): StyleNode[] {
  return node.children.filter(
    (child): child is StyleNode =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}
