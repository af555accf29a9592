/** What was measured at one time, in bytes; see test/support/soakReport.mjs. */
export interface MemorySample {
  /** Milliseconds since the run began. */
  readonly time: number;
  /** How much of what was planned was done: a run that fails ends before its last part. */
  readonly share: number;
  readonly pid: number;
  readonly resident: number;
  /** Without garbage; null where it could not be measured. */
  readonly heap: number | null;
  /** The heap of the extension host, without garbage. */
  readonly host: number;
}
