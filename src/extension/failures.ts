import type { LogOutputChannel } from 'vscode';
import { l10n } from 'vscode';
import { sayError } from './notices';

/** Does something a user asked for; what goes wrong is said once, in words, with the log at hand. */
export async function explainFailure(
  log: LogOutputChannel,
  action: () => Promise<void>,
): Promise<void> {
  try {
    await action();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const showLog = l10n.t('Show log');
    const reason = error instanceof Error ? error.message : String(error);
    const answer = await sayError(l10n.t('Trích Dẫn could not do this: {0}', reason), showLog);
    if (answer === showLog) {
      log.show();
    }
  }
}
