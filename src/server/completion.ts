import type { CancellationToken, CompletionList, CompletionParams } from 'vscode-languageserver';
import { isInCode } from '../core/completion/codeContext';
import { keyContext } from '../core/completion/keyContext';
import { openQuotation } from '../core/completion/quotationContext';
import { completionCursor } from './completionCursor';
import { citekeyItems, withReference } from './completionCitekeys';
import { locatorItems } from './completionLocators';
import { quotationItems } from './completionQuotations';
import { statisticItems } from './completionStatistics';
import type { Feature } from './feature';
import type { Session } from './session';

export const completion: Feature = {
  capabilities: {
    // A space ends a word of a quotation: editors propose nothing in prose by themselves.
    completionProvider: {
      triggerCharacters: ['@', '{', '[', ',', ';', '<', '`', ' '],
      // Only what is looked at is formatted by the report's style.
      resolveProvider: true,
    },
  },
  listen(connection, session) {
    connection.onCompletion((params, token) => provideCompletion(session(), params, token));
    connection.onCompletionResolve((item) => withReference(session(), item));
  },
};

/**
 * What the library has for the place of the cursor: keys and locators in a citation, the source's
 * words in a quotation, a figure behind what it counts. Null nearly everywhere else.
 */
async function provideCompletion(
  session: Session,
  { textDocument, position }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionList | null> {
  const cursor = await completionCursor(session, textDocument.uri, position, token);
  if (!cursor) return null;
  const { language, before, after, text } = cursor;
  const { byKey } = session.citekeys(textDocument.uri);
  const isKey = (key: string): boolean => byKey.has(key);
  const context = keyContext({ before, after }, language, isKey);
  const found = async () => {
    if (context?.kind === 'key') return citekeyItems(cursor, context, token);
    if (context?.kind === 'locator') return locatorItems(cursor, context, token);
    const quotation = openQuotation(text, language);
    return quotation ? quotationItems(cursor, quotation) : statisticItems(cursor);
  };
  const items = await found();
  if (items.length === 0 || token.isCancellationRequested) return null;
  // Last, as it looks at all of the report.
  if (isInCode(session.documents.get(textDocument.uri)?.getText() ?? '', cursor.offset, language)) {
    return null;
  }
  return { isIncomplete: true, items };
}
