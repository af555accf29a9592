import type { LogOutputChannel } from 'vscode';
import { l10n } from 'vscode';
import { sayError } from './notices';
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
