/** Longer than any message of ours. */
const giant = 'a'.repeat(1_000_001);

const range = { start: 0, end: 9 };

const question = {
  words: '',
  articleId: null,
  measure: null,
  from: null,
  to: null,
  order: null,
};

/** Values that are no message of any page, and must be refused by all. */
export const refusedMessages: readonly unknown[] = [
  null,
  undefined,
  0,
  '',
  'ready',
  giant,
  [],
  [{ type: 'ready' }],
  {},
  { type: null },
  { type: ['ready'] },
  { type: 'constructor' },
  { type: '__proto__' },
  { type: 'hasOwnProperty' },
  { type: giant },
  { type: 'eval', code: 'alert(1)' },
  { type: 'insert' },
  { type: 'insert', articleId: {}, action: 'quotation', range, statisticId: null },
  { type: 'insert', articleId: 'a', action: '__proto__', range, statisticId: null },
  { type: 'insert', articleId: 'a', action: 'quotation', range: [0, 9], statisticId: null },
  { type: 'insert', articleId: 'a', action: 'quotation', range, statisticId: 7 },
  { type: 'copy', articleId: 'a', range: { start: -1, end: 9 } },
  { type: 'copy', articleId: 'a', range: { start: 9, end: 0 } },
  { type: 'copy', articleId: 'a', range: { start: 0, end: 1e300 } },
  { type: 'copy', articleId: 'a', range: { start: '0', end: '9' } },
  { type: 'copy', articleId: giant, range },
  { type: 'copy', articleId: 'a', range, more: [giant] },
  { type: 'copy', question, format: 'html' },
  { type: 'position', articleId: 'a', range, chosen: 'yes' },
  { type: 'navigate', step: 1e9 },
  { type: 'copyReference', articleId: 'a', style: '../../etc/passwd' },
  { type: 'ask', asked: -1, question },
  { type: 'ask', asked: 0, question: { ...question, from: '0' } },
  { type: 'ask', asked: 0, question: { ...question, order: { by: 'constructor' } } },
  { type: 'open', passage: { articleId: 'a' } },
  { type: 'open', articleId: ['a'] },
  { type: 'save', input: { fields: {}, folder: '../..' } },
  { type: 'references', text: { length: 9 } },
];

/** Names that are of no article, but of things that objects have. */
export const noArticles: readonly string[] = [
  '',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  'file:///etc/passwd',
  '\ud800',
  'khong-co',
];
