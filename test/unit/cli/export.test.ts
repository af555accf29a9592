import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readReferencesAs } from '../../../src/core/citation/read/readReferences';
import type { CommandLine } from '../../support/commandLine';
import { startCommandLine } from '../../support/commandLine';

const embedded = `@misc{canhthuy,
  author = {{Ban biên tập}},
  title = {{Kinh nghiệm từ thực hiện Nghị quyết phát triển kinh tế - xã hội ở Cảnh Thụy}},
  language = {vietnamese},
}
`;

const decree = `{ "citekey": "nd30", "csl": { "type": "legislation",
  "title": "Nghị định về công tác văn thư", "number": "30/2020/NĐ-CP" } }`;

describe('trich-dan export', () => {
  let cli: CommandLine;
  before(async function () {
    this.timeout(60_000);
    cli = await startCommandLine();
    await cli.write('kho/nd30.txt', 'Nghị định về công tác văn thư\n\nĐiều 1. Phạm vi.\n');
    await cli.write('kho/nd30.article.json', decree);
    await cli.write('riêng.bib', '@book{sach/1, title = {Sách}}\n@book{thừa, title = {Thừa}}\n');
    await cli.write(
      'báo cáo.qmd',
      '---\nbibliography: riêng.bib\n---\n\nTheo @nd30, [@sach/1; @nd30] và [@la].\n',
    );
    await cli.write('gọn.qmd', 'Theo @nd30.\n');
    await cli.write('nhị phân.qmd', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1]));
  });
  after(() => cli.stop());

  it('prints the whole library in BibTeX', async () => {
    const { code, output, errors } = await cli.run(['export']);
    assert.deepEqual([code, errors], [0, '']);
    assert.equal(output.replace(/title = .*/, ''), embedded.replace(/title = .*/, ''));
  });

  it('prints the articles that are named, by key or id, in any format', async () => {
    const { code, output } = await cli.run(
      'export nd30 canh-thuy nd30 --library kho --format csl-json'.split(' '),
    );
    assert.equal(code, 0);
    const items = JSON.parse(output) as readonly Record<string, unknown>[];
    assert.deepEqual(
      items.map(({ id }) => id),
      ['nd30', 'canhthuy'],
    );
    assert.equal(items[0]?.['number'], '30/2020/NĐ-CP');
  });

  it('prints what a report cites, in its order, and ends with 1 for a key nobody knows', async () => {
    const { code, output, errors } = await cli.run(
      'export --report|báo cáo.qmd|--library|kho|--format|hayagriva'.replace(' ', '|').split('|'),
    );
    assert.deepEqual([code, errors], [1, 'không ai biết khóa la\n']);
    const { items, problems } = readReferencesAs(output, 'hayagriva');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      items.map(({ id }) => id),
      ['nd30', 'sach/1'],
    );
  });

  it('writes a file where that is asked', async () => {
    const args = ['export', '--report', 'gọn.qmd', '--library', 'kho', '--output', 'ra.bib'];
    assert.deepEqual(await cli.run(args), { code: 0, output: '', errors: '' });
    const written = await readFile(path.join(cli.folder, 'ra.bib'), 'utf8');
    assert.match(
      written,
      /^@techreport\{nd30,\n {2}title = \{\{Nghị định về công tác văn thư\}\},\n/,
    );
  });

  for (const [args, said] of [
    [['export', 'khong-co'], /^khong-co: thư viện không có\n$/],
    [['export', '--format', 'docx'], /^--format: phải là một trong bibtex, biblatex, ris/],
    [['export', 'a', '--report', 'gọn.qmd'], /^trich-dan export /],
    [['export', '--report', 'nhị phân.qmd'], /^nhị phân\.qmd: không phải văn bản Unicode\n$/],
  ] as const) {
    it(`ends with 2 and says why: ${args.slice(1).join(' ')}`, async () => {
      const { code, output, errors } = await cli.run(args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors, said);
    });
  }
});
