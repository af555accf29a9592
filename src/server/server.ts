import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Request } from '../protocol/lsp';
import {
  articleRequest,
  insertionRequest,
  libraryRequest,
  outlineRequest,
  passagesRequest,
  searchRequest,
} from '../protocol/lsp';
import { provideArticle } from './article';
import type { ServerHost } from './host';
import { provideInsertion } from './insertion';
import { provideLibrary, provideOutline } from './library';
import { providePassages, provideSearch } from './search';
import { Session } from './session';

/** Connects the engine to a language client. The connection decides where the client is. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session | null = null;

  connection.onInitialize((params) => {
    session = new Session(connection, documents, host, params);
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'trich-dan' },
    };
  });
  connection.onInitialized(() => session?.start());

  /** Every custom request: parameters checked, the library ready, a cancelled one not answered. */
  function answer<Params, Result>(
    request: Request<Params, Result>,
    provide: (session: Session, params: Params) => Result | Promise<Result>,
  ): void {
    async function handle(params: unknown, token: CancellationToken): Promise<unknown> {
      if (!session || !request.accepts(params)) {
        throw new ResponseError(ErrorCodes.InvalidParams, `${request.method}: wrong parameters`);
      }
      await session.ready();
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, request.method);
      }
      return provide(session, params);
    }
    connection.onRequest(request.method, handle);
  }

  answer(libraryRequest, provideLibrary);
  answer(outlineRequest, provideOutline);
  answer(articleRequest, provideArticle);
  answer(searchRequest, provideSearch);
  answer(passagesRequest, providePassages);
  answer(insertionRequest, provideInsertion);

  documents.listen(connection);
  connection.listen();
}
