import type {
  CodeAction,
  Diagnostic,
  Hover,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Verification } from '../../src/protocol/verification';
import { verificationRequest } from '../../src/protocol/lsp';
import { eventually } from './check';
import type { ReportClient, ReportClientOptions } from './reportClient';
import { embeddedFiles, startReportClient } from './reportClient';

/** What an editor that asks for diagnostics itself says of itself. */
export const pulling = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

/** A client that has the embedded article, and asks of reports what an editor asks. */
export interface VerifyClient extends ReportClient {
  /** Everything that was pushed, in order. */
  readonly pushed: readonly PublishDiagnosticsParams[];
  /** How often the client was told to ask again. */
  readonly refreshes: () => number;
  pull(uri: string): Promise<readonly Diagnostic[]>;
  /** The diagnostics pushed last for a file, as soon as the condition holds of them. */
  shows(
    uri: string,
    condition: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  verification(uri: string): Promise<Verification | null>;
  actions(uri: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]>;
  hover(uri: string, position: Range['start']): Promise<Hover | null>;
  /** Sends the changes of one notification. */
  edit(
    uri: string,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ): Promise<void>;
}

export async function startVerifyClient(
  options: Partial<ReportClientOptions> = {},
): Promise<VerifyClient> {
  const pushed: PublishDiagnosticsParams[] = [];
  let refreshes = 0;
  const reports = await startReportClient({ files: await embeddedFiles(), ...options });
  const { connection, client } = reports;
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => void pushed.push(params),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes += 1;
    return null;
  });
  return {
    ...reports,
    pushed,
    refreshes: () => refreshes,
    async pull(uri) {
      const report: { items: Diagnostic[] } = await connection.sendRequest(
        'textDocument/diagnostic',
        { textDocument: { uri } },
      );
      return report.items;
    },
    shows: (uri, condition) =>
      eventually(`diagnostics of ${uri}`, () => {
        const last = pushed.findLast((params) => params.uri === uri);
        return last && condition(last.diagnostics) ? last.diagnostics : null;
      }),
    verification: (uri) => client.ask(verificationRequest, { uri }),
    actions: async (uri, range, only) =>
      (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      })) ?? [],
    hover: (uri, position) =>
      connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }),
    edit: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
  };
}

/** The codes of diagnostics. */
export const codesOf = (diagnostics: readonly Diagnostic[]): readonly unknown[] =>
  diagnostics.map(({ code }) => code);

/** A report's text after an edit of the workspace, whichever form that has. */
export function afterEdit(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
  const edits: TextEdit[] = [...(edit?.changes?.[uri] ?? [])];
  for (const change of edit?.documentChanges ?? []) {
    if (!('edits' in change) || change.textDocument.uri !== uri) continue;
    for (const one of change.edits) if ('newText' in one) edits.push(one);
  }
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits);
}
