import type { TextDocumentContentProvider } from 'vscode';
import { l10n, Uri, window, workspace } from 'vscode';
import { Owner } from '../dispose';

/** Documents that are no files: there is nothing to save. */
const scheme = 'trich-dan-list';

/** What became of batches, as documents that are there as long as the window is. */
export class BatchLists extends Owner implements TextDocumentContentProvider {
  readonly #lists = new Map<string, string>();

  constructor() {
    super();
    this.register(workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#lists.get(uri.query) ?? '';
  }

  async show(content: string): Promise<void> {
    const query = crypto.randomUUID();
    this.#lists.set(query, content);
    // A log: the titles in it are quotations of nobody.
    const path = `/${l10n.t('Articles added')}.log`;
    const document = await workspace.openTextDocument(Uri.from({ scheme, path, query }));
    await window.showTextDocument(document, { preview: false });
  }
}
