import type { ReportUnit } from '../quotation/report/report';
import type { TextRange } from '../text/range';
import type { PlacedMark } from './readCitation';

/** How far from the offset a citation may begin or end that is of the same group, in UTF-16 units. */
const REACH = 4000;

/** The citations by key in the part of a report round the offset, with ranges of the report. */
export function marksNear(units: readonly ReportUnit[], offset: number): readonly PlacedMark[] {
  const marks: PlacedMark[] = [];
  let start = 0;
  for (const { length, flows } of units) {
    const isHere = start <= offset && offset <= start + length;
    if (isHere) {
      for (const { citations } of flows) {
        for (const { syntax, whole, key, certain } of citations) {
          const placed = shifted(whole, start);
          if (placed.start > offset + REACH || placed.end < offset - REACH) continue;
          marks.push({ syntax, key, certain, whole: placed });
        }
      }
    }
    start += length;
    if (start > offset) break;
  }
  return marks;
}

function shifted({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
