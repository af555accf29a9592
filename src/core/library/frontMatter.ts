import { LineCounter, parseDocument } from 'yaml';
import type { CslItem } from '../citation/csl';
import { readCslItem } from '../citation/csl';

const fence = /^---[ \t]*$/;

/** The text between the `---` lines that open a Markdown file, or null where there is none. */
function frontMatterOf(text: string): string | null {
  const lines = text.split('\n', 200).map((line) => line.replace(/\r$/, ''));
  if (!fence.test(lines[0] ?? '')) {
    return null;
  }
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line));
  return end < 0 ? null : lines.slice(1, end).join('\n');
}

/** No metadata is longer, in UTF-16 units: keys are compared each with each. */
const LONGEST = 20_000;
/** No metadata is nested deeper. */
const MOST_DEPTH = 8;

/**
 * Whether YAML may be nested deeper than metadata ever is: the parser takes time without bound for
 * `{{{{…` and `? ? ? …`, and may end the process for what is nested by thousands. Brackets and signs
 * within strings count too: that is a miss of metadata at worst.
 */
function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const line of source.split('\n')) {
    // Signs of blocks that begin a line, one within the other: `- - ? a:`.
    let signs = 0;
    for (let at = 0; at < line.length && ' \t-?:'.includes(line.charAt(at)); at += 1) {
      if ('-?:'.includes(line.charAt(at))) signs += 1;
    }
    if (signs > MOST_DEPTH || line.search(/\S/) > MOST_DEPTH * MOST_DEPTH) return true;
    for (const character of line) {
      if (character === '{' || character === '[') depth += 1;
      else if (character === '}' || character === ']') depth -= 1;
      if (depth > MOST_DEPTH) return true;
    }
  }
  return false;
}

/** Pandoc writes `author: Nguyễn Văn A` and `date:`; CSL has lists of names and date parts. */
function toCsl(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = (value: unknown) =>
    [value].flat().map((name) => (typeof name === 'string' ? { literal: name } : name));
  const { author, lang, language, type, ...rest } = fields;
  return {
    ...rest,
    type: type ?? 'article',
    language: language ?? lang ?? 'vi',
    ...(author === undefined ? {} : { author: names(author) }),
  };
}

/** The fields of a Markdown file's YAML front matter; null where it has none. */
export function frontMatterFields(text: string): Readonly<Record<string, unknown>> | null {
  return readFields(text)?.fields ?? null;
}

interface Reading {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The line of the file, from 1, where YAML breaks: what is behind may be lost; null of a whole one. */
  readonly brokenAt: number | null;
}

/** What is read as far as it goes: a fault in one field takes no other with it. */
function readFields(text: string): Reading | null {
  const source = frontMatterOf(text);
  if (source === null || source.length > LONGEST || isTooDeep(source)) {
    return null;
  }
  let value: unknown;
  let brokenAt: number | null = null;
  try {
    const lineCounter = new LineCounter();
    const options = {
      schema: 'core',
      logLevel: 'silent',
      prettyErrors: false,
      lineCounter,
    } as const;
    const document = parseDocument(source, options);
    const [fault] = document.errors;
    // Behind the line of the fence.
    if (fault !== undefined) brokenAt = lineCounter.linePos(fault.pos[0]).line + 1;
    // Aliases are how a small file becomes a huge value; no metadata needs them.
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    // Not YAML after all: the text stands without metadata, as a rule between paragraphs would.
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return null;
  }
  return { fields: { ...value }, brokenAt };
}

/** What a Markdown article's front matter says of it; see `Reading` for `brokenAt`. */
export interface FrontMatter {
  readonly csl: CslItem | null;
  readonly brokenAt: number | null;
}

/** The YAML front matter of a Markdown article; null where it has none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const reading = readFields(text);
  if (reading === null) return null;
  return { csl: readCslItem(toCsl(reading.fields)).item, brokenAt: reading.brokenAt };
}
