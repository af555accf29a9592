import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Location,
  LocationLink,
  SymbolInformation,
} from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { commandIds } from '../../../src/protocol/commands';
import type { ReportClient } from '../../support/reportClient';
import {
  embeddedFiles,
  libraryFolder,
  reportsFolder,
  startReportClient,
} from '../../support/reportClient';

const articleUri = `${libraryFolder}/canh-thuy/article.txt`;
const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';

async function articleText(): Promise<string> {
  const files = await embeddedFiles();
  return Buffer.from(files['canh-thuy/article.txt'] ?? '').toString();
}

describe('ways from a report to its sources', () => {
  let reports: ReportClient;
  let article: TextDocument;
  before(async () => {
    reports = await startReportClient({ files: await embeddedFiles() });
    article = TextDocument.create(articleUri, '', 0, (await articleText()).normalize('NFC'));
  });
  after(() => reports.stop());

  const written: Readonly<Record<string, string>> = {
    'a.qmd': `Bài viết nêu: “${sentence}” [@canhthuy, đoạn 5].`,
    'a.tex': `Bài viết nêu: \`\`${sentence}'' \\cite[đoạn 5]{canhthuy}.`,
    'a.adoc': `Bài viết nêu: "\`${sentence}\`" cite:[canhthuy], đoạn 5.`,
    'a.rst': `Bài viết nêu: “${sentence}” :cite:p:\`canhthuy{đoạn 5}\`.`,
    'a.org': `Bài viết nêu: “${sentence}” [cite:@canhthuy đoạn 5].`,
  };

  for (const [name, text] of Object.entries(written)) {
    it(`goes from a quotation and from its citation to the sentence: ${name}`, async () => {
      const report = await reports.open(name, text);
      const links = async (words: string): Promise<LocationLink[]> =>
        (await reports.connection.sendRequest('textDocument/definition', {
          textDocument: report.textDocument,
          position: report.at(words),
        })) ?? [];
      const [ofWords, ...others] = await links('vai trò');
      assert.deepEqual(others, []);
      assert.ok(ofWords?.originSelectionRange);
      assert.equal(ofWords.targetUri, articleUri);
      assert.equal(article.getText(ofWords.targetSelectionRange), sentence);
      assert.equal(article.getText(ofWords.targetRange), sentence);
      assert.equal(report.textOf(ofWords.originSelectionRange), sentence);
      const [ofKey] = await links('canhthuy');
      assert.ok(ofKey?.originSelectionRange);
      assert.equal(report.textOf(ofKey.originSelectionRange), 'canhthuy');
      assert.match(article.getText(ofKey.targetSelectionRange), /^Hai là,/);
      assert.deepEqual(await links('Bài viết'), []);
    });

    it(`opens the reader from a citekey: ${name}`, async () => {
      const report = await reports.open(`link-${name}`, text);
      const links: DocumentLink[] = await reports.connection.sendRequest(
        'textDocument/documentLink',
        { textDocument: report.textDocument },
      );
      assert.equal(links.length, 1);
      const [link] = links;
      assert.ok(link);
      assert.equal(report.textOf(link.range), 'canhthuy');
      const [command = '', query = ''] = (link.target ?? '').split('?');
      assert.equal(command, `command:${commandIds.openArticle}`);
      const [argument] = JSON.parse(decodeURIComponent(query)) as [{ articleId: string }];
      assert.equal(argument.articleId, 'canh-thuy');
      assert.match(link.tooltip ?? '', /^Mở bài “Kinh nghiệm/);
    });
  }

  it('shows the other citations of a key, and quotations of the same words', async () => {
    const report = await reports.open(
      'same.qmd',
      `“${sentence}” [@canhthuy]. Lại nói “vai trò trách nhiệm của người đứng đầu” [@canhthuy].\n`,
    );
    const highlights = async (words: string): Promise<string[]> => {
      const found: DocumentHighlight[] | null = await reports.connection.sendRequest(
        'textDocument/documentHighlight',
        { textDocument: report.textDocument, position: report.at(words) },
      );
      return (found ?? []).map(({ range }) => report.textOf(range));
    };
    assert.deepEqual(await highlights('canhthuy'), ['canhthuy', 'canhthuy']);
    assert.deepEqual(await highlights('các tổ chức'), [
      sentence,
      'vai trò trách nhiệm của người đứng đầu',
    ]);
    assert.deepEqual(await highlights('Lại nói'), []);
  });
});

