import type { XmlElement } from '../xml/xml';
import type { Edit } from './edits';

const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What elements and attributes that are added to a part begin with. */
export interface Prefix {
  /** "w:". */
  readonly name: string;
  /** What an element must say for the prefix to be known: nothing, or ` xmlns:w="…"`. */
  readonly declaration: string;
  readonly uri: string;
}

/**
 * The prefix of a part's own namespace, from the tag of its root. Attributes need one even where
 * elements have none.
 */
export function prefixOf(source: string, root: string): Prefix {
  const tag = new RegExp(`<(?:([\\p{L}_][\\p{L}\\p{N}_.-]*):)?${root}(?=[\\s/>])[^>]*>`, 'u').exec(
    source,
  );
  const own = tag?.[1];
  const declared = own === undefined ? 'xmlns' : `xmlns:${own}`;
  const found = new RegExp(`\\s${declared.replaceAll('.', '\\.')}\\s*=\\s*["']([^"']+)["']`).exec(
    tag?.[0] ?? '',
  )?.[1];
  if (own !== undefined) return { name: `${own}:`, declaration: '', uri: found ?? uri };
  return { name: 'w:', declaration: ` xmlns:w="${found ?? uri}"`, uri: found ?? uri };
}

/** The name in the tag of an element as it is written: "w:r". */
export function tagName(source: string, start: number): string {
  return /^<([^\s/>]+)/.exec(source.slice(start, start + 100))?.[1] ?? '';
}

/** Characters that XML can hold, escaped; the others are left out. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      // A line end of the file would be read as another one.
      .replace(/\r/g, '&#13;')
  );
}

/** Adds to the end of a part's root. */
export function appendTo(source: string, { source: root }: XmlElement, content: string): Edit {
  if (root.inside < root.end) return { start: root.insideEnd, end: root.insideEnd, text: content };
  const name = tagName(source, root.start);
  const tag = source.slice(root.start, root.end).replace(/\/>$/, '>');
  return { start: root.start, end: root.end, text: `${tag}${content}</${name}>` };
}

/** The bytes of a part: UTF-8, and said to be so. */
export function encodeXml(text: string): Uint8Array {
  const declared = /^<\?xml[^>]{0,200}?\bencoding\s{0,4}=\s{0,4}["']([\w:.-]{1,40})["']/.exec(text);
  const [declaration = '', encoding = 'utf-8'] = declared ?? [];
  const isRight = /^(?:utf-8|us-ascii)$/i.test(encoding);
  const right = isRight ? declaration : declaration.replace(encoding, 'UTF-8');
  return new TextEncoder().encode(right + text.slice(declaration.length));
}
