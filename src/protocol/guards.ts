/*
 * Run-time checks for what arrives from the other side of a boundary. A guard says yes only to
 * values of exactly the promised shape; unknown extra fields are tolerated and never read.
 */

export type Guard<T> = (value: unknown) => value is T;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isString: Guard<string> = (value) => typeof value === 'string';

export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';

/** A UTF-16 offset or a count: a safe integer that is not negative. */
export const isOffset: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

export function oneOf<const T extends string>(...allowed: readonly T[]): Guard<T> {
  return (value): value is T => (allowed as readonly unknown[]).includes(value);
}

export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

type Shape<T> = { readonly [K in keyof T]-?: Guard<T[K]> };

/** A guard for an object whose every field passes its own guard. */
export function shape<T extends object>(fields: Shape<T>): Guard<T> {
  const entries = Object.entries<Guard<unknown>>(fields);
  return (value): value is T =>
    isRecord(value) && entries.every(([name, guard]) => guard(value[name]));
}

export function arrayOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** A guard for a union told apart by its `type`: one guard a member. */
export function tagged<T extends { readonly type: string }>(members: {
  readonly [K in T['type']]: Guard<Extract<T, { type: K }>>;
}): Guard<T> {
  const byType = new Map(Object.entries<Guard<unknown>>(members));
  return (value): value is T =>
    isRecord(value) && isString(value['type']) && byType.get(value['type'])?.(value) === true;
}

export interface RangeLike {
  readonly start: number;
  readonly end: number;
}

const hasOffsets = shape<RangeLike>({ start: isOffset, end: isOffset });

/** A half-open range of UTF-16 offsets whose end does not precede its start. */
export const isRange: Guard<RangeLike> = (value): value is RangeLike =>
  hasOffsets(value) && value.start <= value.end;
