import { isScalar, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import type { TextRange } from '../../text/range';
import type { Fault, RawReferences } from './types';

/** YAML costs far more to read than JSON; a longer list comes from a program that writes JSON. */
const LONGEST = 4_000_000;

const OPTIONS = {
  schema: 'core',
  logLevel: 'silent',
  // Each fault with its lines of the text: of many faults that takes for ever.
  prettyErrors: false,
  // Keys are compared by us: each with each, as the parser does it, takes for ever in a large file.
  uniqueKeys: false,
} as const;

/** Aliases are how a small file becomes a huge value; no list of references needs them. */
export const NO_ALIASES = { maxAliasCount: 0 } as const;

/**
 * What `read` finds in a YAML file, of the first document: front matter is one, and what stands
 * after its closing line is none of ours. A fault where the file is broken; never throws.
 */
export function readYaml(
  text: string,
  read: (document: Document.Parsed) => RawReferences,
): RawReferences {
  if (text.length > LONGEST) return broken(LONGEST, 'too long');
  try {
    const [document] = parseAllDocuments(text.replace(/^\uFEFF/, ' '), OPTIONS);
    if (document === undefined) return broken(0, 'empty');
    const [fault] = document.errors.map(({ pos, message }): Fault => ({
      code: 'broken-file',
      offset: Math.min(pos[0], text.length),
      detail: message.split('\n')[0] ?? '',
    }));
    return fault ? { entries: [], faults: [fault] } : read(document);
  } catch (error) {
    // Nesting deeper than the stack, or an alias.
    return broken(0, error instanceof Error ? error.message : '');
  }
}

function broken(offset: number, detail: string): RawReferences {
  return { entries: [], faults: [{ code: 'broken-file', offset, detail }] };
}

/** Where a scalar stands, without quotation marks; null for what is none. */
export function rangeOf(node: unknown): TextRange | null {
  if (!isScalar(node) || !node.range) return null;
  const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  return { start: node.range[0] + quote, end: node.range[1] - quote };
}
