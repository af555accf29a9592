import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { foldForSearch } from '../../../src/core/text/fold';
import { Misquoter } from '../../support/misquotations';
import { wordDistance } from '../../support/wordDistance';
import { makeCorpus, seededRandom } from '../searchCorpus';

/*
 * Writes what every engine is asked about: the articles, one a line and as files, and the questions.
 *
 *   node prepare.js ARTICLES FOLDER
 */

const [, , count = '10000', folder = 'out/bench/corpus'] = process.argv;
const texts = Array.from(makeCorpus(Number(count)), ({ text }) => text);
const random = seededRandom(5);
const pick = <Item>(items: readonly Item[]): Item | undefined =>
  items[Math.floor(random() * items.length)];

/** Three words running out of a sentence, without diacritics, as people type. */
function threeWords(): string {
  const sentence = (pick(texts) ?? '').split(/[.\n]+/).filter((one) => one.length > 60);
  const words = foldForSearch(pick(sentence) ?? '').split(/[\s,]+/);
  const from = Math.floor(random() * Math.max(1, words.length - 3));
  return words.slice(from, from + 3).join(' ');
}

/** What stands in a search box after each key, from the third on. */
const keystrokes = (words: string): string[] =>
  Array.from(words, (_, index) => words.slice(0, index + 1)).filter(({ length }) => length > 2);

const queries = Array.from({ length: 200 }, threeWords);
const misquoter = new Misquoter(texts, seededRandom(11));
const length = (): number => 12 + Math.floor(random() * 29);
const altered = Array.from({ length: 200 }, (_, index) => {
  const { text, quoted, original } = misquoter.edited(length(), 1 + (index % 3));
  return { text, quoted, edits: wordDistance(original, quoted) };
});
const absent = Array.from({ length: 60 }, () => misquoter.stitched(length()).quoted);

mkdirSync(path.join(folder, 'files'), { recursive: true });
texts.forEach((text, index) => {
  writeFileSync(path.join(folder, 'files', `${index}.txt`), text);
});
writeFileSync(path.join(folder, 'texts.json'), JSON.stringify(texts));
writeFileSync(
  path.join(folder, 'questions.json'),
  JSON.stringify({
    queries,
    keystrokes: queries.slice(0, 40).flatMap(keystrokes),
    altered,
    absent,
  }),
);
