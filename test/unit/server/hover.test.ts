import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Hover } from 'vscode-languageserver';
import { commandIds } from '../../../src/protocol/commands';
import { escapeForHover } from '../../../src/server/markdownText';
import type { VerifyClient } from '../../support/verifyClient';
import { startVerifyClient } from '../../support/verifyClient';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';

/** Markdown as views read it at its most obliging: with HTML and bare addresses. */
const markdown = new MarkdownIt({ html: true, linkify: true });

function valueOf(hover: Hover | null): string {
  const contents = hover?.contents;
  assert.ok(contents && typeof contents === 'object' && 'kind' in contents);
  assert.equal(contents.kind, 'markdown');
  return contents.value;
}

/** The kinds of tokens a view would show, blocks and what is in them. */
function tokensOf(value: string): readonly string[] {
  return markdown
    .parse(value, {})
    .flatMap(({ type, children }) => [type].concat((children ?? []).map((child) => child.type)));
}

describe('hovering over a report', () => {
  let client: VerifyClient;
  before(async () => {
    client = await startVerifyClient();
  });
  after(() => client.stop());

  let count = 0;
  const hoverAt = async (text: string) => {
    const report = await client.open(`h${(count += 1)}.qmd`, text);
    const hover = await client.hover(report.uri, report.position);
    return { hover, words: hover?.range && report.textOf(hover.range) };
  };

  const altered = sentence.replace('người', 'kẻ');

  it('tells the verdict, the difference and the source in its place', async () => {
    const { hover, words } = await hoverAt(
      `Nêu: “${altered.replace('trò', 'tr¦ò')}” [@canhthuy].\n`,
    );
    assert.equal(words, altered);
    const value = valueOf(hover);
    assert.match(value, /^\*\*Khác nguồn/);
    assert.match(value, /“kẻ” thay cho “người”/);
    assert.match(value, /trách nhiệm của ~~kẻ~~ \*\*người\*\* đứng đầu/);
    assert.match(value, /Kinh nghiệm từ thực hiện .*, đoạn 5/);
  });

  it('cuts what stands round the source between words', async () => {
    const { uri } = await client.open('ngat.qmd', `“${sentence}” [@canhthuy]\n`);
    const [quotation] = (await client.verification(uri))?.items ?? [];
    const article = Buffer.from(client.client.files.get('canh-thuy/article.txt') ?? '').toString();
    const { before = '', after = '' } = quotation?.source ?? {};
    assert.match(before, /^…\S/);
    assert.ok(article.includes(` ${before.slice(1)}${sentence}`));
    assert.ok(after.length > 20 && article.includes(sentence + after));
  });

  it('tells of a figure and of a citation by themselves', async () => {
    const figure = 'Theo [@canhthuy], tổng giá trị sản xuất hàng năm tăng bình quân đạt 3¦1%.\n';
    const ofFigure = await hoverAt(figure);
    assert.equal(ofFigure.words, '31%');
    assert.match(valueOf(ofFigure.hover), /Sai số liệu/);
    const ofKey = await hoverAt(figure.replace('¦', '').replace('thuy', 'th¦uy'));
    assert.equal(ofKey.words, 'canhthuy');
    const ofUnknown = await hoverAt('Xem [@canhth¦ui].\n');
    assert.match(valueOf(ofUnknown.hover), /canhthuy/);
  });

  it('says nothing beside', async () => {
    for (const text of [
      `N¦êu: “${sentence}” [@canhthuy].\n`,
      `Nêu: “${sentence}” [@canhthuy].¦\n`,
      `Nêu: “${sentence}” [@canhthuy].\n\n¦\n`,
      'Xã có 271¦ đảng viên.\n',
    ]) {
      assert.equal((await hoverAt(text)).hover, null, text);
    }
  });

  it('prefers the innermost', async () => {
    const { words } = await hoverAt(
      '“Tổng giá trị sản xuất hàng năm tăng bình quân đạt 1¦3%” [@canhthuy].\n',
    );
    assert.equal(words, '13%');
  });

  it('opens the reader, for our own client', async () => {
    const { hover } = await hoverAt(`“${altered.replace('trò', 'tr¦ò')}” [@canhthuy].\n`);
    const [, query = ''] =
      new RegExp(`\\(command:${commandIds.openArticle}\\?([^)]*)\\)$`).exec(valueOf(hover)) ?? [];
    const [passage] = JSON.parse(decodeURIComponent(query)) as { articleId: string }[];
    assert.equal(passage?.articleId, 'canh-thuy');
  });

  it('has a whole link to an article whose file has brackets in its name', async () => {
    const name = 'a) [b](c';
    const other = 'Cán bộ phải gương mẫu làm trước để dân tin và làm theo.';
    const files = { [`${name}.txt`]: new TextEncoder().encode(`Bài\n\n${other}\n`) };
    const own = await startVerifyClient({ files });
    const report = await own.open('a.qmd', `“${other.replace('trước', 's¦au')}”.\n`);
    const tokens = markdown.parse(valueOf(await own.hover(report.uri, report.position)), {});
    const links = tokens.flatMap(({ children }) => children ?? []);
    const href = String(links.find(({ type }) => type === 'link_open')?.attrGet('href'));
    const [passage] = JSON.parse(decodeURIComponent(href.replace(/^[^?]*\?/, ''))) as object[];
    assert.ok(passage && 'articleId' in passage);
    assert.equal(passage.articleId, name);
    assert.equal(links.at(-1)?.type, 'link_close');
    await own.stop();
  });
});

