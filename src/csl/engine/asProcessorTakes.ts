import type { CslItem, CslName } from '../../core/citation/cslItem';
import { silent } from './richFormat';

/*
 * Items as the processor must be given them, so that what they hold is taken for what it is.
 */

/** The item in a form whose words all come back as they are. */
export function asProcessorTakes(item: CslItem): CslItem {
  const fields = Object.entries(item).map(([field, value]) => [field, safe(field, value)]);
  return withWholeNumber({ ...item, ...Object.fromEntries(fields) });
}

/** A hyphen makes a range of two numbers, unless it is escaped (CSL 1.0.2); "18-NQ/TW" is one. */
function withWholeNumber(item: CslItem): CslItem {
  const { number } = item;
  if (typeof number !== 'string' || !/\p{L}/u.test(number)) return item;
  return { ...item, number: number.replaceAll('-', '\\-') };
}

/** It keeps names and citations in plain objects, where "constructor" has always been. */
function safe(field: string, value: unknown): unknown {
  if (field === 'type') return isInherited(value) ? 'document' : value;
  return Array.isArray(value) ? value.map((name: CslName) => safeName(name)) : apart(value);
}

function safeName(name: CslName): Record<string, unknown> {
  return Object.fromEntries(Object.entries(name).map(([part, words]) => [part, apart(words)]));
}

/** Behind the first letter, which may be the initial, and before what may be cut off. */
const apart = (words: unknown): unknown =>
  isInherited(words) ? words.slice(0, 1) + silent + words.slice(1) : words;

function isInherited(value: unknown): value is string {
  // Full stops count for nothing there.
  return typeof value === 'string' && value.replaceAll('.', ' ').trim() in Object.prototype;
}
