import type { CancellationToken } from 'vscode-languageserver';
import type {
  DraftAnswer,
  DraftFiles,
  DraftFilesParams,
  LibraryFolderView,
  ReadDraftParams,
  ReferenceReading,
} from '../../protocol/adding';
import { describeReferenceFault } from '../../protocol/referenceMessages';
import type { Session } from '../session';
import { Drafts } from './drafts';

const known = new WeakMap<Session, Drafts>();

function draftsOf(session: Session): Drafts {
  let drafts = known.get(session);
  if (!drafts) {
    drafts = new Drafts(session);
    known.set(session, drafts);
  }
  return drafts;
}

export function provideDraft(
  session: Session,
  params: ReadDraftParams,
  token: CancellationToken,
): Promise<DraftAnswer> {
  return draftsOf(session).read(params, token);
}

export function provideDraftFiles(session: Session, params: DraftFilesParams): Promise<DraftFiles> {
  return draftsOf(session).files(params);
}

export async function provideReferences(
  { importer, locale }: Session,
  { text }: { readonly text: string },
): Promise<ReferenceReading> {
  const { items, problems } = await importer.references(text);
  return { items, problems: problems.map((problem) => describeReferenceFault(problem, locale)) };
}

export function discardDraft(session: Session, { draft }: { readonly draft: number }): null {
  draftsOf(session).discard(draft);
  return null;
}

export function provideLibraryFolders(session: Session): readonly LibraryFolderView[] {
  return session.writableFolders;
}
