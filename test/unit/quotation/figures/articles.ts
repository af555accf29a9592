import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../../src/core/article/parser';
import type { Article } from '../../../../src/core/library/article';
import { sentenceRanges } from '../../../../src/core/text/sentences';
import { checkFigures } from '../../../../src/core/quotation/figures/checkFigures';
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

/** A file of the repository as an article; of a fixture of statistics the text above "====". */
export function readArticle(id: string, path: string): Article {
  const [text = ''] = readFileSync(join(process.cwd(), path), 'utf8').split('\n====\n');
  return articleOf(id, text);
}

export function sentencesOf(text: string): TextRange[] {
  return sentenceRanges(text, { start: 0, end: text.length });
}

/** Checks every figure of a report that cites the articles in each of its sentences. */
export function check(text: string, ...articles: readonly Article[]): readonly CheckedFigure[] {
  return checkFigures(text, sentencesOf(text), articles);
}
