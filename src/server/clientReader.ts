import type { Connection } from 'vscode-languageserver';
import type { LibraryReader } from '../core/library/reader';
import type { ListedFile } from '../protocol/lsp';
import { listFilesRequest, readFileRequest } from '../protocol/lsp';

// Present in Node and in workers; no `lib` has it without the DOM.
declare function atob(encoded: string): string;

/** Reads libraries through the client, so that desktop, remote and web are the same to the server. */
export function clientReader(connection: Connection): LibraryReader {
  return {
    list: (folder) =>
      connection.sendRequest<readonly ListedFile[]>(listFilesRequest.method, { folder }),
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
