import type { TextRange } from '../../text/range';
import { words as wordsOf } from '../../text/words';
import { firstEndingAfter } from '../../text/order';
import { contains, overlaps } from '../../text/range';
import { RangeSet } from '../../text/rangeSet';
import { checkFigures } from '../figures/checkFigures';
import { checkQuotedFigures } from '../figures/checkQuotedFigures';
import type { CheckedFigure } from '../figures/types';
import { OBJECT } from '../report/object';
import type { ReportUnit } from '../report/report';
import type { ShownText } from '../report/shownText';
import type { Notes, VerificationContext } from './context';
import { quotedIn } from './quoted';
import type { Reference } from './references';
import { referencesIn } from './references';
import type { VerifiedFigure, VerifiedQuotation, VerifiedWords } from './results';
import { sourceTextOf } from '../find/sourceText';
import type { CitingFlow } from './ties';
import { referencesOfSentence, sentencesOf } from './ties';
import { verifyQuoted } from './verifyQuotation';

export interface VerifiedUnit {
  readonly quotations: readonly VerifiedQuotation[];
  readonly figures: readonly VerifiedFigure[];
  readonly unmarked: readonly VerifiedWords[];
}

/** The flows of a unit with their citations resolved. */
export function readUnit(
  unit: ReportUnit,
  labels: ReadonlySet<string>,
  context: VerificationContext,
): readonly CitingFlow[] {
  const flows = unit.flows.map((flow): CitingFlow => {
    const references = referencesIn(flow, context).filter((one) => !isLabel(one, labels));
    const quoted = quotedIn(flow, references);
    return { flow, references, attributed: [], quoted, sentences: sentencesOf(flow, quoted) };
  });
  return flows.map((citing, index): CitingFlow =>
    Object.assign({}, citing, { attributed: attributionOf(index, flows) }),
  );
}

/** Whether it refers to a part of the report itself. */
export function isLabel({ mark, articleIds }: Reference, labels: ReadonlySet<string>): boolean {
  return mark !== null && articleIds.length === 0 && labels.has(mark.key);
}

/**
 * A block quotation is cited by its attribution, by what introduces it ("… viết:") or by a line
 * behind it that says no more than whose it is.
 */
function attributionOf(index: number, flows: readonly CitingFlow[]): readonly Reference[] {
  const citing = flows[index];
  if (citing?.flow.role !== 'quotation' || citing.references.length > 0) return [];
  if (citing.flow.notes.length > 0) return [];
  const next = flows[index + 1];
  const before = flows[index - 1];
  if (next?.flow.role === 'attribution') return next.references;
  if (next?.flow.role === 'text' && saysOnlyWhose(next)) return next.references;
  const introduces =
    before?.flow.role === 'text' && /[:：]\s*$/.test(before.flow.shown.text.slice(-8));
  return introduces ? before.references.slice(-1) : [];
}

function saysOnlyWhose({ flow, references }: CitingFlow): boolean {
  const { text } = flow.shown;
  const first = references[0];
  const last = references.at(-1);
  if (!first || !last) return false;
  return (
    /^[\s(—–-]*$/.test(text.slice(0, first.shown.start)) &&
    /^[\s.)]*$/.test(text.slice(last.shown.end))
  );
}

/** Everything of a unit that can be verified, with verdicts. */
export function verifyUnit(
  flows: readonly CitingFlow[],
  notes: Notes,
  context: VerificationContext,
): VerifiedUnit {
  const quotations: VerifiedQuotation[] = [];
  const figures: VerifiedFigure[] = [];
  const unmarked: VerifiedWords[] = [];
  for (const citing of flows) {
    const found = citing.quoted.flatMap((quoted) => verifyQuoted(quoted, citing, notes, context));
    quotations.push(...found);
    figures.push(...found.flatMap((quotation) => quotedFigures(quotation, context)));
    if (citing.flow.role !== 'text' && citing.flow.role !== 'note') continue;
    figures.push(...statedFigures(citing, found, notes, context));
    unmarked.push(...unmarkedWords(citing, context));
  }
  return { quotations, figures, unmarked };
}

function quotedFigures(
  { shown, source, verdict }: VerifiedQuotation,
  context: VerificationContext,
): VerifiedFigure[] {
  const article = source && context.article(source.articleId);
  if (!source || !article) return [];
  // The same words state the same figures: none where the source states none.
  const isSame = verdict === 'verbatim' || verdict === 'typography';
  if (isSame && !article.parsed.statistics.some((one) => overlaps(one, source.range))) return [];
  const checked = checkQuotedFigures(shown.text, article, source.range);
  return checked.map((figure) => figureOf(figure, shown, true));
}

