import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { citekeyEdit } from '../../../src/server/recordEdit';
import type { OpenedDocument, ReportClient } from '../../support/reportClient';
import {
  embeddedFiles,
  libraryFolder,
  reportsFolder,
  startReportClient,
} from '../../support/reportClient';

const record = '{\n  "id": "dat",\n  "citekey": "dat",\n  "csl": { "citekey": "khong-phai" }\n}\n';
const onDisk: Readonly<Record<string, string>> = {
  'a.qmd': 'Theo [@dat; @canhthuy] và @dat [đoạn 1], `@dat`.\n',
  'b.tex': 'Theo \\parencite[đoạn 1]{dat} và \\cite{canhthuy,dat}.\n',
  'c.typ': 'Theo @dat[đoạn 1].\n',
  'd.org': 'Theo [cite:@dat đoạn 1].\n',
  'e.rst': 'Theo :cite:p:`dat{đoạn 1}`.\n',
  'f.md': 'Không trích gì, dat.\n',
};

describe('renaming a citekey', () => {
  let reports: ReportClient;
  const start = async (files: Readonly<Record<string, string>>, onlyEmbedded = false) => {
    reports = await startReportClient({
      files: { ...(await embeddedFiles()), ...files },
      reports: onDisk,
      workspaceFolders: onlyEmbedded ? [reportsFolder] : [reportsFolder, libraryFolder],
    });
  };
  afterEach(() => reports.stop());

  const rename = (
    { textDocument, position }: OpenedDocument,
    newName: string,
  ): Promise<WorkspaceEdit | null> =>
    reports.connection.sendRequest('textDocument/rename', { textDocument, position, newName });
  const prepare = ({ textDocument, position }: OpenedDocument) =>
    reports.connection.sendRequest('textDocument/prepareRename', { textDocument, position });

  /** The texts after the change, by file name. */
  function applied(edit: WorkspaceEdit | null, texts: ReadonlyMap<string, string>) {
    const changed: Record<string, string> = {};
    for (const change of edit?.documentChanges ?? []) {
      if (!('edits' in change)) continue;
      const { uri } = change.textDocument;
      const name = uri.slice(uri.lastIndexOf('/') + 1);
      const document = TextDocument.create(uri, '', 0, texts.get(name) ?? '');
      changed[name] = TextDocument.applyEdits(document, change.edits as never);
    }
    return changed;
  }

  it('changes the record and every citation, open or not, in each markup', async () => {
    await start({ 'dat.md': '# Hiến đất\n\nMột câu.\n', 'dat.article.json': record });
    const open = await reports.open('a.qmd', 'Nêu [@da¦t] và [@canhthuy].\n');
    const prepared = (await prepare(open)) as { placeholder: string };
    assert.equal(prepared.placeholder, 'dat');
    const edit = await rename(open, 'hien-dat');
    const texts = new Map([...reports.reports, ['a.qmd', open.text], ['dat.article.json', record]]);
    assert.deepEqual(applied(edit, texts), {
      'dat.article.json': record.replace('"citekey": "dat"', '"citekey": "hien-dat"'),
      'a.qmd': 'Nêu [@hien-dat] và [@canhthuy].\n',
      'b.tex': 'Theo \\parencite[đoạn 1]{hien-dat} và \\cite{canhthuy,hien-dat}.\n',
      'c.typ': 'Theo @hien-dat[đoạn 1].\n',
      'd.org': 'Theo [cite:@hien-dat đoạn 1].\n',
      'e.rst': 'Theo :cite:p:`hien-dat{đoạn 1}`.\n',
    });
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    const versions = changes.map(({ textDocument }) => textDocument.version);
    assert.equal(versions.filter((version) => version !== null).length, 1);
  });

  it('makes a record where the key came from the title', async () => {
    await start({ 'dat.md': '# Hiến đất\n\nMột câu.\n' });
    const edit = await rename(await reports.open('g.qmd', 'Nêu [@hien¦-dat].\n'), 'dat-moi');
    const [create] = edit?.documentChanges ?? [];
    assert.deepEqual(create, {
      kind: 'create',
      uri: `${libraryFolder}/dat.article.json`,
      options: { overwrite: false, ignoreIfExists: false },
    });
    assert.deepEqual(applied(edit, new Map([['g.qmd', 'Nêu [@hien-dat].\n']])), {
      'dat.article.json': '{\n  "citekey": "dat-moi"\n}\n',
      'g.qmd': 'Nêu [@dat-moi].\n',
    });
  });

  it('refuses, in words, what cannot be', async () => {
    await start({ 'dat.md': '# Hiến đất\n\nMột câu.\n', 'dat.article.json': record });
    const open = await reports.open('a.qmd', 'Nêu [@da¦t].\n');
    await assert.rejects(rename(open, 'a b'), /“a b” không dùng làm khóa được/);
    await assert.rejects(rename(open, 'canhthuy'), /đã thuộc về bài “Kinh nghiệm/);
    assert.equal(await rename(open, 'dat'), null);
    await assert.rejects(prepare(await reports.open('h.qmd', '[@la¦]')), /không phải của bài nào/);
    assert.equal(await prepare(await reports.open('i.qmd', 'Chữ ¦ thường')), null);
    reports.client.files.set('dat.article.json', '{ "citekey": ');
    await assert.rejects(rename(open, 'moi'), /dat\.article\.json không hợp lệ/);
  });

  it('changes it in the bibliography files that define it', async () => {
    await start({ 'dat.md': '# Hiến đất\n\nMột câu.\n', 'dat.article.json': record });
    const bib = '@inbook{phan, crossref = {dat}}\n@book{dat, title={Đất}}\n';
    const json = '[{"id": "dat", "title": "dat"}]';
    const inline =
      '---\nbibliography: [x.bib, y.json]\nreferences:\n- id: dat\n---\n\nNêu [@da¦t].\n';
    reports.reports.set('x.bib', bib).set('y.json', json);
    const open = await reports.open('a.qmd', inline);
    const edit = await rename(open, 'hien-dat');
    const texts = new Map([...reports.reports, ['a.qmd', open.text], ['dat.article.json', record]]);
    const changed = applied(edit, texts);
    assert.equal(changed['x.bib'], bib.replaceAll('{dat', '{hien-dat'));
    assert.equal(changed['y.json'], json.replace('"dat"', '"hien-dat"'));
    assert.equal(changed['a.qmd'], open.text.replaceAll(/(@|id: )dat/g, '$1hien-dat'));
    assert.ok(changed['b.tex']);
  });

  it('changes that of an entry of the report’s own, where it is meant', async () => {
    await start({});
    const bib = '@book{rieng, title={R}}\n@book{co, title={C}}\n';
    reports.reports
      .set('x.bib', bib)
      .set('k.qmd', '---\nbibliography: x.bib\n---\n\nTheo [@rieng; @dat].\n')
      .set('l.qmd', 'Phần sau: [@rieng].\n')
      .set('m.qmd', '---\nbibliography: khac.bib\n---\n\nTheo [@rieng].\n')
      .set('khac.bib', bib);
    const open = await reports.open('a.qmd', '---\nbibliography: x.bib\n---\n\nNêu [@rie¦ng].\n');
    assert.equal(((await prepare(open)) as { placeholder: string }).placeholder, 'rieng');
    const texts = new Map([...reports.reports, ['a.qmd', open.text]]);
    const changed = applied(await rename(open, 'moi'), texts);
    assert.deepEqual(Object.keys(changed).toSorted(), ['a.qmd', 'k.qmd', 'l.qmd', 'x.bib']);
    assert.equal(changed['x.bib'], bib.replace('rieng', 'moi'));
    assert.match(changed['k.qmd'] ?? '', /\[@moi; @dat\]/);
    await assert.rejects(rename(open, 'co'), /“co” đã dùng cho nguồn khác trong x\.bib/);
    await assert.rejects(rename(open, 'canhthuy'), /đã thuộc về bài/);
  });

  it('leaves the key of an article alone that lies outside the workspace', async () => {
    await start({}, true);
    const open = await reports.open('a.qmd', 'Nêu [@canh¦thuy].\n');
    await assert.rejects(prepare(open), /đi kèm tiện ích/);
    await assert.rejects(rename(open, 'khac'), /đi kèm tiện ích/);
  });
});

