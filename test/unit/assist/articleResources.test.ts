import assert from 'node:assert/strict';
import { listArticles, readArticle } from '../../../src/assist/articleResources';
import { engineWith } from '../../support/verification';

const record = (id: string) =>
  JSON.stringify({ id, csl: { type: 'article', title: 'Nhan đề\u202e ngược' } });

describe('articles as resources', () => {
  it('are listed page by page, each once', async () => {
    const names = Array.from({ length: 230 }, (_, index) => `bai-${index}.txt`);
    const files = Object.fromEntries(names.map((name) => [name, `Bài ${name}\n\nMột câu.\n`]));
    const engine = await engineWith(files);
    const uris: string[] = [];
    let cursor: string | undefined;
    do {
      const page = listArticles(engine, cursor);
      assert.ok(page && page.resources.length <= 100);
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    assert.equal(new Set(uris).size, 231);
    for (const cursor of ['', '-1', '1.5', 'x', '9'.repeat(30)]) {
      assert.equal(listArticles(engine, cursor), null, cursor);
    }
  });

  it('are read by their own addresses, whatever signs their ids have', async () => {
    const engine = await engineWith({
      'a.txt': 'Bài a\n\nMột câu\u{e0041}\u{e0042} thôi.\n',
      'a.article.json': record('nguồn/a b%?#'),
    });
    const listed = listArticles(engine, undefined)?.resources ?? [];
    const found = listed.find(({ title }) => title === 'Nhan đề ngược');
    assert.ok(found);
    assert.match(readArticle(engine, found.uri) ?? '', /Một câu thôi\./);
  });

  it('leave out what has no address, and read nothing else', async () => {
    const engine = await engineWith({
      'a.txt': 'Bài a\n\nMột câu.\n',
      'a.article.json': record('a').replace('"a"', String.raw`"\ud800"`),
    });
    assert.ok(listArticles(engine, undefined));
    for (const uri of ['', 'trich-dan://article/', 'trich-dan://article/%', 'file:///etc/passwd']) {
      assert.equal(readArticle(engine, uri), null, uri);
    }
  });

  it('are not read where they are longer than any model takes', async () => {
    const long = `Dài\n\n${'Một câu nữa. '.repeat(90_000)}\n`;
    const engine = await engineWith({ 'dai.txt': long });
    assert.equal(readArticle(engine, 'trich-dan://article/dai'), null);
  });
});
