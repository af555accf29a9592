import type { CancellationToken, CodeLens } from 'vscode-languageserver';
import { CodeLensRefreshRequest, Command } from 'vscode-languageserver';
import type { TextRange } from '../core/text/range';
import { commandIds } from '../protocol/commands';
import type { PassageReference } from '../protocol/lsp';
import { isPassageReference } from '../protocol/lsp';
import { describeUses } from '../protocol/messages';
import type { OpenArticle } from './articleDocuments';
import { openArticle } from './articleDocuments';
import type { Feature } from './feature';
import { Refreshing } from './refreshing';
import type { Session } from './session';
import { usesOf, workspaceUses } from './uses';
import { positionsOf } from './verificationView';

const refreshing = new Refreshing(({ connection }) =>
  connection.sendRequest(CodeLensRefreshRequest.type),
);
const watched = new WeakSet<Session>();

export const codeLens: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  listen(connection, session) {
    connection.onCodeLens(({ textDocument }, token) =>
      provideCodeLenses(session(), textDocument.uri, token),
    );
    connection.onCodeLensResolve((lens, token) => resolveCodeLens(session(), lens, token));
  },
};

function watch(session: Session): void {
  refreshing.watch(session);
  if (watched.has(session)) return;
  watched.add(session);
  workspaceUses(session).onDidChange(() => refreshing.run(session));
}

/** Above the title, the lessons and the parts of an article; counted when they come into view. */
async function provideCodeLenses(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<CodeLens[] | null> {
  // What a click does is a command of our own extension.
  if (!session.hasCommands) return null;
  const opened = await openArticle(session, uri, token);
  if (!opened) return null;
  watch(session);
  const settings = await session.settings(uri);
  if (!settings['verify.codeLens']) return null;
  const { article, parsed, document } = opened;
  const whole = { start: 0, end: article.parsed.text.length };
  const lensAt = (line: TextRange, range: TextRange): CodeLens => {
    const data: PassageReference = { articleId: article.id, range, statisticId: null };
    return { range: positionsOf(document, line), data };
  };
  const ofSections = parsed.sections.flatMap((section) => {
    if (section.kind !== 'lesson' && section.kind !== 'part') return [];
    const saved = savedSection(opened, section.id);
    return saved ? [lensAt({ start: section.start, end: section.start }, saved)] : [];
  });
  const title = parsed.title ?? { start: 0, end: 0 };
  return [lensAt({ start: title.start, end: title.start }, whole), ...ofSections];
}

/** The section of this id in the text that reports are compared with. */
function savedSection({ article }: OpenArticle, id: string): TextRange | null {
  const section = article.parsed.sections.find((one) => one.id === id);
  return section ? { start: section.start, end: section.end } : null;
}

async function resolveCodeLens(
  session: Session,
  lens: CodeLens,
  token: CancellationToken,
): Promise<CodeLens> {
  const passage: unknown = lens.data;
  if (!isPassageReference(passage)) return lens;
  const { length } = usesOf(session, await workspaceUses(session).all(token), passage);
  const title = describeUses(length, session.locale);
  // A lens without a command is words alone.
  const command = length === 0 ? { title, command: '' } : openUses(title, passage);
  return { ...lens, command };
}

function openUses(title: string, passage: PassageReference): Command {
  return Command.create(title, commandIds.findUses, passage);
}
