import type { DocumentLanguage } from '../insertion/languages';

/** What of a citation is being typed at the cursor. `from` is an offset of the line. */
export type KeyContext =
  /** A key; words to find one by may be typed instead. */
  | { readonly kind: 'key'; readonly typed: string; readonly from: number }
  /** The place in the article; the key is null where it is not written yet. */
  | {
      readonly kind: 'locator';
      readonly key: string | null;
      readonly typed: string;
      readonly from: number;
    };

/** The line of the cursor: its text before and behind. */
export interface CursorLine {
  readonly before: string;
  readonly after: string;
}

/** No citation is longer; a line may be a megabyte. */
const REACH = 400;

/**
 * The citation that the cursor stands in, where the markup expects a key or a locator, or null.
 * `isKey` tells the keys of the library.
 */
export function keyContext(
  { before, after }: CursorLine,
  language: DocumentLanguage,
  isKey: (key: string) => boolean,
): KeyContext | null {
  const skipped = Math.max(0, before.length - REACH);
  const line = { before: before.slice(skipped), after: after.slice(0, REACH) };
  const found = READERS[language]?.(line, isKey) ?? null;
  return found && { ...found, from: found.from + skipped };
}

type Reader = (line: CursorLine, isKey: (key: string) => boolean) => KeyContext | null;

const READERS: Partial<Record<DocumentLanguage, Reader>> = {
  markdown: pandoc,
  pandoc,
  latex,
  typst,
  asciidoc,
  restructuredtext: restructuredText,
  org,
};

/** The match of a pattern whose last group ends the line: the group, and where it begins. */
function lastGroup(line: string, pattern: RegExp): { groups: string[]; from: number } | null {
  const match = pattern.exec(line);
  if (!match) return null;
  const groups = match.slice(1).map((group: string | undefined) => group ?? '');
  return { groups, from: line.length - (groups.at(-1) ?? '').length };
}

/** Words to search by: short, and nothing a key or title would not have. */
const SEARCHED = /^[^[\]{}()<>;,@|"“”\\`]{0,80}$/;

function pandoc({ before }: CursorLine, isKey: (key: string) => boolean): KeyContext | null {
  const at = before.lastIndexOf('@');
  if (at < 0 || /[\p{L}\p{N}_@./:+]$/u.test(before.slice(0, at))) return null;
  const rest = before.slice(at + 1);
  const isOpen = before.lastIndexOf('[', at) > before.lastIndexOf(']', at);
  const behind =
    lastGroup(
      rest,
      isOpen ? /^\{?([^\s,;[\]{}]+)\}?,\s*([^\];@]*)$/ : /^([^\s[\]{}]+)\s?\[([^\]]*)$/,
    ) ?? (isOpen ? lastGroup(rest, /^([^\s,;[\]{}]+)\s+([^\];@,]*)$/) : null);
  const [key = '', typed = ''] = behind?.groups ?? [];
  if (behind && (isKey(key) || rest.startsWith(`${key},`) || !isOpen)) {
    return { kind: 'locator', key, typed, from: at + 1 + behind.from };
  }
  const words = rest.replace(/^\{/, '');
  // Behind a bare "@" a space ends the key.
  const isSearch = isOpen ? SEARCHED.test(words) : /^[\p{L}\p{N}\p{M}_:.-]{0,80}$/u.test(words);
  return isSearch ? { kind: 'key', typed: words, from: before.length - words.length } : null;
}

