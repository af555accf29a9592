/** What was measured at one time, in bytes; see test/support/soakReport.mjs. */
export interface MemorySample {
  /** Milliseconds since the run began. */
  readonly time: number;
  readonly pid: number;
  readonly resident: number;
  /** Without garbage; null where it could not be measured. */
  readonly heap: number | null;
  /** The heap of the extension host, without garbage. */
  readonly host: number;
}
