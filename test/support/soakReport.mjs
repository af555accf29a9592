// @ts-check
/** What a run of soakEditor.mjs came to: tables for people, and what must not be. */
/** @typedef {{ time: number, share: number, pid: number, resident: number, heap: number | null, host: number }} Sample */
/**
 * @typedef {object} Outcome
 * @property {number} steps
 * @property {number} actions
 * @property {number} restarts
 * @property {number} steadyFrom share of what was planned, as that of the samples
 * @property {Record<string, number>} counts how often each was done
 * @property {Sample[]} samples
 */
/** @typedef {{ start: number, end: number, slope: number }} Level */

/** Start and end are medians of this share of the steady phase. */
const SHARE = 0.2;
/** What memory may grow by in the steady phase. */
const MOST_GROWTH = 0.1;
/** Fewer samples say nothing of a level. */
const FEWEST = 6;
/** A server that was just started, or just let in peace, still takes what it needs. */
const WARM_UP = 0.1;

/** @param {number[]} values @returns {number} */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/**
 * The level at both ends, and the slope an hour of the line that fits best.
 * @param {[number, number][]} points times in milliseconds and values
 * @returns {Level | null} null of too few
 */
export function levelOf(points) {
  if (points.length < FEWEST) return null;
  const values = points.map(([, value]) => value);
  const count = Math.max(1, Math.round(points.length * SHARE));
  const mean = (/** @type {number[]} */ all) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const meanTime = mean(points.map(([time]) => time));
  const meanValue = mean(values);
  let [rise, spread] = [0, 0];
  for (const [time, value] of points) {
    rise += (time - meanTime) * (value - meanValue);
    spread += (time - meanTime) ** 2;
  }
  return {
    start: median(values.slice(0, count)),
    end: median(values.slice(-count)),
    slope: (rise / (spread || 1)) * 3_600_000,
  };
}

/** The three levels that are held to the limit: of the server in peace, of the host from early on. @param {Outcome} outcome */
function levels({ samples, steadyFrom }) {
  const from = (/** @type {number} */ share) => samples.filter((each) => each.share >= share);
  const steady = from(steadyFrom + WARM_UP);
  return /** @type {const} */ ([
    ['server, resident', levelOf(steady.map(({ time, resident }) => [time, resident]))],
    [
      'server, heap without garbage',
      levelOf(steady.flatMap(({ time, heap }) => (heap === null ? [] : [[time, heap]]))),
    ],
    [
      'extension host, heap without garbage',
      levelOf(from(WARM_UP * 2).map(({ time, host }) => [time, host])),
    ],
  ]);
}

const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1).padStart(8);

/** @param {Outcome} outcome */
export function memoryTable(outcome) {
  const rows = levels(outcome).map(([what, level]) => {
    if (!level) return `  ${what.padEnd(38)} too few samples`;
    const percent = ((level.end / level.start - 1) * 100).toFixed(1);
    return `  ${what.padEnd(38)}${megabytes(level.start)}${megabytes(level.end)}${percent.padStart(8)}${megabytes(level.slope)}`;
  });
  const head = `  ${'memory in MB'.padEnd(38)}   start     end       %  MB/hour`;
  return [head, ...rows].join('\n');
}

/** @param {Outcome} outcome @returns {string[]} */
export function tooMuch(outcome) {
  return levels(outcome).flatMap(([what, level]) =>
    level && level.end > level.start * (1 + MOST_GROWTH)
      ? [`${what}: memory grew by more than ${MOST_GROWTH * 100} %`]
      : [],
  );
}

/** @param {Outcome} outcome */
export function stepTable({ counts, actions, restarts }) {
  const rows = Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `  ${name.padEnd(48)}${String(count).padStart(6)}`);
  return [
    ...rows,
    `  ${actions} actions, the server was killed and started again ${restarts} times`,
  ].join('\n');
}
