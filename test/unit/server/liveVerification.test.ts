import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { LibraryFile } from '../../../src/core/library/reader';
import {
  libraryTouched,
  quotationsRemembered,
  verificationChanged,
} from '../../../src/protocol/lsp';
import { eventually } from '../../support/check';
import { embeddedFiles, libraryFolder } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { codesOf, pulling, startVerifyClient } from '../../support/verifyClient';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const altered = `“${sentence.replace('người', 'kẻ')}” [@canhthuy]\n`;

/** Resolves when the server has told the counts of a file at a version. */
function told(client: VerifyClient, uri: string, version: number) {
  return new Promise<unknown>((resolve) => {
    client.connection.onNotification(
      verificationChanged.method,
      (news: { uri: string; version: number | null; counts: unknown }) => {
        if (news.uri === uri && news.version === version) resolve(news.counts);
      },
    );
  });
}

const hasNone = (diagnostics: readonly unknown[]): boolean => diagnostics.length === 0;
const hasSome = (diagnostics: readonly unknown[]): boolean => diagnostics.length > 0;

describe('diagnostics that are pushed', () => {
  let client: VerifyClient;
  afterEach(() => client.stop());

  it('come by themselves, with the version they are of, and go with the fault', async () => {
    client = await startVerifyClient();
    const { uri } = await client.open('a.qmd', altered);
    assert.deepEqual(codesOf(await client.shows(uri, hasSome)), ['altered']);
    await client.edit(uri, 1000, [{ text: `“${sentence}” [@canhthuy]\n` }]);
    await client.shows(uri, hasNone);
    assert.equal(client.pushed.at(-1)?.version, 1000);
  });

  it('come to a client of another editor, which has no commands of ours', async () => {
    const files = new Map(Object.entries(await embeddedFiles()));
    client = await startVerifyClient({
      plain: {
        list: () =>
          Promise.resolve(
            [...files].map(([path, { length }]): LibraryFile => ({
              uri: `${libraryFolder}/${path}`,
              path,
              size: length,
            })),
          ),
        read: (uri) =>
          Promise.resolve(files.get(uri.slice(libraryFolder.length + 1)) ?? new Uint8Array()),
      },
    });
    const { uri } = await client.open('a.qmd', altered);
    const [diagnostic] = await client.shows(uri, hasSome);
    assert.equal(diagnostic?.code, 'altered');
    assert.match(diagnostic.codeDescription?.href ?? '', /^docs\/verdicts\.md#L\d+$/);
  });

  it('are taken back when the report is closed', async () => {
    client = await startVerifyClient();
    const { uri } = await client.open('a.qmd', altered);
    await client.shows(uri, hasSome);
    await client.close(uri);
    await client.shows(uri, hasNone);
  });

  it('do not come for a report that was closed before its turn', async () => {
    client = await startVerifyClient();
    const closed = await client.open('a.qmd', altered);
    await client.close(closed.uri);
    const open = await client.open('b.qmd', altered);
    await client.shows(open.uri, hasSome);
    const ofClosed = client.pushed.filter(({ uri }) => uri === closed.uri);
    assert.deepEqual(
      ofClosed.map(({ diagnostics }: PublishDiagnosticsParams) => diagnostics),
      [[]],
    );
  });

  it('follow the library', async () => {
    client = await startVerifyClient();
    const { uri } = await client.open('a.qmd', altered);
    await client.shows(uri, hasSome);
    const article = Buffer.from(client.client.files.get('canh-thuy/article.txt') ?? '').toString();
    client.client.files.delete('canh-thuy/article.article.json');
    client.client.files.set(
      'canh-thuy/article.txt',
      article.replace(sentence, sentence.replace('người', 'kẻ')),
    );
    client.client.files.set('canh-thuy/article.article.json', '{"citekey":"canhthuy"}');
    await client.connection.sendNotification(libraryTouched.method, {});
    await client.shows(uri, hasNone);
  });

  it('follow the settings', async () => {
    let isEnabled = true;
    client = await startVerifyClient({ settings: () => ({ verify: { enabled: isEnabled } }) });
    const { uri } = await client.open('a.qmd', altered);
    await client.shows(uri, hasSome);
    isEnabled = false;
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await client.shows(uri, hasNone);
  });
});

describe('a client that asks for diagnostics', () => {
  let client: VerifyClient;
  beforeEach(async () => {
    client = await startVerifyClient({ capabilities: pulling });
  });
  afterEach(() => client.stop());

  it('is pushed none, but told the counts of the version it has', async () => {
    const { uri } = await client.open('a.qmd', '');
    const counts = told(client, uri, 500);
    await client.edit(uri, 499, [{ text: 'x' }]);
    await client.edit(uri, 500, [{ text: altered }]);
    assert.deepEqual(await counts, {
      quotations: 1,
      figures: 0,
      citations: 1,
      errors: 1,
      warnings: 0,
      information: 0,
    });
    assert.ok(client.pushed.every(({ diagnostics }) => diagnostics.length === 0));
  });

  it('is told to ask again when the library or the settings change', async () => {
    const { uri } = await client.open('a.qmd', altered);
    await client.pull(uri);
    const before = client.refreshes();
    client.client.files.set('bai.txt', 'Bài\n\nMột câu mới.');
    await client.connection.sendNotification(libraryTouched.method, {});
    await eventually('the library changed', () => client.refreshes() > before);
    const then = client.refreshes();
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await eventually('the settings changed', () => client.refreshes() > then);
  });

  it('is not told when the library was looked at and is the same', async () => {
    const { uri } = await client.open('a.qmd', altered);
    await client.pull(uri);
    await client.connection.sendNotification(libraryTouched.method, {});
    const counts = told(client, uri, 2000);
    await client.edit(uri, 2000, [{ text: altered }]);
    await counts;
    assert.equal(client.refreshes(), 0);
  });
});

describe('what was word for word', () => {
  const verbatim = `“${sentence}” [@canhthuy]\n`;
  const isRemembered = quotationsRemembered.accepts;

  it('is handed to the client, and known after a restart when the source has changed', async () => {
    const first = await startVerifyClient();
    const news = new Promise<unknown>((resolve) => {
      first.connection.onNotification(quotationsRemembered.method, resolve);
    });
    await first.open('a.qmd', verbatim);
    const told = await news;
    await first.stop();
    assert.ok(isRemembered(told));
    assert.equal(told.remembered.length, 1);
    assert.doesNotMatch(JSON.stringify(told), /người|trách nhiệm/);

    const files = await embeddedFiles();
    const article = Buffer.from(files['canh-thuy/article.txt'] ?? '').toString();
    const changed = article.replace(sentence, sentence.replace('người', 'cán bộ'));
    const record = '{ "citekey": "canhthuy", "id": "canh-thuy" }';
    const start = (remembered: typeof told.remembered) =>
      startVerifyClient({
        capabilities: pulling,
        files: { 'canh-thuy/article.txt': changed, 'canh-thuy/article.article.json': record },
        remembered,
      });
    for (const [remembered, code] of [
      [told.remembered, 'source-changed'],
      [[], 'altered'],
    ] as const) {
      const second = await start(remembered);
      const { uri } = await second.open('a.qmd', verbatim);
      assert.deepEqual(codesOf(await second.pull(uri)), [code]);
      await second.stop();
    }
  });
});
