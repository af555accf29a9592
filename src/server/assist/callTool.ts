import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { ToolCancelled } from '../../assist/tool';
import { callTool } from '../../assist/tools';
import type { ToolAnswer, ToolCall } from '../../protocol/assist';
import type { Session } from '../session';
import { keysOfReport, openReportOf } from './draft';

/** Answers an assistant; whatever it sent, it is told what to do next. */
export async function provideToolAnswer(
  session: Session,
  { tool, input, report, most }: ToolCall,
  token: CancellationToken,
): Promise<ToolAnswer> {
  const { engine, locale } = session;
  const open = openReportOf(session, report);
  const settings = await session.settings(open?.uri ?? null);
  const world = {
    engine,
    settings,
    locale,
    report: open && { languageId: open.languageId, fileName: open.uri, text: open.getText() },
    otherKeys: await keysOfReport(session, open),
    isCancelled: () => token.isCancellationRequested,
  };
  try {
    return await callTool(tool, input, world, most);
  } catch (error) {
    if (!(error instanceof ToolCancelled)) throw error;
    throw new ResponseError(LSPErrorCodes.RequestCancelled, tool);
  }
}
