import type { BibliographyEntry } from './entry';
import { writeBiblatex } from './biblatex';
import { writeBibtex } from './bibtex';
import { writeCslJson } from './cslJson';
import { writeCslYaml } from './cslYaml';
import { writeHayagriva } from './hayagriva';
import { writeRis } from './ris';

/** The formats a bibliography can be written in; in this order they are offered. */
export const EXPORT_FORMATS = [
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
  'csl-yaml',
  'hayagriva',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const WRITERS: Readonly<Record<ExportFormat, (entries: readonly BibliographyEntry[]) => string>> = {
  bibtex: writeBibtex,
  biblatex: writeBiblatex,
  ris: writeRis,
  'csl-json': writeCslJson,
  'csl-yaml': writeCslYaml,
  hayagriva: writeHayagriva,
};

/**
 * A bibliography in a format, in the order given; text in NFC, UTF-8 wherever it is stored. What a
 * format has no place for is left out: docs/bibliographies.md says what that is.
 */
export function writeBibliography(
  entries: readonly BibliographyEntry[],
  format: ExportFormat,
): string {
  return WRITERS[format](entries);
}
