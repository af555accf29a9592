import type { Uri, Webview } from 'vscode';
import { pageHtml } from './pageHtml';
import { readerStrings } from './readerStrings';

/** The reader's empty page. */
export function readerHtml(webview: Webview, extensionUri: Uri): string {
  const strings = readerStrings();
  return pageHtml(webview, extensionUri, {
    id: 'reader',
    style: 'reader.css',
    script: 'webview.js',
    strings,
  });
}
