import type { Memento, WebviewPanel } from 'vscode';
import { env, l10n, Uri, window, workspace } from 'vscode';
import { verificationPanelType } from '../../protocol/commands';
import { verificationPageRequest } from '../../protocol/lsp';
import { isWordFile } from '../../protocol/wordReports';
import { Owner } from '../dispose';
import { readerColumn } from '../insertPassage';
import type { LibraryServer } from '../libraryServer';

const shownKey = 'verification.shown';

/** A page with nothing but words of ours. */
function noticeHtml(text: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const head = `<meta charset="utf-8">${policy}<title>${text}</title>`;
  const body = `<main><h1>${text}</h1></main>`;
  return `<!DOCTYPE html><html lang="${env.language}"><head>${head}</head><body>${body}</body></html>`;
}

const options = { enableScripts: false, localResourceRoots: [] };

/** The verification report as a page: one panel, which follows the report it was opened for. */
export class VerificationPage extends Owner {
  #panel: WebviewPanel | null = null;
  #uri: Uri | null = null;
  /** Grows with each question: only the answer to the newest is shown. */
  #asked = 0;
  /** The report changed while the page was hidden behind another. */
  #outdated = false;

  constructor(
    readonly server: LibraryServer,
    readonly state: Memento,
  ) {
    super();
    this.register(
      window.registerWebviewPanelSerializer(verificationPanelType, {
        deserializeWebviewPanel: async (panel) => this.#restore(panel),
      }),
    );
    this.register(
      server.onVerificationChanged(({ uri }) => {
        if (uri === this.#uri?.toString()) {
          void this.#update();
        }
      }),
    );
    this.register({ dispose: () => this.#panel?.dispose() });
  }

  /** The report shown. */
  get uri(): Uri | null {
    return this.#uri;
  }

  get active(): boolean {
    return this.#panel?.active === true;
  }

  async show(uri: Uri): Promise<void> {
    if (this.#panel) {
      this.#panel.reveal(undefined, false);
    } else {
      this.#adopt(
        window.createWebviewPanel(verificationPanelType, '', readerColumn(), {
          ...options,
          enableFindWidget: true,
        }),
      );
    }
    await this.#follow(uri);
  }

  /** After a reload. A page without scripts keeps nothing itself, so the workspace does. */
  async #restore(panel: WebviewPanel): Promise<void> {
    const shown = this.state.get<string>(shownKey);
    if (shown === undefined || this.#panel) {
      panel.dispose();
      return;
    }
    panel.webview.options = options;
    this.#adopt(panel);
    await this.#follow(Uri.parse(shown, true));
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    panel.iconPath = Uri.joinPath(this.server.extensionUri, 'media', 'verification.svg');
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.#outdated) {
        void this.#update();
      }
    });
    panel.onDidDispose(() => {
      this.#panel = null;
      this.#uri = null;
    });
  }

  async #follow(uri: Uri): Promise<void> {
    this.#uri = uri;
    const name = uri.path.split('/').at(-1) ?? '';
    if (this.#panel) {
      this.#panel.title = l10n.t('Verification: {0}', name);
    }
    await this.state.update(shownKey, uri.toString());
    await this.#update();
  }

  async #update(): Promise<void> {
    const [panel, uri] = [this.#panel, this.#uri];
    this.#outdated = panel?.visible !== true;
    if (!panel || !uri || this.#outdated) {
      return;
    }
    const asked = (this.#asked += 1);
    const html = await this.#ask(uri);
    // Its place on the page is kept by VS Code.
    if (asked === this.#asked && panel === this.#panel) {
      panel.webview.html = html ?? noticeHtml(l10n.t('This report is not verified.'));
    }
  }

  async #ask(uri: Uri): Promise<string | null> {
    try {
      // After a reload the report itself may not have been opened yet.
      if (!isWordFile(uri.path)) await workspace.openTextDocument(uri);
      return await this.server.ask(verificationPageRequest, { uri: uri.toString() });
    } catch (error) {
      this.server.log.error(error instanceof Error ? error : String(error));
      return null;
    }
  }
}