function typst({ before }: CursorLine): KeyContext | null {
  const locator =
    lastGroup(before, /@([\p{L}\p{N}_:.-]+)\[([^\]]*)$/u) ??
    lastGroup(before, /#cite\(<([^<>]+)>,\s*supplement:\s*\[([^\]]*)$/);
  if (locator) {
    const [key = '', typed = ''] = locator.groups;
    return { kind: 'locator', key, typed, from: locator.from };
  }
  const key =
    lastGroup(before, /(?:^|[^\p{L}\p{N}_@.])@([\p{L}\p{N}\p{M}_:.-]{0,80})$/u) ??
    lastGroup(before, /#cite\(<([^<>@[\]]{0,80})$/);
  return key && { kind: 'key', typed: key.groups[0] ?? '', from: key.from };
}

const CITE = String.raw`\\(?:[A-Za-z]*cite[A-Za-z]*|(?:text|block)cquote)\*?`;
const BEFORE_KEY = new RegExp(`${CITE}(?:\\[[^\\][]*\\]){0,2}\\{([^{}\\\\]{0,300})$`);
const BEFORE_KEYS = new RegExp(
  String.raw`\\[A-Za-z]*cites\*?(?:\([^()]*\)|\[[^\][]*\]|\{[^{}]*\})*\{([^{}\\]{0,300})$`,
);
const BEFORE_LOCATOR = new RegExp(`${CITE}(?:\\[[^\\][]*\\])?\\[([^\\][{}]{0,80})$`);

function latex({ before, after }: CursorLine): KeyContext | null {
  const keys = lastGroup(before, BEFORE_KEY) ?? lastGroup(before, BEFORE_KEYS);
  if (keys) return keyOfList(before, keys.groups[0] ?? '');
  const locator = lastGroup(before, BEFORE_LOCATOR);
  if (!locator) return null;
  const [, key = ''] = /^[^\][{}]{0,80}\]?(?:\[[^\][]*\])?\{([^{},]+)\}/.exec(after) ?? [];
  const typed = locator.groups[0] ?? '';
  return { kind: 'locator', key: key.trim() || null, typed, from: locator.from };
}

/** The last of keys that commas part. */
function keyOfList(line: string, list: string): KeyContext {
  const typed = list.slice(list.lastIndexOf(',') + 1).trimStart();
  return { kind: 'key', typed, from: line.length - typed.length };
}

function asciidoc({ before }: CursorLine): KeyContext | null {
  const keys =
    lastGroup(before, /\bcite(?:np)?:\[([^\]]{0,300})$/) ?? lastGroup(before, /<<([^<>,]{0,80})$/);
  if (keys) return keyOfList(before, keys.groups[0] ?? '');
  const locator =
    lastGroup(before, /\bcite(?:np)?:\[([^\],]+)\],\s+([^\],.;]{0,40})$/) ??
    lastGroup(before, /<<([^<>,]+)>>,\s+([^\],.;]{0,40})$/);
  const [key = '', typed = ''] = locator?.groups ?? [];
  return locator && { kind: 'locator', key, typed, from: locator.from };
}

function restructuredText({ before }: CursorLine): KeyContext | null {
  const keys = lastGroup(before, /:(?:foot)?cite(?::[a-z]{1,20})?:`([^`]{0,300})$/);
  if (!keys) return null;
  const list = keys.groups[0] ?? '';
  const locator = lastGroup(list, /([^\s,{}]+)\{([^{}]*)$/);
  if (!locator) return list.includes('{') && !list.includes('}') ? null : keyOfList(before, list);
  const [key = '', typed = ''] = locator.groups;
  return { kind: 'locator', key, typed, from: before.length - typed.length };
}

function org({ before }: CursorLine, isKey: (key: string) => boolean): KeyContext | null {
  const open = lastGroup(before, /\[cite(?:\/[a-z/-]{1,40})?:([^\]]{0,300})$/);
  const at = before.lastIndexOf('@');
  if (!open || at < open.from) return null;
  const rest = before.slice(at + 1);
  const behind = lastGroup(rest, /^([^\s;]+)\s+([^;]*)$/);
  const [key = '', typed = ''] = behind?.groups ?? [];
  if (behind && isKey(key)) return { kind: 'locator', key, typed, from: at + 1 + behind.from };
  return SEARCHED.test(rest) ? { kind: 'key', typed: rest, from: at + 1 } : null;
}
