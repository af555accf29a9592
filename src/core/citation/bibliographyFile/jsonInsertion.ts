import { cslFields } from '../write/cslJson';
import { jsonPlaces } from '../read/jsonPlaces';
import type { Addition, Insertion } from './addEntry';
import { lineEnding, lineStartAt, withEnding } from './lines';
import { entryBefore } from './order';

/** Where an item of CSL-JSON goes, and how it is written there. */
export function jsonInsertions({ text, file, key, item }: Addition): readonly Insertion[] {
  const fields = cslFields({ key, item });
  const ending = lineEnding(text);
  if (text.trim() === '') {
    const whole = `${JSON.stringify([fields], null, 2)}\n`;
    return [{ offset: text.length, text: withEnding(whole, ending) }];
  }
  const places = jsonPlaces(text);
  const list = places.list(null) ?? places.list('references') ?? places.list('items');
  if (!list) return [];
  const [first] = list.items;
  const style = styleOf(text, first ?? null);
  const written = layOut(fields, style);
  const inserted = (offset: number, added: string): readonly Insertion[] => [
    { offset, text: withEnding(added, ending) },
  ];
  if (!first) {
    const isOpen = /^\s*\n/.test(text.slice(list.start + 1, list.end));
    return inserted(list.start + 1, `\n${style.base}${written}${isOpen ? '' : '\n'}`);
  }
  const before = entryBefore(file.entries, key);
  if (before) return inserted(before.range.end, `,${style.between}${written}`);
  return inserted(first.start, `${written},${style.between}`);
}

interface JsonStyle {
  /** Before an item that begins a line. */
  readonly base: string;
  /** A step inwards; empty where an item is on one line. */
  readonly step: string;
  /** Between two items, behind the comma. */
  readonly between: string;
  /** Behind colons and commas of an item on one line. */
  readonly space: string;
}

function styleOf(
  text: string,
  first: { readonly start: number; readonly end: number } | null,
): JsonStyle {
  if (!first) return { base: '  ', step: '  ', between: '\n  ', space: ' ' };
  const { start, end } = first;
  const lead = text.slice(lineStartAt(text, start), start);
  const begins = /^[ \t]*$/.test(lead) && start > 0;
  const base = begins ? lead : (/^[ \t]*/.exec(lead)?.[0] ?? '');
  const written = text.slice(start, end);
  const inner = /^\{\s*?\r?\n([ \t]*)/.exec(written.slice(0, 1000))?.[1];
  const own = inner !== undefined && inner.startsWith(base) ? inner.slice(base.length) : '';
  const space = /^\{\s*"[^"]*":\s/.test(written.slice(0, 1000)) ? ' ' : '';
  if (inner !== undefined) {
    return { base, step: own === '' ? '  ' : own, between: begins ? `\n${base}` : ' ', space };
  }
  return { base, step: '', between: begins && text.includes('\n') ? `\n${base}` : space, space };
}

function layOut(fields: Readonly<Record<string, unknown>>, style: JsonStyle): string {
  if (style.step !== '') {
    return JSON.stringify(fields, null, style.step).replaceAll('\n', `\n${style.base}`);
  }
  return style.space === '' ? JSON.stringify(fields) : spaced(fields);
}

/** On one line, with a blank behind every colon and comma. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}: ${spaced(field)}`).join(', ')}}`;
}
