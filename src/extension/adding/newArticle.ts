import type { Uri } from 'vscode';
import { libraryRequest } from '../../protocol/lsp';
import type { LibraryServer } from '../libraryServer';

/** A library that takes longer is shown when it is there, without this article opened. */
const PATIENCE = 15_000;

async function find(server: LibraryServer, uri: string): Promise<string | null> {
  const { articles } = await server.ask(libraryRequest, { filter: '' });
  return articles.find((article) => article.uri === uri)?.id ?? null;
}

/** The id of the article of a file that was just written, once the library has taken it up. */
export async function articleAt(server: LibraryServer, uri: Uri): Promise<string | null> {
  const wanted = uri.toString();
  return new Promise((resolve, reject) => {
    const end = (id: string | null): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve(id);
    };
    const timer = setTimeout(() => end(null), PATIENCE);
    const look = async (): Promise<void> => {
      const id = await find(server, wanted);
      if (id !== null) end(id);
    };
    const listening = server.onLibraryChanged(() => void look().catch(reject));
    server.touch().then(look).catch(reject);
  });
}
