import { env, l10n } from 'vscode';
import { draftPageRequest } from '../../protocol/assist';
import { commandIds } from '../../protocol/commands';
import { currentReport } from '../assistants/currentReport';
import { settingsFor } from '../settings';
import { statusMessage } from '../statusMessage';
import { statusText } from '../verification/statusText';
import type { Command } from './command';

/** Checks a draft, an assistant's say, before it is pasted; changes neither it nor any document. */
export const verifyClipboard: Command = {
  id: commandIds.verifyClipboard,
  async run({ server, clipboard }) {
    const text = await env.clipboard.readText();
    if (text.trim() === '') {
      statusMessage(l10n.t('There is no text on the clipboard.'));
      return;
    }
    const { maxFileSize: limit } = settingsFor();
    if (text.length > limit * 1e6) {
      statusMessage(l10n.t('The text on the clipboard is larger than {0} MB.', limit));
      return;
    }
    const { counts, html } = await server.ask(draftPageRequest, { text, report: currentReport() });
    const found = statusText(counts, l10n);
    if (found) clipboard.show(html);
    statusMessage(
      found?.spoken ??
        l10n.t(
          'Nothing on the clipboard could be verified: it quotes, cites and states nothing of the library.',
        ),
    );
  },
};
