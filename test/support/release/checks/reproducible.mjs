// @ts-check
/** Two builds of the same sources are the same bytes. */

/** @param {Record<string, string>} one @param {Record<string, string>} other @returns {string[]} */
export function differences(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => one[name] !== other[name])
    .sort()
    .map((name) => `${name} differs between two builds of the same sources`);
}

/** @param {import('../outcome.mjs').Context} context @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkReproducible({ builds: { digests } }) {
  if (!digests) {
    return { figure: '', faults: [], open: ['not built from clean: --no-build'] };
  }
  const [one, other] = digests;
  const count = Object.keys(one).length;
  return { figure: `${count} files, byte for byte`, faults: differences(one, other) };
}
