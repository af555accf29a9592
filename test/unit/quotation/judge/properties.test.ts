import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findPlacesIn, judgeQuotation } from '../../../../src/core/quotation/judge/judge';
import type { JudgedSource, Judgement } from '../../../../src/core/quotation/judge/judge';
import { anyText, vietnameseWords } from '../../../support/vietnameseText';
import { foldSpelling } from '../../../../src/core/quotation/judge/spelling';
import { bare, embedded, restored } from './embedded';

const RUNS = Number(process.env['TRICH_DAN_RUNS'] ?? 150);
const SEED = Number(process.env['TRICH_DAN_SEED'] ?? Date.now() % 0x7fffffff);
const PARAMETERS = { numRuns: RUNS, seed: SEED };

const find = new Map<JudgedSource, ReturnType<typeof findPlacesIn>>();

function judgeIn(source: JudgedSource, quotation: string): Judgement {
  const places = find.get(source) ?? findPlacesIn(source.text);
  if (source === embedded) find.set(source, places);
  return judgeQuotation(quotation, source, places);
}

const sentence = fc
  .tuple(
    vietnameseWords({ minLength: 4, maxLength: 20 }),
    fc.constantFrom('.', ';', '?', '…', ': 19,5%.', ' (2011-2015).'),
  )
  .map(([words, end]) => words.join(' ') + end);
const madeSource = fc
  .array(sentence, { minLength: 3, maxLength: 10 })
  .map((sentences): JudgedSource => ({ text: sentences.join(' ').normalize('NFC'), sic: [] }));
const anySource = fc.oneof(fc.constant(embedded), madeSource);

interface Passage {
  readonly source: JudgedSource;
  readonly words: string;
}

/** Words of a source, from one white space to another. */
function passageOf(
  sources: fc.Arbitrary<JudgedSource>,
  length: { min: number; max: number },
): fc.Arbitrary<Passage> {
  return fc
    .tuple(sources, fc.nat(), fc.integer(length))
    .map(([source, at, count]) => {
      const words = [...source.text.matchAll(/\S+/gu)];
      const from = at % Math.max(1, words.length - count);
      const last = words[Math.min(from + count, words.length) - 1];
      const start = words[from]?.index ?? 0;
      const end = last ? last.index + last[0].length : start;
      return { source, words: source.text.slice(start, end) };
    })
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
}

const anyPassage = passageOf(anySource, { min: 1, max: 60 });
const longPassage = passageOf(fc.constant(embedded), { min: 10, max: 60 });
const madePassage = passageOf(madeSource, { min: 8, max: 30 });

/** Whether the changed words stand in the source all the same. */
function stands(source: JudgedSource, words: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');
  return plain(source.text).includes(plain(words).replace(/[.,;:?!…]+$/u, ''));
}

const SLIGHT = new Set(['verbatim', 'typography', 'variant', 'case']);

/** What is changed, and where the change is in the quotation. */
interface Mutation {
  readonly quotation: string;
  readonly start: number;
  readonly end: number;
}

function isCovered(judgement: Judgement, { start, end }: Mutation): boolean {
  return judgement.differences.some(
    ({ reportRange }) => reportRange.start <= end + 1 && start <= reportRange.end + 1,
  );
}

/** A change of the passage's word number `at` (of its words of letters), by `change`. */
function changeWord(
  words: string,
  at: number,
  pattern: RegExp,
  change: (word: string) => string,
): Mutation | null {
  const matches = [...words.matchAll(pattern)];
  const match = matches[at % Math.max(1, matches.length)];
  if (!match) return null;
  const changed = change(match[0]);
  const quotation =
    words.slice(0, match.index) + changed + words.slice(match.index + match[0].length);
  return { quotation, start: match.index, end: match.index + changed.length };
}

const WORD = /[\p{L}\p{M}]+/gu;

function swapped(words: string, at: number): Mutation | null {
  const pairs = [...words.matchAll(/(?<=^| )(\p{L}+) (\p{L}+)(?= |$)/gu)].filter(
    ([, a, b]) => a?.toLowerCase() !== b?.toLowerCase(),
  );
  const pair = pairs[at % Math.max(1, pairs.length)];
  if (!pair) return null;
  const end = pair.index + pair[0].length;
  const quotation = `${words.slice(0, pair.index)}${pair[2]} ${pair[1]}${words.slice(end)}`;
  return { quotation, start: pair.index, end };
}

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Another tone on the syllable's vowel. */
function otherTone(word: string): string {
  const parts = word.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(parts)?.[0];
  if (tone !== undefined) {
    const other = TONES[(TONES.indexOf(tone) + 1) % TONES.length] ?? '';
    return parts.replace(tone, other).normalize('NFC');
  }
  return parts
    .replace(/[aeiouy][\u0302\u0306\u031b]*/iu, (vowel) => `${vowel}\u0301`)
    .normalize('NFC');
}

