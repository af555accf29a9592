import { isValidCitekey } from '../citation/citekey';
import type { Container } from './container';
import { containerOf } from './container';
import type { Conventions } from './conventions';
import type { InlineMarks } from './marks';
import { literalMarks, marksFor } from './marks';
import type { Cited, Markup } from './markup/markup';
import { joined } from './markup/markup';
import { markupOf } from './markups';
import { beginsNote, isInNote, noteSentence } from './notes';
import { isParted, placeBlock, placeInline } from './placement';
import { valueIn } from './statisticValue';
import type { InsertionRequest } from './types';
import type { Words } from './words';
import { paragraphsOf, phraseOf, writeWords } from './words';

export type { InsertionRequest } from './types';

/** How many characters a line of a report is reckoned at. */
const LINE = 80;

/**
 * What to insert at the cursor of a report: a quotation, a statistic or a citation in the markup
 * and by the conventions of the document, with what sets it apart from the text round it. The
 * source's words are verbatim once the markup is read; the text has LF line ends.
 */
export function renderInsertion(request: InsertionRequest): string {
  const { language, conventions, context, options, source } = request;
  const markup = markupOf(language, conventions);
  const cited: Cited = {
    citekey: source.citekey,
    csl: source.csl,
    locator: request.locator,
    locale: options.documentLocale,
    // A key no markup can hold must not be written into one.
    conventions: isValidCitekey(source.citekey)
      ? conventions
      : { ...conventions, citations: 'words' },
    note: noteFor(request),
  };
  if (request.what === 'citation') {
    const isCall = cited.note !== null && cited.conventions.citations === 'words';
    return placeInline(markup.citation(cited), context, isCall);
  }
  const work: Work = {
    request,
    markup,
    cited: options.withCitation ? cited : null,
    container: containerOf(context.before, language),
  };
  const statistic = request.what === 'statistic' ? request.statistic : undefined;
  if (statistic !== undefined && statistic.form !== 'sentence') {
    const range = statistic.form === 'value' ? valueIn(request.passage, statistic) : statistic;
    return renderPhrase(phraseOf(request.passage, range, options.sic), work);
  }
  return renderQuotation(work);
}

/** A footnote has none of its own: where it has no other words, the citation is what it says. */
function noteFor({ what, language, context, note = null }: InsertionRequest): Cited['note'] {
  if (language !== 'markdown' || !isInNote(context.before)) return note;
  if (what !== 'citation' || !beginsNote(context.before)) return null;
  return (words) => (context.after.trim() === '' ? noteSentence(words) : words);
}

interface Work {
  readonly request: InsertionRequest;
  readonly markup: Markup;
  readonly cited: Cited | null;
  readonly container: Container;
}

/** Words of the source in running text, without quotation marks. */
function renderPhrase(words: Words, { request, markup, cited, container }: Work): string {
  const { before } = request.context;
  const written = writeWords(words, markup.escape, {
    lineStart: container.isEmpty,
    previous: before.slice(-1),
    next: cited === null ? request.context.after.slice(0, 1) : ' ',
    inTable: container.inTable,
  });
  return placeInline(
    cited === null ? written : joined(written, markup.citation(cited)),
    request.context,
  );
}

function renderQuotation(work: Work): string {
  const { request, markup, cited, container } = work;
  const { passage, conventions, context, options } = request;
  const paragraphs = paragraphsOf(passage, options.sic);
  const marks = marksFor(passage.text, markChoices(work, conventions), isParted(context));
  if (!isBlock(work, paragraphs.length)) {
    const at = { lineStart: false, previous: marks.open.slice(-1), next: marks.close.slice(0, 1) };
    const words = paragraphs
      .map((words) => writeWords(words, markup.escape, { ...at, inTable: container.inTable }))
      .join(' ');
    const quotation = marks.open + words + marks.close;
    return placeInline(
      cited === null ? quotation : joined(quotation, markup.citation(cited)),
      context,
    );
  }
  const at = { lineStart: true, previous: '', next: '' };
  const lines = markup.block({
    paragraphs: paragraphs.map((words) => writeWords(words, markup.escape, at)),
    cited,
    conventions,
    marks,
    inQuote: container.inQuote && container.isEmpty,
  });
  return placeBlock(lines, context, container, markup.placement);
}

function isBlock({ request, container }: Work, paragraphs: number): boolean {
  const { style, blockThreshold } = request.options;
  if (container.inTable) return false;
  if (paragraphs > 1 || style === 'block') return true;
  const lines = Math.ceil(request.passage.text.length / LINE);
  return style === 'auto' && lines >= blockThreshold;
}

function markChoices({ request, markup }: Work, conventions: Conventions): readonly InlineMarks[] {
  const wanted = [request.options.quotationMarks, conventions.quotationMarks];
  return [
    ...wanted.filter((marks) => marks !== undefined && marks !== null).map(literalMarks),
    ...markup.marks(conventions),
  ];
}
