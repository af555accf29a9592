import assert from 'node:assert/strict';
import type { RegistrationParams } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { LibraryReader } from '../../../src/core/library/reader';
import { verifyWorkspaceRequest } from '../../../src/protocol/lsp';
import { eventually } from '../../support/check';
import type { ReportClientOptions } from '../../support/reportClient';
import { embeddedFiles, libraryFolder, reportsFolder } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { codesOf, pulling, startVerifyClient } from '../../support/verifyClient';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const other = sentence.replace('người', 'kẻ');
const altered = `“${other}” [@canhthuy]\n`;

const hasNone = (diagnostics: readonly unknown[]): boolean => diagnostics.length === 0;
const hasSome = (diagnostics: readonly unknown[]): boolean => diagnostics.length > 0;

/** The disk of the server, as clients of other editors have it read. */
interface Disk {
  readonly files: Map<string, Uint8Array | string>;
  readonly listed: string[];
  readonly reader: LibraryReader;
}

async function disk(): Promise<Disk> {
  const files = new Map<string, Uint8Array | string>(
    Object.entries(await embeddedFiles()).map(([path, bytes]) => [
      `${libraryFolder}/${path}`,
      bytes,
    ]),
  );
  const listed: string[] = [];
  const bytes = (uri: string) => Buffer.from(files.get(uri) ?? '');
  const reader: LibraryReader = {
    list: (folder) => {
      listed.push(folder);
      const below = [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`));
      return Promise.resolve(
        below.map((uri) => {
          return { uri, path: uri.slice(folder.length + 1), size: bytes(uri).length };
        }),
      );
    },
    read: (uri) => Promise.resolve(bytes(uri)),
  };
  return { files, listed, reader };
}

/** As an editor has it that can neither be asked for settings nor for folders. */
const mute = { workspace: { configuration: false, workspaceFolders: false } };

describe('a client of another editor', () => {
  let client: VerifyClient;
  let files: Disk;
  beforeEach(async () => {
    files = await disk();
  });
  afterEach(() => client.stop());

  const start = async (options: Partial<ReportClientOptions> = {}) => {
    client = await startVerifyClient({ plain: files.reader, ...options });
  };
  const codes = async (text: string) => {
    const { uri } = await client.open('a.qmd', text);
    return codesOf(await client.shows(uri, hasSome));
  };
  const change = (settings: unknown) =>
    client.connection.sendNotification('workspace/didChangeConfiguration', { settings });

  it('needs to say nothing at all', async () => {
    await start({ capabilities: mute });
    assert.deepEqual(await codes(altered), ['altered']);
  });

  for (const [how, initializationOptions] of [
    ['under their name', { trichDan: { verify: { ignored: [other] } } }],
    ['as they are', { verify: { ignored: [other] } }],
  ] as const) {
    it(`may give its settings at the start, ${how}`, async () => {
      await start({ capabilities: mute, started: { initializationOptions } });
      assert.deepEqual(await codes(`${altered}\nTheo @mất.\n`), ['unknown-citekey']);
    });
  }

  it('may tell them later, and then not tell them any more', async () => {
    await start({ capabilities: mute });
    const { uri } = await client.open('a.qmd', altered);
    await client.shows(uri, hasSome);
    await change({ trichDan: { verify: { enabled: false } } });
    await client.shows(uri, hasNone);
    await change({ trichDan: {} });
    await client.shows(uri, hasSome);
  });

  it('is asked where it can be; what it does not answer is as it said before', async () => {
    let answer: unknown = null;
    await start({
      settings: () => answer,
      started: { initializationOptions: { verify: { enabled: false } } },
    });
    const { uri } = await client.open('a.qmd', altered);
    answer = { verify: { enabled: true } };
    await change(null);
    await client.shows(uri, hasSome);
    answer = {};
    await change(null);
    await client.shows(uri, hasNone);
  });

  it('that asks for diagnostics is pushed none of an open report, which it would show twice', async () => {
    const [a, b] = [`${reportsFolder}/a.qmd`, `${reportsFolder}/b.qmd`];
    files.files.set(a, altered).set(b, altered);
    await start({ capabilities: pulling, reports: { 'a.qmd': altered, 'b.qmd': altered } });
    await client.open('a.qmd', altered);
    await client.client.ask(verifyWorkspaceRequest, { workDoneToken: null });
    await client.shows(b, hasSome);
    await client.open('b.qmd', altered);
    await client.shows(b, hasNone);
    assert.deepEqual(codesOf(await client.pull(b)), ['altered']);
    await client.close(b);
    await client.shows(b, hasSome);
    assert.ok(client.pushed.every(({ uri, diagnostics }) => uri !== a || hasNone(diagnostics)));
  });

  it('has its library in the folder trich-dan of its root, and may be of one root', async () => {
    files.files.set('memory:/root/trich-dan/đất.txt', `Đất\n\n${other}\n`);
    files.files.set('memory:/root/trich-dan/đất.article.json', '{"citekey":"dat"}');
    await start({ capabilities: mute, started: { rootUri: 'memory:/root' } });
    assert.deepEqual(await codes(`“${other}” [@dat]\n\nTheo @mất.\n`), ['unknown-citekey']);
    assert.deepEqual(files.listed, [libraryFolder, 'memory:/root/trich-dan']);
  });

  const article = `${libraryFolder}/canh-thuy/article.txt`;
  /** Puts the report's words into the article on the disk. */
  const amend = () => {
    const text = Buffer.from(files.files.get(article) ?? '').toString();
    files.files.delete(article.replace('.txt', '.article.json'));
    files.files.set(article.replace('.txt', '.article.json'), '{"citekey":"canhthuy"}');
    files.files.set(article, text.replace(sentence, other));
  };

  it('watches the library where it can', async () => {
    const patterns: string[] = [];
    const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };
    await start({ capabilities: { workspace: watching } });
    client.connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
      for (const { registerOptions } of params.registrations) {
        const { watchers } = registerOptions as { watchers: { globPattern: string }[] };
        patterns.push(...watchers.map(({ globPattern }) => globPattern));
      }
      return null;
    });
    const { uri } = await client.open('a.qmd', altered);
    await client.shows(uri, hasSome);
    amend();
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: article, type: FileChangeType.Changed }],
    });
    await client.shows(uri, hasNone);
    await eventually('the watchers', () => (patterns.includes('**/*.article.json') ? true : null));
  });

  it('has the library read again when it saves an article', async () => {
    await start({ capabilities: mute });
    const { uri } = await client.open('a.qmd', altered);
    await client.shows(uri, hasSome);
    amend();
    const textDocument = { uri: article, languageId: 'plaintext', version: 1, text: '' };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    await client.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: article },
    });
    await client.shows(uri, hasNone);
  });

  it('is spoken to in the language of its environment, unless it says one', async () => {
    const message = async (started: ReportClientOptions['started']) => {
      await start({ capabilities: mute, ...(started ? { started } : {}) });
      const { uri } = await client.open('a.qmd', altered);
      const [diagnostic] = await client.shows(uri, hasSome);
      return typeof diagnostic?.message === 'string' ? diagnostic.message : '';
    };
    assert.match(await message({ locale: 'en' }), /^Differs/);
    await client.stop();
    assert.match(await message({}), /^Khác nguồn/);
  });
});
