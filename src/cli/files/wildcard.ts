/*
 * Wildcards within one name of a path, as shells and git have them: `*`, `?`, `[a-z]`, `[!a]`,
 * `[[:alpha:]]`, and a backslash before what is meant as it stands. No regular expressions: patterns
 * come with the repositories that are checked, and one that backtracks could hold up a build.
 */

type Test = (character: string) => boolean;

type Token =
  | { readonly kind: 'literal'; readonly character: string }
  | { readonly kind: 'test'; readonly test: Test }
  | { readonly kind: 'star' };

/** Whether a name fits; linear in the name for each star at most. */
export type Wildcard = (name: string) => boolean;

const ASCII_CLASSES: Readonly<Record<string, Test>> = {
  alnum: (character) => /^[0-9A-Za-z]$/.test(character),
  alpha: (character) => /^[A-Za-z]$/.test(character),
  blank: (character) => character === ' ' || character === '\t',
  cntrl: (character) => character < ' ' || character === '\x7f',
  digit: (character) => /^[0-9]$/.test(character),
  graph: (character) => /^[!-~]$/.test(character),
  lower: (character) => /^[a-z]$/.test(character),
  print: (character) => /^[ -~]$/.test(character),
  punct: (character) => /^[!-/:-@[-`{-~]$/.test(character),
  space: (character) => /^\s$/.test(character),
  upper: (character) => /^[A-Z]$/.test(character),
  xdigit: (character) => /^[0-9A-Fa-f]$/.test(character),
};

const code = (character: string): number => character.codePointAt(0) ?? -1;

/** Reads a bracket from behind its `[`; null where it is never closed, or names no class. */
function readBracket(
  characters: readonly string[],
  start: number,
): { readonly test: Test; readonly end: number } | null {
  let at = start;
  const isNegated = characters[at] === '!' || characters[at] === '^';
  if (isNegated) at += 1;
  const tests: Test[] = [];
  for (let isFirst = true; isFirst || characters[at] !== ']'; isFirst = false) {
    if (characters[at] === '[' && characters[at + 1] === ':') {
      const end = characters.indexOf(']', at + 2);
      if (end > at + 2 && characters[end - 1] === ':') {
        const name = characters.slice(at + 2, end - 1).join('');
        const named = Object.hasOwn(ASCII_CLASSES, name) ? ASCII_CLASSES[name] : undefined;
        if (!named) return null;
        tests.push(named);
        at = end + 1;
        continue;
      }
    }
    if (characters[at] === '\\') at += 1;
    const low = characters[at];
    if (low === undefined) return null;
    at += 1;
    let high = low;
    const next = characters[at + 1];
    if (characters[at] === '-' && next !== undefined && next !== ']') {
      at += next === '\\' ? 2 : 1;
      const last = characters[at];
      if (last === undefined) return null;
      high = last;
      at += 1;
    }
    const [from, to] = [code(low), code(high)];
    tests.push((character) => code(character) >= from && code(character) <= to);
  }
  const test: Test = (character) => tests.some((one) => one(character)) !== isNegated;
  return { test, end: at + 1 };
}

function tokensOf(pattern: string): readonly Token[] | null {
  const characters = Array.from(pattern);
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (character === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' });
    } else if (character === '?') {
      tokens.push({ kind: 'test', test: () => true });
    } else if (character === '[') {
      const bracket = readBracket(characters, at + 1);
      if (!bracket) return null;
      tokens.push({ kind: 'test', test: bracket.test });
      at = bracket.end - 1;
    } else if (character === '\\') {
      at += 1;
      const escaped = characters[at];
      // Nothing fits a pattern that ends within an escape.
      if (escaped === undefined) return null;
      tokens.push({ kind: 'literal', character: escaped });
    } else tokens.push({ kind: 'literal', character });
  }
  return tokens;
}

function fits(token: Token | undefined, character: string): boolean {
  if (!token || token.kind === 'star') return false;
  return token.kind === 'literal' ? token.character === character : token.test(character);
}

/** Reads the wildcards of one name. A broken pattern fits nothing, as in git. */
export function wildcard(pattern: string): Wildcard {
  if (!/[*?[\\]/.test(pattern)) return (name) => name === pattern;
  const tokens = tokensOf(pattern);
  if (!tokens) return () => false;
  return (name) => {
    const characters = Array.from(name);
    let at = 0;
    let token = 0;
    // Where to go on once more when what follows the last star does not fit: earlier stars need
    // never be tried again.
    let retry: { token: number; at: number } | null = null;
    while (at < characters.length) {
      if (tokens[token]?.kind === 'star') {
        retry = { token, at };
        token += 1;
      } else if (fits(tokens[token], characters[at] ?? '')) {
        token += 1;
        at += 1;
      } else if (retry) {
        retry = { token: retry.token, at: retry.at + 1 };
        token = retry.token + 1;
        at = retry.at;
      } else return false;
    }
    while (tokens[token]?.kind === 'star') token += 1;
    return token === tokens.length;
  };
}

/** Whether a pattern means more than the one name it is. */
export const hasWildcards = (pattern: string): boolean => /[*?[{]/.test(pattern);