const mutations: [string, (words: string, at: number) => Mutation | null][] = [
  ['one word replaced', (words, at) => changeWord(words, at, WORD, () => 'xoong')],
  ['one word added', (words, at) => changeWord(words, at, WORD, (word) => `${word} xoong`)],
  ['one word dropped', (words, at) => changeWord(words, at, /(?<= )\p{L}+ (?=\p{L})/gu, () => '')],
  ['a number', (words, at) => changeWord(words, at, /\d+(?:,\d+)?/gu, (digits) => `${digits}1`)],
  ['one letter', (words, at) => changeWord(words, at, WORD, (word) => `${word.slice(0, -1)}z`)],
  ['one letter more', (words, at) => changeWord(words, at, WORD, (word) => `${word}z`)],
  [
    'one tone mark',
    (words, at) => changeWord(words, at, /\p{L}*[aeiouyăâêôơưáàạế]\p{L}*/giu, otherTone),
  ],
  ['a negation', (words, at) => changeWord(words, at, WORD, (word) => `không ${word}`)],
  ['the order of two words', swapped],
  [
    'a letter of another script',
    (words, at) =>
      changeWord(words, at, /\p{L}*[aeo]\p{L}*/gu, (word) =>
        word.replace(/[aeo]/, (letter) =>
          letter === 'a' ? '\u0430' : letter === 'e' ? '\u0435' : '\u043e',
        ),
      ),
  ],
  [
    'a digit that is raised',
    (words, at) =>
      changeWord(words, at, /\d+/gu, (digits) =>
        digits.replace(/\d/, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))),
      ),
  ],
  [
    'another separator of decimals',
    (words, at) => changeWord(words, at, /\d+,\d+/gu, (digits) => digits.replace(',', '.')),
  ],
  [
    'a word in two',
    (words, at) =>
      changeWord(words, at, /\p{L}{4,}/gu, (word) => `${word.slice(0, 2)} ${word.slice(2)}`),
  ],
  [
    'two words joined by what nobody sees',
    (words, at) => changeWord(words, at, /\p{L}+ (?=\p{L})/gu, (word) => `${word.trim()}\u200b`),
  ],
  [
    'a comma',
    (words, at) => changeWord(words, at, /\p{L}+ (?=\p{L})/gu, (word) => `${word.trim()}, `),
  ],
  ['a space', (words, at) => changeWord(words, at, /\p{L} (?=\p{L})/gu, (end) => end.trim())],
];

const spelt = (text: string): string => foldSpelling(text.normalize('NFC')).toLowerCase();

