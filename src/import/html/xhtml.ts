import { decodeHTMLStrict } from 'entities';
import { defaultTreeAdapter, html } from 'parse5';
import { SaxesParser } from 'saxes';
import type { HtmlElement, HtmlPage } from './tree';
import { pageOf, parseHtml } from './tree';
import { ImportError } from '../types';

/**
 * Parses a page of a book. It should be XML, where `<title/>` is closed and not the beginning of
 * all that follows; what is none is read as browsers read a page.
 * @throws {ImportError} as `parseHtml`
 */
export function parseXhtml(source: string): HtmlPage {
  try {
    return pageOf(parseStrictly(source.replace(/^\ufeff/, '')));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    return parseHtml(source.replace(closedAtOnce, '<$1$2></$1>'));
  }
}

/** Elements that XML closes at once and HTML leaves open: `<title/>` would swallow the page. */
const closedAtOnce =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([a-z][a-z0-9]{0,20})((?:\s[^<>]{0,500})?)\/>/gi;

/** Thrown for what is no XML. */
class NotXml extends Error {}

function parseStrictly(source: string) {
  const document = defaultTreeAdapter.createDocument();
  const open: HtmlElement[] = [];
  const parent = () => open.at(-1) ?? document;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.ENTITIES = namedCharacters;
  parser.on('error', (error) => {
    throw new NotXml(error.message);
  });
  parser.on('opentag', ({ local, attributes }) => {
    const attrs = Object.values(attributes).map(({ name, value }) => ({ name, value }));
    const element = defaultTreeAdapter.createElement(local, html.NS.HTML, attrs);
    defaultTreeAdapter.appendChild(parent(), element);
    open.push(element);
  });
  const text = (value: string): void => {
    if (open.length > 0) defaultTreeAdapter.insertText(parent(), value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  return document;
}

/** The characters that XHTML names; what a file defines itself stays as it is written. */
const namedCharacters = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => decodeHTMLStrict(`&${String(name)};`) },
);
