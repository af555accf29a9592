import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver';
import type { Repair } from '../../../src/protocol/lsp';
import {
  libraryTouched,
  repairRequest,
  usesRequest,
  verificationPageRequest,
  verifyWorkspaceRequest,
} from '../../../src/protocol/lsp';
import { eventually } from '../../support/check';
import { libraryFolder, reportsFolder } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { codesOf, pulling, startVerifyClient } from '../../support/verifyClient';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const verbatim = `“${sentence}” [@canhthuy]\n`;
const altered = verbatim.replace('người', 'kẻ');
const uriOf = (name: string) => `${reportsFolder}/${name}`;

interface Progress {
  readonly kind: string;
  readonly message?: string;
  readonly percentage?: number;
}

describe('verifying a workspace', () => {
  let client: VerifyClient;
  afterEach(() => client.stop());

  const start = async (
    reports: Readonly<Record<string, string>>,
    more: Parameters<typeof startVerifyClient>[0] = {},
  ) => {
    client = await startVerifyClient({ capabilities: pulling, reports, ...more });
  };
  const verify = (workDoneToken: string | null = null) =>
    client.client.ask(verifyWorkspaceRequest, { workDoneToken });
  /** The codes pushed last of each file. */
  const pushed = () =>
    Object.fromEntries(client.pushed.map(({ uri, diagnostics }) => [uri, codesOf(diagnostics)]));

  it('answers what says something, and pushes what is wrong in files that are not open', async () => {
    await start({ 'a.qmd': altered, 'b.qmd': verbatim, 'c.md': 'Không trích gì.\n' });
    const { files, reports, problems } = await verify();
    assert.equal(files, 3);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      reports.map(({ uri, counts }) => [uri, counts.quotations, counts.errors]),
      [
        [uriOf('a.qmd'), 1, 1],
        [uriOf('b.qmd'), 1, 0],
      ],
    );
    const told = await eventually('all is pushed', () =>
      Object.keys(pushed()).length === 3 ? pushed() : null,
    );
    assert.deepEqual(told, {
      [uriOf('a.qmd')]: ['altered'],
      [uriOf('b.qmd')]: [],
      [uriOf('c.md')]: [],
    });
  });

  it('takes open reports as they are typed, and leaves articles out', async () => {
    await start({ 'a.qmd': altered });
    client.connection.onRequest('trichDan/fs/reports', () => [
      uriOf('a.qmd'),
      `${libraryFolder}/canh-thuy/article.txt`,
    ]);
    await client.open('a.qmd', `${verbatim}\n${verbatim}`);
    const { files, reports } = await verify();
    assert.equal(files, 1);
    assert.deepEqual(
      reports.map(({ counts }) => [counts.quotations, counts.errors]),
      [[2, 0]],
    );
    assert.equal(client.reads.get(uriOf('a.qmd')), undefined);
  });

  it('takes back what it pushed when a file is gone or mended', async () => {
    await start({ 'b.qmd': altered, 'c.qmd': altered });
    await verify();
    await client.shows(uriOf('c.qmd'), (found) => found.length === 1);
    client.reports.delete('b.qmd');
    client.reports.set('c.qmd', '');
    await verify();
    await client.shows(uriOf('b.qmd'), (found) => found.length === 0);
    await client.shows(uriOf('c.qmd'), (found) => found.length === 0);
  });

  it('verifies anew what it pushed when the library changes, also of what was opened since', async () => {
    await start({ 'a.qmd': verbatim, 'b.qmd': altered });
    await verify();
    await client.shows(uriOf('b.qmd'), (found) => found.length === 1);
    await client.open('b.qmd', altered);
    await client.close(uriOf('b.qmd'));
    const article = 'canh-thuy/article.txt';
    const text = Buffer.from(client.client.files.get(article) ?? '').toString();
    client.client.files.set(article, text.replace('người đứng đầu', 'kẻ đứng đầu'));
    await client.connection.sendNotification(libraryTouched.method, { byUser: true });
    await client.shows(uriOf('a.qmd'), (found) => found.length === 1);
    await client.shows(uriOf('b.qmd'), (found) => found.length === 0);
  });

  it('says of a file that was closed what it has on disk, and goes on when it changes there', async () => {
    const patterns: unknown[] = [];
    await start({ 'a.qmd': altered, 'b.qmd': verbatim });
    client.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { registerOptions?: { watchers?: unknown } }[] }) => {
        patterns.push(...registrations.map(({ registerOptions }) => registerOptions?.watchers));
        return null;
      },
    );
    await verify();
    await client.shows(uriOf('a.qmd'), (found) => found.length === 1);
    await client.open('a.qmd', `${altered}\n${altered}`);
    await client.close(uriOf('a.qmd'));
    await client.shows(uriOf('a.qmd'), (found) => found.length === 1);
    assert.match(JSON.stringify(patterns), /qmd/);
    const changed = (name: string, type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf(name), type }],
      });
    client.reports.set('b.qmd', altered);
    await changed('b.qmd', 2);
    await client.shows(uriOf('b.qmd'), (found) => found.length === 1);
    client.reports.delete('b.qmd');
    await changed('b.qmd', 3);
    await client.shows(uriOf('b.qmd'), (found) => found.length === 0);
  });

  it('pushes what is wrong in open files, too, which no tab may show, and as they are typed', async () => {
    await start({ 'a.qmd': altered, 'b.qmd': altered });
    const { uri } = await client.open('b.qmd', `${altered}\n${altered}`);
    await verify();
    const [first] = await client.shows(uri, (found) => found.length === 2);
    assert.equal(first?.code, 'altered');
    await client.edit(uri, 90, [{ text: altered }]);
    await client.shows(uri, (found) => found.length === 1);
    await client.edit(uri, 91, [{ text: verbatim }]);
    await client.shows(uri, (found) => found.length === 0);
    await client.close(uri);
    await client.shows(uri, (found) => found.length === 1);
    const opened = await client.open('a.qmd', verbatim);
    await client.shows(opened.uri, (found) => found.length === 0);
  });

  it('names the files that it cannot read, and why, and goes on', async () => {
    const huge = `${'Một câu. '.repeat(20_000)}\n`;
    await start(
      { 'bao cao lon.md': huge, 'trong.md': '', 'z.qmd': altered },
      {
        settings: { maxFileSize: 0.1 },
        binaries: {
          'nhi-phan.md': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1]),
          'sai.md': new Uint8Array([...Buffer.from('một\nhai '), 0xff, 0xc0, 0x20]),
        },
      },
    );
    client.connection.onRequest('trichDan/fs/reports', () =>
      ['bao%20cao%20lon.md', 'trong.md', 'mat.md', 'nhi-phan.md', 'sai.md', 'z.qmd'].map(uriOf),
    );
    client.reports.set('bao%20cao%20lon.md', huge);
    const { files, reports, problems } = await verify();
    assert.equal(files, 6);
    assert.deepEqual(
      reports.map(({ uri }) => uri),
      [uriOf('z.qmd')],
    );
    const messages = problems.map(({ message }) => message.slice(reportsFolder.length + 1));
    assert.deepEqual(messages, [
      'bao cao lon.md: lớn hơn 0,1 MB, giới hạn trong cài đặt.',
      'mat.md: không đọc được tệp báo cáo này.',
      'nhi-phan.md, dòng 1: không phải tệp văn bản.',
      'sai.md, dòng 2: không phải văn bản UTF-8. Hãy chuyển tệp sang UTF-8 trước.',
    ]);
  });

  it('says nothing where verification is off', async () => {
    await start({ 'a.qmd': altered }, { settings: { verify: { enabled: false } } });
    assert.deepEqual((await verify()).reports, []);
  });

  it('tells how far it is', async () => {
    await start({ 'a.qmd': altered, 'b.qmd': altered });
    const seen: Progress[] = [];
    client.connection.onNotification(
      '$/progress',
      ({ token, value }: { token: string; value: Progress }) => {
        if (token === 'viec') seen.push(value);
      },
    );
    await verify('viec');
    assert.deepEqual(
      seen.map(({ kind, message, percentage }) => [kind, message, percentage]),
      [
        ['begin', undefined, 0],
        ['report', '1/2', 0],
        ['report', '2/2', 50],
        ['end', undefined, undefined],
      ],
    );
  });

  it('stops when it is cancelled, ends its progress, and leaves what was pushed', async () => {
    await start({ 'a.qmd': altered, 'b.qmd': altered, 'c.qmd': altered });
    await client.verification('khong-co.md');
    const kinds: string[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: Progress }) => {
      kinds.push(value.kind);
    });
    const source = new CancellationTokenSource();
    client.connection.onRequest('trichDan/fs/read', ({ uri }: { uri: string }) => {
      if (uri === uriOf('b.qmd')) source.cancel();
      return Buffer.from(altered).toString('base64');
    });
    const answer = client.connection.sendRequest(
      verifyWorkspaceRequest.method,
      { workDoneToken: 'viec' },
      source.token,
    );
    await assert.rejects(answer, { code: -32800 });
    assert.deepEqual(kinds, ['begin', 'report', 'report', 'end']);
    assert.deepEqual(pushed(), { [uriOf('a.qmd')]: ['altered'], [uriOf('b.qmd')]: ['altered'] });
  });

  it('verifies the open reports of a client that cannot list files', async () => {
    await start({}, { lists: false });
    await client.open('a.qmd', altered);
    const { files, reports } = await verify();
    assert.deepEqual([files, reports[0]?.counts.errors], [1, 1]);
  });

  it('pushes nothing of a file that is opened while it is read', async () => {
    await start({ 'a.qmd': altered });
    await client.verification('khong-co.md');
    client.connection.onRequest('trichDan/fs/read', async () => {
      await client.open('a.qmd', altered);
      return Buffer.from(altered).toString('base64');
    });
    await verify();
    assert.ok(client.pushed.every(({ diagnostics }) => diagnostics.length === 0));
  });

  it('lists where reports use a passage, open or not', async () => {
    await start({ 'a.qmd': altered, 'b.qmd': 'Không.\n', 'c.md': 'Theo [@canhthuy].\n' });
    await client.open('d.qmd', `Nêu: ${verbatim}`);
    const article = Buffer.from(client.client.files.get('canh-thuy/article.txt') ?? '').toString();
    const at = article.normalize('NFC').indexOf(sentence);
    const uses = (start: number, end: number) =>
      client.client.ask(usesRequest, {
        articleId: 'canh-thuy',
        range: { start, end },
        statisticId: null,
      });
    const found = await uses(at, at + sentence.length);
    assert.equal(found.length, 2);
    assert.deepEqual(Object.fromEntries(found.map(({ uri, text }) => [uri, text])), {
      [uriOf('a.qmd')]: sentence.replace('người', 'kẻ'),
      [uriOf('d.qmd')]: sentence,
    });
    assert.deepEqual(await uses(0, 10), []);
    const ofAll = await uses(0, article.length);
    assert.ok(ofAll.some(({ uri }) => uri === uriOf('c.md')));
  });
});

