import type { Disposable, Webview } from 'vscode';
import { env, Uri } from 'vscode';

/** 128 random bits: what marks our scripts as ours in the page's content security policy. */
function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** JSON that cannot end the script element that holds it. */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

/** One of our pages: the files it is made of, and its words. */
export interface Page {
  /** The id of the element it draws itself into; its words are in `#ID-strings`. */
  readonly id: string;
  /** In `media`; what all pages have in common comes before it. */
  readonly style: string;
  /** In `dist`. */
  readonly script: string;
  readonly strings: object;
}

/** What may be shown and loaded in a page: our bundles and media, nothing of any workspace. */
export function pageOptions(extensionUri: Uri) {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [Uri.joinPath(extensionUri, 'dist'), Uri.joinPath(extensionUri, 'media')],
  };
}

/** The page's messages, as a messenger wants them. */
export function channelOf(webview: Webview) {
  return {
    post: (message: unknown) => void webview.postMessage(message),
    listen: (listener: (message: unknown) => void) => {
      const listening: Disposable = webview.onDidReceiveMessage(listener);
      return () => void listening.dispose();
    },
  };
}

/** An empty page: its content arrives by message and is built as elements, never as HTML. */
export function pageHtml(webview: Webview, extensionUri: Uri, page: Page): string {
  const mark = nonce();
  const uri = (...path: string[]) =>
    escapeAttribute(webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString());
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${mark}'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    // What `default-src` says nothing of.
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(env.language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${uri('media', 'page.css')}">
    <link rel="stylesheet" href="${uri('media', page.style)}">
    <title>Trích Dẫn</title>
  </head>
  <body>
    <div id="${page.id}"></div>
    <script type="application/json" id="${page.id}-strings" nonce="${mark}">${jsonForScript(page.strings)}</script>
    <script nonce="${mark}" src="${uri('dist', page.script)}"></script>
  </body>
</html>`;
}
