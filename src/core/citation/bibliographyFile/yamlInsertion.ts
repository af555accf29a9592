import { isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import type { CslItem } from '../cslItem';
import { dateOf, isoDate } from '../write/dates';
import { cslYamlFields } from '../write/cslYaml';
import { hayagrivaFields } from '../write/hayagriva';
import { yamlText } from '../write/yamlText';
import type { Addition, Insertion } from './addEntry';
import { lineEndAt, lineEnding, lineStartAt, mostCommon, withEnding } from './lines';
import { entryBefore } from './order';
import { saysNothing } from './readFile';
import type { FileEntry } from './types';
import type { YamlStyle } from './yamlStyle';
import { indentOf, stringifyOptions, yamlStyle } from './yamlStyle';

/** Where an item of CSL-YAML goes, and how it is written there; the likeliest place first. */
export function yamlInsertions(addition: Addition): readonly Insertion[] {
  const document = parsed(addition);
  const root = document?.contents;
  if (!document || !root) return atEnd(addition, wholeYaml(addition));
  const list = isMap(root) ? root.get('references', true) : root;
  const style = yamlStyle(document);
  const fields = itemFields(addition, style);
  if (!isSeq(list)) return isMap(root) ? behindName(addition, root, fields) : [];
  const indent = indentOf(list);
  if (indent === null) return inBrackets(addition, list, JSON.stringify(fields));
  return inLines(addition, ' '.repeat(indent), yamlText([fields], stringifyOptions(style)));
}

/** The same of an entry of Hayagriva. */
export function hayagrivaInsertions(addition: Addition): readonly Insertion[] {
  const { key, item } = addition;
  const document = parsed(addition);
  const root = document?.contents;
  const fields = hayagrivaFields(item);
  if (!document || !root) return atEnd(addition, yamlText({ [key]: fields }));
  if (!isMap(root)) return [];
  const indent = indentOf(root);
  if (indent === null) {
    return inBrackets(addition, root, `${JSON.stringify(key)}: ${JSON.stringify(fields)}`);
  }
  const written = yamlText({ [key]: fields }, stringifyOptions(yamlStyle(document)));
  return inLines(addition, ' '.repeat(indent), written);
}

const OPTIONS = {
  schema: 'core',
  logLevel: 'silent',
  // Each fault with its lines of the text: of many faults that takes for ever.
  prettyErrors: false,
  uniqueKeys: false,
  keepSourceTokens: true,
} as const;

/** Null of a file without a value; comments alone are not read as YAML, which takes long. */
function parsed({ text, file }: Addition): Document.Parsed | null {
  if (saysNothing(text, file.format)) return null;
  const [document] = parseAllDocuments(text.replace(/^\uFEFF/, ' '), OPTIONS);
  return document ?? null;
}

function wholeYaml({ key, item }: Addition): string {
  return yamlText({ references: [cslYamlFields({ key, item })] });
}

const DATES = ['issued', 'accessed', 'event-date', 'original-date', 'submitted'];

function itemFields({ key, item }: Addition, { plainDates }: YamlStyle) {
  return cslYamlFields({ key, item: plainDates ? withPlainDates(item) : item });
}

function withPlainDates(item: CslItem): CslItem {
  const dates = DATES.flatMap((variable) => {
    const date = dateOf(item, variable);
    if (date === null || typeof date === 'string') return [];
    const text = isoDate(date);
    return [[variable, /^[1-9]\d{3}$/.test(text) ? Number(text) : text] as const];
  });
  return { ...item, ...Object.fromEntries(dates) };
}

/** A file that says nothing yet, or only in comments. */
function atEnd({ text }: Addition, written: string): readonly Insertion[] {
  const lead = text.trim() === '' || text.endsWith('\n') ? '' : '\n';
  return [{ offset: text.length, text: withEnding(`${lead}${written}`, lineEnding(text)) }];
}

/** `references:` without a list yet; or front matter that has none. */
function behindName(
  { text }: Addition,
  root: YAMLMap,
  fields: Readonly<Record<string, unknown>>,
): readonly Insertion[] {
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === 'references');
  const end = isScalar(pair?.key) ? pair.key.range?.[1] : undefined;
  if (end === undefined) return [];
  const written = yamlText([fields])
    .trimEnd()
    .replace(/^(?=.)/gm, '  ');
  return [{ offset: lineEndAt(text, end), text: withEnding(`\n${written}`, lineEnding(text)) }];
}

/** An element of a list or map within brackets. */
function inBrackets(
  { file, key }: Addition,
  list: YAMLMap | YAMLSeq,
  written: string,
): readonly Insertion[] {
  const before = entryBefore(file.entries, key);
  if (before) return [{ offset: before.range.end, text: `, ${written}` }];
  const [start] = list.range ?? [];
  if (start === undefined) return [];
  return [{ offset: start + 1, text: file.entries.length === 0 ? written : `${written}, ` }];
}

/** An element of a list or map with lines of its own. */
function inLines({ text, file, key }: Addition, indent: string, entry: string): Insertion[] {
  const ending = lineEnding(text);
  const before = entryBefore(file.entries, key);
  const [first] = file.entries;
  const gap = gapBetween(text, file.entries, file.format === 'hayagriva' ? '\n' : '');
  const written = entry.trimEnd().replace(/^(?=.)/gm, indent);
  if (before) {
    return endsOf(text, before).map((offset) => ({
      offset,
      text: withEnding(`\n${gap}${written}`, ending),
    }));
  }
  if (!first) return [];
  const offset = lineStartAt(text, first.range.start);
  return [{ offset, text: withEnding(`${written}\n${gap}`, ending) }];
}

/**
 * Where the lines of an entry end, before their last line's end: behind the last that says anything,
 * and as the parser has it, since empty lines may belong to a text.
 */
function endsOf(text: string, { range }: FileEntry): readonly number[] {
  const last = text.slice(range.start, range.end).trimEnd().length + range.start;
  const own = text.charAt(range.end - 1) === '\n' ? range.end - 1 : lineEndAt(text, range.end);
  const before = text.charAt(own - 1) === '\r' ? own - 1 : own;
  return [lineEndAt(text, last), before];
}

/** The empty lines between two entries. */
function gapBetween(text: string, entries: readonly FileEntry[], otherwise: string): string {
  const gaps = entries.slice(1, 100).map(({ range }, index) => {
    const end = (entries[index]?.range.start ?? 0) + 1;
    const between = text.slice(end, lineStartAt(text, range.start));
    return /\n(?:[ \t]*\r?\n){0,5}$/.exec(between)?.[0].replace(/[^\n]/g, '').slice(1) ?? '';
  });
  return mostCommon(gaps) ?? otherwise;
}
