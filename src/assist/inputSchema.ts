import { isRecord } from '../protocol/guards';

/*
 * The part of JSON Schema that the tools' inputs need. One schema is told to clients, checks what
 * they send, and gives the handler its type.
 */

interface TextProperty {
  readonly type: 'string';
  readonly description: string;
  readonly enum?: readonly string[];
  /** In UTF-16 units; JSON Schema counts characters, of which there are no more. */
  readonly maxLength?: number;
}

interface NumberProperty {
  readonly type: 'integer';
  readonly description: string;
  readonly minimum: number;
  readonly maximum: number;
}

interface ListProperty {
  readonly type: 'array';
  readonly description: string;
  readonly items: { readonly type: 'string'; readonly enum: readonly string[] };
}

type Property = TextProperty | NumberProperty | ListProperty;

export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

type ValueOf<P> = P extends { readonly type: 'integer' }
  ? number
  : P extends { readonly items: { readonly enum: readonly (infer Item)[] } }
    ? readonly Item[]
    : P extends { readonly enum: readonly (infer One)[] }
      ? One
      : string;

type Values<S extends InputSchema> = {
  readonly [Name in keyof S['properties']]: ValueOf<S['properties'][Name]>;
};

/** What an accepted input of a schema holds. */
export type InputOf<S extends InputSchema> = Pick<Values<S>, S['required'][number]> &
  Partial<Values<S>>;

/** What is wrong with an input; worded in `toolWords`. */
export type InputFault =
  | { readonly fault: 'not-an-object' }
  | { readonly fault: 'missing' | 'not-text' | 'not-a-number'; readonly name: string }
  | { readonly fault: 'unknown'; readonly name: string; readonly known: readonly string[] }
  | { readonly fault: 'not-allowed'; readonly name: string; readonly known: readonly string[] }
  | { readonly fault: 'too-long'; readonly name: string; readonly most: number };

/**
 * The input as its schema wants it, or its first fault. Numbers beyond their limits are brought
 * within them: whoever asks for a million passages wants many. Null is taken for absent.
 */
export function readInput<S extends InputSchema>(
  schema: S,
  input: unknown,
): { readonly input: InputOf<S> } | InputFault {
  if (!isRecord(input)) return { fault: 'not-an-object' };
  const known = Object.keys(schema.properties);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    const property = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (!property) return { fault: 'unknown', name, known };
    if (value === null || value === undefined) continue;
    const read = readValue(name, property, value);
    if ('fault' in read) return read;
    values[name] = read.value;
  }
  if (isWhole(schema, values)) return { input: values };
  const missing = schema.required.find((name) => !Object.hasOwn(values, name));
  return { fault: 'missing', name: missing ?? '' };
}

/** Whether nothing is missing; each value there is was read as its property says. */
function isWhole<S extends InputSchema>(
  schema: S,
  values: Readonly<Record<string, unknown>>,
): values is InputOf<S> {
  return schema.required.every((name) => Object.hasOwn(values, name));
}

function readValue(
  name: string,
  property: Property,
  value: unknown,
): { readonly value: unknown } | InputFault {
  if (property.type === 'integer') {
    if (typeof value !== 'number' || Number.isNaN(value)) return { fault: 'not-a-number', name };
    return { value: Math.floor(Math.min(property.maximum, Math.max(property.minimum, value))) };
  }
  if (property.type === 'array') {
    const { enum: known } = property.items;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const isKnown = (one: unknown) => typeof one === 'string' && known.includes(one);
    return values.every(isKnown) ? { value: values } : { fault: 'not-allowed', name, known };
  }
  if (typeof value !== 'string') return { fault: 'not-text', name };
  const { enum: known, maxLength } = property;
  if (known && !known.includes(value)) return { fault: 'not-allowed', name, known };
  if (maxLength !== undefined && value.length > maxLength) {
    return { fault: 'too-long', name, most: maxLength };
  }
  return { value };
}
