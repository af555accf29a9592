/**
 * The part of CSL-JSON (https://docs.citationstyles.org, schema 1.0.2) that the engine itself
 * reads. Unknown fields are kept, so that a record survives being read and exported again.
 */
export interface CslItem {
  readonly id?: string | number;
  readonly type: string;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  /** BCP 47 tag of the work itself, e.g. `vi`. */
  readonly language?: string;
  readonly [field: string]: unknown;
}

/** A person by parts, or a body (and whoever must not be taken apart) as `literal`. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly [field: string]: unknown;
}

export interface CslDate {
  /** `[[year, month?, day?]]`, or two of them for a range. */
  readonly 'date-parts'?: readonly (readonly (number | string)[])[];
  readonly raw?: string;
  readonly literal?: string;
  readonly [field: string]: unknown;
}

/** The year the work was issued, as written in its record, or null where it is not known. */
export function issuedYear(item: CslItem): string | null {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  if (year !== undefined && String(year).trim() !== '') return String(year).trim();
  const text = item.issued?.raw ?? item.issued?.literal ?? '';
  return /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? null;
}
