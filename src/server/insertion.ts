import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InsertedTexts } from '../core/insertion/notes';
import { NoSuchPassageError } from '../core/insertion/fromArticle';
import { insertionOptions } from '../protocol/insertionOptions';
import type { InsertedIntoReport, InsertionParams } from '../protocol/lsp';
import { requireArticle } from './article';
import { describeMissing } from '../protocol/messages';
import type { Session } from './session';

/** What to insert at each place of a report, in the report's own language and conventions. */
export async function provideInsertion(
  session: Session,
  params: InsertionParams,
): Promise<InsertedIntoReport> {
  const { engine, documents, locale } = session;
  const { what, passage, form, locator, uri, languageId, places, notes } = params;
  const article = session.citedIn(uri, requireArticle(session, passage.articleId));
  const document = uri === null ? undefined : documents.get(uri);
  const settings = await session.settings(uri);
  try {
    const inserted = engine.insertions(
      article,
      {
        what,
        range: passage.range,
        statisticId: passage.statisticId,
        form: form ?? 'phrase',
        locator: locator ?? true,
      },
      { languageId, fileName: uri ?? '', text: document?.getText() ?? null },
      { ...insertionOptions(settings), ...(notes === false && { citationsIn: 'text' as const }) },
      places,
    );
    return placedIn(document?.document, inserted);
  } catch (error) {
    if (error instanceof NoSuchPassageError) {
      throw new ResponseError(ErrorCodes.InvalidParams, describeMissing(locale));
    }
    throw error;
  }
}

/** The same with the place of the footnotes as a client counts. */
export function placedIn(
  document: TextDocument | undefined,
  { texts, notes }: InsertedTexts,
): InsertedIntoReport {
  const position = notes === null ? undefined : document?.positionAt(notes.offset);
  return { texts, notes: notes && position ? { position, text: notes.text } : null };
}