describe('verdicts shown in a report', () => {
  const text = [
    `“${sentence}” [@canhthuy].`,
    '',
    'Theo [@canhthuy], tổng giá trị sản xuất hàng năm tăng bình quân đạt 31%.',
    '',
    '“Đề cao vai trò trách nhiệm của người đứng đầu các hội.” [@canhthuy].',
  ].join('\n');
  const hintsIn = async (reports: ReportClient, lines: readonly [number, number]) => {
    const report = await reports.open('a.qmd', text);
    const range = {
      start: { line: lines[0], character: 0 },
      end: { line: lines[1], character: 999 },
    };
    const hints: InlayHint[] | null = await reports.connection.sendRequest(
      'textDocument/inlayHint',
      { textDocument: report.textDocument, range },
    );
    return hints?.map(({ label, position }) => [label, position.line, position.character]) ?? null;
  };

  it('stand behind what they are of, in the lines asked for', async () => {
    const settings = { verify: { inlayHints: true } };
    const reports = await startReportClient({ files: await embeddedFiles(), settings });
    assert.deepEqual(await hintsIn(reports, [0, 5]), [
      ['= đoạn 5', 0, sentence.length + 2],
      ['≠ 13%', 2, text.split('\n')[2]?.lastIndexOf('.')],
      ['≠ Khác nguồn', 4, (text.split('\n')[4]?.indexOf('”') ?? 0) + 1],
    ]);
    assert.equal((await hintsIn(reports, [2, 3]))?.length, 1);
    await reports.stop();
  });

  it('call nothing equal that cannot be compared', async () => {
    const settings = { verify: { inlayHints: true } };
    const reports = await startReportClient({ files: await embeddedFiles(), settings });
    const strange = `Có 45 cửa hàng: “${sentence}” [@canhthuy].\n\nNêu: “Một nhận định của tác giả khác về xây dựng nông thôn mới” [@khongco].\n`;
    const report = await reports.open('la.md', strange);
    const hints: InlayHint[] | null = await reports.connection.sendRequest(
      'textDocument/inlayHint',
      {
        textDocument: report.textDocument,
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      },
    );
    assert.deepEqual(
      hints?.map(({ label }) => label),
      ['= đoạn 5', '? Không kiểm tra được'],
    );
    await reports.stop();
  });

  it('are not there unless they are asked for', async () => {
    const reports = await startReportClient({ files: await embeddedFiles() });
    assert.equal(await hintsIn(reports, [0, 5]), null);
    await reports.stop();
  });
});

