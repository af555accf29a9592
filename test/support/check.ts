/*
 * Assertions for suites that also run in a Web Worker, where `node:assert` is not to be had.
 */

function show(value: unknown): string {
  return typeof value === 'string'
    ? JSON.stringify(value)
    : (JSON.stringify(value, null, 1) ?? 'undefined');
}

export function ok(value: unknown, message = 'a truthy value was expected'): asserts value {
  if (!value) {
    throw new Error(message);
  }
}

/** Equal as JSON: for strings, numbers and plain data. */
export function equal(actual: unknown, expected: unknown, message = ''): void {
  ok(
    show(actual) === show(expected),
    `${message}\n  actual: ${show(actual)}\nexpected: ${show(expected)}`,
  );
}

export function match(actual: string, pattern: RegExp): void {
  ok(pattern.test(actual), `${show(actual)} does not match ${String(pattern)}`);
}

/** Resolves with what the condition gives as soon as that is truthy; asked again and again until then. */
export async function eventually<T>(
  what: string,
  condition: () => T | Promise<T>,
  limit = 15_000,
): Promise<NonNullable<T>> {
  for (const end = Date.now() + limit; ;) {
    const value = await condition();
    if (value) {
      return value;
    }
    ok(Date.now() < end, `after ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
