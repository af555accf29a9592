import type { LogOutputChannel } from 'vscode';
import { commands, l10n } from 'vscode';
import { extensionId } from '../protocol/commands';
import { sayError, sayWarning } from './notices';
import { ServerEnded } from './serverKeeper';

/** Says that something failed, with the ways out: the log, and the server anew where it has ended. */
export async function tellFailure(
  log: LogOutputChannel,
  message: string,
  error: unknown,
): Promise<void> {
  log.error(error instanceof Error ? error : String(error));
  const showLog = l10n.t('Show log');
  if (!(error instanceof ServerEnded)) {
    if ((await sayError(message, showLog)) === showLog) log.show();
    return;
  }
  const startAgain = l10n.t('Start again');
  const answer = await sayError(message, startAgain, showLog);
  if (answer === startAgain) error.startAgain();
  else if (answer === showLog) log.show();
}

/** Says what is wrong with a setting, and leads there. */
export async function tellWrongSetting(message: string): Promise<void> {
  const open = l10n.t('Open the setting');
  if ((await sayWarning(message, open)) === open) {
    await commands.executeCommand('workbench.action.openSettings', `@ext:${extensionId}`);
  }
}

/** Does something a user asked for; what goes wrong is said once, in words, with the log at hand. */
export async function explainFailure(
  log: LogOutputChannel,
  action: () => Promise<void>,
): Promise<void> {
  try {
    await action();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await tellFailure(log, l10n.t('Trích Dẫn could not do this: {0}', reason), error);
  }
}
