import { defaultConventions } from '../../../src/core/insertion/conventions';
import type { InsertionRequest } from '../../../src/core/insertion/insertion';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import type { InsertionContext } from '../../../src/core/insertion/types';

/** Where the cursor stands in the document of a case. */
const CURSOR = '▮';

/** One insertion, the same for every language; what is not said is as in `base`. */
export interface Case {
  readonly name: string;
  /** The report, with the cursor in it. */
  readonly document: string;
  readonly what?: InsertionRequest['what'];
  readonly passage?: Partial<InsertionRequest['passage']>;
  readonly statistic?: InsertionRequest['statistic'];
  readonly locator?: InsertionRequest['locator'];
  readonly options?: Partial<InsertionRequest['options']>;
}

const SHORT = 'tinh thần đấu trang tự phê bình trong nội bộ đảng.';
const LONG =
  'Tích cực và chủ động đổi mới sự lãnh đạo, chỉ đạo điều hành của Đảng ủy- HĐND- UBND, ủy ban ' +
  'MTTQ và các ban ngành đoàn thể chính trị xã hội xã và cấp ủy chi bộ theo hướng tập trung. ' +
  'Cùng đó chỉ đạo thực hiện dứt điểm các nhiệm vụ trọng tâm.';
const SENTENCE =
  'Tổng giá trị sản xuất hàng năm tăng bình quân đạt 13%; thu nhập bình quân đầu người đạt ' +
  '19,5 triệu đồng/người/ năm.';
const INCOME = '19,5 triệu đồng/người/ năm';
const HOSTILE = '- *a* _b_ `c` [d](e) <f> & $g$ #h @i ~j~ ^k^ \\l {m} 100% "n" o--p // q...';

const income = {
  start: SENTENCE.indexOf(INCOME),
  end: SENTENCE.indexOf(INCOME) + INCOME.length,
  qualifier: null,
  unit: 'triệu đồng/người/năm',
} as const;
const growth = {
  start: SENTENCE.indexOf('13%'),
  end: SENTENCE.indexOf('13%') + 3,
  qualifier: null,
  unit: '%',
} as const;

export const cases: readonly Case[] = [
  { name: 'short, at the end of a sentence', document: 'Báo cáo nêu rõ: ▮.' },
  { name: 'short, in an empty document', document: '▮' },
  { name: 'short, between two words', document: 'nêu rõ▮và làm theo' },
  { name: 'short, behind a dash', document: 'nêu rõ—▮' },
  { name: 'short, without citation', document: '(▮)', options: { withCitation: false } },
  {
    name: 'short, with [sic]',
    document: '▮',
    passage: { sic: [{ start: 10, end: 19 }] },
    options: { sic: true },
  },
  { name: 'short, in an English report', document: '▮', options: { documentLocale: 'en' } },
  { name: 'short, as a block', document: '▮', options: { style: 'block' } },
  { name: 'marks in the source', document: '▮', passage: { text: 'gọi là “điểm sáng” của xã' } },
  {
    name: 'both kinds of marks in the source',
    document: '▮',
    passage: { text: '“điểm sáng” và ‘điểm tối’' },
  },
  { name: 'no-break spaces', document: '▮', passage: { text: '2\u00A0năm trong xã.\u00A0' } },
  { name: 'line wrap', document: '▮', passage: { text: 'hai dòng  \n  một câu' } },
  { name: 'signs of markup, inline', document: '▮', passage: { text: HOSTILE } },
  {
    name: 'signs of markup, as a block',
    document: '▮',
    passage: { text: HOSTILE },
    options: { style: 'block' },
  },
  { name: 'long, on an empty line', document: 'Trước.\n\n▮\n\nSau.', passage: { text: LONG } },
  { name: 'block, between two lines', document: 'Trước.\n▮\nSau.', options: { style: 'block' } },
  { name: 'block, within a sentence', document: 'Nêu rõ: ▮như vậy.', options: { style: 'block' } },
  { name: 'block, in a list item', document: '- Nêu rõ:▮', options: { style: 'block' } },
  { name: 'block, as a list item', document: '- ▮', options: { style: 'block' } },
  { name: 'block, in a block quote', document: '> Nêu rõ:▮', options: { style: 'block' } },
  { name: 'block, as a block quote', document: '> ▮', options: { style: 'block' } },
  {
    name: 'block, in a table row',
    document: '| a | ▮ |',
    passage: { text: 'a|b' },
    options: { style: 'block' },
  },
  { name: 'block, indented', document: '  ▮', options: { style: 'block' } },
  {
    name: 'long, forced inline',
    document: '▮',
    passage: { text: LONG },
    options: { style: 'inline' },
  },
  {
    name: 'lesson of two paragraphs',
    document: '▮',
    what: 'lesson',
    passage: { text: 'Hai là, Tập trung xây dựng.\n\n1. Giữ vững sự đoàn kết.' },
    locator: { kind: 'lesson', value: '2' },
  },
  {
    name: 'statistic, phrase',
    document: 'đạt ▮.',
    what: 'statistic',
    passage: { text: SENTENCE },
    statistic: { ...income, form: 'phrase' },
  },
  {
    name: 'statistic, value',
    document: 'đạt▮triệu đồng',
    what: 'statistic',
    passage: { text: SENTENCE },
    statistic: { ...income, form: 'value' },
  },
  {
    name: 'statistic, percentage',
    document: 'tăng ▮',
    what: 'statistic',
    passage: { text: SENTENCE },
    statistic: { ...growth, form: 'value' },
  },
  {
    name: 'statistic, sentence',
    document: '▮',
    what: 'statistic',
    passage: { text: SENTENCE },
    statistic: { ...income, form: 'sentence' },
  },
  { name: 'citation', document: 'như đã nêu▮.', what: 'citation' },
  { name: 'citation without locator', document: 'như đã nêu ▮.', what: 'citation', locator: null },
  {
    name: 'citation of pages',
    document: '▮',
    what: 'citation',
    locator: { kind: 'page', value: '3-4' },
  },
];

/** The request for a case in a language. */
export function requestFor(item: Case, language: DocumentLanguage): InsertionRequest {
  return {
    what: item.what ?? 'quotation',
    language,
    conventions: defaultConventions(language),
    passage: { text: SHORT, sic: [], ...item.passage },
    ...(item.statistic === undefined ? {} : { statistic: item.statistic }),
    source: {
      citekey: 'canhthuy',
      csl: {
        type: 'document',
        title: 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy',
        author: [{ literal: 'Ban biên tập' }],
        language: 'vi',
      },
    },
    locator: item.locator === undefined ? { kind: 'paragraph', value: '5' } : item.locator,
    options: {
      sic: false,
      blockThreshold: 3,
      style: 'auto',
      withCitation: true,
      documentLocale: 'vi',
      ...item.options,
    },
    context: contextIn(item.document),
  };
}

/** The lines round the cursor of a document. */
export function contextIn(document: string): InsertionContext {
  const [upTo = '', from = ''] = document.split(CURSOR);
  const linesBefore = upTo.split('\n');
  const linesAfter = from.split('\n');
  return {
    before: linesBefore.at(-1) ?? '',
    after: linesAfter[0] ?? '',
    previousLine: linesBefore.at(-2) ?? null,
    nextLine: linesAfter[1] ?? null,
  };
}

/** The document with the insertion at its cursor, in marks. */
export function applied(document: string, insertion: string): string {
  return document.replace(CURSOR, () => `⟦${insertion}⟧`);
}