describe('ways from an article to the reports', () => {
  const onDisk = {
    'mot.qmd': `“${sentence}” [@canhthuy, đoạn 5].\n\nXem thêm [@canhthuy].\n`,
    'hai.tex': 'Có \\cite[bài học 1]{canhthuy}.\n',
    'ba.md': 'Không trích gì.\n',
  };
  let reports: ReportClient;
  beforeEach(async () => {
    reports = await startReportClient({ files: await embeddedFiles(), reports: onDisk });
  });
  afterEach(() => reports.stop());

  const openArticle = async () => reports.openUri(articleUri, await articleText(), 'plaintext');
  const referencesAt = async (
    document: { readonly textDocument: { uri: string }; at(words: string): unknown },
    words: string,
  ): Promise<string[]> => {
    const found: Location[] | null = await reports.connection.sendRequest(
      'textDocument/references',
      {
        textDocument: document.textDocument,
        position: document.at(words),
        context: { includeDeclaration: false },
      },
    );
    return (found ?? []).map(
      ({ uri, range }) => `${uri.slice(reportsFolder.length + 1)}:${range.start.line}`,
    );
  };

  it('lists the uses of a sentence, a lesson and the whole article', async () => {
    const article = await openArticle();
    assert.deepEqual(await referencesAt(article, 'Đề cao vai trò'), ['mot.qmd:0']);
    assert.deepEqual(await referencesAt(article, 'Hai là,'), ['mot.qmd:0']);
    assert.deepEqual(await referencesAt(article, 'Một là,'), ['hai.tex:0']);
    assert.deepEqual(await referencesAt(article, 'Năm là,'), []);
    assert.deepEqual(await referencesAt(article, 'Kinh nghiệm từ'), [
      'mot.qmd:0',
      'mot.qmd:2',
      'hai.tex:0',
    ]);
  });

  it('lists from a report who else uses the same passage', async () => {
    const report = await reports.open('bon.md', 'Nêu “người đứng đầu các tổ chức” (bài học).\n');
    assert.deepEqual(await referencesAt(report, 'đứng đầu'), ['mot.qmd:0', 'bon.md:0']);
  });

  it('knows open reports alone where the client cannot list files', async () => {
    await reports.stop();
    reports = await startReportClient({ files: await embeddedFiles(), lists: false });
    const article = await openArticle();
    await reports.open('bon.md', 'Nêu “người đứng đầu các tổ chức” (bài học).\n');
    assert.deepEqual(await referencesAt(article, 'Đề cao vai trò'), ['bon.md:0']);
  });

  const lensesOf = async (uri: string): Promise<CodeLens[]> =>
    (await reports.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } })) ??
    [];
  const resolve = (lens: CodeLens): Promise<CodeLens> =>
    reports.connection.sendRequest('codeLens/resolve', lens);

  it('counts uses above the title and the lessons, and reads each report once', async () => {
    await openArticle();
    const lenses = await lensesOf(articleUri);
    assert.equal(lenses.length, 6);
    const titles: (string | undefined)[] = [];
    for (const lens of lenses) titles.push((await resolve(lens)).command?.title);
    const none = 'Chưa dùng trong báo cáo';
    assert.deepEqual(titles, [
      '3 chỗ dùng trong báo cáo',
      '1 chỗ dùng trong báo cáo',
      '1 chỗ dùng trong báo cáo',
      none,
      none,
      none,
    ]);
    assert.equal(reports.reads.get(`${reportsFolder}/mot.qmd`), 1);
    const [title] = lenses;
    assert.ok(title);
    const { command } = await resolve(title);
    assert.equal(command?.command, commandIds.findUses);
    const [passage] = (command?.arguments ?? []) as { articleId: string }[];
    assert.equal(passage?.articleId, 'canh-thuy');
  });

  it('counts anew what changes on disk or is typed', async () => {
    await openArticle();
    const [lens] = await lensesOf(articleUri);
    assert.ok(lens);
    await resolve(lens);
    reports.reports.set('ba.md', 'Nêu “người đứng đầu các tổ chức”.\n');
    await reports.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${reportsFolder}/ba.md`, type: FileChangeType.Changed }],
    });
    assert.match((await resolve(lens)).command?.title ?? '', /^4 chỗ/);
    const open = await reports.open('mot.qmd', 'Chưa viết gì.');
    assert.match((await resolve(lens)).command?.title ?? '', /^2 chỗ/);
    await reports.change(open, 'Nêu “người đứng đầu các tổ chức”.');
    assert.match((await resolve(lens)).command?.title ?? '', /^3 chỗ/);
    await reports.close(open.uri);
    assert.match((await resolve(lens)).command?.title ?? '', /^4 chỗ/);
  });

  it('shows in the article what open reports quote', async () => {
    const article = await openArticle();
    await reports.open('mo.md', 'Nêu “người đứng đầu các tổ chức”.\n');
    const found = async (words: string): Promise<string[] | null> => {
      const highlights: DocumentHighlight[] | null = await reports.connection.sendRequest(
        'textDocument/documentHighlight',
        { textDocument: article.textDocument, position: article.at(words) },
      );
      return highlights?.map(({ range }) => article.textOf(range)) ?? null;
    };
    assert.deepEqual(await found('đứng đầu các tổ'), ['người đứng đầu các tổ chức']);
    assert.equal(await found('Đề cao vai trò'), null);
  });

  const symbolsOf = async (uri: string): Promise<DocumentSymbol[]> =>
    (await reports.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    })) ?? [];

  it('outlines the article, as it is typed too', async () => {
    const article = await openArticle();
    const [title, ...others] = await symbolsOf(articleUri);
    assert.deepEqual(others, []);
    assert.match(title?.name ?? '', /^Kinh nghiệm/);
    const lessons = title?.children?.filter(({ name }) => / là,/.test(name)) ?? [];
    assert.equal(lessons.length, 5);
    assert.equal(title?.children?.[0]?.name, 'Mở đầu');
    assert.equal(article.textOf(lessons[1]?.selectionRange ?? title.range), 'Hai là,');
    const typed = article.text.replace(
      'Nhờ đó, công tác',
      'Sáu là, siêng học tập.\n\nNhờ đó, công tác',
    );
    await reports.change(article, typed);
    const [again] = await symbolsOf(articleUri);
    assert.equal(again?.children?.filter(({ name }) => / là,/.test(name)).length, 6);
    const report = await reports.open('mot.qmd', '# Báo cáo\n');
    assert.deepEqual(await symbolsOf(report.uri), []);
  });

  it('folds sections of more than one line', async () => {
    const text = '# Bài\n\n## Phần một\n\nCâu một.\n\nCâu hai.\n\n## Phần hai\n\nCâu ba.\n';
    reports.client.files.set('phan.md', text);
    await reports.stop();
    reports = await startReportClient({ files: { 'phan.md': text } });
    await reports.openUri(`${libraryFolder}/phan.md`, text, 'markdown');
    const folds: FoldingRange[] = await reports.connection.sendRequest(
      'textDocument/foldingRange',
      { textDocument: { uri: `${libraryFolder}/phan.md` } },
    );
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 6],
        [8, 10],
      ],
    );
  });

  it('finds titles and lessons without diacritics', async () => {
    const symbols = async (query: string): Promise<string[]> => {
      const found: SymbolInformation[] = await reports.connection.sendRequest('workspace/symbol', {
        query,
      });
      return found.map(({ name }) => name);
    };
    assert.match((await symbols('doan ket thong nhat'))[0] ?? '', /^Hai là, Tập trung/);
    assert.equal((await symbols('')).length, 6);
    assert.deepEqual(await symbols('bom nguyen tu'), []);
  });
});
