// @ts-check
/** The words that a reader of a page sees. */
import { parse } from 'parse5';

/** @import { DefaultTreeAdapterTypes } from 'parse5' */

/** What the words of an HTML page are, and what a validator says of its markup. @param {string} html */
export function readHtml(html) {
  /** @type {string[]} */
  const faults = [];
  const page = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) =>
      faults.push(`${code} at ${startLine}:${startCol}`),
  });
  return { text: textOf(page), faults, html };
}

const INLINE = new Set(['a', 'abbr', 'b', 'cite', 'em', 'i', 'q', 'span', 'strong', 'sub', 'sup']);
const UNSEEN = new Set(['head', 'script', 'style', 'template']);

/** @param {DefaultTreeAdapterTypes.Node} node @returns {string} */
function textOf(node) {
  if ('value' in node) return node.value;
  if (UNSEEN.has(node.nodeName) || !('childNodes' in node)) return '';
  const text = node.childNodes.map(textOf).join('');
  if (node.nodeName === 'q') return `“${text}”`;
  return INLINE.has(node.nodeName) ? text : `\n${text}\n`;
}

/** A page's words as they are compared: one blank between two, whatever the layout. @param {string} text */
export function wordsOf(text) {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
