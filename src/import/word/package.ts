import { CompoundFile } from '../doc/cfb';
import { contentKind } from '../recognise';
import type { ImportLimits } from '../types';
import { ImportError } from '../types';
import { childElements, parseXml, textOfXml } from '../xml/xml';
import { ZipArchive } from '../zip/archive';
import { resolvePath } from '../zip/paths';

/** A relationship between parts (ECMA-376 part 2). */
export interface Relation {
  readonly id: string;
  /** An address whose last word says what the part is. */
  readonly type: string;
  /** The part's name. */
  readonly target: string;
}

/** Opens a file. @throws {ImportError} for what is no Word document, or one with a password */
export function openPackage(bytes: Uint8Array, limits: ImportLimits): WordPackage {
  if (bytes.length > limits.maxBytes) throw new ImportError('too-large', String(limits.maxBytes));
  const kind = contentKind(bytes);
  // With a password, the archive is a stream of another kind of file.
  if (kind === 'cfb' && new CompoundFile(bytes, limits).has('EncryptedPackage')) {
    throw new ImportError('encrypted', 'docx');
  }
  if (kind !== 'zip') throw new ImportError('not-this-format', 'docx');
  return new WordPackage(new ZipArchive(bytes, limits));
}

/** A Word document as parts; what is not asked for is not unpacked. */
export class WordPackage {
  readonly mainName: string;
  /** The text of the main part. */
  readonly main: string;
  readonly relations: readonly Relation[];
  readonly #parts = new Map<string, Uint8Array | null>();

  /** @throws {ImportError} `not-this-format` for an archive that is no Word document. */
  constructor(readonly zip: ZipArchive) {
    const root = relationsOf(zip, '').find(({ type }) => type.endsWith('/officeDocument'));
    this.mainName = root?.target ?? 'word/document.xml';
    const main = zip.read(this.mainName);
    if (main === null) throw new ImportError('not-this-format', 'docx');
    this.main = textOfXml(main);
    this.relations = relationsOf(zip, this.mainName);
  }

  /** The name of the first part of a kind: "comments"; null where there is none. */
  nameOf(kind: string): string | null {
    const found = this.relations.find(({ type }) => type.endsWith(`/${kind}`));
    return found && this.zip.has(found.target) ? found.target : null;
  }

  /** The first part of a kind; unpacked once, for what is unpacked is counted. */
  part(kind: string): Uint8Array | null {
    const name = this.nameOf(kind);
    if (name === null) return null;
    const known = this.#parts.get(name);
    const bytes = known === undefined ? this.zip.read(name) : known;
    this.#parts.set(name, bytes);
    return bytes;
  }
}

/** Where the relationships of a part are written. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part to other parts of the archive. */
function relationsOf(zip: ZipArchive, part: string): Relation[] {
  const bytes = zip.read(relationsName(part));
  if (bytes === null) return [];
  return childElements(parseXml(bytes)).flatMap(({ attributes }) => {
    const type = attributes.get('Type');
    const target = attributes.get('Target');
    if (type === undefined || target === undefined || attributes.get('TargetMode') === 'External') {
      return [];
    }
    const name = target.startsWith('/') ? target.slice(1) : resolvePath(part, target);
    return [{ id: attributes.get('Id') ?? '', type, target: name }];
  });
}
