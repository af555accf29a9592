import type { Fault, RawReferences, Report } from '../types';
import { cslFields } from './cslFields';
import { inherit } from './inherit';
import { scanBibtex } from './scanner';

/** BibTeX and BibLaTeX as CSL items. Linear in the text; never throws. */
export function readBibtex(text: string): RawReferences {
  const faults: Fault[] = [];
  const report: Report = (code, offset, detail) => faults.push({ code, offset, detail });
  const entries = inherit(scanBibtex(text, report), text.length * 4 + 100_000).map((entry) =>
    cslFields(entry, report),
  );
  return { entries, faults };
}
