import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import type { CompletionList, Diagnostic, Hover, Location } from 'vscode-languageserver';
import type {
  AddEntriesOutcome,
  BibliographyFilesView,
  MissingEntries,
} from '../../../src/protocol/bibliographyFiles';
import {
  addEntriesRequest,
  bibliographyFilesRequest,
  missingEntriesRequest,
} from '../../../src/protocol/bibliographyFiles';
import { reportsFolder } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { codesOf, pulling, startVerifyClient } from '../../support/verifyClient';

const naming = (files: string) => `---\nbibliography: ${files}\n---\n\nTheo [@a].\n`;
const entry = (key: string, title = 'T') => `@book{${key}, title={${title}}}\n`;

describe('what is wrong with a report’s bibliography files', () => {
  let client: VerifyClient;
  afterEach(() => client.stop());

  it('is told where the report names them, with the places in them', async () => {
    const reports = {
      'tài liệu.bib': entry('a') + entry('b') + entry('a', 'Khác'),
      'hong.json': '[{"id": "x"},\n]',
    };
    client = await startVerifyClient({
      capabilities: pulling,
      reports: Object.fromEntries(
        Object.entries(reports).map(([name, text]) => [encodeURI(name), text]),
      ),
    });
    const { uri } = await client.open('a.qmd', naming('["tài liệu.bib", hong.json]'));
    const found: readonly Diagnostic[] = await client.pull(uri);
    assert.deepEqual(codesOf(found), ['broken-bibliography', 'duplicate-key']);
    const [broken, duplicate] = found;
    assert.deepEqual(duplicate?.range, {
      start: { line: 1, character: 16 },
      end: { line: 1, character: 28 },
    });
    assert.match(
      JSON.stringify(duplicate.message),
      /“a”.*tài liệu\.bib, .* 1; tài liệu\.bib, .* 3/,
    );
    const [, second] = duplicate.relatedInformation ?? [];
    assert.deepEqual(second?.location, {
      uri: `${reportsFolder}/${encodeURI('tài liệu.bib')}`,
      range: { start: { line: 2, character: 6 }, end: { line: 2, character: 7 } },
    });
    assert.match(duplicate.codeDescription?.href ?? '', /#L\d+$/);
    assert.match(JSON.stringify(broken?.message), /“hong\.json”.* 2/);
  });

  it('is gone when the file is mended, and when it is named no more', async () => {
    const watching = {
      ...pulling,
      workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    client = await startVerifyClient({
      capabilities: watching,
      reports: { 'a.bib': entry('a') + entry('a') },
    });
    client.connection.onRequest('client/registerCapability', () => null);
    const report = await client.open('a.qmd', naming('a.bib'));
    assert.deepEqual(codesOf(await client.pull(report.uri)), ['duplicate-key']);
    client.reports.set('a.bib', entry('a'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${reportsFolder}/a.bib`, type: FileChangeType.Changed }],
    });
    assert.deepEqual(codesOf(await client.pull(report.uri)), []);
    client.reports.set('b.bib', entry('a') + entry('a'));
    await client.change(report, naming('b.bib'));
    assert.deepEqual(codesOf(await client.pull(report.uri)), ['duplicate-key']);
    await client.change(report, 'Không dẫn gì.\n');
    assert.deepEqual(codesOf(await client.pull(report.uri)), []);
  });

  it('is nothing where nothing can be read', async () => {
    client = await startVerifyClient({ capabilities: pulling });
    const { uri } = await client.open('a.qmd', naming('[mat.bib, kho.ris, /etc/a.bib]'));
    assert.deepEqual(codesOf(await client.pull(uri)), []);
  });

  it('lists files and entries, and which of them nobody uses', async () => {
    client = await startVerifyClient({
      capabilities: pulling,
      reports: { 'a.bib': `${entry('a')}\n${entry('thua', 'Thừa')}${entry('n')}`, 'x.json': '[' },
    });
    const text = `---\nbibliography: [a.bib, x.json, mat.bib]\nnocite: "@n"\n---\n\nTheo [@a].\n`;
    const { uri } = await client.open('a.qmd', text);
    const ask = (of: string) =>
      client.connection.sendRequest<BibliographyFilesView | null>(bibliographyFilesRequest.method, {
        uri: of,
      });
    const found = await ask(uri);
    assert.deepEqual(
      found?.files.map(({ path, state }) => [path, state]),
      [
        ['a.bib', 'read'],
        ['x.json', 'broken'],
        ['mat.bib', 'unread'],
      ],
    );
    assert.deepEqual(
      found.entries.map(({ key, used, range }) => [key, used, range.start.line]),
      [
        ['a', true, 0],
        ['thua', false, 2],
        ['n', true, 3],
      ],
    );
    assert.equal(found.entries[1]?.title, 'Thừa');
    assert.equal(await ask('file:///khong-mo.md'), null);
  });
});

describe('entries of a report’s own bibliography files', () => {
  let client: VerifyClient;
  before(async () => {
    const refs =
      '@book{kach-menh, title={Đường Kách mệnh}, author={Nguyễn, Ái Quốc}, year=1927}\n' +
      '@book{canhthuy, title={Khóa của thư viện}}\n';
    client = await startVerifyClient({ capabilities: pulling, reports: { 'refs.bib': refs } });
  });
  after(() => client.stop());

  const report = (ending: string) => `---\nbibliography: refs.bib\n---\n\nTheo ${ending}`;
  const at = { line: 4 };

  it('are proposed behind the library’s, by key, title or author', async () => {
    for (const [index, typed] of ['kach', 'duong kach', 'ái quốc'].entries()) {
      const { uri } = await client.open(`${index}.qmd`, report(`[@${typed}`));
      const list: CompletionList | null = await client.connection.sendRequest(
        'textDocument/completion',
        { textDocument: { uri }, position: { ...at, character: 7 + typed.length } },
      );
      const own = list?.items.find(({ label }) => label === 'kach-menh');
      assert.deepEqual(
        [own?.detail, own?.documentation],
        ['Nguyễn Ái Quốc, “Đường Kách mệnh”, 1927', 'Đường Kách mệnh (refs.bib)'],
        typed,
      );
    }
    const { uri } = await client.open('het.qmd', report('[@'));
    const all: CompletionList | null = await client.connection.sendRequest(
      'textDocument/completion',
      { textDocument: { uri }, position: { ...at, character: 7 } },
    );
    const labels = (all?.items ?? [])
      .toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
      .map(({ label }) => label);
    assert.equal(labels.filter((label) => label === 'canhthuy').length, 1);
    assert.equal(labels.at(-1), 'kach-menh');
  });

  it('are told by hover, and led to', async () => {
    const { uri } = await client.open('a.qmd', report('[@kach-menh].\n'));
    const params = { textDocument: { uri }, position: { ...at, character: 9 } };
    const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', params);
    const shown = JSON.stringify(hover?.contents);
    assert.match(shown, /Nguyễn Ái Quốc.*1927.*Đường Kách mệnh.*refs/);
    const found: Location[] | null = await client.connection.sendRequest(
      'textDocument/definition',
      params,
    );
    assert.deepEqual(found, [
      {
        uri: `${reportsFolder}/refs.bib`,
        range: { start: { line: 0, character: 6 }, end: { line: 0, character: 15 } },
      },
    ]);
  });

  it('are those too that the report writes out itself', async () => {
    const references = 'references:\n- id: tay\n  type: book\n  title: Chép tay';
    const text = `---\nbibliography: refs.bib\n${references}\n---\n\nTheo [@tay], [@`;
    for (const uri of [`${reportsFolder}/tay.qmd`, 'untitled:Untitled-1']) {
      await client.openUri(uri, text, 'quarto');
      const list: CompletionList | null = await client.connection.sendRequest(
        'textDocument/completion',
        { textDocument: { uri }, position: { line: 8, character: 15 } },
      );
      const own = list?.items.find(({ label }) => label === 'tay');
      assert.equal(own?.labelDetails?.description, 'Chép tay');
      const params = { textDocument: { uri }, position: { line: 8, character: 8 } };
      const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', params);
      assert.match(JSON.stringify(hover?.contents), /Chép tay/);
      const found = await client.connection.sendRequest('textDocument/definition', params);
      const range = { start: { line: 3, character: 6 }, end: { line: 3, character: 9 } };
      assert.deepEqual(found, [{ uri, range }]);
    }
  });

  it('are told in their own words where a list is written by hand', async () => {
    const { uri } = await client.open(
      'tay.tex',
      '\\begin{document}\nXem \\cite{a}.\n\\begin{thebibliography}{9}\n\\bibitem{a} Nguyễn A, 1947.\n\\end{thebibliography}\n',
    );
    const params = { textDocument: { uri }, position: { line: 1, character: 10 } };
    const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', params);
    assert.match(JSON.stringify(hover?.contents), /Nguyễn A, 1947/);
  });

  it('are proposed where a key is almost theirs', async () => {
    const { uri } = await client.open('gan.qmd', report('[@kach-mengh].\n'));
    const range = { start: { ...at, character: 8 }, end: { ...at, character: 8 } };
    const [action] = await client.actions(uri, range);
    assert.match(action?.title ?? '', /kach-menh/);
    assert.ok(action?.isPreferred);
  });

  it('are none of a key that nobody has', async () => {
    const { uri } = await client.open('la.qmd', report('[@la].\n'));
    const params = { textDocument: { uri }, position: { ...at, character: 8 } };
    assert.equal(await client.connection.sendRequest('textDocument/definition', params), null);
  });
});

describe('articles added to a report’s own bibliography file', () => {
  let client: VerifyClient;
  afterEach(() => client.stop());

  const missing = (uri: string) =>
    client.connection.sendRequest<MissingEntries | null>(missingEntriesRequest.method, { uri });
  const added = (uri: string, path: string, text: string) =>
    client.connection.sendRequest<AddEntriesOutcome>(addEntriesRequest.method, {
      uri,
      path,
      text,
      keys: ['canhthuy', 'khong-co'],
    });
  const naming = (files: string, text: string) => `---\nbibliography: ${files}\n---\n\n${text}\n`;

  it('are those that it cites by key and that no file has', async () => {
    const reports = { 'a.bib': '', 'b.bib': '@book{canhthuy, title={x}}', 'c.json': '[' };
    client = await startVerifyClient({ capabilities: pulling, reports });
    const { uri } = await client.open('a.qmd', naming('[c.json, a.bib]', 'Theo [@canhthuy], @la.'));
    assert.deepEqual(await missing(uri), {
      file: { path: 'a.bib', uri: `${reportsFolder}/a.bib` },
      keys: ['canhthuy'],
    });
    const other = await client.open('b.qmd', naming('[a.bib, b.bib]', 'Theo [@canhthuy].'));
    assert.deepEqual((await missing(other.uri))?.keys, []);
    const none = await client.open('c.qmd', 'Theo [@canhthuy].\n');
    assert.equal(await missing(none.uri), null);
    const yet = await client.open('d.qmd', naming('[/etc/x.bib, kho.ris, moi.yaml]', '@canhthuy'));
    assert.equal((await missing(yet.uri))?.file.path, 'moi.yaml');
  });

  it('are written as the file and the report want them', async () => {
    client = await startVerifyClient({ capabilities: pulling });
    const { uri } = await client.open('a.qmd', naming('a.bib', 'Theo [@canhthuy].'));
    const bib = await added(uri, 'a.bib', '@book{x, title={X}}');
    assert.deepEqual([bib.added, bib.problem], [['canhthuy'], null]);
    assert.deepEqual(bib.insertions[0]?.offset, 19);
    assert.match(bib.insertions[0].text, /^\n\n@misc\{canhthuy, author=/);
    assert.match((await added(uri, 'a.yaml', '')).insertions[0]?.text ?? '', /^references:\n/);
    const typst = await client.open('a.typ', '#bibliography("a.yml")\n');
    assert.match((await added(typst.uri, 'a.yml', '')).insertions[0]?.text ?? '', /^canhthuy:\n/);
    const latex = await client.open('a.tex', '\\usepackage{natbib}\n\\bibliography{a}\n');
    const natbib = await added(latex.uri, 'a.bib', '');
    assert.match(natbib.insertions[0]?.text ?? '', /language = \{vietnamese\}/);
  });

  it('are not written into a broken file', async () => {
    client = await startVerifyClient({ capabilities: pulling });
    const { uri } = await client.open('a.qmd', naming('a.json', 'Theo [@canhthuy].'));
    const { insertions, problem } = await added(uri, 'a.json', '[\n{]');
    assert.deepEqual(insertions, []);
    assert.match(problem ?? '', /“a\.json”.* 2/);
    assert.deepEqual(await added(uri, 'a.ris', ''), { insertions: [], added: [], problem: null });
  });
});
