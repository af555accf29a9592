import type { StyleInfo } from '../protocol/citing';
import { silenceTheUnknown } from './locale';
import { checkStyle } from './styleCheck';
import { StyleError } from './styleError';
import { elements, parseStyleXml, textOf } from './xml';
import type { StyleNode } from './xml';

export interface StyleFile {
  readonly name: string;
  readonly xml: string;
}

/** A style that the processor can run. */
export interface OpenedStyle {
  readonly node: StyleNode;
  /** Of the style that was asked for, though it may stand for another. */
  readonly info: StyleInfo;
  /** Whether authors and years are named within the sentence. */
  readonly isAuthorDate: boolean;
  /** Whether it writes authors' given names as initials. */
  readonly makesInitials: boolean;
}

/**
 * Reads and checks a style; a dependent one is read as its parent, under its own title.
 *
 * @throws {StyleError} for a style that is broken, or whose parent is missing or dependent too
 */
export function openStyleFile(
  file: StyleFile,
  findParent: (address: string) => StyleFile | null,
): OpenedStyle {
  const node = parseStyleXml(file.name, file.xml, 'style');
  const parentLink = infoOf(node).links.get('independent-parent');
  if (parentLink === undefined) return opened(file.name, node, node);
  const { place } = parentLink;
  const name = `${lastSegment(parentLink.attrs['href'] ?? '')}.csl`;
  const parent = findParent(parentLink.attrs['href'] ?? '');
  if (!parent) throw new StyleError('parent-missing', file.name, place, name);
  const parentNode = parseStyleXml(parent.name, parent.xml, 'style');
  if (infoOf(parentNode).links.has('independent-parent')) {
    throw new StyleError('parent-dependent', file.name, place, parent.name);
  }
  return opened(parent.name, parentNode, node);
}

function opened(file: string, node: StyleNode, named: StyleNode): OpenedStyle {
  checkStyle(file, node);
  // The processor cannot do without; the schema wants it, people forget it.
  node.attrs['version'] ??= '1.0';
  silenceTheUnknown(node);
  const { title, id, license } = infoOf(named);
  return {
    node,
    isAuthorDate: infoOf(node).format === 'author-date' && node.attrs['class'] !== 'note',
    makesInitials: makesInitials(node),
    info: {
      title: title || file,
      id,
      license: license || infoOf(node).license,
      class: node.attrs['class'] === 'note' ? 'note' : 'in-text',
    },
  };
}

function infoOf(style: StyleNode) {
  const info = elements(style, 'info')[0];
  const children = info ? elements(info) : [];
  const first = (name: string) => children.find((child) => child.name === name);
  const textIn = (name: string) => {
    const element = first(name);
    return element ? textOf(element).trim().slice(0, 500) : '';
  };
  return {
    title: textIn('title'),
    id: textIn('id'),
    format: children.find(isFormat)?.attrs['citation-format'] ?? '',
    license: first('rights')?.attrs['license'] ?? '',
    links: new Map(
      children.filter(({ name }) => name === 'link').map((link) => [link.attrs['rel'] ?? '', link]),
    ),
  };
}

/** By how it names authors where it does not name them in short. */
function makesInitials(style: StyleNode): boolean {
  // An attribute of a part holds for all names in it.
  if ([style, ...elements(style)].some(({ attrs }) => 'initialize-with' in attrs)) return true;
  const authors = within(style, 'names')
    .filter(({ attrs }) => attrs['variable']?.split(' ').includes('author'))
    .flatMap((names) => elements(names, 'name'))
    .filter(({ attrs }) => attrs['form'] !== 'short');
  const initialled = authors.filter(({ attrs }) => 'initialize-with' in attrs);
  return initialled.length > 0 && initialled.length * 2 >= authors.length;
}

function within(node: StyleNode, name: string): StyleNode[] {
  const found: StyleNode[] = [];
  const visit = (at: StyleNode) => {
    if (at.name === name) found.push(at);
    elements(at).forEach(visit);
  };
  visit(node);
  return found;
}

const isFormat = ({ name, attrs }: StyleNode): boolean =>
  name === 'category' && attrs['citation-format'] !== undefined;

/** "apa" of "http://www.zotero.org/styles/apa": by convention also the name of its file. */
export function lastSegment(address: string): string {
  const path = address.replace(/[?#].*$/s, '').replace(/(?<!\/)\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1).slice(0, 200);
}
