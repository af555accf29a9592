// @ts-check
/**
 * What a check of a release comes to.
 * @typedef {object} Outcome
 * @property {string} figure what was counted or measured, for the table
 * @property {string[]} [listed] for people to look at
 * @property {string[]} faults what is wrong: any fails the release
 * @property {string[]} [open] what could not be checked here, or is to be done before publishing: told, and
 *   with `--strict` as bad as a fault
 */
/**
 * @typedef {object} Context
 * @property {import('./cleanBuild.mjs').Builds} builds
 * @property {boolean} strict
 * @property {boolean} suites
 * @property {boolean} ui
 */
/** @typedef {{ name: string, run: (context: Context) => Promise<Outcome> }} Check */

/** @param {number} bytes */
export const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} KB`;
