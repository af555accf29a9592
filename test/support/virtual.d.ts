/** What the build makes. */

declare module 'virtual:suites' {
  /** Each suite of the Web Worker host: its file in the repository, and what loads it. */
  export const suites: readonly (readonly [file: string, load: () => Promise<unknown>])[];
}

/** Recheck in JavaScript alone, without its programs for some systems. */
declare module 'recheck/lib/browser.js' {
  import type { checkSync } from 'recheck';
  const recheck: { checkSync: typeof checkSync };
  export default recheck;
}