describe('hovering for other clients', () => {
  it('has no links of ours', async () => {
    const article = `Bài\n\n${sentence}\n`;
    const client = await startVerifyClient({
      plain: {
        list: (folder) =>
          Promise.resolve([{ uri: `${folder}/bai.txt`, path: 'bai.txt', size: article.length }]),
        read: () => Promise.resolve(new Uint8Array(Buffer.from(article))),
      },
    });
    const report = await client.open('a.qmd', `“${sentence.replace('trò', 'tr¦ò')}” [@bai].\n`);
    const value = valueOf(await client.hover(report.uri, report.position));
    assert.match(value, /Bài/);
    assert.doesNotMatch(value, /command:|\]\(/);
    await client.stop();
  });
});

describe('what a report and an article say in a hover', () => {
  const hostile = [
    '[nhấn](command:workbench.action.quit)',
    '![x](https://vi.du/theo-doi.png)',
    '<img src=x onerror=alert(1)>',
    '`mã` **đậm** _nghiêng_ ~~gạch~~',
    '# Đề mục',
    '- mục',
    '1. mục',
    '> dẫn',
    '| a | b |',
    'https://vi.du www.vi.du a@vi.du',
    '&lt;b&gt; &#42;',
    '$(alert) \\[x\\](y)',
    '---',
    '[^1]: x',
  ];
  const harmless = /^(?:paragraph_open|paragraph_close|inline|text|text_special)$/;

  for (const text of hostile) {
    it(`stands there as it is: ${text}`, () => {
      const escaped = escapeForHover(text);
      assert.ok(
        tokensOf(escaped).every((type) => harmless.test(type)),
        escaped,
      );
      const [, shown] = markdown.parse(escaped, {});
      assert.equal(shown?.children?.map(({ content }) => content).join(''), text);
    });
  }

  it('stands there as it is, whatever it is', () => {
    const unit = fc.constantFrom(...hostile.join('').split(''), '\n', '\t', '\u2028', 'đ', '😀');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const escaped = escapeForHover(text).trim();
        assert.ok(
          tokensOf(`Tin: ${escaped}`).every((type) => harmless.test(type)),
          escaped,
        );
        assert.ok(
          tokensOf(escaped).every((type) => harmless.test(type)),
          escaped,
        );
      }),
    );
  });

  it('is safe in a whole hover: titles, sources and quotations', async () => {
    const title = 'Bài [nhấn](command:x) <b>';
    const body = `Một câu có <img src=x> và [liên kết](command:y) trong **đậm** lời văn dài.`;
    const client = await startVerifyClient({
      files: {
        'bai (1).txt': `${title}\n\n${body}\n`,
        'bai (1).article.json': '{ "citekey": "bai" }',
      },
    });
    const words = body.replace('dài', '![x](https://vi.du/x.png)').replace('lời', 'l¦ời');
    const report = await client.open('a.txt', `“${words}” (${title})\n`);
    const value = valueOf(await client.hover(report.uri, report.position));
    const tokens = tokensOf(value);
    assert.ok(!tokens.some((type) => /html|image|code/.test(type)), value);
    assert.equal(tokens.filter((type) => type === 'link_open').length, 1, value);
    await client.stop();
  });
});
