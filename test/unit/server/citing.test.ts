import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver';
import { commandIds } from '../../../src/protocol/commands';
import type { CitationView } from '../../../src/protocol/citations';
import {
  citableSourcesRequest,
  citationAtRequest,
  citationTextRequest,
} from '../../../src/protocol/citations';
import type { InsertionPlace } from '../../../src/protocol/lsp';
import { emptyPlace } from '../../../src/protocol/lsp';
import type { OpenedDocument } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { pulling, startVerifyClient } from '../../support/verifyClient';

const plain = { locator: null, prefix: '', suffix: '', author: 'shown', was: null } as const;

describe('citing, as a client asks', () => {
  let client: VerifyClient;
  before(async () => {
    client = await startVerifyClient({
      capabilities: pulling,
      reports: {
        'nguon.bib':
          '@book{khac, title={Sách khác}, author={Trần, Bình}, year={2001}}\n' +
          '@misc{canhthuy, title={Bài trong tệp}}\n',
        'rong.bib': '',
      },
    });
  });
  after(() => client.stop());

  const ask = (report: OpenedDocument, position: Position = report.position) =>
    client.client.ask(citationAtRequest, { uri: report.uri, position });

  const inserted = (
    items: readonly object[],
    languageId: string,
    report?: OpenedDocument,
    place: InsertionPlace | null = null,
  ) =>
    client.client.ask(citationTextRequest, {
      uri: report?.uri ?? null,
      languageId,
      items: items.map((item) => ({ ...plain, key: 'canhthuy', ...item })),
      edits: place === null ? (report?.position ?? null) : null,
      places: [place ?? emptyPlace],
    });
  const written = async (items: readonly object[], languageId: string, report?: OpenedDocument) =>
    (await inserted(items, languageId, report)).texts;

  it('finds sources without diacritics, and by nothing', async () => {
    const sources = (filter: string, limit = 10) =>
      client.client.ask(citableSourcesRequest, {
        uri: null,
        languageId: 'latex',
        filter,
        limit,
      });
    const { sources: found, abilities } = await sources('kinh nghiem canhthuy');
    assert.deepEqual(
      found.map(({ key }) => key),
      ['canhthuy'],
    );
    assert.match(found[0]?.reference ?? '', /^Ban biên tập, “Kinh nghiệm/);
    // LaTeX's own command has no place for words before.
    assert.equal(abilities.prefix, false);
    assert.equal((await sources('')).sources.length > 0, true);
    assert.deepEqual((await sources('khong co bai nao nhu the')).sources, []);
    assert.deepEqual((await sources('', 0)).sources, []);
  });

  it('writes a new citation by the conventions of the report', async () => {
    const items = [{ locator: 'đoạn 5', prefix: 'xem' }];
    assert.deepEqual(await written(items, 'quarto'), ['[xem @canhthuy, đoạn 5]']);
    assert.deepEqual(await written(items, 'org'), ['[cite:xem @canhthuy đoạn 5]']);
    // A number alone is a paragraph of an article, a page of another source.
    assert.deepEqual(
      await written([{ locator: '5 – 6' }, { key: 'khac', locator: '7' }], 'quarto'),
      ['[@canhthuy, đoạn 5-6; @khac, tr. 7]'],
    );
    assert.deepEqual(await written([{ locator: 'Page 3' }], 'quarto'), ['[@canhthuy, tr. 3]']);
    assert.deepEqual(await written([{ locator: 'khoản 2' }], 'quarto'), ['[@canhthuy, khoản 2]']);
    const [words] = await written(items, 'plaintext');
    assert.match(words ?? '', /^\(xem Ban biên tập, “Kinh nghiệm .*”, đoạn 5\)$/);
  });

  it('finds the entries of the report’s own bibliography, and where the others go', async () => {
    const sources = async (file: string, filter: string) => {
      const text = `---\nbibliography: ${file}\n---\n`;
      const { uri } = await client.open(`s-${file}.md`, text, 'markdown');
      const found = await client.client.ask(citableSourcesRequest, {
        uri,
        languageId: 'markdown',
        filter,
        limit: 10,
      });
      return { ...found, files: found.sources.map((source) => [source.key, source.file]) };
    };
    const { sources: found, files, addsTo } = await sources('nguon.bib', '');
    // An article that the file has as well is one source.
    assert.deepEqual(files, [
      ['canhthuy', 'nguon.bib'],
      ['khac', 'nguon.bib'],
    ]);
    assert.equal(found[0]?.articleId, 'canh-thuy');
    assert.equal(found[1]?.reference, 'Trần Bình, “Sách khác”, 2001');
    assert.equal(addsTo?.path, 'nguon.bib');
    assert.deepEqual((await sources('nguon.bib', 'tran binh 2001')).files, [['khac', 'nguon.bib']]);
    assert.deepEqual((await sources('rong.bib', '')).files, [['canhthuy', null]]);
    // A citation in words needs no file.
    assert.equal((await sources('', '')).addsTo, null);
  });

  it('writes entries of the report’s bibliography by their keys, or in words', async () => {
    const text = '---\nbibliography: nguon.bib\n---\n\n¦';
    const items = [{ ...plain, key: 'khac', locator: '5' }];
    const { uri } = await client.open('w.md', text, 'markdown');
    const params = { uri, languageId: 'markdown', items, edits: null, places: [emptyPlace] };
    assert.deepEqual((await client.client.ask(citationTextRequest, params)).texts, [
      '[@khac, tr. 5]',
    ]);
    const { uri: html } = await client.open('w.html', '<p>x</p>', 'html');
    const inWords = { ...params, uri: html, languageId: 'html' };
    assert.deepEqual((await client.client.ask(citationTextRequest, inWords)).texts, [
      '(khac, tr. 5)',
    ]);
  });

  it('opens the citation at the cursor and writes it again', async () => {
    const report = await client.open(
      'c1.qmd',
      'Như [*xem* @can¦hthuy, đoạn 5; @khac] đã viết.\r\n',
    );
    const view = await ask(report);
    assert.ok(view);
    assert.equal(report.textOf(view.range), '[*xem* @canhthuy, đoạn 5; @khac]');
    assert.deepEqual(
      view.sources.map(({ key, articleId, title }) => [key, articleId, title === key]),
      [
        ['canhthuy', 'canh-thuy', false],
        ['khac', null, true],
      ],
    );
    const items = view.items.map((item, was) => Object.assign({ was }, item));
    assert.deepEqual(await written(items, 'quarto', report), ['[*xem* @canhthuy, đoạn 5; @khac]']);
    const changed = items.map((item) =>
      Object.assign(
        {},
        item,
        item.key === 'khac' ? { author: 'suppressed' } : { locator: 'tr. 3' },
      ),
    );
    assert.deepEqual(await written(changed, 'quarto', report), [
      '[*xem* @canhthuy, tr. 3; -@khac]',
    ]);
  });

  const source =
    'Ban biên tập, “Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy”';
  const noted =
    'Một câu.\n\nHai câu.[^1]\n\n[^1]: Xem Ban biên tập, “Kinh nghiệm từ thực hiện …”, đoạn 2.\n';

  it('writes a footnote where the report cites in footnotes', async () => {
    const report = await client.open('cuoc-chu.md', noted, 'markdown');
    const place = { ...emptyPlace, before: 'Một câu' };
    const { texts, notes } = await inserted(
      [{ locator: 'đoạn 5', prefix: 'xem' }, { locator: 'đoạn 7' }],
      'markdown',
      report,
      place,
    );
    assert.deepEqual(texts, ['[^2]']);
    assert.deepEqual(notes, {
      position: { line: 4, character: noted.split('\n')[4]?.length },
      text: `\n[^2]: xem ${source}, đoạn 5; ${source}, đoạn 7.`,
    });
    const told = await inserted([{ author: 'in-text' }], 'markdown', report, place);
    assert.equal(told.notes, null);
    assert.match(told.texts[0] ?? '', /^ Ban biên tập \(“Kinh nghiệm/);
    const within = await inserted([{}], 'markdown', report, { ...emptyPlace, before: '[^3]: ' });
    assert.deepEqual(within, {
      texts: [`${source}.`],
      notes: null,
    });
    await client.close(report.uri);
  });

  it('opens a footnote that is a citation, and writes it as one', async () => {
    const report = await client.open('cuoc-chu-2.md', noted, 'markdown');
    const position = report.at('“Kinh nghiệm');
    const view: CitationView | null = await ask(report, position);
    assert.deepEqual(view?.items, [
      { key: 'canhthuy', locator: 'đoạn 2', prefix: 'Xem', suffix: '', author: 'shown' },
    ]);
    assert.deepEqual(view.range, {
      start: { line: 4, character: 6 },
      end: { line: 4, character: (noted.split('\n')[4]?.length ?? 0) - 1 },
    });
    const again = await client.client.ask(citationTextRequest, {
      uri: report.uri,
      languageId: 'markdown',
      items: [{ ...plain, key: 'canhthuy', locator: 'đoạn 3', was: 0 }],
      edits: view.range.start,
      places: [],
    });
    assert.deepEqual(again, { texts: [`${source}, đoạn 3`], notes: null });
    await client.close(report.uri);
  });

  it('opens a citation in words', async () => {
    const [words = ''] = await written([{ locator: 'đoạn 5' }], 'plaintext');
    const report = await client.open('c2.txt', `Như đã nói ${words} rồi.`, 'plaintext');
    const view: CitationView | null = await ask(report, report.at('biên tập'));
    assert.deepEqual(view?.items, [
      { key: 'canhthuy', locator: 'đoạn 5', prefix: '', suffix: '', author: 'shown' },
    ]);
    assert.equal(report.textOf(view.range), words);
  });

  it('finds nothing elsewhere, and refuses to write what is gone', async () => {
    const report = await client.open('c3.qmd', 'Không c¦ó gì, `[@canhthuy]`.');
    assert.equal(await ask(report), null);
    assert.equal(await ask(report, report.at('canhthuy')), null);
    assert.equal(
      await client.client.ask(citationAtRequest, {
        uri: 'memory:/none.md',
        position: { line: 0, character: 0 },
      }),
      null,
    );
    await assert.rejects(written([{}], 'quarto', report), /đã thay đổi/);
  });

  it('offers to edit the citation at the cursor', async () => {
    const report = await client.open('c4.qmd', 'Như [@canh¦thuy] đã viết.');
    const range = { start: report.position, end: report.position };
    const [action, ...others] = await client.actions(report.uri, range, ['refactor']);
    assert.deepEqual(others, []);
    assert.equal(action?.title, 'Sửa chỗ dẫn nguồn');
    assert.equal(action.command?.command, commandIds.editCitation);
    assert.deepEqual(action.command.arguments, [report.uri, report.position]);
    const start = { line: 0, character: 0 };
    assert.deepEqual(await client.actions(report.uri, { start, end: start }, ['refactor']), []);
  });
});
