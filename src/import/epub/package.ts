import { resolvePath } from '../zip/paths';
import { ImportError } from '../types';
import type { XmlElement } from '../xml/xml';
import { childElements, childOf, descendants, parseXml } from '../xml/xml';
import type { ZipArchive } from '../zip/archive';

/** What a book consists of (EPUB 3.3, 5). */
export interface EpubPackage {
  readonly metadata: XmlElement | undefined;
  /** The parts in reading order. */
  readonly spine: readonly EpubPart[];
}

export interface EpubPart {
  /** Name of the part in the archive. */
  readonly name: string;
  readonly isNavigation: boolean;
}

/** Fonts made unreadable outside their book: that locks no words away. */
const fontObfuscation =
  /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;
const pageTypes = /^(?:application\/xhtml\+xml|text\/html|application\/xml)$/;

/** @throws {ImportError} `not-this-format`, `encrypted` or `broken`. */
export function openPackage(zip: ZipArchive): EpubPackage {
  const container = zip.read('META-INF/container.xml');
  if (container === null) throw new ImportError('not-this-format', 'epub');
  refuseLocked(zip);
  const [rootFile] = descendants(parseXml(container), 'ocf:rootfile');
  const name = rootFile?.attributes.get('full-path') ?? '';
  const bytes = zip.read(name);
  if (bytes === null) throw new ImportError('broken', 'epub: no package');
  const root = parseXml(bytes);
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const parts = partsOf(childOf(root, 'opf:manifest'), folder);
  const spine = childElements(childOf(root, 'opf:spine')).flatMap((reference) => {
    const part = parts.get(reference.attributes.get('idref') ?? '');
    return part ? [part] : [];
  });
  return { metadata: childOf(root, 'opf:metadata'), spine };
}

function partsOf(manifest: XmlElement | undefined, folder: string): Map<string, EpubPart> {
  const parts = new Map<string, EpubPart>();
  for (const { attributes } of childElements(manifest)) {
    const id = attributes.get('id');
    const href = attributes.get('href');
    if (id === undefined || href === undefined) continue;
    if (!pageTypes.test(attributes.get('media-type') ?? '')) continue;
    const isNavigation = /(?:^|\s)nav(?:\s|$)/.test(attributes.get('properties') ?? '');
    parts.set(id, { name: resolvePath(folder, decoded(href)), isNavigation });
  }
  return parts;
}

function decoded(href: string): string {
  const path = href.replace(/#.*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuseLocked(zip: ZipArchive): void {
  const bytes = zip.read('META-INF/encryption.xml');
  if (bytes === null) return;
  const methods = descendants(parseXml(bytes), 'enc:EncryptionMethod');
  if (methods.some(({ attributes }) => !fontObfuscation.test(attributes.get('Algorithm') ?? ''))) {
    throw new ImportError('encrypted', 'epub');
  }
}
