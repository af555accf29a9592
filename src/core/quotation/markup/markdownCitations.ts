import type { TextRange } from '../../text/range';
import type { FlatText } from './flatText';
import type { KeyToken } from './markdownTokens';
import type { CitationParts } from './proseWriter';

/**
 * Pandoc's manual, "Citation syntax": a letter, digit or `_`, then those or single marks within;
 * in braces anything but blanks.
 */
const KEY =
  /@(?:([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*)|\{([^\s{}]{1,999})\})/uy;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}_]/u;

/** What Quarto and pandoc-crossref number: figures, tables, sections, equations, theorems. */
const CROSS_REFERENCE =
  /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau|supp|vid|dia)[-:]/i;

/** The key cited by the `@` at `at`, or null where it is an address, a cross-reference or nothing. */
export function keyAt(text: string, at: number): KeyToken | null {
  if (at > 0 && WORD_BEFORE.test(text.charAt(at - 1))) return null;
  KEY.lastIndex = at;
  const found = KEY.exec(text);
  if (found === null) return null;
  const isBraced = found[1] === undefined;
  const key = found[1] ?? found[2] ?? '';
  if (CROSS_REFERENCE.test(key)) return null;
  const start = at + (isBraced ? 2 : 1);
  const isSuppressed = text.charAt(at - 1) === '-' && !WORD_BEFORE.test(text.charAt(at - 2));
  return {
    kind: 'key',
    start: isSuppressed ? at - 1 : at,
    end: at + found[0].length,
    key: { start, end: start + key.length },
  };
}

/** What a locator is written between. */
interface LocatorSigns {
  readonly before: string;
  readonly after: string;
}

const BEHIND_KEY: LocatorSigns = { before: ', ', after: '' };
const IN_BRACKETS: LocatorSigns = { before: ' [', after: ']' };
const BEFORE_OTHER: LocatorSigns = { before: '', after: ', ' };
const BEFORE_CITED: LocatorSigns = { before: '', after: '; ' };

/** The citations of a group in brackets, in the order they stand in. */
export function groupCitations(
  flat: FlatText,
  group: TextRange,
  keys: readonly KeyToken[],
): CitationParts[] {
  const whole = flat.range(group.start, group.end);
  return keys.map((key, index) => {
    const next = keys[index + 1];
    const parted = flat.text.slice(key.end, next?.start ?? group.end - 1);
    const semicolon = next === undefined ? parted.length : parted.indexOf(';');
    const locator = semicolon < 0 ? null : { start: key.end, end: key.end + semicolon };
    return citation(flat, key, whole, locator, BEHIND_KEY);
  });
}

/** A citation in running text, with what follows it in brackets if anything does. */
export function textCitation(
  flat: FlatText,
  key: KeyToken,
  certain: boolean,
  bracketed: TextRange | null = null,
  others: readonly KeyToken[] = [],
): CitationParts {
  const whole = flat.range(key.start, bracketed?.end ?? key.end);
  if (bracketed === null) return { ...citation(flat, key, whole, null, IN_BRACKETS), certain };
  const content = { start: bracketed.start + 1, end: bracketed.end - 1 };
  const semicolon = flat.text.slice(content.start, content.end).indexOf(';');
  const end = semicolon < 0 ? content.end : content.start + semicolon;
  // What is cited first in the brackets has no locator of this one before it.
  const isOther = (others[0]?.start ?? end) < end;
  const locator = isOther ? null : { start: content.start, end };
  const parts = citation(flat, key, whole, locator, isOther ? BEFORE_CITED : BEFORE_OTHER);
  const at = flat.written(content.start);
  return { ...parts, certain, locatorSlot: { ...parts.locatorSlot, at } };
}

function citation(
  flat: FlatText,
  { key, end }: KeyToken,
  whole: TextRange,
  locator: TextRange | null,
  slot: LocatorSigns,
): CitationParts {
  return {
    syntax: 'pandoc',
    whole,
    key: flat.text.slice(key.start, key.end),
    keyRange: flat.range(key.start, key.end),
    locator: locator === null ? null : locatorIn(flat, locator),
    locatorSlot: { at: flat.range(key.end - 1, end).end, ...slot },
    certain: true,
  };
}

/** The words of a locator without the comma, braces and blanks round them; null if there are none. */
function locatorIn(flat: FlatText, { start, end }: TextRange): CitationParts['locator'] {
  const isEdge = (char: string) => /[\s,{}]/.test(char);
  let [from, to] = [start, end];
  while (from < to && isEdge(flat.text.charAt(from))) from += 1;
  while (to > from && isEdge(flat.text.charAt(to - 1))) to -= 1;
  if (from === to) return null;
  const text = flat.text.slice(from, to).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return { text, range: flat.range(from, to) };
}
