import type { TextRange } from '../../text/range';
import type { CslItem } from '../csl';

export type ReferenceFormat = 'bibtex' | 'ris' | 'csl-json' | 'csl-yaml' | 'hayagriva';

/**
 * What was not understood of references. Codes that end in `-left-out` name something that the
 * items lack though the source has it; the others say how it was read all the same.
 */
export const referenceProblemCodes = [
  // No format is recognised; the place is the beginning.
  'unknown-format',
  // The file as a whole breaks off or is no JSON or YAML; `detail` is the parser's word.
  'broken-file',
  // An entry that cannot be read and is left out; `detail` is its key or type.
  'entry-left-out',
  // A field that CSL has no variable for, or whose value it does not allow.
  'field-left-out',
  // "and others": there are authors whom the source does not name.
  'others-left-out',
  // Two fields without a comma between them; both are read.
  'missing-comma',
  // A name that no `@string` defines; it is taken as words.
  'undefined-string',
  // A LaTeX command without a known meaning; it is kept as it is written.
  'unknown-command',
  // A date that is kept as it is written.
  'unread-date',
  // A key that an entry before it has; both are given.
  'duplicate-key',
] as const;

export type ReferenceProblemCode = (typeof referenceProblemCodes)[number];

export interface ReferenceProblem {
  readonly code: ReferenceProblemCode;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  readonly detail: string;
}

export interface ReferencesReading {
  /** In the order of the source; each has passed `readCslItem`. */
  readonly items: readonly CslItem[];
  /** In the order of their places. */
  readonly problems: readonly ReferenceProblem[];
  /** Null where it was not recognised. */
  readonly format: ReferenceFormat | null;
}

/** What a format's reader gives: values that the gate has not seen, and offsets for places. */
export interface RawReferences {
  readonly entries: readonly RawReference[];
  readonly faults: readonly Fault[];
}

export interface RawReference {
  /** Where the entry begins in the source, in UTF-16 units. */
  readonly offset: number;
  /** Where it ends; the reader of RIS does not say. */
  readonly end?: number;
  /** Of its key or id, without quotation marks; null where it has none. */
  readonly key?: TextRange | null;
  readonly value: unknown;
  /** Paths of files that belong to the source, as they are written. */
  readonly attachments?: readonly string[];
  /** Where the source has a CSL variable, as far as the reader knows. */
  readonly places?: ReadonlyMap<string, number>;
}

export interface Fault {
  readonly code: ReferenceProblemCode;
  /** In UTF-16 units of the source. */
  readonly offset: number;
  readonly detail: string;
}

export type Report = (code: ReferenceProblemCode, offset: number, detail: string) => void;
