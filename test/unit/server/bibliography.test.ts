import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { BibliographyOutcome } from '../../../src/protocol/bibliography';
import { bibliographyRequest, styledReferencesRequest } from '../../../src/protocol/bibliography';
import { shippedStyleNames } from '../../../src/protocol/citing';
import { embeddedFiles } from '../../support/reportClient';
import type { VerifyClient } from '../../support/verifyClient';
import { pulling, startVerifyClient } from '../../support/verifyClient';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';
const inWords = `Nêu: “${sentence}” (Ban biên tập, “${title}”, đoạn 5).`;

/** A second article, with a year and an address. */
const other = {
  'khac.txt':
    'Chuyện làng bên sông\n\nLàng bên sông có nhiều điều đáng kể lại cho mọi người nghe.\n',
  'khac.article.json': JSON.stringify({
    citekey: 'langsong2015',
    csl: {
      type: 'article-newspaper',
      title: 'Chuyện làng bên sông',
      author: [{ family: 'Nguyễn', given: 'Văn An' }],
      issued: { 'date-parts': [[2015, 3, 2]] },
      URL: 'https://bao.example/lang_song',
      language: 'vi',
    },
  }),
};

describe('the bibliography of a report', () => {
  let client: VerifyClient;
  let settings: Record<string, unknown> = {};
  before(async () => {
    client = await startVerifyClient({
      capabilities: pulling,
      files: { ...(await embeddedFiles()), ...other },
      settings: () => settings,
    });
  });
  after(() => client.stop());
  afterEach(() => {
    settings = {};
  });

  let count = 0;
  /** What a request makes of a report, and the report then. */
  const asked = async (
    ending: string,
    text: string,
    more: { readonly cursor?: number | null; readonly force?: boolean } = {},
  ) => {
    const { uri } = await client.open(`b${(count += 1)}.${ending}`, text);
    const { cursor = text.length, force = false } = more;
    const outcome: BibliographyOutcome = await client.client.ask(bibliographyRequest, {
      uri,
      cursor,
      force,
    });
    const edits = 'edits' in outcome ? [...outcome.edits] : [];
    const document = TextDocument.create(uri, '', 0, text);
    return { outcome, text: TextDocument.applyEdits(document, edits), uri };
  };

  it('lists what is cited in words, by the style of the settings', async () => {
    const { outcome, text } = await asked('md', `# Báo cáo\n\n${inWords}\n`);
    assert.ok(outcome.kind === 'list');
    assert.equal(outcome.entries, 1);
    assert.deepEqual(outcome.notes, []);
    assert.match(text, /\n## Tài liệu tham khảo\n\n<!-- trich-dan: bibliography \w+ -->\n\n/);
    assert.ok(text.includes(`- Ban biên tập, “${title}”.\n`), text);
  });

  it('lists sources of the report’s own files, and names keys that nobody knows', async () => {
    client.reports.set(
      'rieng.bib',
      '@book{rieng, title={Sách riêng}, author={Trần, Bình}, year=1990}',
    );
    const cited =
      '\\documentclass{article}\n\\nobibliography{rieng}\n\\begin{document}\nTheo \\cite{rieng}, \\cite{canhthuy}, \\cite{la}.\n\\end{document}\n';
    const { outcome, text } = await asked('tex', cited);
    assert.ok(outcome.kind === 'list', JSON.stringify(outcome));
    assert.equal(outcome.entries, 2);
    assert.match(text, /Trần Bình \(1990\)[^]*Sách riêng/);
    const again = await asked('tex', text);
    assert.equal(again.outcome.kind, 'nothing', again.text);
  });

  it('changes nothing when it is asked again, and says so', async () => {
    const { text } = await asked('md', `${inWords}\n`);
    const again = await asked('md', text);
    assert.ok(again.outcome.kind === 'nothing');
    assert.match(again.outcome.reason, /đã đúng/);
    assert.equal(again.text, text);
  });

  it('takes a source out when it is not cited any more, though the list still names it', async () => {
    for (const ending of ['md', 'html', 'rst', 'adoc', 'txt']) {
      const both = `${inWords}\n\nXem “Chuyện làng bên sông” (Nguyễn Văn An, “Chuyện làng bên sông”, 2015).\n`;
      const { text: written } = await asked(ending, both);
      assert.match(written, /\(Nguyễn Văn An[^]*Nguyễn Văn An \(2015\)/);
      const without = written.replace(/Xem [^\n]*\n/, '');
      const { outcome, text } = await asked(ending, without);
      assert.equal(outcome.kind, 'list', `${ending}: ${JSON.stringify(outcome)}\n${written}`);
      assert.doesNotMatch(text, /làng bên sông/);
      assert.ok(text.includes(inWords.slice(0, 40)));
    }
  });

  it('makes no findings of what stands in it', async () => {
    for (const ending of ['md', 'html', 'rst', 'adoc', 'txt']) {
      const cited = `${inWords}\n\nÔng An kể (Nguyễn Văn An, “Chuyện làng bên sông”, 2015).\n`;
      const before = await client.open(`c${(count += 1)}.${ending}`, cited);
      assert.deepEqual(await client.pull(before.uri), []);
      const { text } = await asked(ending, cited);
      const after = await client.open(`d${(count += 1)}.${ending}`, text);
      assert.deepEqual(await client.pull(after.uri), [], text);
    }
  });

  it('follows the style that the document names, then the settings', async () => {
    settings = { citation: { style: 'vn-numeric' } };
    const numbered = await asked('html', `<p>${inWords}</p>\n`);
    assert.match(numbered.text, /<ol>\n {2}<li>Ban biên tập/);
    settings = { citation: { style: 'no-such-style', language: 'en' } };
    const english = await asked('md', `${inWords}\n`);
    assert.match(english.text, /\n## References\n/);
    const named = await asked('md', `---\ncsl: apa.csl\nlang: en-US\n---\n\n${inWords}\n`);
    assert.match(named.text, /\n## References\n[^]*Ban biên tập\. \*Kinh/);
  });

  it('reads a style file beside the report, and says what is wrong with it', async () => {
    client.reports.set('hong.csl', '<style>');
    const broken = await asked('md', `---\ncsl: hong.csl\n---\n\n${inWords}\n`);
    assert.ok(broken.outcome.kind === 'nothing');
    assert.match(broken.outcome.reason, /Không dùng được kiểu trích dẫn hong\.csl/);
  });

  it('gives the report what its tool needs instead, and says what else that needs', async () => {
    const { outcome, text } = await asked('qmd', `Nêu: “${sentence}” [@canhthuy].\n`);
    assert.ok(outcome.kind === 'directive');
    assert.match(text, /\n::: \{#refs\}\n:::\n$/);
    assert.match(outcome.notes.join(), /bibliography: references\.bib/);
    const again = await asked('qmd', text);
    assert.ok(again.outcome.kind === 'nothing');
    assert.match(again.outcome.reason, /tự lập danh mục/);
  });

  it('asks before it replaces a list that was changed', async () => {
    const { text } = await asked('md', `${inWords}\n`);
    const touched = text.replace(`“${title}”.\n`, `“${title}”, bản sao.\n`);
    assert.equal((await asked('md', touched)).outcome.kind, 'changed-by-hand');
    assert.equal((await asked('md', touched, { force: true })).text, text);
    const own = `${inWords}\n\nTài liệu tham khảo\n\nSách của tôi, 1990.\n`;
    assert.equal((await asked('txt', own)).outcome.kind, 'changed-by-hand');
  });

  it('begins no list on saving, and renews one that is there', async () => {
    const none = await asked('md', `${inWords}\n`, { cursor: null });
    assert.equal(none.outcome.kind, 'nothing');
    const { text } = await asked('md', `${inWords}\n`);
    const more = text.replace(
      inWords,
      `${inWords} Ông An kể (Nguyễn Văn An, “Chuyện làng bên sông”, 2015).`,
    );
    const renewed = await asked('md', more, { cursor: null });
    assert.ok(renewed.outcome.kind === 'list');
    assert.equal(renewed.outcome.entries, 2);
  });

  it('knows by the words what a citation without a name cites, and lists what is quoted alone not', async () => {
    const tied = await asked('md', `Nêu: “${sentence}” (đoạn 5).\n`);
    assert.ok(tied.outcome.kind === 'list');
    assert.match(tied.text, /\n- Ban biên tập, “Kinh nghiệm/);
    const alone = await asked('md', `Nêu: “${sentence}”.\n`);
    assert.equal(alone.outcome.kind, 'nothing');
  });

  it('names the keys whose source is not known', async () => {
    const paper =
      '\\documentclass{article}\\begin{document}\nLời \\cite{canhthuy,lakhoa}.\n\\end{document}\n';
    const { outcome, text } = await asked('tex', paper);
    assert.ok(outcome.kind === 'list');
    assert.match(outcome.notes.join(), /@lakhoa/);
    assert.match(text, /\\bibitem\{canhthuy\} Ban biên tập, “Kinh[^]*\n\\end\{document\}\n$/);
  });

  it('says so where nothing is cited', async () => {
    const { outcome } = await asked('md', 'Lời của tôi.\n');
    assert.ok(outcome.kind === 'nothing');
    assert.match(outcome.reason, /chưa dẫn nguồn nào/);
  });

  it('cites an article in every style', async () => {
    const references = await client.client.ask(styledReferencesRequest, { articleId: 'canh-thuy' });
    assert.deepEqual(
      references.map(({ style }) => style).toSorted(),
      [...shippedStyleNames].toSorted(),
    );
    for (const { label, text } of references) {
      const words = text.map((run) => run.text).join('');
      assert.match(words, /Kinh nghiệm từ thực hiện/, label);
      assert.doesNotMatch(words, /n\.d\.|undefined|, \.|\.\./, label);
    }
  });

  it('is shown by the style of the report on hovering over a citation', async () => {
    settings = { citation: { style: 'apa' } };
    const cited = 'Ông An kể [@langsong2015¦].\n';
    const valueAt = async (text: string): Promise<string> => {
      const report = await client.open(`h${(count += 1)}.qmd`, text);
      const hover = await client.hover(report.uri, report.position);
      const contents = hover?.contents;
      assert.ok(contents && typeof contents === 'object' && 'value' in contents);
      return contents.value;
    };
    assert.match(await valueAt(cited), /Nguyễn, V\\\. A\\\. \\\(2015/);
    const named = await valueAt(`---\ncsl: vn-author-date\n---\n\n${cited}`);
    assert.match(named, /Nguyễn Văn An \\\(2015\\\), “Chuyện làng bên sông”/);
    assert.match(named, /\[https[^\]]*\]\(<https:\/\/bao\.example\/lang_song>\)/);
    client.reports.set('nguon.bib', '@book{sach, author={Trần, Văn B}, title={Sách}, date={1999}}');
    const own = await valueAt('---\nbibliography: nguon.bib\n---\n\nXem [@sach¦].\n');
    assert.match(own, /Trần, V\\\. B\\\. \\\(1999\\\)\\\. \*Sách\*[^]*nguon\\\.bib/);
  });

  it('is shown by it beside a key that is offered', async () => {
    const { uri, position } = await client.open(`k${(count += 1)}.qmd`, 'Ông An kể [@lang¦]');
    const list: { items: CompletionItem[] } = await client.connection.sendRequest(
      'textDocument/completion',
      { textDocument: { uri }, position },
    );
    const item = list.items.find(({ label }) => label === 'langsong2015');
    const resolved: CompletionItem = await client.connection.sendRequest(
      'completionItem/resolve',
      item,
    );
    const { documentation } = resolved;
    assert.ok(documentation && typeof documentation === 'object');
    assert.match(documentation.value, /^Nguyễn Văn An \\\(2015\\\), /);
  });
});
