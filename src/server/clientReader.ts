import type { Connection } from 'vscode-languageserver';
import type { LibraryReader } from '../core/library/reader';
import type { ListedFile } from '../protocol/lsp';
import type { ServerHost } from './host';
import { listFilesRequest, readFileRequest } from '../protocol/lsp';

// Present in Node and in workers; no `lib` has it without the DOM.
declare function atob(encoded: string): string;

/** Reads libraries through the client, so that desktop, remote and web are the same to the server. */
function clientReader(connection: Connection): LibraryReader {
  return {
    list: (folder) =>
      connection.sendRequest<readonly ListedFile[] | null>(listFilesRequest.method, { folder }),
    async read(uri) {
      const encoded = await connection.sendRequest<string>(readFileRequest.method, { uri });
      const binary = atob(encoded);
      const bytes = new Uint8Array(binary.length);
      for (let at = 0; at < binary.length; at += 1) {
        bytes[at] = binary.charCodeAt(at);
      }
      return bytes;
    },
  };
}

/**
 * What is on the disk of the server is read from there: files by the thousand take many times as
 * long through the client. A client that is not our extension offers no files.
 */
export function readerOf(
  connection: Connection,
  { local }: ServerHost,
  hasFiles: boolean,
): LibraryReader {
  if (local && !hasFiles) return local.reader;
  const client = clientReader(connection);
  if (!local) return client;
  const of = (uri: string): LibraryReader => (uri.startsWith('file:') ? local.reader : client);
  return {
    list: (folder) => of(folder).list(folder),
    read: (uri, maxBytes) => of(uri).read(uri, maxBytes),
  };
}