describe('repairs that the view asks for', () => {
  let client: VerifyClient;
  before(async () => {
    client = await startVerifyClient({ capabilities: pulling });
  });
  after(() => client.stop());

  const repair = (uri: string, version: number, repairId: string): Promise<Repair | null> =>
    client.client.ask(repairRequest, { uri, version, repairId });

  it('are the ones it shows, for the version it shows', async () => {
    const { uri } = await client.open('a.qmd', altered);
    const shown = await client.verification(uri);
    assert.ok(shown?.version);
    const [restore, ignore] = shown.items[0]?.repairs ?? [];
    assert.ok(restore && ignore);
    assert.deepEqual(
      (await repair(uri, shown.version, restore.id))?.edits.map(({ newText }) => newText),
      ['người'],
    );
    assert.deepEqual(await repair(uri, shown.version, ignore.id), {
      edits: [],
      ignore: sentence.replace('người', 'kẻ'),
    });
    await client.edit(uri, shown.version + 1, [{ text: `\n${altered}` }]);
    assert.equal(await repair(uri, shown.version, restore.id), null);
    assert.notEqual(await repair(uri, shown.version + 1, restore.id), null);
  });

  it('are none where there is no such item, repair or report', async () => {
    const { uri } = await client.open('b.qmd', altered);
    const version = (await client.verification(uri))?.version ?? 0;
    for (const id of ['', '.', '0', '0.', '.0', '0.9', '9.0', '-1.0', '0.0.0', '0x0.0', 'a.b']) {
      assert.equal(await repair(uri, version, id), null, id);
    }
    assert.equal(await repair('memory:/reports/khong-co.md', 1, '0.0'), null);
  });

  it('come with a page of the whole, whatever the report is called', async () => {
    const { uri } = await client.openUri(`${reportsFolder}/100%.qmd`, altered, 'quarto');
    const page = await client.client.ask(verificationPageRequest, { uri });
    assert.match(page ?? '', />100%\.qmd</);
    assert.equal(await client.client.ask(verificationPageRequest, { uri: 'memory:/x.md' }), null);
  });
});