describe(`any passage (seed ${SEED}, ${RUNS} runs)`, () => {
  it('is verbatim when it is cut out between words', () => {
    fc.assert(
      fc.property(anyPassage, ({ source, words }) => {
        const judgement = judgeIn(source, words);
        assert.equal(judgement.verdict, 'verbatim');
        assert.equal(judgement.distance, 0);
        const { start, end } = judgement.source ?? { start: 0, end: 0 };
        if (!words.includes('…')) assert.equal(bare(source.text.slice(start, end)), bare(words));
        for (const other of judgement.alternatives) {
          if (words.includes('…')) continue;
          assert.equal(bare(source.text.slice(other.start, other.end)), bare(words));
        }
      }),
      PARAMETERS,
    );
  });

  it('is verbatim in any Unicode form, wrapped anew, with invisible characters', () => {
    const form = fc.constantFrom('NFC', 'NFD');
    const space = fc.constantFrom(' ', '\n', '\u00a0', '  ', '\n\n', ' \u200b', '\t');
    const extra = fc.constantFrom('', '', '', '\u00ad', '\u200b', '\ufeff', '\u200d', '\ufe0f');
    const changes = fc.array(fc.tuple(form, space, extra), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(anyPassage, changes, ({ source, words }, changes) => {
        const quotation = words.split(/\s+/u).reduce((text, word, index) => {
          const [form, space, extra] = changes[index % changes.length] ?? ['NFC', ' ', ''];
          const middle = Math.floor(word.length / 2);
          const inside = /^\p{L}+$/u.test(word) ? extra : '';
          const changed = word.slice(0, middle) + inside + word.slice(middle);
          return text + (index > 0 ? space : '') + changed.normalize(form);
        }, '');
        assert.equal(judgeIn(source, quotation).verdict, 'verbatim', JSON.stringify(quotation));
      }),
      PARAMETERS,
    );
  });

  it('gets the verdict of its rung when it is changed so little', () => {
    const toNew = (text: string): string =>
      text
        .replace(/ủy(?!\p{L})/gu, 'uỷ')
        .replace(/hòa(?!\p{L})/gu, 'hoà')
        .replace(/Thụy/gu, 'Thuỵ');
    const rungs: [string, (text: string) => string][] = [
      ['typography', (text) => text.replace(/-/gu, '–').replace(/đ/gu, 'ð').replace(/Đ/gu, 'Ð')],
      ['variant', toNew],
      ['case', (text) => text.slice(0, 2) + text.slice(2).toUpperCase()],
    ];
    fc.assert(
      fc.property(anyPassage, fc.constantFrom(...rungs), ({ source, words }, [rung, change]) => {
        const quotation = change(words);
        fc.pre(!stands(source, quotation) || rung === 'case');
        fc.pre(quotation !== words && !embedded.sic.some(({ start }) => start < 0));
        const judgement = judgeIn(source, quotation);
        const expected = rung === 'variant' && quotation === words ? 'verbatim' : rung;
        if (rung === 'case' && quotation.toLowerCase() === words.toLowerCase()) {
          assert.ok(['case', 'verbatim', 'corrected'].includes(judgement.verdict));
        } else assert.equal(judgement.verdict, expected, quotation);
      }),
      PARAMETERS,
    );
  });

  for (const [what, mutate] of mutations) {
    it(`is altered by ${what}, and shown to be`, () => {
      const passage = fc.oneof({ weight: 3, arbitrary: longPassage }, madePassage);
      fc.assert(
        fc.property(passage, fc.nat(), ({ source, words }, at) => {
          const mutation = mutate(words, at);
          // Before a source's own ellipsis a word may be left out: the mark may stand for it.
          fc.pre(mutation !== null && !stands(source, mutation.quotation) && !words.includes('…'));
          // "hòa hoà" without one of the two is the other, spelt in its way.
          const alike = { ...source, text: spelt(source.text) };
          fc.pre(!stands(alike, spelt(mutation.quotation)));
          const judgement = judgeIn(source, mutation.quotation);
          assert.ok(!SLIGHT.has(judgement.verdict), `${judgement.verdict}: ${mutation.quotation}`);
          if (source === embedded) assert.notEqual(judgement.verdict, 'absent', mutation.quotation);
          if (judgement.verdict === 'absent') return;
          // Where words repeat without end, the same change may be told in another place.
          if (source === embedded) {
            assert.ok(isCovered(judgement, mutation), JSON.stringify([mutation, judgement]));
          }
          const { start, end } = judgement.source ?? { start: 0, end: 0 };
          const said = bare(source.text.slice(start, end));
          assert.equal(restored(mutation.quotation, judgement), said, mutation.quotation);
        }),
        PARAMETERS,
      );
    });
  }

  it('is altered by a sentence left out or put in, and shown to be', () => {
    const part = passageOf(fc.constant(embedded), { min: 12, max: 30 });
    const cut = fc.tuple(
      fc.nat(),
      fc.integer({ min: 8, max: 30 }),
      fc.integer({ min: 5, max: 30 }),
    );
    fc.assert(
      fc.property(cut, part, fc.boolean(), ([at, kept, lost], other, puts) => {
        const words = embedded.text.split(/\s+/u);
        const from = at % (words.length - 2 * kept - lost);
        const head = words.slice(from, from + kept);
        const middle = words.slice(from + kept, from + kept + lost);
        const tail = words.slice(from + kept + lost, from + 2 * kept + lost);
        const quotation = puts
          ? [...head, other.words, ...middle, ...tail].join(' ')
          : [...head, ...tail].join(' ');
        fc.pre(!stands(embedded, quotation));
        const judgement = judgeIn(embedded, quotation);
        assert.ok(!SLIGHT.has(judgement.verdict), quotation);
        if (judgement.verdict === 'absent') return;
        const { start, end } = judgement.source ?? { start: 0, end: 0 };
        assert.equal(restored(quotation, judgement), bare(embedded.text.slice(start, end)));
      }),
      PARAMETERS,
    );
  });

  it('is verbatim with words left out for an ellipsis', () => {
    const cut = fc.tuple(fc.nat(), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(cut, fc.constantFrom('…', '[…]', '(...)'), ([at, kept, lost], mark) => {
        const words = embedded.text.split(/\s+/u);
        const from = at % (words.length - 2 * kept - lost);
        const after = from + kept + lost;
        const parts = [words.slice(from, from + kept), [mark], words.slice(after, after + kept)];
        const judgement = judgeIn(embedded, parts.flat().join(' '));
        assert.equal(judgement.verdict, 'verbatim');
        assert.equal(judgement.omitted.length <= 1, true);
      }),
      PARAMETERS,
    );
  });

  it('may be any text at all, in any source', () => {
    const text = fc.oneof(
      anyText({ maxLength: 80 }),
      fc
        .array(
          fc.constantFrom('[', ']', '(', ')', '…', '.', 'sic', ' ', 'a', 'Đảng', '“', '-', '1,5'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (source, quotation) => {
        const judged = { text: source.normalize('NFC'), sic: [] };
        const judgement = judgeIn(judged, quotation);
        assert.equal(judgement.verdict === 'absent', judgement.source === null);
        assert.equal(judgement.verdict === 'verbatim', judgement.distance === 0);
        for (const { report, reportRange } of judgement.differences) {
          assert.equal(quotation.slice(reportRange.start, reportRange.end), report);
        }
      }),
      PARAMETERS,
    );
  });
});
