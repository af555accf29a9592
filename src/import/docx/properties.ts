import type { XmlElement } from '../xml/xml';
import { childOf } from '../xml/xml';

/** The value of a property's element: `<w:ilvl w:val="2"/>`. */
export function valueOf(properties: XmlElement | undefined, name: string): string | null {
  return childOf(properties, name)?.attributes.get('w:val') ?? null;
}

export function numberOf(properties: XmlElement | undefined, name: string): number | null {
  const value = valueOf(properties, name);
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** A property that is on where it stands without a value, off by `0` or `false`; null where absent. */
export function toggleOf(properties: XmlElement | undefined, name: string): boolean | null {
  const element = childOf(properties, name);
  if (!element) return null;
  return !/^(?:0|false|off|none)$/.test(element.attributes.get('w:val') ?? 'true');
}
