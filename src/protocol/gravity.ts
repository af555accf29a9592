import type { FigureVerdict, QuotationVerdict, CitationStatus } from '../core/quotation/types';
import type { CheckedItem, Severity } from './verification';

/** How grave a verdict is: `ok`, or nothing can be said (`none`), or what is said of it. */
export type Gravity = 'ok' | 'none' | Severity;

const quotations: Readonly<Record<QuotationVerdict, Gravity>> = {
  verbatim: 'ok',
  typography: 'information',
  variant: 'warning',
  case: 'warning',
  corrected: 'error',
  altered: 'error',
  absent: 'error',
  uncheckable: 'none',
};

const figures: Readonly<Record<FigureVerdict, Gravity>> = {
  right: 'ok',
  notation: 'information',
  qualifier: 'warning',
  wrong: 'error',
  uncheckable: 'none',
};

const citations: Readonly<Record<CitationStatus, Gravity>> = {
  ok: 'ok',
  'wrong-locator': 'warning',
  ambiguous: 'none',
  unknown: 'none',
};

/**
 * What an item is shown as. Its gravest finding decides; but what is wrong may be said once of a
 * quotation and not again of the figure in it, which is no less wrong for that.
 */
export function gravityOf(item: CheckedItem): Gravity {
  const [gravest] = item.findings;
  if (gravest) {
    return gravest.severity;
  }
  switch (item.kind) {
    case 'quotation':
      return quotations[item.verdict];
    case 'figure':
      return figures[item.verdict];
    case 'citation':
      // Of a source outside the library nothing is known.
      return item.verdict === 'ok' && item.source === null ? 'none' : citations[item.verdict];
    case 'unmarked':
      return 'information';
  }
}