describe('the citekey in a record', () => {
  const written = (text: string): string | null => {
    const edit = citekeyEdit(text, 'moi');
    return edit && text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
  };

  it('is changed or added, and nothing else', () => {
    const rows: readonly (readonly [string, string])[] = [
      ['{"citekey":"cu"}', '{"citekey":"moi"}'],
      ['{ "a": "citekey", "citekey" : "c\\"u" }', '{ "a": "citekey", "citekey" : "moi" }'],
      ['{"x":{"citekey":"a"},"citekey":"b"}', '{"x":{"citekey":"a"},"citekey":"moi"}'],
      ['{"x":["citekey","citekey"],"y":1}', '{ "citekey": "moi","x":["citekey","citekey"],"y":1}'],
      ['{\n  "id": "a"\n}\n', '{\n  "citekey": "moi",\n  "id": "a"\n}\n'],
      ['{}', '{ "citekey": "moi" }'],
    ];
    for (const [before, after] of rows) {
      assert.equal(written(before), after);
      assert.equal((JSON.parse(after) as { citekey: string }).citekey, 'moi');
    }
  });

  it('is left alone where the record is broken', () => {
    for (const text of ['', '[]', '{', '{"citekey": 7}', 'null', '"citekey"']) {
      assert.equal(written(text), null, text);
    }
  });
});
