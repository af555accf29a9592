import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseArticle } from '../../../src/core/article/parser';
import type { OutlineItem } from '../../../src/protocol/lsp';
import {
  articleRequest,
  emptyPlace,
  insertionRequest,
  libraryRequest,
  libraryTouched,
  outlineRequest,
  passagesRequest,
  searchRequest,
} from '../../../src/protocol/lsp';
import type { ServerClient } from '../../support/serverClient';
import { startClient } from '../../support/serverClient';

const content = 'content/canh-thuy/article';

describe('language server', () => {
  let client: ServerClient;

  before(async () => {
    client = await startClient({
      files: {
        'canh-thuy/article.txt': await readFile(`${content}.txt`),
        'canh-thuy/article.article.json': await readFile(`${content}.article.json`),
      },
    });
  });
  after(() => client.stop());

  const articles = async (filter = '') => {
    const library = await client.ask(libraryRequest, { filter });
    assert.deepEqual(library.problems, []);
    return library.articles;
  };
  const outline = (filter = '') => client.ask(outlineRequest, { articleId: 'canh-thuy', filter });
  const itemsOf = async (kind: OutlineItem['kind']) =>
    (await outline()).filter((item) => item.kind === kind);

  it('gives the library as a tree', async () => {
    const [article] = await articles();
    assert.equal(article?.id, 'canh-thuy');
    const lessons = await itemsOf('lesson');
    assert.deepEqual(
      lessons.map(({ number, count }) => [number, count]),
      [
        [1, 3],
        [2, 6],
        [3, 4],
        [4, 1],
        [5, 2],
      ],
    );
    const [group] = await itemsOf('statistics');
    assert.equal(group?.count, 9);
  });

  it('narrows the tree to words typed without diacritics', async () => {
    assert.equal((await articles('dau trang')).length, 1);
    assert.deepEqual(
      (await outline('dau trang')).map(({ kind, number }) => [kind, number]),
      [['lesson', 2]],
    );
    assert.deepEqual(await articles('bom nguyen tu'), []);
    assert.deepEqual(await outline('bom nguyen tu'), []);
  });

  it('gives the article with its listed errors in place', async () => {
    const view = await client.ask(articleRequest, { articleId: 'canh-thuy' });
    const errors = view.sic.map(({ start, end }) => view.parsed.text.slice(start, end));
    assert.ok(errors.includes('đấu trang'));
    assert.equal(errors.length, 10);
  });

  it('gives all that was found in the article, as data', async () => {
    const { parsed } = await client.ask(articleRequest, { articleId: 'canh-thuy' });
    // What is given from one process to another loses what an object only computes.
    assert.deepEqual(parsed, parseArticle(parsed.text));
  });

  it('finds passages, and knows where they come from', async () => {
    const [hit] = await client.ask(searchRequest, {
      query: 'dau trang tu phe binh',
      kinds: ['sentence'],
      limit: 5,
    });
    assert.match(hit?.text ?? '', /đấu trang tự phê bình/);
    assert.equal(hit?.locator, 'đoạn 5');
    const again = await client.ask(passagesRequest, { passages: hit ? [hit] : [] });
    assert.deepEqual(again, [{ ...hit, excerpt: hit?.text }]);
    assert.match(hit?.excerpt ?? '', /^… .*đấu trang tự phê bình/);
  });

  it('finds a lesson by its number', async () => {
    for (const query of ['4', 'bài học 4']) {
      const [hit] = await client.ask(searchRequest, { query, kinds: ['lesson'], limit: 5 });
      assert.equal(hit?.number, 4, query);
      assert.match(hit?.text ?? '', /^Bốn là, /);
    }
  });

  it('lists all passages of a kind for an empty query', async () => {
    const all = await client.ask(searchRequest, { query: ' ', kinds: ['statistic'], limit: 50 });
    assert.equal(all.length, 9);
    assert.ok(all.every(({ statisticId, context }) => statisticId !== null && context !== null));
  });

  it('words an insertion for the language of the report, at each of its places', async () => {
    const [lesson] = await itemsOf('lesson');
    assert.ok(lesson);
    const { texts } = await client.ask(insertionRequest, {
      what: 'lesson',
      passage: { articleId: 'canh-thuy', range: lesson.range, statisticId: null },
      uri: null,
      languageId: 'latex',
      places: [emptyPlace, { ...emptyPlace, before: 'Theo đó: ' }],
    });
    assert.equal(texts.length, 2);
    assert.match(texts[0] ?? '', /^\\begin\{quote\}[\s\S]*Một là, việc[\s\S]*\\end\{quote\}/);
    assert.notEqual(texts[0], texts[1]);
  });

  it('refuses parameters of the wrong form and passages that are gone', async () => {
    await assert.rejects(client.connection.sendRequest(searchRequest.method, { query: 1 }));
    await assert.rejects(
      client.ask(articleRequest, { articleId: 'khong-co' }),
      /không còn trong thư viện/,
    );
    await assert.rejects(
      client.ask(insertionRequest, {
        what: 'quotation',
        passage: { articleId: 'canh-thuy', range: { start: 0, end: 99999 }, statisticId: null },
        uri: null,
        languageId: 'markdown',
        places: [emptyPlace],
      }),
      /không còn trong thư viện/,
    );
  });
});

