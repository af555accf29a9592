import type { DefaultTreeAdapterTypes } from 'parse5';

interface PageText {
  readonly text: string;
  /** The names of all elements, in document order; a comment counts as one. */
  readonly elements: readonly string[];
}

/** What a reader sees of an HTML tree, a space at the end of each paragraph. */
export function textOf(node: DefaultTreeAdapterTypes.Node): PageText {
  if ('value' in node) return { text: node.value, elements: [] };
  const children = 'childNodes' in node ? node.childNodes.map(textOf) : [];
  const text = children.map((child) => child.text).join('');
  const elements = children.flatMap((child) => child.elements);
  const name = node.nodeName;
  return {
    text: name === 'p' ? `${text} ` : text,
    elements: name === '#document-fragment' ? elements : [name, ...elements],
  };
}
