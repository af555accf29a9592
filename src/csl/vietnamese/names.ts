import type { CslItem, CslName } from '../../core/citation/cslItem';
import { isVietnameseName } from '../../core/citation/names';

/**
 * The item with Vietnamese people named in full and in their own order ("Nguyễn Văn A"), also where
 * a citation is short: half the country shares the family name, and no initials are made of the rest.
 * CSL has one rule for all names, so that these become names that are not taken apart.
 */
export function withFullNames(item: CslItem): CslItem {
  return withNames(item, (name) => {
    if (typeof name.literal === 'string' || !isVietnameseName(name)) return name;
    const parts = [name['non-dropping-particle'], name.family, name.given];
    return { literal: parts.filter(Boolean).join(' ') };
  });
}

/**
 * The item for a style that writes names out: Vietnamese ones keep their order wherever they stand
 * ("Nguyễn Văn A", never "Văn A Nguyễn"), by a hint that is the processor's own.
 */
export function withNamesInOrder(item: CslItem): CslItem {
  return withNames(item, (name) =>
    typeof name.literal !== 'string' && isVietnameseName(name)
      ? { ...name, 'static-ordering': true }
      : name,
  );
}

function withNames(item: CslItem, change: (name: CslName) => CslName): CslItem {
  const changed = Object.entries(item).map(([field, value]) => [
    field,
    // A cleaned item has no other lists.
    Array.isArray(value) ? value.map((name: CslName) => change(name)) : value,
  ]);
  return { ...item, ...Object.fromEntries(changed) };
}
