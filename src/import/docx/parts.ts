import type { ZipArchive } from '../zip/archive';
import { resolvePath } from '../zip/paths';
import { ImportError } from '../types';
import type { XmlElement } from '../xml/xml';
import { childElements, parseXml } from '../xml/xml';

/** The parts of a Word document that its text depends on (ECMA-376, part 2: relationships). */
export interface DocxParts {
  readonly main: Uint8Array;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: Uint8Array | null;
  readonly endnotes: Uint8Array | null;
  readonly core: XmlElement | null;
}

/** @throws {ImportError} `not-this-format` for an archive that is no Word document. */
export function openParts(zip: ZipArchive): DocxParts {
  const root = relations(zip, '');
  const mainName = root.get('officeDocument') ?? 'word/document.xml';
  const main = zip.read(mainName);
  if (main === null) throw new ImportError('not-this-format', 'docx');
  const own = relations(zip, mainName);
  const bytes = (type: string) => {
    const name = own.get(type);
    return name === undefined ? null : zip.read(name);
  };
  const tree = (part: Uint8Array | null) => part && parseXml(part);
  const core = root.get('core-properties');
  return {
    main,
    styles: tree(bytes('styles')),
    numbering: tree(bytes('numbering')),
    footnotes: bytes('footnotes'),
    endnotes: bytes('endnotes'),
    core: core === undefined ? null : tree(zip.read(core)),
  };
}

/** The targets of a part's relationships by the last word of their type. */
function relations(zip: ZipArchive, part: string): Map<string, string> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = zip.read(`${folder}_rels/${part.slice(slash)}.rels`);
  const found = new Map<string, string>();
  if (bytes === null) return found;
  for (const { attributes } of childElements(parseXml(bytes))) {
    const type = attributes.get('Type')?.split('/').at(-1);
    const target = attributes.get('Target');
    if (type === undefined || target === undefined || attributes.get('TargetMode') === 'External') {
      continue;
    }
    const name = target.startsWith('/') ? target.slice(1) : resolvePath(folder, target);
    if (!found.has(type)) found.set(type, name);
  }
  return found;
}