describe('language server with a library of mixed quality', () => {
  it('uses what is sound and says of the rest which file, where and why', async () => {
    const client = await startClient({
      files: {
        'tot.txt': 'Bài tốt\n\nMột câu.',
        'tot.article.json': '{ "citekey": 7 }',
        'nhi-phan.txt': Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 1]),
        'sai.txt': Buffer.from([...Buffer.from('Dòng một\nDòng hai '), 0xff, 0xfe, 0x20]),
        'trong.txt': '',
        'mo-coi.article.json': '{}',
        'hinh.png': 'không phải bài',
      },
    });
    const { articles, problems } = await client.ask(libraryRequest, { filter: '' });
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['tot'],
    );
    const messages = problems.map(({ message }) => message).toSorted();
    assert.deepEqual(
      messages.map((message) => message.split(/[:,]/)[0]),
      ['mo-coi.article.json', 'nhi-phan.txt', 'sai.txt', 'tot.article.json', 'trong.txt'],
    );
    assert.match(messages[2] ?? '', /dòng 2/);
    await client.stop();
  });

  it('follows changes on disk, and tells which articles they touched', async () => {
    const client = await startClient({
      files: { 'a.txt': 'Bài A\n\nMột câu.', 'b.txt': 'Bài B\n\nCâu khác.' },
    });
    await client.ask(libraryRequest, { filter: '' });
    const change = client.nextChange();
    client.files.set('a.txt', 'Bài A\n\nMột câu đã sửa.');
    client.files.delete('b.txt');
    client.files.set('c.txt', 'Bài C\n\nCâu mới.');
    await client.connection.sendNotification(libraryTouched.method, {});
    assert.deepEqual((await change).toSorted(), ['a', 'b', 'c']);
    const search = (query: string) =>
      client.ask(searchRequest, { query, kinds: ['sentence'], limit: 5 });
    assert.equal((await search('cau khac')).filter(({ articleId }) => articleId === 'b').length, 0);
    assert.equal((await search('da sua'))[0]?.articleId, 'a');
    await client.stop();
  });
});

describe('language server with a Markdown article', () => {
  const passage = (range: { start: number; end: number }, statisticId: string | null) => ({
    articleId: 'dat',
    range,
    statisticId,
  });
  let client: ServerClient;
  before(async () => {
    client = await startClient({
      files: {
        'dat.md': '# Hiến **đất**\n\n*Trần Thị Bình*\n\nĐã có hơn **120 hộ** hiến `đất`.\n',
      },
    });
  });
  after(() => client.stop());

  it('shows and inserts its words without their marks', async () => {
    const items = await client.ask(outlineRequest, { articleId: 'dat', filter: '' });
    const flat = (list: readonly OutlineItem[]): readonly OutlineItem[] =>
      list.flatMap((item) => [item, ...flat(item.children)]);
    const all = flat(items);
    assert.doesNotMatch(JSON.stringify(all.map(({ label, text }) => [label, text])), /[*`]/);
    const statistic = all.find(({ kind }) => kind === 'statistic');
    const sentence = all.find(({ kind }) => kind === 'sentence');
    assert.ok(statistic && sentence);
    const insert = (what: 'quotation' | 'statistic', chosen: ReturnType<typeof passage>) =>
      client.ask(insertionRequest, {
        what,
        passage: chosen,
        uri: null,
        languageId: 'plaintext',
        places: [emptyPlace],
      });
    const {
      texts: [quotation = ''],
    } = await insert('quotation', passage(sentence.range, null));
    assert.match(
      quotation,
      /^“Đã có hơn 120 hộ hiến đất\.” \(Trần Thị Bình, “Hiến đất”, đoạn 1\)$/,
    );
    const {
      texts: [figure = ''],
    } = await insert('statistic', passage(statistic.range, statistic.statisticId));
    assert.match(figure, /^hơn 120 hộ \(Trần Thị Bình/);
  });
});

describe('language server by its settings', () => {
  it('leaves the embedded library out where that is asked for', async () => {
    const files = { 'a.txt': 'A\n\nMột câu.' };
    const client = await startClient({ files, settings: { embeddedArticle: false } });
    assert.deepEqual((await client.ask(libraryRequest, { filter: '' })).articles, []);
    await client.stop();
  });

  it('words locators in the language that is asked for', async () => {
    const files = { 'a.txt': 'A\n\nMột câu.' };
    const client = await startClient({ files, settings: { citation: { language: 'en' } } });
    const [hit] = await client.ask(searchRequest, { query: 'cau', kinds: ['sentence'], limit: 1 });
    assert.equal(hit?.locator, 'para. 1');
    await client.stop();
  });
});
