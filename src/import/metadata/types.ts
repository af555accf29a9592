import type { CslItem } from '../../core/citation/csl';
import type { ReferenceProblemCode } from '../../protocol/importing';

export type ReferenceFormat = 'bibtex' | 'ris' | 'csl-json' | 'csl-yaml';

export type { ReferenceProblemCode };

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
  readonly value: unknown;
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
