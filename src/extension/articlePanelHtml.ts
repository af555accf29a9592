import type { Webview } from 'vscode';
import { env, Uri } from 'vscode';
import { readerStrings } from './readerStrings';

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

/** The reader's empty page: its content arrives by message and is built as elements, never as HTML. */
export function readerHtml(webview: Webview, extensionUri: Uri): string {
  const mark = nonce();
  const uri = (...path: string[]) =>
    escapeAttribute(webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString());
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${mark}'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(env.language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${uri('media', 'reader.css')}">
    <title>Trích Dẫn</title>
  </head>
  <body>
    <div id="reader"></div>
    <script type="application/json" id="reader-strings" nonce="${mark}">${jsonForScript(readerStrings())}</script>
    <script nonce="${mark}" src="${uri('dist', 'webview.js')}"></script>
  </body>
</html>`;
}
