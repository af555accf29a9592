import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { eventually } from '../../support/check';
import { reportsFolder } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { codesOf, pulling, startVerifyClient } from '../../support/verifyClient';

const watching = {
  ...pulling,
  workspace: {
    ...pulling.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};
const citing = (files: string) =>
  `---\nbibliography: ${files}\n---\n\nTheo @khac và [@canhthuy].\n`;
const entry = (key: string) => `@book{${key}, title = {Sách}}\n`;

describe('citations of a report’s own bibliographies', () => {
  let client: VerifyClient;
  afterEach(() => client.stop());

  const start = async (reports: Readonly<Record<string, string>>) => {
    client = await startVerifyClient({ capabilities: watching, reports });
  };
  const codes = async (name: string, text: string) => {
    const { uri } = await client.open(name, text);
    return codesOf(await client.pull(uri));
  };

  it('are known where a file beside the report has the key', async () => {
    await start({ 'refs.bib': entry('khac') });
    assert.deepEqual(await codes('a.qmd', citing('refs.bib')), []);
  });

  it('are unknown where its files have other keys', async () => {
    await start({ 'refs.bib': entry('khac2') });
    assert.deepEqual(await codes('a.qmd', citing('refs.bib')), ['unknown-citekey']);
  });

  it('may be any where a file is not there', async () => {
    await start({ 'refs.bib': entry('khac2') });
    assert.deepEqual(await codes('a.qmd', citing('[refs.bib, mat.bib]')), []);
  });

  it('may be any in a part of a LaTeX document', async () => {
    await start({});
    assert.deepEqual(await codes('a.tex', 'Theo \\cite{khac}.\n'), []);
    const whole =
      '\\documentclass{article}\n\\begin{document}\nTheo \\cite{khac}.\n\\end{document}\n';
    assert.deepEqual(await codes('b.tex', whole), ['unknown-citekey']);
  });

  it('are found by relative paths with spaces, diacritics and signs', async () => {
    await start({
      [encodeURI('tài liệu/sách #1.bib').replace('#', '%23')]: entry('khac'),
      'chung.bib': entry('khac'),
    });
    const path = JSON.stringify('tài liệu/sách #1.bib');
    assert.deepEqual(await codes('a.qmd', citing(path)), []);
    assert.equal(client.reads.get(`${reportsFolder}/${encodeURI('tài liệu/sách')}%20%231.bib`), 1);
    assert.deepEqual(await codes('phan/mot/b.qmd', citing('../../chung.bib')), []);
    assert.equal(client.reads.get(`${reportsFolder}/chung.bib`), 1);
  });

  it('are not looked for on other hosts nor at absolute paths', async () => {
    await start({});
    const paths = ['//may-khac/refs.bib', '/refs.bib', 'https://vi.du/refs.bib', 'data:,x.bib'];
    const before = new Set(client.reads.keys());
    for (const [index, path] of paths.entries()) {
      assert.deepEqual(await codes(`a${index}.qmd`, citing(JSON.stringify(path))), []);
    }
    const read = [...client.reads.keys()].filter((uri) => !before.has(uri));
    assert.deepEqual(
      read.filter((uri) => uri.endsWith('.bib')),
      [],
    );
  });

  it('may be any in a document that has no place', async () => {
    await start({});
    const { uri } = await client.openUri('untitled:Untitled-1', citing('refs.bib'), 'quarto');
    assert.deepEqual(codesOf(await client.pull(uri)), []);
  });

  it('are looked up again when the file changes', async () => {
    await start({ 'refs.bib': entry('cu') });
    const patterns: unknown[] = [];
    client.connection.onRequest('client/registerCapability', (params) => {
      patterns.push(params);
      return null;
    });
    const { uri } = await client.open('a.qmd', citing('refs.bib'));
    assert.deepEqual(codesOf(await client.pull(uri)), ['unknown-citekey']);
    assert.match(JSON.stringify(patterns), /\*\*\/\*\.\{bib,bibtex,json,yaml,yml\}/);
    client.reports.set('refs.bib', entry('khac'));
    const before = client.refreshes();
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${reportsFolder}/refs.bib`, type: FileChangeType.Changed }],
    });
    await eventually('the client is told', () => client.refreshes() > before);
    assert.deepEqual(codesOf(await client.pull(uri)), []);
  });

  it('are known where the project names the file that has them', async () => {
    await start({
      '_quarto.yml': 'bibliography: chung.bib\n',
      'chung.bib': entry('khac'),
      'sach/conf.py': 'bibtex_bibfiles = ["../chung.bib"]\n',
    });
    const text = 'Theo @khac và [@canhthuy].\n';
    assert.deepEqual(await codes('a.qmd', text), []);
    assert.deepEqual(await codes('phan/b.qmd', `${text}Theo @la.\n`), ['unknown-citekey']);
    assert.deepEqual(await codes('sach/c.rst', 'Theo :cite:p:`khac`.\n'), []);
    assert.deepEqual(await codes('sach/d.rst', 'Theo :cite:p:`la`.\n'), ['unknown-citekey']);
  });

  it('follow the text that names them as it is typed', async () => {
    await start({ 'refs.bib': entry('khac'), 'khac.bib': entry('nua') });
    const report = await client.open('a.qmd', citing('refs.bib'));
    assert.deepEqual(codesOf(await client.pull(report.uri)), []);
    await client.change(report, citing('khac.bib'));
    assert.deepEqual(codesOf(await client.pull(report.uri)), ['unknown-citekey']);
    await client.change(report, citing('refs.bib'));
    assert.deepEqual(codesOf(await client.pull(report.uri)), []);
  });
});

describe('edits that race with a bibliography being read', () => {
  it('are judged with the version that is answered', async () => {
    const client = await startVerifyClient({ capabilities: pulling });
    const { connection } = client;
    // The library has been read.
    await client.verification((await client.open('b.qmd', '')).uri);
    let answer: (base64: string) => void = () => {};
    const asked = new Promise<void>((resolve) => {
      connection.onRequest('trichDan/fs/read', ({ uri: file }: { readonly uri: string }) => {
        if (!file.endsWith('refs.bib')) throw new Error('not there');
        resolve();
        return new Promise<string>((read) => {
          answer = read;
        });
      });
    });
    const { uri } = await client.open('a.qmd', citing('refs.bib'));
    const verification = client.verification(uri);
    await asked;
    const text = 'Trước.\n\n'.repeat(3);
    await client.edit(uri, 700, [
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text },
    ]);
    answer(Buffer.from(entry('khac')).toString('base64'));
    const found = await verification;
    assert.equal(found?.version, 700);
    assert.deepEqual(
      found.items.map(({ range, text: words }) => [range.start.line, words]),
      [
        [10, '@khac'],
        [10, '[@canhthuy]'],
      ],
    );
    await client.stop();
  });
});
