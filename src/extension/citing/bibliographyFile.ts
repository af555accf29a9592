import type { TextDocument, WorkspaceEdit } from 'vscode';
import { Uri, workspace } from 'vscode';
import type { MissingEntries } from '../../protocol/bibliographyFiles';
import { addEntriesRequest } from '../../protocol/bibliographyFiles';
import type { LibraryServer } from '../libraryServer';

/** Entries for articles, as the file's other entries are written, before they are added to it. */
export class NewEntries {
  readonly #version: number;
  readonly #wasDirty: boolean;

  constructor(
    readonly document: TextDocument,
    readonly insertions: readonly { readonly offset: number; readonly text: string }[],
    readonly added: readonly string[],
    /** In words, why nothing is added; null where there is no reason. */
    readonly problem: string | null,
  ) {
    this.#version = document.version;
    this.#wasDirty = document.isDirty;
  }

  /** Whether the file is as it was when the entries were made for it. */
  get fits(): boolean {
    return this.document.version === this.#version;
  }

  addTo(change: WorkspaceEdit): void {
    const { document } = this;
    for (const { offset, text } of this.insertions) {
      change.insert(document.uri, document.positionAt(offset), text);
    }
  }

  /** What somebody is writing is theirs to save. */
  async save(): Promise<void> {
    if (!this.#wasDirty) await this.document.save();
  }
}

/** The bibliography file as its editor has it; one that is not there yet is made. */
async function openFile(uri: Uri): Promise<TextDocument> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    await workspace.fs.writeFile(uri, new Uint8Array());
  }
  return workspace.openTextDocument(uri);
}

/** Has the entries made that a bibliography file of a report lacks; nothing is changed yet. */
export async function newEntries(
  server: LibraryServer,
  report: Uri,
  { file, keys }: MissingEntries,
): Promise<NewEntries> {
  const document = await openFile(Uri.parse(file.uri, true));
  const { version } = document;
  const params = { uri: report.toString(), path: file.path, text: document.getText(), keys };
  const { insertions, added, problem } = await server.ask(addEntriesRequest, params);
  // Changed meanwhile, it is asked again: the entries are for the text as it is.
  if (document.version !== version) return newEntries(server, report, { file, keys });
  return new NewEntries(document, insertions, added, problem);
}
