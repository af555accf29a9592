// @ts-check
/**
 * Recheck's automaton decides at once and for certain, but takes no lookaround and no back-reference,
 * and grows with every bound of a quantifier; its fuzzer takes them, but guesses, by the clock. So the
 * automaton is asked about a pattern that may do more than the written one, never less:
 *
 * - A bound above {@link MOST} is none: `[^>]{0,500}` is `[^>]*`. What is slow then needs its bound.
 * - A back-reference is the group it names, matched anew.
 * - A lookaround is asked about twice. `skipped`: it is not there, so whatever stands on both its sides
 *   meets. `marked`: a mark that no text has tells that it holds, so it may fail anywhere, and what it
 *   looks at may be read on the way.
 * - `(?<![ab])` in front is `(?:^|[^ab])`: a search that begins at the first of a run alone.
 */

/** Bounds up to this stay as they are: they cost little and tell patterns apart. */
const MOST = 6;
/** Private characters that stand for "the lookaround holds" and "what it looks at was read". */
const [HOLDS, READ] = ['\\uE000', '\\uE001'];

/** @typedef {'skipped' | 'marked'} Lookaround */

/** Escape, class, opening or closing of a group, quantifier, or one character. */
const TOKEN =
  /\\(?:k<[^>]*>|[pPu]\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|\d+|[^])|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>)|\{\d+(?:,\d*)?\}|[^]/gu;

/** At the very beginning, one character or class that may not stand before. */
const BEHIND =
  /^\(\?<!(?:\[(?!\^)((?:\\[^]|[^\]\\])*)\]|(\\[^bBk\d]\{[^}]*\}|\\[^bBkpPu\d]|[^\\[\]()|*+?{}^$.]))\)/u;

/** @param {string} quantifier `{m}`, `{m,}` or `{m,n}` */
function unbounded(quantifier) {
  const [least = 0, most] = quantifier.slice(1, -1).split(',').map(Number);
  if ((most === undefined ? least : most || least) <= MOST) return quantifier;
  return least === 0 ? '*' : `{${Math.min(least, 3)},}`;
}

/**
 * The pattern to ask about.
 * @param {string} source of a RegExp, without the flag v
 * @param {Lookaround} lookaround
 */
export function widen(source, lookaround) {
  /** What each open group began with, and where in `parts`. @type {{ opening: string, at: number, group: number, name: string }[]} */
  const open = [];
  /** @type {string[]} */
  const parts = [];
  /** The text of the closed groups, by number and name. @type {Map<string, string>} */
  const groups = new Map();
  let count = 0;
  const begun = source.replace(BEHIND, (_, among, one) => `(?:^|[^${among ?? one}])`);
  for (const [token] of begun.matchAll(TOKEN)) {
    const reference = /^\\(?:k<(.*)>|([1-9]\d*))$/u.exec(token);
    if (token === '(' || token.startsWith('(?')) {
      const name = /^\(\?<([^=!].*)>$/u.exec(token)?.[1] ?? '';
      const group = token === '(' || name !== '' ? (count += 1) : 0;
      open.push({ opening: token, at: parts.length, group, name });
      parts.push('(?:');
    } else if (token === ')') {
      const { opening, at, group, name } = open.pop() ?? { opening: '', at: 0, group: 0, name: '' };
      const inside = parts.splice(at).slice(1).join('');
      const around = /^\(\?<?[=!]$/u.test(opening);
      const closed = !around
        ? `(?:${inside})`
        : lookaround === 'marked'
          ? `(?:(?:${inside})${READ}|${HOLDS})`
          : '';
      if (group > 0) groups.set(String(group), closed);
      if (name !== '') groups.set(name, closed);
      parts.push(closed);
    } else if (reference) {
      parts.push(groups.get(reference[1] ?? reference[2] ?? '') ?? '');
    } else {
      parts.push(/^\{\d/u.test(token) ? unbounded(token) : token);
    }
  }
  return parts.join('');
}

/** @param {string} source whether {@link widen} has two answers */
export const looksAround = (source) => /\(\?<?[=!]/u.test(source.replace(BEHIND, ''));

/** @param {string} source whether each of its quantifiers has a bound */
export const isBounded = (source) =>
  [...source.matchAll(TOKEN)].every(([token]) => !/^(?:[*+]|\{\d+,\})$/u.test(token));
