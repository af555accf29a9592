import type { CslItem } from '../csl';
import { readBibtex } from './bibtex/bibtex';
import { readCslJson } from './cslJson';
import { readCslYaml } from './cslYaml';
import { admit } from './gate';
import { readHayagriva } from './hayagriva/hayagriva';
import { placed } from './places';
import { recogniseReferences } from './recognise';
import { readRis } from './ris/ris';
import type { Fault, RawReferences, ReferenceFormat, ReferencesReading } from './types';

const READERS: Readonly<Record<ReferenceFormat, (text: string) => RawReferences>> = {
  bibtex: readBibtex,
  ris: readRis,
  'csl-json': readCslJson,
  'csl-yaml': readCslYaml,
  hayagriva: readHayagriva,
};

/** Nobody reads more; a hostile file has as many as it likes. */
const MOST_PROBLEMS = 1000;

/**
 * Reads references from a file or a pasted text: BibTeX and BibLaTeX, RIS, CSL in JSON or YAML,
 * Hayagriva.
 * What the text looks like decides; `hint` does where that says nothing. What cannot be read is
 * left out and named, with its place; the rest is given. Never throws; linear in the text.
 */
export function readReferences(text: string, hint?: ReferenceFormat): ReferencesReading {
  const format = recogniseReferences(text) ?? hint ?? null;
  if (format !== null) return readReferencesAs(text, format);
  const problem = { code: 'unknown-format', line: 1, column: 1, detail: '' } as const;
  return { items: [], problems: [problem], format };
}

/** The same of a text whose format is known: that of a file with a name of its own. */
export function readReferencesAs(text: string, format: ReferenceFormat): ReferencesReading {
  const { entries, faults: found } = READERS[format](text);
  const items: CslItem[] = [];
  const faults: Fault[] = [...found];
  const keys = new Set<string>();
  for (const entry of entries) {
    const admitted = admit(entry);
    for (const fault of admitted.faults) faults.push(fault);
    if (admitted.item === null) continue;
    const key = String(admitted.item.id ?? '');
    if (key !== '' && keys.has(key)) {
      faults.push({ code: 'duplicate-key', offset: entry.offset, detail: key });
    }
    keys.add(key);
    items.push(admitted.item);
  }
  return { items, problems: placed(text, faults).slice(0, MOST_PROBLEMS), format };
}
