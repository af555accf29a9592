import type { CslDate, CslItem, CslName } from '../../../../src/core/citation/cslItem';
import type { DocumentLocale } from '../../../../src/core/citation/locator';
import type { ShippedStyleName } from '../../../../src/protocol/citing';

/** A work as a guide cites it, and what our style makes of its record. */
export interface Example {
  readonly item: CslItem;
  /** Its entry in the list, in the form `shown` gives it. */
  readonly entry: string;
  /** How it is cited, with the places cited; of a style of notes first and later. */
  readonly cited?: readonly (readonly [locator: string | null, citation: string])[];
}

/** What one guide has for one style. Facts of works, and the form it demands. */
export interface Guide {
  readonly style: ShippedStyleName;
  /** Where it is to be found. */
  readonly source: string;
  readonly locale: DocumentLocale;
  readonly examples: readonly Example[];
}

export const issued = (...date: number[]): CslDate => ({ 'date-parts': [date] });

/** "Smith, Zadie" is a person, "Bộ Nông nghiệp & PTNT" a body. */
export function names(...list: readonly string[]): CslName[] {
  return list.map((name) => {
    const [family = '', given] = name.split(', ');
    return given === undefined ? { literal: family } : { family, given };
  });
}
