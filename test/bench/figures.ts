export const say = (line = ''): void => void process.stdout.write(`${line}\n`);

export function milliseconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The shortest of several runs. */
export function best(runs: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => milliseconds(work)));
}

/** The time that a share of all did not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function shown(milliseconds: number): string {
  if (milliseconds >= 100) return `${(milliseconds / 1e3).toFixed(2)} s`;
  return milliseconds >= 1
    ? `${milliseconds.toFixed(1)} ms`
    : `${(milliseconds * 1e3).toFixed(0)} us`;
}

/** p50 and p99 of times in milliseconds. */
export function summary(times: readonly number[]): string {
  return `${shown(percentile(times, 0.5)).padStart(7)} / ${shown(percentile(times, 0.99)).padStart(7)}`;
}
