import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../../src/core/article/parser';
import type { Article } from '../../../../src/core/library/article';
import { sentenceRanges } from '../../../../src/core/text/sentences';
import { checkFigures } from '../../../../src/core/quotation/figures/checkFigures';
import { type Figure, figureOf } from '../../../../src/core/quotation/figures/figure';
import type { CheckedFigure } from '../../../../src/core/quotation/figures/types';
import type { TextRange } from '../../../../src/core/text/range';

/** An article of a library without its record: only its text matters here. */
export function articleOf(id: string, text: string): Article {
  return {
    id,
    citekey: id,
    csl: { id, type: 'document' },
    file: { uri: `file:///${id}.txt`, path: `${id}.txt`, size: text.length },
    format: 'text',
    sic: [],
    parsed: parseArticle(text),
  };
}

/** The only figure of a sentence. */
export function figureIn(sentence: string): Figure {
  const [statistic, ...more] = articleOf('one', `Tin\n\n${sentence}`).parsed.statistics;
  assert.ok(statistic && more.length === 0, sentence);
  return figureOf(statistic);
}

/** A file of the repository as an article; of a fixture of statistics the text above "====". */
export function readArticle(id: string, path: string): Article {
  const [text = ''] = readFileSync(join(process.cwd(), path), 'utf8').split('\n====\n');
  return articleOf(id, text);
}

export function sentencesOf(text: string): TextRange[] {
  return sentenceRanges(text, { start: 0, end: text.length });
}

/** The same article as another object, of which nothing that was read before is known. */
export function unread(article: Article): Article {
  return { ...article };
}

/** Checks every figure of a report that cites the articles in each of its sentences. */
export function check(text: string, ...articles: readonly Article[]): readonly CheckedFigure[] {
  // Read anew for every test, so that none depends on another.
  return checkFigures(text, sentencesOf(text), articles.map(unread));
}
