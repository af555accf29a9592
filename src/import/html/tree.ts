import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { ImportError } from '../types';

export type HtmlElement = DefaultTreeAdapterMap['element'];
export type HtmlNode = DefaultTreeAdapterMap['childNode'];
type HtmlParent = DefaultTreeAdapterMap['parentNode'];

export const isElement = (node: HtmlNode): node is HtmlElement =>
  defaultTreeAdapter.isElementNode(node);
export const isText = (node: HtmlNode): node is DefaultTreeAdapterMap['textNode'] =>
  defaultTreeAdapter.isTextNode(node);

/** As deep as browsers nest: what is deeper was made to hurt. */
const deepest = 512;

export interface HtmlPage {
  readonly root: HtmlElement;
  readonly body: HtmlElement;
  /** Every element in document order, the root first. */
  readonly elements: readonly HtmlElement[];
}

/**
 * Parses a page as browsers do (HTML standard, 13.2): any text has a tree, nothing in it runs.
 * @throws {ImportError} `too-deep`
 */
export function parseHtml(source: string): HtmlPage {
  return pageOf(parse(source, { scriptingEnabled: true }));
}

/** A page of a parsed document. @throws {ImportError} `too-deep`, or `no-text` without a body. */
export function pageOf(document: HtmlParent): HtmlPage {
  const elements = elementsOf(document);
  const root = elements.find(({ tagName }) => tagName === 'html');
  const body = elements.find(({ tagName }) => tagName === 'body' || tagName === 'frameset');
  if (root === undefined || body === undefined) throw new ImportError('no-text');
  return { root, body, elements };
}

/** The elements below a node in document order, without recursion. */
export function elementsOf(parent: HtmlParent): HtmlElement[] {
  const found: HtmlElement[] = [];
  const stack: { readonly node: HtmlNode; readonly depth: number }[] = [];
  const push = (children: readonly HtmlNode[], depth: number): void => {
    if (depth > deepest) throw new ImportError('too-deep', String(deepest));
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      if (node && isElement(node)) stack.push({ node, depth });
    }
  };
  push(parent.childNodes, 1);
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (!isElement(next.node)) continue;
    found.push(next.node);
    push(next.node.childNodes, next.depth + 1);
  }
  return found;
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** All text below an element as it stands in the source, blanks and all. */
export function rawText(element: HtmlElement): string {
  let text = '';
  const stack: HtmlNode[] = element.childNodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node)) {
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
        const child = node.childNodes[index];
        if (child) stack.push(child);
      }
    }
  }
  return text;
}
