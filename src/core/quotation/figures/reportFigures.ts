import { findStatistics } from '../../article/statistics';
import type { Statistic } from '../../article/types';
import type { TextRange } from '../../text/range';
import { countedFrom } from './articleFigures';
import { featuresAround, type SentenceWord, sentenceWords } from './featureWords';
import { type Figure, figureOf } from './figure';

/** A sentence of a report with the figures it states. */
export interface ReportSentence extends TextRange {
  readonly text: string;
  readonly words: readonly SentenceWord[];
  readonly figures: readonly ReportFigure[];
}

export interface ReportFigure extends Figure {
  readonly features: ReadonlyMap<string, number>;
}

/** The figures of the sentences, found as in an article; sentences without one are left out. */
export function readReport(text: string, sentences: readonly TextRange[]): ReportSentence[] {
  const ordered = sentences
    .filter(({ start, end }) => start >= 0 && end <= text.length)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, id: 'sentence', sectionId: null }));
  const bySentence = new Map<number, { readonly range: TextRange; readonly stated: Statistic[] }>();
  for (const statistic of findStatistics(text, ordered, [])) {
    const { sentence } = statistic;
    const same = bySentence.get(sentence.start);
    if (same) same.stated.push(statistic);
    else bySentence.set(sentence.start, { range: sentence, stated: [statistic] });
  }
  return [...bySentence.values()].map(({ range, stated }) => readSentence(text, range, stated));
}

function readSentence(
  text: string,
  range: TextRange,
  statistics: readonly Statistic[],
): ReportSentence {
  const words = sentenceWords(text, range, statistics);
  const figures = statistics.map((statistic) => ({
    ...figureOf(statistic),
    features: featuresAround(words, statistic, countedFrom(statistic)),
  }));
  return { ...range, text, words, figures };
}
