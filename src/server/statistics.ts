import type { CancellationToken } from 'vscode-languageserver';
import { formatLocator } from '../core/citation/locator';
import { articleTitle } from '../core/library/article';
import { locatorOf } from '../core/library/locate';
import { shownWords } from '../core/library/shownWords';
import { MOST_READ } from '../core/statistics/findFigures';
import type { StatisticsRow } from '../core/statistics/statisticsTable';
import { countedIn, figureIn } from '../core/statistics/tableText';
import type { TableView } from '../core/statistics/tableView';
import { tableView } from '../core/statistics/tableView';
import { singleLine } from '../core/text/shorten';
import { insertionOptions } from '../protocol/insertionOptions';
import type {
  FigureRow,
  StatisticsQuestion,
  StatisticsTable,
  StatisticsTextParams,
} from '../protocol/statistics';
import { throwIfCancelled } from './cancellation';
import type { Session } from './session';

/** Most rows shown, and written out: what a person looks through, and a page draws at once. */
const MOST_ROWS = 500;

interface Answer extends TableView {
  readonly isComplete: boolean;
  readonly needsWords: boolean;
}

const none: Answer = { rows: [], total: 0, measures: [], isComplete: false, needsWords: true };

async function answerTo(
  { engine, locale }: Session,
  question: StatisticsQuestion,
  token: CancellationToken,
): Promise<Answer> {
  const { words, articleId, measure, from, to, order } = question;
  const isTooMuch = engine.articles.length > MOST_READ && articleId === null;
  if (isTooMuch && words.trim() === '') return none;
  // The measures on offer are those of all the figures, whichever is chosen.
  const wanted = { words, articleId, measure: null, from: null, to: null };
  const found = await engine.statistics(wanted, () => token.isCancellationRequested);
  throwIfCancelled(token);
  const choice = { measure, from, to, order, limit: MOST_ROWS };
  const view = tableView(found.rows, choice, locale);
  return { ...view, isComplete: found.isComplete, needsWords: false };
}

function rowView(
  { article, statistic, measure, amount }: StatisticsRow,
  session: Session,
): FigureRow {
  const { sentence, id } = statistic;
  const locator = locatorOf(article, statistic);
  const row = { article, statistic, measure, amount };
  return {
    passage: { articleId: article.id, range: sentence, statisticId: id },
    figure: figureIn(row),
    counted: countedIn(row),
    sentence: singleLine(shownWords(article, sentence).text),
    articleTitle: articleTitle(article),
    locator: locator && formatLocator(locator, session.locale),
    measure,
    amount,
  };
}

/** The figures of the library as a table. */
export async function provideStatistics(
  session: Session,
  question: StatisticsQuestion,
  token: CancellationToken,
): Promise<StatisticsTable> {
  const { engine } = session;
  const answer = await answerTo(session, question, token);
  const { done, all } = engine.searchable;
  const article = question.articleId === null ? null : engine.article(question.articleId);
  return {
    ...answer,
    rows: answer.rows.map((row) => rowView(row, session)),
    articleTitle: article && articleTitle(article),
    searchable: { done, all },
  };
}

/** The same figures as text with citations, for each place of a report or for the clipboard. */
export async function provideStatisticsText(
  session: Session,
  { question, format, uri, languageId, places }: StatisticsTextParams,
  token: CancellationToken,
): Promise<readonly string[]> {
  const { engine, documents } = session;
  const { rows } = await answerTo(session, question, token);
  const options = insertionOptions(await session.settings(uri));
  if (format === 'csv') return [engine.statisticsCsv(rows, options)];
  const text = (uri === null ? undefined : documents.get(uri))?.getText() ?? null;
  const document = { languageId, fileName: uri ?? '', text };
  return places.map((place) => engine.statisticsTable(rows, document, options, place));
}
