import type { Article } from '../../library/article';
import type { TextRange } from '../../text/range';
import { type ArticleFigures, figuresOf } from './articleFigures';
import { compose } from './composed';
import { correctionOf } from './correction';
import { displaced } from './displaced';
import { exchangedIn } from './exchanged';
import { foldedWords } from './quantity';
import { readReport, type ReportFigure, type ReportSentence } from './reportFigures';
import { type Candidate, isBetter, type Tie } from './tie';
import { tieByValue } from './tieByValue';
import { wrongCandidates } from './wrongCandidates';
import type { CheckedFigure } from './types';

/** Of one sentence, how many figures that no article states are weighed against all it states. */
const MAX_WEIGHED = 64;

/** What is known of a figure: the article and how it is tied to it. */
interface Finding {
  readonly article: Article;
  readonly tie: Tie;
}

/**
 * Checks the figures in the given sentences of a report's shown text against the articles that a
 * citation or quotation ties the sentences to; of several articles the one that says it best counts.
 * Offsets are of `text`, in whatever Unicode form it is. Years of the report's own are left out.
 * Survives any text; linear in the text's length.
 */
export function checkFigures(
  text: string,
  sentences: readonly TextRange[],
  articles: readonly Article[],
): readonly CheckedFigure[] {
  const composed = compose(text);
  const checked: CheckedFigure[] = [];
  const indexed = articles.map(figuresOf);
  const report = readReport(composed.text, sentences.map(composed.toComposed));
  for (const sentence of report) {
    const findings = checkSentence(sentence, indexed);
    for (const figure of sentence.figures) {
      const given = checkedFigure(sentence, figure, findings.get(figure) ?? null);
      if (given) checked.push(moved(given, text, composed.toGiven));
    }
  }
  return checked;
}

/** Of what each figure of the sentence is a right or a wrong form. */
function checkSentence(
  sentence: ReportSentence,
  articles: readonly ArticleFigures[],
): Map<ReportFigure, Finding> {
  const findings = new Map<ReportFigure, Finding>();
  for (const article of articles) {
    for (const figure of sentence.figures) {
      const tie = tieByValue(figure, article) ?? tieByWords(figure, article);
      if (tie) keepBetter(findings, figure, { article: article.article, tie });
    }
  }
  for (const article of articles) {
    const valued = [...findings].flatMap(([figure, { article: of, tie }]) =>
      of === article.article && tie.source ? [{ figure, source: tie.source }] : [],
    );
    for (const [figure, tie] of exchangedIn(sentence, valued, article)) {
      findings.set(figure, { article: article.article, tie });
    }
    const used = new Set([...findings.values()].map(({ tie }) => tie.source));
    for (const { figure } of valued) {
      const known = findings.get(figure);
      if (!known || known.tie.comparison.verdict === 'wrong') continue;
      const tie = displaced(figure, sentence, known.tie, article, used);
      if (tie) findings.set(figure, { article: article.article, tie });
    }
  }
  const open = sentence.figures.filter((figure) => !findings.has(figure)).slice(0, MAX_WEIGHED);
  if (open.length === 0) return findings;
  const taken = new Set([...findings.values()].map(({ tie }) => tie.source));
  for (const article of articles) {
    const pairs = open.flatMap((figure) =>
      wrongCandidates(figure, sentence, article)
        .filter(({ source }) => !taken.has(source))
        .map((candidate) => ({ figure, candidate })),
    );
    for (const { figure, candidate } of assign(pairs)) {
      keepBetter(findings, figure, { article: article.article, tie: candidate });
    }
  }
  return findings;
}

/** Pairs each figure and each statistic at most once, the likeliest first. */
function assign(
  pairs: readonly { figure: ReportFigure; candidate: Candidate }[],
): { figure: ReportFigure; candidate: Candidate }[] {
  const figures = new Set<ReportFigure>();
  const sources = new Set<unknown>();
  return pairs
    .toSorted((a, b) => b.candidate.score - a.candidate.score)
    .filter(({ figure, candidate: { source } }) => {
      if (figures.has(figure) || sources.has(source)) return false;
      figures.add(figure);
      sources.add(source);
      return true;
    });
}

/** A number that the article has with the same words behind it, though as no statistic. */
function tieByWords({ parts, statistic }: ReportFigure, article: ArticleFigures): Tie | null {
  // What qualifies the number may not stand there; nor what it is counted by.
  if (statistic.qualifier !== null || !/^[\p{L}\p{M}\s]+$/u.test(parts.unit)) return null;
  if (!article.saysNumber(parts.number, foldedWords(parts.unit))) return null;
  return { source: null, comparison: RIGHT, score: 0 };
}

const RIGHT = { differs: [], verdict: 'right', converted: false, rounded: false } as const;

function keepBetter(
  findings: Map<ReportFigure, Finding>,
  figure: ReportFigure,
  finding: Finding,
): void {
  const known = findings.get(figure);
  if (!known || isBetter(finding.tie, known.tie)) findings.set(figure, finding);
}

function checkedFigure(
  sentence: ReportSentence,
  figure: ReportFigure,
  finding: Finding | null,
): CheckedFigure | null {
  const { start, end, text, kind } = figure.statistic;
  if (!finding) {
    // The year a report was written in, or speaks of, is nobody's figure.
    if (kind === 'year' || kind === 'period') return null;
    return { start, end, text, ...UNCHECKABLE };
  }
  const { article, tie } = finding;
  const { differs, verdict } = tie.comparison;
  const correction =
    tie.source && verdict !== 'right'
      ? correctionOf(sentence.text, sentence, figure, tie.source, differs)
      : null;
  const expected = tie.source?.statistic ?? null;
  return { start, end, text, verdict, articleId: article.id, expected, differs, correction };
}

const UNCHECKABLE = {
  verdict: 'uncheckable',
  articleId: null,
  expected: null,
  differs: [],
  correction: null,
} as const;

/** The figure in the text as it was given. */
function moved(
  figure: CheckedFigure,
  given: string,
  toGiven: (range: TextRange) => TextRange,
): CheckedFigure {
  const range = toGiven(figure);
  const correction = figure.correction && {
    ...figure.correction,
    range: toGiven(figure.correction.range),
  };
  return { ...figure, ...range, text: given.slice(range.start, range.end), correction };
}
