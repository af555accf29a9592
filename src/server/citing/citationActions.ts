import type { CodeActionParams } from 'vscode-languageserver';
import { CodeAction, CodeActionKind, Command } from 'vscode-languageserver';
import { commandIds } from '../../protocol/commands';
import { describeEditCitation } from '../../protocol/messages';
import type { Session } from '../session';
import { provideCitationAt } from './citationRequests';

/** What is done to a citation that is right as it is. */
export const CITATION_KIND = `${CodeActionKind.RefactorRewrite}.citation`;

/** The action that opens the citation at the cursor; only our own extension knows how. */
export async function citationActions(
  session: Session,
  { textDocument, range }: CodeActionParams,
): Promise<CodeAction[]> {
  const { start: position, end } = range;
  if (!session.hasCommands || position.line !== end.line) return [];
  const found = await provideCitationAt(session, { uri: textDocument.uri, position });
  if (found === null) return [];
  const title = describeEditCitation(session.locale);
  const command = Command.create(title, commandIds.editCitation, textDocument.uri, position);
  return [CodeAction.create(title, command, CITATION_KIND)];
}
