// @ts-check
/** The results of all checks, one a row. */

/** @typedef {{ name: string, outcome: import('./outcome.mjs').Outcome, seconds: number }} Row */

/** @param {import('./outcome.mjs').Outcome} outcome @param {boolean} strict @returns {'✓' | '✗' | '–'} */
export function markOf({ faults, open = [] }, strict) {
  if (faults.length > 0 || (strict && open.length > 0)) return '✗';
  return open.length > 0 ? '–' : '✓';
}

/** @param {readonly Row[]} rows @param {boolean} strict @returns {string} */
export function tableOf(rows, strict) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .flatMap(({ name, outcome, seconds }) => [
      `  ${markOf(outcome, strict)} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${outcome.figure}`,
      ...(outcome.listed ?? []).map((line) => `      · ${line}`),
      ...outcome.faults.map((fault) => `      ✗ ${fault}`),
      ...(outcome.open ?? []).map((what) => `      ${strict ? '✗' : '–'} ${what}`),
    ])
    .join('\n');
}
