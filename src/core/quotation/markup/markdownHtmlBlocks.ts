import { BLOCK_ELEMENTS } from './htmlElements';
import type { MarkdownLine } from './markdownLines';

/** What ends a block of HTML: a text on one of its lines, or an empty line. */
export interface HtmlBlockStart {
  readonly end: string | null;
  /** A paragraph may not be followed by one that is any element. */
  readonly interrupts: boolean;
  readonly tag: string;
}

const RAW_TAGS = new Set(['script', 'pre', 'style', 'textarea']);

const TAG = /<(\/?)([A-Za-z][A-Za-z\d-]{0,99})(?=[\s/>]|$)/my;

/** Of an element of any name only a line that is one whole tag opens a block. */
const WHOLE_TAG = /<\/?[A-Za-z][A-Za-z\d-]*(?:[ \t][^<>\n]*)?\/?>[ \t\r]*$/my;

/** The kinds of CommonMark 0.31, section 4.6, in its order. */
export function htmlBlockStart(text: string, line: MarkdownLine): HtmlBlockStart | null {
  const at = line.content;
  if (text.charAt(at) !== '<') return null;
  if (text.startsWith('<!--', at)) return { end: '-->', interrupts: true, tag: '' };
  if (text.startsWith('<?', at)) return { end: '?>', interrupts: true, tag: '' };
  if (text.startsWith('<![CDATA[', at)) return { end: ']]>', interrupts: true, tag: '' };
  if (/[A-Za-z]/.test(text.charAt(at + 2)) && text.startsWith('<!', at)) {
    return { end: '>', interrupts: true, tag: '' };
  }
  TAG.lastIndex = at;
  const found = TAG.exec(text);
  if (found === null) return null;
  const tag = (found[2] ?? '').toLowerCase();
  const isClosing = found[1] === '/';
  if (RAW_TAGS.has(tag) && !isClosing) return { end: `</${tag}>`, interrupts: true, tag };
  const name = isClosing ? `/${tag}` : tag;
  if (BLOCK_ELEMENTS.has(tag)) return { end: null, interrupts: true, tag: name };
  WHOLE_TAG.lastIndex = at;
  return WHOLE_TAG.test(text) ? { end: null, interrupts: false, tag: name } : null;
}
