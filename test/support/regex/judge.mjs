// @ts-check
/**
 * What recheck's automaton finds of a pattern: whether matching it takes more than linear time on some
 * text. The automaton is exact and has no seed; its only clock is {@link MOST_MS}, and what is not
 * decided by then counts as not safe, so that no slow machine lets a pattern pass.
 */
import recheck from 'recheck/lib/browser.js';
import { looksAround, widen } from './widen.mjs';

/** For one question; almost all take a few milliseconds, one in a hundred more than ten seconds. */
const MOST_MS = 30_000;

/** @typedef {{ prefix: string, pump: string }} Pump */
/**
 * `growth` of a slow pattern in recheck's words, and a text that shows it: pumps, each as often as
 * wanted, then the suffix. A pattern that is not decided has neither.
 * @typedef {{ safe: true } | { safe: false, growth: string, pumps: Pump[], suffix: string }} Judgement
 */

/** The flags that bear on the time of one search. One that is sticky is asked about as if it were not. */
export const flagsThatMatter = (/** @type {string} */ flags) => flags.replaceAll(/[^imsu]/gu, '');

/** @param {string} source @returns {string[]} each must be safe */
export const questionsAbout = (source) =>
  looksAround(source)
    ? [widen(source, 'skipped'), widen(source, 'marked')]
    : [widen(source, 'skipped')];

/**
 * @param {string} source
 * @param {string} flags
 * @returns {Judgement}
 */
export function judge(source, flags) {
  for (const asked of questionsAbout(source)) {
    const found = recheck.checkSync(asked, flagsThatMatter(flags), {
      checker: 'automaton',
      timeout: MOST_MS,
    });
    if (found.status === 'vulnerable') {
      const { pumps, suffix } = found.attack;
      const texts = pumps.map(({ prefix, pump }) => ({ prefix, pump }));
      return { safe: false, growth: found.complexity.summary, pumps: texts, suffix };
    }
    if (found.status === 'unknown') {
      return { safe: false, growth: `undecided: ${found.error.kind}`, pumps: [], suffix: '' };
    }
  }
  return { safe: true };
}
