import type { WebviewPanel } from 'vscode';
import { l10n, Uri, window } from 'vscode';
import { clipboardPanelType } from '../../protocol/commands';
import { Owner } from '../dispose';
import { readerColumn } from '../insertPassage';

/** What was found in words that were copied: one page, of the clipboard as it was asked about. */
export class ClipboardPage extends Owner {
  #panel: WebviewPanel | null = null;

  constructor(readonly extensionUri: Uri) {
    super();
    this.register({ dispose: () => this.#panel?.dispose() });
  }

  show(html: string): void {
    const panel = this.#panel ?? this.#open();
    panel.webview.html = html;
    panel.reveal(undefined, false);
  }

  #open(): WebviewPanel {
    const title = l10n.t('Verification: clipboard');
    const options = { enableScripts: false, localResourceRoots: [], enableFindWidget: true };
    const panel = window.createWebviewPanel(clipboardPanelType, title, readerColumn(), options);
    panel.iconPath = Uri.joinPath(this.extensionUri, 'media', 'verification.svg');
    panel.onDidDispose(() => (this.#panel = null));
    this.#panel = panel;
    return panel;
  }
}
