import type { Fault, RawReferences, Report } from '../types';
import { risFields } from './cslFields';
import { scanRis } from './scanner';

/** RIS records as CSL items. Linear in the text; never throws. */
export function readRis(text: string): RawReferences {
  const faults: Fault[] = [];
  const report: Report = (code, offset, detail) => faults.push({ code, offset, detail });
  const entries = scanRis(text, report).map((record) => risFields(record, report));
  return { entries, faults };
}
