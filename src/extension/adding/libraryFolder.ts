import type { Memento, QuickPickItem } from 'vscode';
import { FileType, l10n, Uri, window, workspace } from 'vscode';
import type { LibraryFolderView } from '../../protocol/adding';
import { libraryFoldersRequest } from '../../protocol/adding';
import type { LibraryServer } from '../libraryServer';
import { withoutIcons } from '../../protocol/plainWords';

const lastKey = 'adding.folder';

/** A library folder that articles can be written into. */
export interface LibraryFolder {
  readonly uri: Uri;
  readonly label: string;
  readonly description: string;
}

function folderOf({ uri, own }: LibraryFolderView): LibraryFolder {
  const folder = Uri.parse(uri, true);
  if (own) {
    return {
      uri: folder,
      label: l10n.t('My own library'),
      description: l10n.t('in every workspace, kept by VS Code'),
    };
  }
  return {
    uri: folder,
    label: workspace.asRelativePath(folder),
    description: workspace.getWorkspaceFolder(folder)
      ? l10n.t('in this workspace, beside the reports')
      : folder.path,
  };
}

/** The folders of the library, the one last written into first. */
export async function libraryFolders(
  server: LibraryServer,
  state: Memento,
): Promise<readonly LibraryFolder[]> {
  const folders = await server.ask(libraryFoldersRequest, {});
  const last = state.get<string>(lastKey);
  return folders.toSorted((a, b) => Number(b.uri === last) - Number(a.uri === last)).map(folderOf);
}

/**
 * The folder that was given, the only one there is, or the one the user chooses; null when none is
 * chosen. @throws {Error} where the one that was given is none of the library
 */
export async function chooseFolder(
  server: LibraryServer,
  state: Memento,
  given: string | null = null,
): Promise<LibraryFolder | null> {
  const folders = await libraryFolders(server, state);
  if (given !== null) {
    const found = folders.find(({ uri }) => uri.toString() === given);
    if (!found) throw new Error(l10n.t('{0} is no folder of the library.', given));
    return found;
  }
  if (folders.length < 2) return folders[0] ?? null;
  const items = folders.map((folder): QuickPickItem & { readonly folder: LibraryFolder } => ({
    label: `$(library) ${withoutIcons(folder.label)}`,
    description: withoutIcons(folder.description),
    folder,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Add to which library?'),
    matchOnDescription: true,
  });
  return picked?.folder ?? null;
}

export async function rememberFolder(state: Memento, { uri }: LibraryFolder): Promise<void> {
  if (state.get<string>(lastKey) !== uri.toString()) {
    await state.update(lastKey, uri.toString());
  }
}

/** Makes the folder if need be. @returns the names of the files in it */
export async function openFolder({ uri }: LibraryFolder): Promise<Set<string>> {
  await workspace.fs.createDirectory(uri);
  const entries = await workspace.fs.readDirectory(uri);
  return new Set(entries.filter(([, type]) => type !== FileType.Directory).map(([name]) => name));
}