/** Figures in sentences that cite an article, or that quote one; those quoted are seen to already. */
function statedFigures(
  citing: CitingFlow,
  quotations: readonly VerifiedQuotation[],
  notes: Notes,
  context: VerificationContext,
): VerifiedFigure[] {
  const { flow, references, quoted } = citing;
  const quoting = new RangeSet(quoted.map(({ outer }) => outer));
  const citations = new RangeSet(references.map(({ shown }) => shown));
  // The words of a citation are not what a figure is told of.
  const text = masked(flow.shown.prose, references);
  // Sentences that speak of the same articles are read together.
  const together = new Map<string, { ids: readonly string[]; sentences: TextRange[] }>();
  for (const sentence of citing.sentences) {
    const written = flow.shown.toWritten(sentence);
    const cited = referencesOfSentence(sentence, citing, notes);
    const ids = new Set([
      ...cited.flatMap(({ articleIds }) => articleIds),
      ...quotations.flatMap(({ source, outer }) =>
        source !== null && contains(written, outer) ? [source.articleId] : [],
      ),
    ]);
    if (ids.size === 0) continue;
    const key = [...ids].join('\n');
    const group = together.get(key);
    if (group) group.sentences.push(sentence);
    else together.set(key, { ids: [...ids], sentences: [sentence] });
  }
  return [...together.values()].flatMap(({ ids, sentences }) => {
    const articles = ids.flatMap((id) => context.article(id) ?? []);
    return checkFigures(text, sentences, articles)
      .filter((figure) => !quoting.overlaps(figure) && !citations.overlaps(figure))
      .map((figure) => figureOf(figure, flow.shown, false, isClaimed(figure, sentences, quoting)));
  });
}

/** The text with objects in place of citations, unit by unit. */
function masked(text: string, references: readonly Reference[]): string {
  let result = '';
  for (const { shown } of references) {
    if (shown.end <= result.length) continue;
    const start = Math.max(shown.start, result.length);
    result += text.slice(result.length, start) + OBJECT.repeat(shown.end - start);
  }
  return result + text.slice(result.length);
}

/** Whether a figure in digits stands in a sentence that quotes nothing. */
function isClaimed(
  figure: CheckedFigure,
  sentences: readonly TextRange[],
  quoting: RangeSet,
): boolean {
  const sentence = sentences[firstEndingAfter(sentences, figure.start)];
  const quotes = sentence !== undefined && overlaps(sentence, figure) && quoting.overlaps(sentence);
  return !quotes && /\d/.test(figure.text);
}

function figureOf(
  figure: CheckedFigure,
  shown: ShownText,
  quoted: boolean,
  claimed = false,
): VerifiedFigure {
  const { text, verdict, articleId, expected, correction } = figure;
  return {
    kind: 'figure',
    written: shown.toWritten(figure),
    text,
    verdict,
    articleId,
    expected,
    correction: correction && { ...correction, shown },
    quoted,
    claimed,
  };
}

const MOST_RUNS = 50;

/** Words that so many articles have are how people write, unless there are many of them. */
const COMMON = 3;
const LONG = 16;

function isCommon(words: string, { finder }: VerificationContext): boolean {
  const places = finder.exact(words, { among: null, limit: 4 * COMMON });
  const articles = new Set(places.map(({ articleId }) => articleId));
  return articles.size >= COMMON && wordsOf(words).length < LONG;
}

/** Runs of an article's words that are neither marked nor cited in their paragraph. */
function unmarkedWords(
  { flow, references, quoted }: CitingFlow,
  context: VerificationContext,
): VerifiedWords[] {
  const { unmarkedWords: least } = context.options;
  if (least === 0) return [];
  const { text } = flow.shown;
  const cited = new Set(references.flatMap(({ articleIds }) => articleIds));
  const aside: TextRange[] = [
    ...references.map(({ shown }) => shown),
    ...quoted.map(({ outer }) => outer),
  ];
  return context.finder
    .commonRuns(flow.shown.prose, least, MOST_RUNS)
    .flatMap(({ range, place }) => {
      const words = text.slice(range.start, range.end);
      if (aside.some((other) => overlaps(other, range)) || cited.has(place.articleId)) return [];
      const article = context.article(place.articleId);
      if (!article || context.isIgnored(words) || isCommon(words, context)) return [];
      const source = {
        articleId: article.id,
        range: sourceTextOf(article).toArticle(place.range),
      };
      const written = flow.shown.toWritten(range);
      return [{ kind: 'unmarked' as const, written, text: words, source }];
    });
}
