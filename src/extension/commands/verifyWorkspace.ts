import { CancellationError, commands, l10n } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { WorkspaceVerification } from '../../protocol/lsp';
import type { LibraryServer } from '../libraryServer';
import { sayProgress } from '../notices';
import { statusMessage } from '../statusMessage';
import type { Command } from './command';

/** Null when the user has cancelled: what was found until then stays in the Problems view. */
function verify(server: LibraryServer): Thenable<WorkspaceVerification | null> {
  const title = l10n.t('Verifying the reports of the workspace');
  return sayProgress(title, async (progress, token) => {
    let done = 0;
    try {
      return await server.verifyWorkspace(({ message, percentage = done }) => {
        progress.report({ ...(message ? { message } : {}), increment: percentage - done });
        done = percentage;
      }, token);
    } catch (error) {
      if (token.isCancellationRequested || error instanceof CancellationError) {
        return null;
      }
      throw error;
    }
  });
}

function summary({ files, reports, problems }: WorkspaceVerification): string {
  const total = (of: 'errors' | 'warnings') =>
    reports.reduce((sum, { counts }) => sum + counts[of], 0);
  const found = l10n.t(
    'Reports verified: {0}. Errors: {1}. Warnings: {2}.',
    files,
    total('errors'),
    total('warnings'),
  );
  return problems.length > 0
    ? `${found} ${l10n.t('Files that could not be read: {0}.', problems.length)}`
    : found;
}

/** Verifies every report of the workspace; the Problems view has what was found. */
export const verifyWorkspace: Command = {
  id: commandIds.verifyWorkspace,
  async run({ server }) {
    const verified = await verify(server);
    if (!verified) {
      return;
    }
    verified.problems.forEach(({ message }) => server.log.warn(message));
    statusMessage(summary(verified));
    if (verified.reports.some(({ counts }) => counts.errors + counts.warnings > 0)) {
      await commands.executeCommand('workbench.actions.view.problems');
    }
  },
};
