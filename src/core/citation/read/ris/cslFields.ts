import { replaceSpaced } from '../../../text/replaceSpaced';
import type { CslDate, CslName } from '../../cslItem';
import { monthNumber, readDate, sound } from '../dates';
import { languageTag } from '../languages';
import { vietnameseName } from '../personalName';
import type { RawReference, Report } from '../types';
import { CSL_TYPES, NAME_TAGS, TEXT_TAGS } from './tags';
import type { RisLine, RisRecord } from './scanner';

const ASIDE = new Set([
  'TY',
  'ID',
  'L1',
  'L2',
  'L3',
  'L4',
  'DB',
  'DP',
  'U1',
  'U2',
  'U3',
  'RP',
  'ST',
]);

/** One record as a CSL item; tags that CSL has no variable for are reported. */
export function risFields(record: RisRecord, report: Report): RawReference {
  const places = new Map<string, number>();
  const used = new Set<RisLine>();
  /** The lines of the first of the tags that says anything. */
  const linesOf = (tags: readonly string[]): readonly RisLine[] => {
    const said = record.lines.filter(({ tag, text }) => tags.includes(tag) && text !== '');
    const tag = tags.find((each) => said.some((line) => line.tag === each));
    return said.filter((line) => line.tag === tag);
  };
  const type = CSL_TYPES[record.lines[0]?.text.toUpperCase() ?? ''] ?? 'document';
  const item: Record<string, unknown> = { type };
  const set = (variable: string, lines: readonly RisLine[], value: unknown): void => {
    for (const line of lines) used.add(line);
    item[variable] = value;
    places.set(variable, lines[0]?.offset ?? record.offset);
  };
  const [id] = linesOf(['ID']);
  if (id) set('id', [id], id.text);
  for (const [variable, ...tags] of NAME_TAGS) {
    const lines = record.lines.filter(({ tag, text }) => tags.includes(tag) && text !== '');
    if (lines.length > 0)
      set(
        variable,
        lines,
        lines.map(({ text }) => nameOf(text)),
      );
  }
  for (const [variable, ...tags] of TEXT_TAGS) {
    const lines = linesOf(tags);
    if (lines.length === 0 || Object.hasOwn(item, variable)) continue;
    if (variable === 'keyword') set(variable, lines, lines.map(({ text }) => text).join(', '));
    else if (variable === 'note') set(variable, lines, lines.map(({ text }) => text).join('\n'));
    else set(variable, lines.slice(0, 1), lines[0]?.text);
  }
  for (const [variable, ...tags] of [
    ['issued', 'DA', 'PY', 'Y1'],
    ['accessed', 'Y2'],
  ] as const) {
    const [line] = linesOf(tags);
    if (!line) continue;
    const date = dateOf(line.text);
    if (date === null) report('unread-date', line.offset, line.text);
    const same = record.lines.filter(({ tag }) => tags.some((each) => each === tag));
    set(variable, [line, ...same], date ?? { literal: line.text });
  }
  pages(linesOf(['SP']), linesOf(['EP']), set);
  const [language] = linesOf(['LA']);
  if (language) set('language', [language], languageTag(language.text));
  renumber(item);
  for (const line of record.lines) {
    if (!used.has(line) && line.text !== '' && !ASIDE.has(line.tag)) {
      report('field-left-out', line.offset, line.tag);
    }
  }
  return { offset: record.offset, value: item, places };
}

/** "Family, Given, Suffix"; without a comma it is a body, or a Vietnamese in full. */
function nameOf(text: string): CslName {
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim());
  if (given === '') return vietnameseName(family) ?? { literal: family };
  return { family, given, ...(suffix === '' ? {} : { suffix }) };
}

/** `2020/03/05/`, `2020///spring`, `2020`, `2020-03-05`; null for any other. */
function dateOf(text: string): CslDate | null {
  const [year = '', month = '', day = '', other = ''] = text.split('/').map((part) => part.trim());
  if (other !== '' || !/^\d{4}$/.test(year)) return readDate(text);
  if (month === '') return readDate(year);
  const number = monthNumber(month);
  const parts = number && sound(Number(year), number, day === '' ? undefined : Number(day));
  return parts ? { 'date-parts': [parts] } : null;
}

type Setter = (variable: string, lines: readonly RisLine[], value: unknown) => void;

function pages(first: readonly RisLine[], last: readonly RisLine[], set: Setter): void {
  const [start] = first;
  const [end] = last;
  if (!start && !end) return;
  const range = replaceSpaced(start?.text ?? end?.text ?? '', /[–—-]+/, '-');
  const whole = start && end && !range.includes('-') && start.text !== end.text;
  set('page', [...first, ...last], whole ? `${range}-${end.text}` : range);
}

/** `IS` is the number within a periodical; of a report or a law it is its own. `SN` is either. */
function renumber(item: Record<string, unknown>): void {
  const type = String(item['type']);
  if (/^(?:book|chapter)$/.test(type) && item['ISSN'] !== undefined) {
    item['ISBN'] = item['ISSN'];
    delete item['ISSN'];
  }
  if (/^(?:article-|periodical|broadcast)/.test(type) || item['issue'] === undefined) return;
  if (item['number'] !== undefined) return;
  item['number'] = item['issue'];
  delete item['issue'];
}
