import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { NoSuchPassageError } from '../core/insertion/fromArticle';
import { insertionOptions } from '../protocol/insertionOptions';
import type { InsertionParams } from '../protocol/lsp';
import { requireArticle } from './article';
import { describeMissing } from '../protocol/messages';
import type { Session } from './session';

/** What to insert at each place of a report, in the report's own language and conventions. */
export async function provideInsertion(
  session: Session,
  params: InsertionParams,
): Promise<readonly string[]> {
  const { engine, documents, locale } = session;
  const { what, passage, form, locator, uri, languageId, places } = params;
  const article = requireArticle(session, passage.articleId);
  const document = uri === null ? undefined : documents.get(uri);
  const settings = await session.settings(uri);
  try {
    return engine.insertions(
      article,
      {
        what,
        range: passage.range,
        statisticId: passage.statisticId,
        form: form ?? 'phrase',
        locator: locator ?? true,
      },
      { languageId, fileName: uri ?? '', text: document?.getText() ?? null },
      insertionOptions(settings),
      places,
    );
  } catch (error) {
    if (error instanceof NoSuchPassageError) {
      throw new ResponseError(ErrorCodes.InvalidParams, describeMissing(locale));
    }
    throw error;
  }
}
