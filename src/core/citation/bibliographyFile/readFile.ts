import { readBibtex } from '../read/bibtex/bibtex';
import { readCslJson } from '../read/cslJson';
import { readCslYaml } from '../read/cslYaml';
import { admit } from '../read/gate';
import { readHayagriva } from '../read/hayagriva/hayagriva';
import type { RawReferences } from '../read/types';
import type { BibliographyFile, FileFormat } from './types';

const READERS: Readonly<Record<FileFormat, (text: string) => RawReferences>> = {
  bibtex: readBibtex,
  'csl-json': readCslJson,
  'csl-yaml': readCslYaml,
  hayagriva: readHayagriva,
};

/** The format of a bibliography file by its name, of YAML by what it holds; null for any other. */
export function fileFormat(fileName: string, text: string): FileFormat | null {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'bib' || ending === 'bibtex') return 'bibtex';
  if (ending === 'json') return 'csl-json';
  if (ending !== 'yaml' && ending !== 'yml') return null;
  return /^(?:references[ \t]*:|-[ \t\r\n]|\[)/m.test(text) ? 'csl-yaml' : 'hayagriva';
}

/**
 * The entries of a bibliography file with their places. One that cannot be read is left out, unless
 * the whole file is broken. Linear; never throws.
 */
export function readBibliographyFile(text: string, format: FileFormat): BibliographyFile {
  if (saysNothing(text, format)) return { format, entries: [], broken: null };
  const { entries, faults } = READERS[format](text);
  const found = entries.flatMap((entry) => {
    const { key: range, offset, end = offset, attachments = [] } = entry;
    const { item } = admit(entry);
    const key = range ? keyOf(entry.value, text.slice(range.start, range.end)) : '';
    if (!range || key === '') return [];
    return [{ key, keyRange: range, range: { start: offset, end }, item, attachments }];
  });
  // A BibTeX file has faults by the entry: what stands round a broken one is read.
  const fault = faults.find(({ code }) => code === 'broken-file' || code === 'entry-left-out');
  const broken = fault ? { offset: fault.offset, detail: fault.detail } : null;
  return { format, entries: found, broken };
}

/** Whether a file has yet to get its first entry: it is empty, or YAML of comments alone. */
export function saysNothing(text: string, format: FileFormat): boolean {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return true;
  const isYaml = format === 'csl-yaml' || format === 'hayagriva';
  return isYaml && bare.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

/** The key without the escapes that a file has it with. */
function keyOf(value: unknown, written: string): string {
  if (typeof value !== 'object' || value === null || !('id' in value)) return written;
  const { id } = value;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : written;
}
