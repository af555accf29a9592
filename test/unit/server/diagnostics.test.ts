import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { CancellationTokenSource, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { articleRequest } from '../../../src/protocol/lsp';
import { libraryFolder } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { codesOf, pulling, startVerifyClient } from '../../support/verifyClient';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const inArticle = `${libraryFolder}/canh-thuy/article.txt`;

describe('diagnostics that are asked for', () => {
  let client: VerifyClient;
  before(async () => {
    client = await startVerifyClient({ capabilities: pulling });
  });
  after(() => client.stop());

  let count = 0;
  const found = async (text: string, name = `a${(count += 1)}.qmd`) => {
    const report = await client.open(name, text);
    const diagnostics = await client.pull(report.uri);
    return { report, diagnostics, words: diagnostics.map(({ range }) => report.textOf(range)) };
  };

  const wrong: readonly (readonly [
    code: string,
    severity: DiagnosticSeverity,
    text: string,
    underlined: string,
  ])[] = [
    [
      'altered',
      DiagnosticSeverity.Error,
      '“Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.” [@canhthuy]',
      'kẻ',
    ],
    [
      'altered',
      DiagnosticSeverity.Error,
      '“Đề cao trách nhiệm của người đứng đầu các tổ chức.” [@canhthuy]',
      'cao',
    ],
    [
      'corrected',
      DiagnosticSeverity.Error,
      '“tinh thần đấu tranh tự phê bình trong nội bộ đảng” [@canhthuy]',
      'đấu tranh',
    ],
    [
      'case',
      DiagnosticSeverity.Warning,
      '“tinh thần Đấu trang tự phê bình trong nội bộ đảng” [@canhthuy]',
      'Đấu',
    ],
    [
      'variant',
      DiagnosticSeverity.Warning,
      '“Đảng ủy xã Cảnh Thuỵ đã tích cực, chủ động triển khai nhiều giải pháp” [@canhthuy]',
      'Thuỵ',
    ],
    [
      'absent',
      DiagnosticSeverity.Error,
      '“Trời xanh mây trắng nắng vàng như mật ong rừng” [@canhthuy]',
      'Trời xanh mây trắng nắng vàng như mật ong rừng',
    ],
    ['unattributed', DiagnosticSeverity.Information, `“${sentence}”`, sentence],
    ['wrong-locator', DiagnosticSeverity.Warning, `“${sentence}” [@canhthuy, đoạn 2]`, 'đoạn 2'],
    ['unknown-citekey', DiagnosticSeverity.Error, `Xem [@canhthui].`, 'canhthui'],
    [
      'figure-wrong',
      DiagnosticSeverity.Error,
      'Theo [@canhthuy], tổng giá trị sản xuất hàng năm tăng bình quân đạt 31%.',
      '31%',
    ],
  ];

  for (const [code, severity, text, underlined] of wrong) {
    it(`say ${code} of “${underlined}”`, async () => {
      const { diagnostics, words } = await found(`Bài viết nêu: ${text}\n`);
      assert.deepEqual(codesOf(diagnostics), [code]);
      assert.deepEqual(words, [underlined]);
      const [diagnostic] = diagnostics;
      assert.equal(diagnostic?.severity, severity);
      assert.equal(diagnostic?.source, 'Trích Dẫn');
      assert.match(diagnostic?.codeDescription?.href ?? '', /^memory:\/docs\/verdicts\.md#L\d+$/);
      assert.notEqual(diagnostic?.message, '');
    });
  }

  it('underline from the first word that differs to the last', async () => {
    const { words } = await found(
      '“Đề cao vị trò trách nhiệm của kẻ đứng đầu các tổ chức.” [@canhthuy]\n',
    );
    assert.deepEqual(words, ['vị trò trách nhiệm của kẻ']);
  });

  it('point to the differing words in the article’s file', async () => {
    const { diagnostics } = await found(
      '“Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.” [@canhthuy]\n',
    );
    const view = await client.client.ask(articleRequest, { articleId: 'canh-thuy' });
    const article = TextDocument.create(inArticle, '', 0, view.parsed.text);
    const [related, ...others] = diagnostics[0]?.relatedInformation ?? [];
    assert.deepEqual(others, []);
    assert.equal(related?.location.uri, inArticle);
    assert.equal(related && article.getText(related.location.range), 'người');
    assert.match(related?.message ?? '', /“kẻ” thay cho “người”/);
  });

  it('explain each code at a place of its own', async () => {
    const hrefs = new Map<unknown, string | undefined>();
    for (const [, , text] of wrong) {
      const { diagnostics } = await found(`Bài viết nêu: ${text}\n`);
      for (const { code, codeDescription } of diagnostics) hrefs.set(code, codeDescription?.href);
    }
    assert.equal(new Set(hrefs.values()).size, hrefs.size);
  });

  for (const [what, text] of [
    ['prose', 'Xã có 271 đảng viên. Ông nói: “Chào các bạn!” rồi về.\n'],
    ['a true quotation', `Bài viết nêu: “${sentence}” [@canhthuy].\n`],
    ['an empty report', ''],
    ['code', `\`\`\`\n“${sentence.replace('tổ chức', 'hội')}” [@canhthuy]\n\`\`\`\n`],
  ] as const) {
    it(`say nothing of ${what}`, async () => {
      assert.deepEqual((await found(text)).diagnostics, []);
    });
  }

  it('say nothing of an article of the library', async () => {
    const text = `“${sentence}”\n`;
    await client.openUri(inArticle, text, 'plaintext');
    assert.deepEqual(await client.pull(inArticle), []);
  });

  it('say nothing of a document that is not open', async () => {
    assert.deepEqual(await client.pull('memory:/reports/khong-co.md'), []);
  });

  it('are not answered where the question was taken back', async () => {
    const report = await client.open('huy.qmd', `“${sentence}”\n`);
    const params = { textDocument: report.textDocument };
    const { token, cancel } = cancellation();
    const answer = client.connection.sendRequest('textDocument/diagnostic', params, token);
    cancel();
    await assert.rejects(answer, { code: -32800 });
  });

  it('are in English for who reads English', async () => {
    const english = await startVerifyClient({ capabilities: pulling, locale: 'en' });
    const { uri } = await english.open('a.qmd', `“${sentence}”\n`);
    const [diagnostic] = await english.pull(uri);
    assert.match(JSON.stringify(diagnostic?.message), /no source is given/);
    await english.stop();
  });
});

/** A token as a client has it. */
function cancellation() {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}

describe('diagnostics by the settings', () => {
  const text = `“${sentence}” Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức\n`;
  const codesWith = async (verify: Readonly<Record<string, unknown>>) => {
    const client = await startVerifyClient({ capabilities: pulling, settings: { verify } });
    const { uri } = await client.open('a.md', text);
    const diagnostics: readonly Diagnostic[] = await client.pull(uri);
    await client.stop();
    return codesOf(diagnostics);
  };

  it('find unmarked words and quotations that cite nothing', async () => {
    assert.deepEqual(await codesWith({}), ['unattributed', 'unattributed']);
  });
  it('say nothing where verification is off', async () => {
    assert.deepEqual(await codesWith({ enabled: false }), []);
  });
  it('leave out words that are said to be no quotation, however they are spelt', async () => {
    assert.deepEqual(await codesWith({ ignored: [sentence.toUpperCase()], unmarkedWords: 0 }), []);
  });
  it('leave unmarked words alone below the number asked for', async () => {
    assert.deepEqual(await codesWith({ unmarkedWords: 40 }), ['unattributed']);
    assert.deepEqual(await codesWith({ unmarkedWords: 0 }), ['unattributed']);
  });
  it('take a setting of the wrong kind for its default', async () => {
    const wrong = { enabled: 'no', ignored: 7, unmarkedWords: -1 };
    assert.deepEqual(await codesWith(wrong), ['unattributed', 'unattributed']);
  });
});
