import type { FlatText } from './flatText';
import { addressEnd, addressStart } from './markdownAddresses';
import type { ProseWriter } from './proseWriter';

/** Shows what is written of a text without markup, and web addresses as objects. */
export function keepWithAddresses(
  writer: ProseWriter,
  flat: FlatText,
  start: number,
  end: number,
): void {
  let from = start;
  for (const { index } of flat.text.slice(start, end).matchAll(/:\/\/|www\./g)) {
    const sign = start + index;
    const address = sign < from ? -1 : addressStart(flat.text, sign, from);
    if (address < 0) continue;
    const behind = Math.min(end, addressEnd(flat.text, address));
    writer.keep(flat, from, address);
    writer.object(flat, address, behind);
    from = behind;
  }
  writer.keep(flat, from, end);
}
