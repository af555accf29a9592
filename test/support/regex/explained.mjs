// @ts-check
/** Holds an exception to its reason, as far as a machine can. */
import { isBounded } from './widen.mjs';

/** @typedef {import('./exceptions.mjs').Exception} Exception */
/** @typedef {import('./judge.mjs').Judgement} Judgement */
/** @typedef {{ source: string, flags: string }} Pattern */

/** CPU milliseconds for a search in the longest text that may come; almost all take less than one. */
const MOST_MS = 1000;

/** What a pattern is asked about where it is tried at one place alone. @param {Pattern} pattern */
export const anchored = ({ source, flags }) => ({ source: `^(?:${source})`, flags });

/**
 * A text of about so many UTF-16 units that shows how a pattern is slow; empty where none is known.
 * @param {Judgement} judgement @param {number} length
 */
export function witness(judgement, length) {
  if (judgement.safe || judgement.pumps.length === 0) return '';
  const { pumps, suffix } = judgement;
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const share = Math.max(0, length - fixed) / pumps.length;
  return (
    pumps
      .map(({ prefix, pump }) => prefix + pump.repeat(Math.floor(share / Math.max(1, pump.length))))
      .join('') + suffix
  );
}

/**
 * What is wrong with the reason of an exception, or null.
 * @param {Exception} exception
 * @param {Pattern} pattern
 * @param {Judgement} judgement
 * @param {(pattern: Pattern) => Judgement | undefined} judged
 */
export function unsound({ kind, most }, { source, flags }, judgement, judged) {
  switch (kind) {
    case 'once': {
      const found = judged(anchored({ source, flags }));
      return found?.safe === true ? null : `not linear from one place: ${found?.growth}`;
    }
    case 'bounded':
      return isBounded(source) ? null : 'a quantifier has no bound';
    case 'at most': {
      const text = witness(judgement, most);
      const start = process.cpuUsage();
      text.search(new RegExp(source, flags));
      const ms = process.cpuUsage(start).user / 1000;
      return ms <= MOST_MS ? null : `${Math.round(ms)} ms for ${most} units`;
    }
    case 'in words':
      return null;
  }
}
