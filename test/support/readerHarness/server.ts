import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articles } from './articles';
import { readerStrings } from './strings';
import { isThemeName, themeCss, themes } from './themes';
import type { ThemeName } from './themes';

export interface HarnessOptions {
  readonly port: number;
  /** The repository's root. */
  readonly root: string;
  /** The built page's script. */
  readonly webviewScript: string;
}

/** Serves the reader's page over HTTP with a script that plays the extension. */
export function startHarness(options: HarnessOptions): Promise<Server> {
  const files: Readonly<Record<string, [string, string]>> = {
    '/webview.js': [options.webviewScript, 'text/javascript'],
    '/page.css': [join(options.root, 'media/page.css'), 'text/css'],
    '/reader.css': [join(options.root, 'media/reader.css'), 'text/css'],
    '/host.js': [join(options.root, 'test/support/readerHarness/hostScript.js'), 'text/javascript'],
  };
  const answer = async (url: URL, response: ServerResponse): Promise<void> => {
    const send = (type: string, body: string, status = 200): void => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
    };
    const file = files[url.pathname];
    const article = articles[url.pathname.replace('/article/', '')];
    if (file) {
      send(file[1], await readFile(file[0], 'utf8'));
    } else if (article && url.pathname.startsWith('/article/')) {
      send('application/json', JSON.stringify(await article()));
    } else if (url.pathname === '/theme.css') {
      send('text/css', themeCss(themeOf(url)));
    } else if (url.pathname === '/') {
      response.setHeader('content-security-policy', policy);
      send('text/html', page(url));
    } else {
      send('text/plain', 'not found', 404);
    }
  };
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://localhost'), response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  return new Promise((resolve) => {
    server.listen(options.port, '127.0.0.1', () => resolve(server));
  });
}

const nonce = 'harness';

/** As the extension's own, and `connect-src` for the host script alone. */
const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'`;

function themeOf(url: URL): ThemeName {
  const name = url.searchParams.get('theme') ?? 'light-modern';
  return isThemeName(name) ? name : 'light-modern';
}

function page(url: URL): string {
  const article = url.searchParams.get('article') ?? 'seed';
  const theme = themeOf(url);
  const reveal = url.searchParams.get('reveal');
  const [start = 0, end = 0] = (reveal ?? '').split('-').map(Number);
  const options = { article, reveal: reveal === null ? null : { start, end } };
  const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Reader</title>
<link rel="stylesheet" href="/theme.css?theme=${theme}">
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/reader.css">
</head>
<body class="${themes[theme].bodyClass}" role="document">
<div id="reader"></div>
<script type="application/json" id="reader-strings" nonce="${nonce}">${json(readerStrings)}</script>
<script type="application/json" id="harness-options" nonce="${nonce}">${json(options)}</script>
<script nonce="${nonce}" src="/host.js"></script>
<script nonce="${nonce}" src="/webview.js"></script>
</body>
</html>`;
}
