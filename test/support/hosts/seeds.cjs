// @ts-check
/**
 * Loaded by mocha before the suites. Property tests begin anywhere, so that every run looks at other
 * cases; on CI they begin where TRICH_DAN_SEED or this file says, so that the same commit always ends
 * the same way. `npm run soak` looks at many.
 */
const seed = process.env['TRICH_DAN_SEED'] ?? (process.env['CI'] ? '20261123' : undefined);
if (seed !== undefined) {
  require('fast-check').configureGlobal({ seed: Number(seed) });
}
