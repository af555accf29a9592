import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenedDocument, ReportClient } from '../../support/reportClient';
import { embeddedFiles, startReportClient } from '../../support/reportClient';

const other = [
  '# Hiến đất làm đường',
  '',
  '*Trần Thị Bình*',
  '',
  'Đã có hơn **120 hộ** hiến *đất* làm đường, ai cũng vui. Cả thôn đồng lòng.',
  '',
].join('\n');

/** Of which editors would make an icon, and snippets a place to fill in. */
const marks = new TextEncoder().encode(
  'Dấu hiệu\n\nNgười gác cổng vẽ lên tường $(trash) ${1:x} rồi bỏ đi.\n',
);

/** The document with the completion's edits made. */
function applied({ uri, text }: OpenedDocument, item: CompletionItem): string {
  const edits = [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])];
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits);
}

function documentation(item: CompletionItem | undefined): string {
  return typeof item?.documentation === 'string' ? item.documentation : '';
}

describe('completion', () => {
  let reports: ReportClient;
  let number = 0;
  before(async () => {
    reports = await startReportClient({
      files: { ...(await embeddedFiles()), 'dat.md': other, 'dau.txt': marks },
    });
  });
  after(() => reports.stop());

  async function complete(
    ending: string,
    text: string,
  ): Promise<{ report: OpenedDocument; items: readonly CompletionItem[] }> {
    const report = await reports.open(`${(number += 1)}.${ending}`, text);
    const list: CompletionList | null = await reports.connection.sendRequest(
      'textDocument/completion',
      { textDocument: report.textDocument, position: report.position },
    );
    assert.ok(list === null || list.items.length > 0);
    const items = (list?.items ?? []).toSorted((a, b) =>
      (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
    );
    for (const { textEdit, filterText = '' } of items) {
      const { range } = textEdit as TextEdit;
      assert.equal(range.start.line, report.position.line);
      assert.deepEqual(range.end, report.position);
      // What the editor filters by begins with what stands in the range.
      assert.ok(filterText.startsWith(report.textOf(range)), filterText);
    }
    return { report, items };
  }
  const labels = async (ending: string, text: string): Promise<string[]> =>
    (await complete(ending, text)).items.map(({ label }) => label);

  describe('of citekeys', () => {
    it('finds by key, title, author and words of the article, without diacritics', async () => {
      const rows: readonly (readonly [string, string])[] = [
        ['canh', 'canhthuy'],
        ['kinh nghiem tu thuc', 'canhthuy'],
        ['Ban biên tập', 'canhthuy'],
        ['dau trang tu phe binh', 'canhthuy'],
        ['tran thi', 'hien-dat-lam-duong'],
        ['dong long', 'hien-dat-lam-duong'],
      ];
      for (const [typed, key] of rows) {
        assert.equal((await labels('qmd', `Theo [@${typed}¦]`))[0], key, typed);
      }
      assert.deepEqual(await labels('qmd', 'Theo [@bom nguyen tu¦]'), []);
    });

    it('lists all for nothing typed, in each markup, and writes the key alone', async () => {
      const rows: readonly (readonly [string, string, string])[] = [
        ['qmd', 'Theo [@¦].', 'Theo [@canhthuy].'],
        ['tex', 'Theo \\parencite[đoạn 5]{a,ca¦}.', 'Theo \\parencite[đoạn 5]{a,canhthuy}.'],
        ['typ', 'Theo @ca¦.', 'Theo @canhthuy.'],
        ['adoc', 'Theo <<ca¦', 'Theo <<canhthuy'],
        ['rst', 'Theo :cite:p:`ca¦`.', 'Theo :cite:p:`canhthuy`.'],
        ['org', 'Theo [cite:@ca¦].', 'Theo [cite:@canhthuy].'],
      ];
      for (const [ending, text, expected] of rows) {
        const { report, items } = await complete(ending, text);
        const item = items.find(({ label }) => label === 'canhthuy');
        assert.ok(item, text);
        assert.equal(applied(report, item), expected);
        assert.match(documentation(item), /^Kinh nghiệm/);
        assert.match(item.detail ?? '', /^Ban biên tập/);
      }
    });

    it('puts the article first that the quotation before is of', async () => {
      const { items } = await complete('qmd', 'Nêu “120 hộ hiến đất làm đường, ai cũng vui.” [@¦]');
      assert.deepEqual([items[0]?.label, items[0]?.preselect], ['hien-dat-lam-duong', true]);
    });

    it('says nothing in code', async () => {
      assert.deepEqual(await labels('qmd', '```python\n@ca¦\n```\n'), []);
    });
  });

  describe('of locators', () => {
    it('offers paragraphs and lessons of the article, worded and with their beginnings', async () => {
      const { report, items } = await complete('qmd', 'Theo [@canhthuy, ¦].');
      const lesson = items.find(({ label }) => label === 'bài học 2');
      assert.match(documentation(lesson), /^Hai là, Tập trung/);
      assert.ok(items.some(({ label }) => label === 'đoạn 9'));
      assert.ok(lesson);
      assert.equal(applied(report, lesson), 'Theo [@canhthuy, bài học 2].');
    });

    it('finds them by number, by word and by what stands there', async () => {
      assert.deepEqual(await labels('qmd', '[@canhthuy, 5¦]'), ['đoạn 5', 'bài học 5']);
      assert.equal((await labels('qmd', '[@canhthuy, bai¦]'))[0], 'bài học 1');
      assert.deepEqual(await labels('tex', '\\cite[dau trang¦]{canhthuy}'), [
        'đoạn 5',
        'bài học 2',
      ]);
      assert.deepEqual(await labels('typ', '@canhthuy[bom nguyên tử¦]'), []);
    });

    it('puts the place first that the quotation before stands at', async () => {
      const { items } = await complete(
        'tex',
        "Nêu ``người đứng đầu các tổ chức'' \\cite[¦]{canhthuy}",
      );
      assert.deepEqual([items[0]?.label, items[0]?.preselect], ['đoạn 5', true]);
    });
  });

  describe('of quotations', () => {
    const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';

    it('gives the rest of the sentence, word for word, in each markup', async () => {
      const rows: readonly (readonly [string, string, string])[] = [
        ['md', 'Nêu “Đề cao vai ¦', `Nêu “${sentence}`],
        ['md', 'Nêu “Đề cao vai tr¦', `Nêu “${sentence}`],
        ['md', '> Đề cao vai ¦', `> ${sentence}`],
        ['tex', 'Nêu \\enquote{Đề cao vai ¦}', `Nêu \\enquote{${sentence}}`],
        ['tex', 'Nêu ``Đề cao vai ¦', `Nêu \`\`${sentence}`],
        ['tex', '\\begin{quote}\nĐề cao vai ¦', `\\begin{quote}\n${sentence}`],
        ['typ', 'Nêu #quote[Đề cao vai ¦]', `Nêu #quote[${sentence}]`],
        ['html', '<p>Nêu <q>Đề cao vai ¦</q>', `<p>Nêu <q>${sentence}</q>`],
        ['adoc', 'Nêu "`Đề cao vai ¦', `Nêu "\`${sentence}`],
        ['org', '#+begin_quote\nĐề cao vai ¦', `#+begin_quote\n${sentence}`],
        ['rst', 'Bài viết:\n\n    Đề cao vai ¦', `Bài viết:\n\n    ${sentence}`],
        ['txt', 'Nêu "Đề cao vai ¦', `Nêu "${sentence}`],
      ];
      for (const [ending, text, expected] of rows) {
        const { report, items } = await complete(ending, text);
        assert.ok(items[0], text);
        assert.equal(applied(report, items[0]), expected);
      }
    });

    it('writes as the source has them the words typed without diacritics', async () => {
      const { report, items } = await complete('md', 'Nêu “de cao vai tr¦');
      assert.ok(items[0]);
      assert.equal(applied(report, items[0]), `Nêu “${sentence}`);
      const wrapped = await complete('md', 'Nêu\n“de cao vai tro\ntrach nhiem ¦');
      assert.ok(wrapped.items[0]);
      assert.equal(
        applied(wrapped.report, wrapped.items[0]),
        `Nêu\n“${sentence.replace('trò ', 'trò\n')}`,
      );
    });

    it('offers the clause too, and the mark closed with the citation', async () => {
      const { report, items } = await complete('qmd', 'Nêu “Tích cực và chủ động ¦');
      assert.equal(items.length, 3);
      const [whole, clause, cited] = items.map((item) => applied(report, item));
      assert.match(whole ?? '', /theo hướng tập trung\.$/);
      assert.equal(clause, 'Nêu “Tích cực và chủ động đổi mới sự lãnh đạo');
      assert.equal(cited, `${whole ?? ''}” [@canhthuy, đoạn 5]`);
      assert.match(items[2]?.label ?? '', /\+ dẫn nguồn$/);
    });

    it('cites behind the mark that the editor closed, and not a second time', async () => {
      const closed = await complete('qmd', 'Nêu “Đề cao vai ¦”');
      const cited = closed.items.at(-1);
      assert.ok(cited);
      assert.equal(applied(closed.report, cited), `Nêu “${sentence}” [@canhthuy, đoạn 5]`);
      const done = await complete('qmd', 'Nêu “Đề cao vai ¦” [@canhthuy]');
      assert.equal(done.items.length, 1);
    });

    it('goes on with the next sentence of the paragraph', async () => {
      const { report, items } = await complete('md', `Nêu “${sentence} ¦`);
      assert.ok(items[0]);
      assert.equal(
        applied(report, items[0]),
        `Nêu “${sentence} Tăng cường việc kiểm tra, giám sát việc tổ chức thực hiện.`,
      );
    });

    it('leaves the marks of a Markdown article out', async () => {
      const { report, items } = await complete('tex', "Nêu ``Đã có hơn ¦''");
      assert.ok(items[0]);
      assert.equal(
        applied(report, items[0]),
        "Nêu ``Đã có hơn 120 hộ hiến đất làm đường, ai cũng vui.''",
      );
    });

    it('shows no icon for words of an article, and inserts the words as they are', async () => {
      const { report, items } = await complete('txt', 'Nêu “Người gác cổng vẽ lên ¦');
      assert.ok(items[0]);
      assert.ok(items.every(({ label }) => !label.includes('$(')));
      assert.ok(applied(report, items[0]).includes('tường $(trash) ${1:x} rồi'));
      assert.ok(items.every(({ insertTextFormat }) => insertTextFormat === undefined));
    });

    it('says nothing of what is nowhere, or hardly begun', async () => {
      assert.deepEqual(await labels('md', 'Nêu “Đề ¦'), []);
      assert.deepEqual(await labels('md', 'Nêu “hoàn toàn khác hẳn ¦'), []);
      assert.deepEqual(await labels('md', 'Nêu Đề cao vai ¦'), []);
    });
  });

  describe('of figures', () => {
    it('gives the figure that is counted or introduced, with its sentence', async () => {
      const typed = 'Năm qua, thu nhập bình quân đầu người ';
      const { report, items } = await complete('md', `${typed}¦`);
      assert.equal(items.length, 1);
      assert.ok(items[0]);
      assert.match(applied(report, items[0]), /người 19,5 triệu đồng\/người\/ năm$/);
      assert.match(documentation(items[0]), /thu nhập bình quân đầu người đạt 19,5/);
      assert.equal((await labels('md', `${typed}đạt 19¦`)).length, 1);
      assert.equal((await labels('md', `${typed}đạt 2¦`)).length, 0);
      assert.deepEqual(await labels('md', 'Thôn đã có ¦'), []);
    });

    it('says nothing in ordinary prose', async () => {
      const prose =
        'Thực hiện Nghị quyết Đại hội đảng bộ xã, các ban ngành đoàn thể và nhân dân đã tích cực ' +
        'tham gia xây dựng nông thôn mới; đời sống nhân dân trong xã được cải thiện rõ rệt.';
      for (const { index } of prose.matchAll(/\s/g)) {
        const text = prose.slice(0, index + 1);
        assert.deepEqual(await labels('md', `${text}¦`), [], text);
      }
    });
  });
});
