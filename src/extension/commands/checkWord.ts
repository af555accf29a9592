import type { CancellationToken } from 'vscode';
import { l10n, Uri, window, workspace } from 'vscode';
import { commandIds } from '../../protocol/commands';
import type { Request } from '../../protocol/lsp';
import type { NoWord } from '../../protocol/wordCheck';
import { wordCheckRequest, wordCopyRequest } from '../../protocol/wordCheck';
import { isWordFile, signedAt } from '../../protocol/wordReports';
import { explainFailure, tellFailure } from '../failures';
import type { LibraryServer } from '../libraryServer';
import { sayInformation, sayProgress, sayWarning } from '../notices';
import { shortLine } from '../shortLine';
import { bytesOf, openFile, writeBeside } from '../writtenFile';
import type { Command } from './command';

/** The file that a menu was opened on, or the one that is chosen. */
async function wordFile(argument: unknown): Promise<Uri | null> {
  if (argument instanceof Uri && isWordFile(argument.path)) return argument;
  const chosen = await window.showOpenDialog({
    // Some dialogs tell capitals apart.
    filters: { Word: ['docx', 'docm', 'DOCX', 'DOCM'] },
    openLabel: l10n.t('Check'),
    title: l10n.t('Check a report in Word'),
  });
  return chosen?.[0] ?? null;
}

/** What the server answers, while a notification says that it works; null where it is told why not. */
async function asked<Params, Answer extends { readonly type: string }>(
  server: LibraryServer,
  title: string,
  request: Request<Params, Answer>,
  params: Params,
): Promise<Exclude<Answer, NoWord> | null> {
  const answer = await sayProgress(title, async (_, token: CancellationToken) => {
    try {
      return await server.ask(request, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  });
  if (answer === null || isRead(answer)) return answer;
  if (isNone(answer)) void tellFailure(server.log, answer.message, answer.message);
  return null;
}

function isNone(answer: { readonly type: string }): answer is NoWord {
  return answer.type === 'none';
}

function isRead<Answer extends { readonly type: string }>(
  answer: Answer,
): answer is Exclude<Answer, NoWord> {
  return !isNone(answer);
}

const nameOf = (uri: Uri): string => uri.path.split('/').at(-1) ?? '';

/** `báo cáo.docx` gets a copy `báo cáo (đã kiểm tra).docx` beside it, over nothing that is there. */
async function saveCopy(server: LibraryServer, uri: Uri): Promise<void> {
  const name = nameOf(uri);
  const params = { uri: uri.toString(), signing: signedAt(new Date()) };
  const answer = await asked(
    server,
    l10n.t('Writing comments into a copy'),
    wordCopyRequest,
    params,
  );
  if (!answer) return;
  const dot = name.lastIndexOf('.');
  const stem = `${name.slice(0, dot)} ${l10n.t('(checked)')}`;
  const copy = await writeBeside(uri, stem, name.slice(dot), bytesOf(answer.file));
  const open = l10n.t('Open');
  const saved = l10n.t('Saved: {0}', workspace.asRelativePath(copy));
  if ((await sayInformation(saved, open)) === open) await openFile(copy);
}

async function offerCopy(
  server: LibraryServer,
  uri: Uri,
  said: readonly string[],
  comments: number,
): Promise<void> {
  const save = l10n.t('Save a copy with comments');
  const message = said.join(' ');
  const actions = comments > 0 ? [save] : [];
  const chosen =
    said.length === 1
      ? await sayInformation(message, ...actions)
      : await sayWarning(message, ...actions);
  if (chosen === save) await saveCopy(server, uri);
}

/** Verifies a report in Word, shows what was found, and offers a copy with comments. */
export const checkWord: Command = {
  id: commandIds.checkWord,
  async run({ server, page }, ...args) {
    const uri = await wordFile(args[0]);
    if (!uri) return;
    const name = shortLine(nameOf(uri), 60);
    const title = l10n.t('Checking {0}', name);
    const found = await asked(server, title, wordCheckRequest, { uri: uri.toString() });
    if (!found) return;
    await page.show(uri);
    const { counts, comments, doubts } = found;
    const summary = l10n.t(
      '{0}: quotations {1}, figures {2}. Errors: {3}. Warnings: {4}.',
      name,
      counts.quotations,
      counts.figures,
      counts.errors,
      counts.warnings,
    );
    // The command is done when it has shown what was found: nobody need answer.
    void explainFailure(server.log, () => offerCopy(server, uri, [summary, ...doubts], comments));
  },
};
