import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseArticle } from '../core/article/parser';
import type { ParsedArticle } from '../core/article/types';
import type { Article } from '../core/library/article';
import { normalizeText } from '../core/text/normalize';
import type { TextRange } from '../core/text/range';
import type { ReportDocument } from './reports';
import type { Session } from './session';
import { isSameFile } from './uris';

/** An article whose text is open in the editor. */
export interface OpenArticle {
  /** As the library has it: as it was last saved. */
  readonly article: Article;
  /** The structure of the text as it is typed; the library's own where nothing was typed. */
  readonly parsed: ParsedArticle;
  /** The text that `parsed` counts in. Its lines are those of the editor. */
  readonly document: TextDocument;
}

interface Known {
  readonly version: number;
  readonly opened: OpenArticle;
}

const known = new WeakMap<ReportDocument, Known>();

/** The article of an open document; null of every other document. */
export async function openArticle(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<OpenArticle | null> {
  await session.ready();
  if (token.isCancellationRequested || !session.isArticle(uri)) return null;
  const typed = session.documents.get(uri);
  const article = session.engine.articles.find(({ file }) => isSameFile(file.uri, uri));
  if (!typed || !article) return null;
  const last = known.get(typed);
  if (last?.version === typed.version && last.opened.article === article) return last.opened;
  const opened = open(article, typed.getText());
  known.set(typed, { version: typed.version, opened });
  return opened;
}

function open(article: Article, typed: string): OpenArticle {
  const text = normalizeText(typed);
  const isSaved = text === article.parsed.text;
  const parsed = isSaved ? article.parsed : parseArticle(typed, { format: article.format });
  return { article, parsed, document: TextDocument.create(article.file.uri, '', 0, text) };
}

/** A range of the typed text in the saved one; null of what was not saved yet. */
export function savedRange({ article, parsed }: OpenArticle, range: TextRange): TextRange | null {
  if (parsed === article.parsed) return range;
  const words = parsed.text.slice(range.start, range.end);
  const start = words === '' ? -1 : article.parsed.text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

/**
 * What an article says at an offset: all of it at its title, a lesson at its marker, a part at its
 * heading, else the sentence.
 */
export function passageAt(parsed: ParsedArticle, offset: number): TextRange | null {
  const isAt = ({ start, end }: TextRange): boolean => start <= offset && offset <= end;
  if (parsed.title && isAt(parsed.title)) return { start: 0, end: parsed.text.length };
  const lesson = parsed.lessons.findLast(({ marker }) => isAt(marker));
  if (lesson) return { start: lesson.start, end: lesson.end };
  const sentence = parsed.sentences.find(isAt);
  if (!sentence) return null;
  const { start, end } = sentence;
  const heading = parsed.text.slice(start, end);
  const part = parsed.sections.find(
    (section) => section.kind === 'part' && section.start === start && section.title === heading,
  );
  return part ? { start: part.start, end: part.end } : { start, end };
}
