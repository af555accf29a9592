const every = 40;
const patience = 15_000;

/**
 * Looks again and again until a condition holds, as a person would.
 * @returns what was seen when it held
 * @throws {Error} with what was seen last, after fifteen seconds
 */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  holds: (seen: T) => boolean,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (holds(seen)) {
      return seen;
    }
    if (performance.now() > end) {
      throw new Error(`${what}. Seen last: ${JSON.stringify(seen)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
