/*
 * What a piece of LaTeX begins in: '' is the body, else the preamble, what follows the document, or
 * an opaque environment by its name.
 */

export const PREAMBLE = 'preamble';
export const ENDED = 'ended';

const WITHIN = 'in ';

export function stateWithin(opaque: string): string {
  return opaque === '' ? '' : WITHIN + opaque;
}

/** The opaque environment of a state, or ''. */
export function opaqueOf(state: string): string {
  return state.startsWith(WITHIN) ? state.slice(WITHIN.length) : '';
}
