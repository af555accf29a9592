import type { CslItem } from '../../../../src/core/citation/cslItem';
import { isRecord } from '../../../../src/protocol/guards';

/*
 * Cases as the CSL test suite (https://github.com/citation-style-language/test-suite) writes them: the
 * parts of a file between ">>==== NAME ====>>" and "<<==== NAME ====<<".
 */

/** A cite as the suite has it; what else stands in one is for extensions of CSL. */
export type SuiteCite = Readonly<Record<string, unknown>> & { readonly id: string | number };

export interface SuiteCitation {
  readonly citationId: string;
  readonly cites: readonly SuiteCite[];
  /** 0 in the text. */
  readonly note: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Citations before and behind it in the document at that time, each with its note. */
  readonly before: readonly (readonly [string, number])[];
  readonly after: readonly (readonly [string, number])[];
}

export interface SuiteCase {
  readonly name: string;
  readonly mode: string;
  /** What a processor prints, in HTML. */
  readonly result: string;
  /** What this product prints where that is not the same, and on purpose; else null. */
  readonly ours: string | null;
  /** Why it is not the same; empty where it is. */
  readonly why: string;
  readonly style: string;
  readonly items: readonly CslItem[];
  /** Citations put into a document one after the other; null where the case has none. */
  readonly citations: readonly SuiteCitation[] | null;
  /** Citations that stand for themselves; null where the case has none. */
  readonly cites: readonly (readonly SuiteCite[])[] | null;
  /** Names of parts that only some processors know ("BIBSECTION", "ABBREVIATIONS"…). */
  readonly others: readonly string[];
}

const known = new Set([
  'MODE',
  'RESULT',
  'OURS',
  'WHY',
  'CSL',
  'INPUT',
  'CITATIONS',
  'CITATION-ITEMS',
  'VERSION',
  'DESCRIPTION',
]);

/** Reads a case. @throws {Error} where a part is missing or broken */
export function readCase(name: string, text: string): SuiteCase {
  const parts = partsOf(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  const part = (wanted: string): string => {
    const found = parts.get(wanted);
    if (found === undefined) throw new Error(`${name} has no ${wanted}.`);
    return found;
  };
  const list = (wanted: string): unknown[] | null => {
    const found = parts.get(wanted);
    if (found === undefined) return null;
    const json: unknown = JSON.parse(found);
    if (!Array.isArray(json)) throw new Error(`${name}: ${wanted} is no list.`);
    return json;
  };
  return {
    name,
    mode: part('MODE'),
    result: part('RESULT'),
    ours: parts.get('OURS') ?? null,
    why: (parts.get('WHY') ?? '').replace(/\s+/g, ' '),
    style: part('CSL'),
    items: (list('INPUT') as CslItem[]).map((item, index) =>
      Object.assign({ id: `item ${index + 1}` }, item),
    ),
    citations: list('CITATIONS')?.map(readCitation) ?? null,
    cites: (list('CITATION-ITEMS') as SuiteCite[][] | null) ?? null,
    others: [...parts.keys()].filter((each) => !known.has(each)),
  };
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  let name: string | null = null;
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const begins = /^>>=+ ([A-Z-]+) =+>>/.exec(line)?.[1];
    if (name === null && begins !== undefined) {
      name = begins;
      lines = [];
    } else if (name !== null && /^<<=+ /.test(line)) {
      parts.set(name, lines.join('\n').trim());
      name = null;
    } else {
      lines.push(line);
    }
  }
  return parts;
}

function readCitation(value: unknown): SuiteCitation {
  if (!Array.isArray(value)) throw new Error('A citation is no list.');
  const [data, before, after] = value as [unknown, [string, number][]?, [string, number][]?];
  if (!isRecord(data)) throw new Error('A citation has no data.');
  const properties = isRecord(data['properties']) ? data['properties'] : {};
  return {
    citationId: String(data['citationID']),
    cites: data['citationItems'] as SuiteCite[],
    note: Number(properties['noteIndex'] ?? 0),
    properties,
    before: before ?? [],
    after: after ?? [],
  };
}
