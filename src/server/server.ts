import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Request } from '../protocol/lsp';
import {
  articleRequest,
  insertionRequest,
  libraryRequest,
  outlineRequest,
  passagesRequest,
  repairRequest,
  searchRequest,
  usesRequest,
  verificationPageRequest,
  verificationRequest,
  verifyWorkspaceRequest,
} from '../protocol/lsp';
import {
  discardDraftRequest,
  draftFilesRequest,
  libraryFoldersRequest,
  readDraftRequest,
  readReferencesRequest,
} from '../protocol/adding';
import {
  discardDraft,
  provideDraft,
  provideDraftFiles,
  provideLibraryFolders,
  provideReferences,
} from './adding/requests';
import {
  citableSourcesRequest,
  citationAtRequest,
  citationTextRequest,
} from '../protocol/citations';
import { draftPageRequest, toolRequest } from '../protocol/assist';
import { healthRequest } from '../protocol/health';
import { exportWordRequest } from '../protocol/exporting';
import { wordCheckRequest, wordCopyRequest } from '../protocol/wordCheck';
import {
  addEntriesRequest,
  bibliographyFilesRequest,
  missingEntriesRequest,
} from '../protocol/bibliographyFiles';
import { bibliographyCheckRequest, entryRemovalRequest } from '../protocol/bibliographyChecks';
import { exportBibliographyRequest } from '../protocol/exportBibliography';
import { bibliographyRequest, styledReferencesRequest } from '../protocol/bibliography';
import { similarRequest } from '../protocol/similar';
import { statisticsRequest, statisticsTextRequest } from '../protocol/statistics';
import { provideArticle } from './article';
import { provideToolAnswer } from './assist/callTool';
import { provideDraftPage } from './assist/draft';
import { provideCitableSources } from './citing/citableSources';
import { provideCitationAt, provideCitationText } from './citing/citationRequests';
import { provideWord } from './exporting/exportWord';
import { provideAddedEntries, provideMissingEntries } from './bibliographyFiles/adding';
import { provideBibliographyCheck, provideEntryRemoval } from './bibliographyFiles/check';
import { provideBibliographyFiles } from './bibliographyFiles/requests';
import { provideExportedBibliography } from './exporting/exportBibliography';
import { featureCapabilities, features } from './features';
import { provideHealth } from './health';
import type { ServerHost } from './host';
import { provideInsertion } from './insertion';
import { provideLibrary, provideOutline } from './library';
import { LiveVerification } from './liveVerification';
import { provideRepair } from './repairs';
import { ReportDocument } from './reports';
import { providePassages, provideSearch } from './search';
import { provideBibliographyList } from './styling/bibliography';
import { provideStyledReferences } from './styling/styledReferences';
import { provideSimilar } from './similar';
import { Session } from './session';
import { provideStatistics, provideStatisticsText } from './statistics';
import { provideVerification, provideVerificationPage } from './verificationRequests';
import { provideUses } from './uses';
import { provideWordCheck, provideWordCopy } from './word/wordRequests';
import { provideWorkspaceVerification } from './workspaceVerification';

/** Connects the engine to a language client. The connection decides where the client is. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(ReportDocument);
  let session: Session | null = null;
  let live: LiveVerification | null = null;

  connection.onInitialize((params) => {
    session = new Session(connection, documents, host, params);
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...featureCapabilities(),
      },
      serverInfo: { name: 'trich-dan' },
    };
  });
  connection.onShutdown(async () => {
    live?.stop();
    session?.stop();
    const engine = session?.engine;
    // What is not done by now is done the next time.
    if (engine && engine.searchable.done === engine.searchable.all) await engine.keepIndex(1);
  });
  connection.onInitialized(() => {
    if (session) {
      // It looks at reports as long as the session lasts.
      live = new LiveVerification(session);
      live.start();
      session.start();
    }
  });

  function current(): Session {
    if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized');
    return session;
  }

  /** Every custom request: parameters checked, the library ready, a cancelled one not answered. */
  function answer<Params, Result>(
    request: Request<Params, Result>,
    provide: (
      session: Session,
      params: Params,
      token: CancellationToken,
    ) => Result | Promise<Result>,
  ): void {
    async function handle(params: unknown, token: CancellationToken): Promise<unknown> {
      const asked = current();
      if (!request.accepts(params)) {
        throw new ResponseError(ErrorCodes.InvalidParams, `${request.method}: wrong parameters`);
      }
      await asked.ready();
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, request.method);
      }
      return provide(asked, params, token);
    }
    connection.onRequest(request.method, handle);
  }

  answer(libraryRequest, provideLibrary);
  answer(outlineRequest, provideOutline);
  answer(articleRequest, provideArticle);
  answer(searchRequest, provideSearch);
  answer(passagesRequest, providePassages);
  answer(insertionRequest, provideInsertion);
  answer(verificationRequest, provideVerification);
  answer(verificationPageRequest, provideVerificationPage);
  answer(verifyWorkspaceRequest, provideWorkspaceVerification);
  answer(wordCheckRequest, provideWordCheck);
  answer(wordCopyRequest, provideWordCopy);
  answer(repairRequest, provideRepair);
  answer(toolRequest, provideToolAnswer);
  answer(draftPageRequest, provideDraftPage);
  answer(usesRequest, provideUses);
  answer(similarRequest, provideSimilar);
  answer(statisticsRequest, provideStatistics);
  answer(statisticsTextRequest, provideStatisticsText);
  answer(readDraftRequest, provideDraft);
  answer(draftFilesRequest, provideDraftFiles);
  answer(readReferencesRequest, provideReferences);
  answer(discardDraftRequest, discardDraft);
  answer(citableSourcesRequest, provideCitableSources);
  answer(citationAtRequest, provideCitationAt);
  answer(citationTextRequest, provideCitationText);
  answer(exportWordRequest, provideWord);
  answer(bibliographyFilesRequest, provideBibliographyFiles);
  answer(bibliographyCheckRequest, provideBibliographyCheck);
  answer(entryRemovalRequest, provideEntryRemoval);
  answer(missingEntriesRequest, provideMissingEntries);
  answer(addEntriesRequest, provideAddedEntries);
  answer(exportBibliographyRequest, provideExportedBibliography);
  answer(healthRequest, provideHealth);
  answer(libraryFoldersRequest, provideLibraryFolders);
  answer(bibliographyRequest, provideBibliographyList);
  answer(styledReferencesRequest, provideStyledReferences);
  for (const feature of features) feature.listen(connection, current);

  documents.listen(connection);
  connection.listen();
}
