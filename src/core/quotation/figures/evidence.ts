import type { ArticleFigures } from './articleFigures';
import { firstWordFrom, type SentenceWord } from './featureWords';
import type { Figure } from './figure';
import type { ReportFigure, ReportSentence } from './reportFigures';

/*
 * What ties a figure of a report to one statistic of an article, and what speaks against it. Only
 * strong evidence makes a different figure a wrong one.
 */

/** From 0 to 1: how much of what stands round the figure stands round the statistic too. */
export function likeness(figure: ReportFigure, source: Figure, article: ArticleFigures): Likeness {
  const features = article.featuresOf(source);
  let whole = 0;
  let shared = 0;
  let close = 0;
  let aside = 1;
  for (const [feature, weight] of figure.features) {
    const share = weight * article.rarity(feature);
    const there = features.get(feature);
    whole += share;
    // A pair of words weighs up to 1, a word up to half of it.
    const full = feature.includes(' ') ? 1 : 0.5;
    if (there === undefined) {
      if (feature.startsWith('^')) aside = ELSEWHERE;
      continue;
    }
    const nearness = Math.min(there, full) / full;
    shared += share * (0.6 + 0.4 * nearness);
    close += share * nearness;
  }
  if (whole === 0) return { ratio: 0, shared: 0, close: 0 };
  return { ratio: shared / whole, shared, close: (aside * close) / whole };
}

/** What is left of the closeness of a level to where it began, or to a change. */
const ELSEWHERE = 0.4;

export interface Likeness {
  readonly ratio: number;
  /** The weight of what is shared: little of little is no evidence. */
  readonly shared: number;
  /** As `ratio`, but what stands clauses away counts little: tells statistics of a sentence apart. */
  readonly close: number;
}

const CHANGES = new Set('tăng giảm hơn kém thấp gấp thêm bớt chênh lệch vượt so'.split(' '));
const PLANS = new Set('phấn đấu,mục tiêu,chỉ tiêu,kế hoạch,dự kiến,đề ra,đặt ra'.split(','));
const LOCATING = new Set('huyện tỉnh quận tp thị phố'.split(' '));
const PERSONS = new Set('theo tác giả ông bà chí anh chị sĩ'.split(' '));
/** How far before a figure words say that a change is meant, not a level. */
const CLOSE = 4;

/** Whether the sentence says that the figure is its own: of another place, year, plan or change. */
export function speaksOfOther(
  figure: ReportFigure,
  sentence: ReportSentence,
  source: Figure,
  article: ArticleFigures,
): boolean {
  const sourceWords = article.wordsOf(source);
  const at = firstWordFrom(sentence.words, figure.statistic.start);
  const sourceAt = firstWordFrom(sourceWords, source.statistic.start);
  return (
    namesOther(sentence.words, at, article) ||
    hasOtherYear(sentence, figure, article) ||
    (changes(sentence.words, at) && !changes(sourceWords, sourceAt)) ||
    (plans(sentence.words, at, 0) && !plans(sourceWords, sourceAt, 0)) ||
    (plans(sentence.words, at, NEAR) && !plans(sourceWords, sourceAt, NEAR))
  );
}

function changes(words: readonly SentenceWord[], at: number): boolean {
  for (let index = Math.max(0, at - CLOSE); index < at; index += 1) {
    const word = words[index];
    if (word && CHANGES.has(word.fold) && word.clause === words[at]?.clause) return true;
  }
  return false;
}

/** In a long sentence only what is near counts. */
const NEAR = 60;

/** Whether a plan is spoken of before the word at `at`, or up to so many words behind it. */
function plans(words: readonly SentenceWord[], at: number, behind: number): boolean {
  const to = Math.min(words.length, at + behind);
  for (let index = Math.max(0, at - NEAR); index < to; index += 1) {
    const pair = `${words[index]?.fold ?? ''} ${words[index + 1]?.fold ?? ''}`;
    if (PLANS.has(pair)) return true;
  }
  return false;
}

/**
 * Whether a proper name before the figure is nowhere in the article. A greater place behind a known
 * one ("xã Cảnh Thụy, huyện Yên Dũng") and who is quoted ("theo ông …") say nothing.
 */
function namesOther(words: readonly SentenceWord[], at: number, article: ArticleFigures): boolean {
  let known = false;
  let cleared = false;
  for (let index = Math.max(1, at - NEAR); index < at; index += 1) {
    const word = words[index];
    const before = words[index - 1];
    if (!word?.capital) {
      cleared = false;
      continue;
    }
    // Each name is known or not by its pairs of syllables; a single one by itself.
    const paired = index > 1 && before?.capital === true && before.end + 1 === word.start;
    if (article.says(paired ? `${before.fold} ${word.fold}` : word.fold)) {
      known ||= paired;
      continue;
    }
    if (before && !before.capital) {
      cleared = PERSONS.has(before.fold) || (known && LOCATING.has(before.fold));
    }
    if (!cleared) return true;
  }
  return false;
}

/** Whether the sentence dates itself by a year the article does not know. */
function hasOtherYear(
  { figures }: ReportSentence,
  figure: ReportFigure,
  article: ArticleFigures,
): boolean {
  return figures.slice(0, MAX_YEARS).some(({ statistic, parts }) => {
    if (statistic === figure.statistic) return false;
    if (statistic.kind !== 'year' && statistic.kind !== 'period') return false;
    return (parts.number.match(/[0-9]{3,4}/g) ?? []).some((year) => !article.says(year));
  });
}

const MAX_YEARS = 32;
