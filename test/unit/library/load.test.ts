import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createEngine } from '../../../src/core/engine';
import { readRecord } from '../../../src/core/library/record';
import { locateSic } from '../../../src/core/library/sic';

function engineOver(files: Readonly<Record<string, string | Uint8Array>>) {
  return createEngine({
    reader: {
      list: async (folder) => {
        if (folder !== 'memory:') {
          throw new Error(`${folder}: permission denied`);
        }
        return Object.entries(files).map(([path, text]) => ({
          uri: `memory:/${path}`,
          path,
          size: Buffer.from(text).length,
        }));
      },
      read: async (uri) => Buffer.from(files[uri.slice('memory:/'.length)] ?? ''),
    },
    sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    logger: { info: () => {}, warn: () => {} },
  });
}

const options = { folders: ['memory:'], maxBytes: 1e6 };

describe('reading a library', () => {
  it('takes metadata from the record, then front matter, then the text', async () => {
    const engine = engineOver({
      'a.txt': 'Tiêu đề trong văn bản\n\nNội dung.',
      'a.article.json': '{ "id": "mot", "citekey": "mot2024", "csl": { "title": "Từ bản ghi" } }',
      'b.md': '---\ntitle: Từ phần đầu\nauthor: Nguyễn Văn A\n---\n\nNội dung.',
      'c.txt': 'Chỉ có văn bản\n\nNội dung.',
    });
    await engine.load(options);
    assert.deepEqual(
      engine.articles.map(({ id, citekey, csl }) => [id, citekey, csl.title]),
      [
        ['mot', 'mot2024', 'Từ bản ghi'],
        ['b', engine.articles[1]?.citekey, 'Từ phần đầu'],
        ['c', engine.articles[2]?.citekey, 'Chỉ có văn bản'],
      ],
    );
    assert.deepEqual(engine.articles[1]?.csl.author, [{ literal: 'Nguyễn Văn A' }]);
    assert.deepEqual(engine.problems, []);
  });

  it('reads files whose endings are in capitals, with the records beside them', async () => {
    const engine = engineOver({
      'BAO-CAO.TXT': 'Báo cáo\n\nMột.',
      'BAO-CAO.article.json': '{ "citekey": "baocao" }',
      'GHI.Md': '# Ghi\n\nHai.',
      'ANH.PNG': '',
    });
    await engine.load(options);
    assert.deepEqual(
      engine.articles.map(({ id, citekey, format }) => [id, citekey, format]),
      [
        ['BAO-CAO', 'baocao', 'text'],
        ['GHI', 'ghi', 'markdown'],
      ],
    );
    assert.deepEqual(engine.problems, []);
  });

  it('has articles as people sort their files, whatever their names depend on', async () => {
    const names = ['bai-1.txt', 'bai-2.txt', 'bai-10.txt', 'đường/a.txt', 'ê.txt'];
    const engine = engineOver(
      Object.fromEntries(names.toReversed().map((name) => [name, 'Một tên\n\nMột câu.'])),
    );
    await engine.load(options);
    assert.deepEqual(
      engine.articles.map(({ file, citekey }) => [file.path, citekey]),
      [
        ['bai-1.txt', 'ten'],
        ['bai-2.txt', 'ten-3'],
        ['bai-10.txt', 'ten-2'],
        ['đường/a.txt', 'ten-5'],
        ['ê.txt', 'ten-4'],
      ],
    );
  });

  it('gives every article an id and a citekey of its own', async () => {
    const engine = engineOver({
      'a.txt': 'Cùng một tên\n\nMột.',
      'b.txt': 'Cùng một tên\n\nHai.',
      'c.txt': 'Khác\n\nBa.',
      'c.article.json': '{ "id": "a" }',
    });
    await engine.load(options);
    assert.equal(new Set(engine.articles.map(({ id }) => id)).size, 3);
    assert.equal(new Set(engine.articles.map(({ citekey }) => citekey)).size, 3);
    assert.deepEqual(
      engine.problems.map(({ code, path }) => [code, path]),
      [['duplicate-id', 'c.article.json']],
    );
  });

  it('says when a text is not the one its record was made for', async () => {
    const engine = engineOver({
      'a.txt': 'Văn bản\n\nĐã sửa.',
      'a.article.json': JSON.stringify({ source: { sha256: '0'.repeat(64) } }),
    });
    await engine.load(options);
    assert.deepEqual(
      engine.problems.map(({ code }) => code),
      ['source-changed'],
    );
    assert.equal(engine.articles.length, 1);
  });

  it('knows the pages of a source as long as its text is what they were counted in', async () => {
    const text = 'Văn bản\n\nTrang một. Trang hai.';
    const sha256 = createHash('sha256').update(text).digest('hex');
    const pages = [
      { label: 'i', start: 0 },
      { label: '2', start: 20 },
      { label: '3', start: 900 },
    ];
    const wrong = [...pages, { label: '', start: 901 }, { label: '5', start: 1 }, null];
    const files: Record<string, string> = {
      'a.txt': text,
      'a.article.json': JSON.stringify({ source: { sha256, pages: wrong } }),
    };
    const engine = engineOver(files);
    await engine.load(options);
    assert.deepEqual(engine.articles[0]?.pages, pages.slice(0, 2));
    assert.deepEqual(
      engine.problems.map(({ detail }) => detail),
      ['source.pages[3]', 'source.pages[4]', 'source.pages[5]'],
    );
    files['a.txt'] = `Thêm vào. ${text}`;
    await engine.load(options);
    assert.deepEqual(engine.articles[0]?.pages, []);
  });

  it('keeps an unchanged article as it is when read again', async () => {
    const files: Record<string, string> = { 'a.txt': 'A\n\nMột.', 'b.txt': 'B\n\nHai.' };
    const engine = engineOver(files);
    await engine.load(options);
    const [first] = engine.articles;
    files['b.txt'] = 'B\n\nHai, đã sửa.';
    assert.deepEqual(await engine.load(options), ['b']);
    assert.equal(engine.articles[0], first);
  });

  it('gives a name to one article only, whichever was there first', async () => {
    const files: Record<string, string> = {
      'b.txt': 'B\n\nHai.',
      'b.article.json': '{ "id": "chung", "citekey": "chung" }',
    };
    const engine = engineOver(files);
    await engine.load(options);
    files['a.txt'] = 'A\n\nMột.';
    files['a.article.json'] = '{ "id": "chung", "citekey": "chung" }';
    await engine.load(options);
    assert.equal(engine.articles.length, 2);
    assert.equal(new Set(engine.articles.map(({ id }) => id)).size, 2);
    assert.equal(new Set(engine.articles.map(({ citekey }) => citekey)).size, 2);
    assert.equal(engine.problems.length, 2);
    files['a.article.json'] = '{ "id": "rieng", "citekey": "rieng" }';
    await engine.load(options);
    assert.deepEqual(engine.articles.map(({ id }) => id).toSorted(), ['chung', 'rieng']);
    assert.deepEqual(engine.problems, []);
  });

  it('reads the article whose record cannot be read, and says so of the record', async () => {
    const engine = engineOver({
      'a.txt': 'A\n\nMột.',
      'a.article.json': new Uint8Array([0x7b, 0x0a, 0xff, 0xc0, 0x7d]),
    });
    await engine.load(options);
    assert.deepEqual(
      engine.articles.map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual(
      engine.problems.map(({ code, path, detail }) => [code, path, detail]),
      [['not-utf8', 'a.article.json', '2']],
    );
  });

  it('goes on without a folder that cannot be listed, and names it', async () => {
    const engine = engineOver({ 'a.txt': 'A\n\nMột.' });
    await engine.load({ ...options, folders: ['memory:/kin', 'memory:'] });
    assert.equal(engine.articles.length, 1);
    assert.deepEqual(
      engine.problems.map(({ code, path }) => [code, path]),
      [['folder-unreadable', 'memory:/kin']],
    );
  });

  it('reads a file once that lies in two library folders', async () => {
    const engine = engineOver({ 'a.txt': 'A\n\nMột.' });
    await engine.load({ ...options, folders: ['memory:', 'memory:'] });
    assert.equal(engine.articles.length, 1);
  });

  it('reads no file above the limit', async () => {
    const engine = engineOver({ 'a.txt': 'x'.repeat(101) });
    await engine.load({ ...options, maxBytes: 100 });
    assert.deepEqual(
      engine.problems.map(({ code }) => code),
      ['too-large'],
    );
  });
});

describe('record of an article', () => {
  it('names each wrong part by its place and uses the rest', () => {
    const { record, problems } = readRecord({
      id: '../../etc',
      citekey: 'khoa',
      source: { sha256: 'ngắn' },
      sic: [{ exact: 'ý trí', intended: 'ý chí' }, { exact: 1, intended: 'x' }, 'không'],
    });
    assert.equal(record.citekey, 'khoa');
    assert.equal(record.id, null);
    assert.deepEqual(record.sic, [{ exact: 'ý trí', prefix: '', suffix: '', intended: 'ý chí' }]);
    assert.deepEqual(problems, [
      'id',
      'source.sha256',
      'sic[1].exact',
      'sic[2].exact',
      'sic[2].intended',
    ]);
  });
});

describe('listed errors', () => {
  const entry = { exact: 'ý trí', prefix: 'có ', suffix: '', intended: 'ý chí' };

  it('are found by their words and surroundings', () => {
    assert.deepEqual(locateSic('mọi ý trí, có ý trí', [entry]).places, [
      { start: 14, end: 19, intended: 'ý chí' },
    ]);
  });

  it('are missing when they stand nowhere or in two places', () => {
    assert.deepEqual(locateSic('có ý chí', [entry]).missing, [entry]);
    assert.deepEqual(locateSic('có ý trí, có ý trí', [entry]).missing, [entry]);
    assert.deepEqual(locateSic('gì đó', [{ ...entry, exact: '' }]).places, []);
  });
});

describe('front matter that is meant to hang', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['braces', '{'.repeat(1000)],
    ['keys of keys', '? '.repeat(1000)],
    ['lists of lists', '- '.repeat(1000)],
    ['brackets over lines', '[\n'.repeat(150)],
    ['depth by spaces', Array.from({ length: 100 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
  ];
  for (const [name, yaml] of hostile) {
    it(`is no metadata: ${name}`, async () => {
      const engine = engineOver({ 'a.md': `---\n${yaml}\n---\n\nMột câu.` });
      await engine.load(options);
      assert.equal(engine.articles.length, 1);
    });
  }

  it('is none where it is longer than metadata is', async () => {
    const keys = Array.from({ length: 100 }, (_, line) =>
      Array.from({ length: 400 }, (__, at) => `k${line}_${at}: 1`).join(', '),
    );
    const yaml = `language: fr\n${keys.map((line, at) => `x${at}: {${line}}`).join('\n')}`;
    const engine = engineOver({ 'a.md': `---\n${yaml}\n---\n\nMột câu.` });
    await engine.load(options);
    assert.equal(engine.articles.length, 1);
    assert.notEqual(engine.articles[0]?.csl.language, 'fr');
  });

  it('is told from metadata nested as people nest it', async () => {
    const yaml =
      'title: Bài\nauthor:\n  - family: Nguyễn\n    given: An\nissued: {date-parts: [[2024, 5]]}';
    const engine = engineOver({ 'a.md': `---\n${yaml}\n---\n\nMột câu.` });
    await engine.load(options);
    assert.equal(engine.articles[0]?.csl.author?.[0]?.family, 'Nguyễn');
    assert.deepEqual(engine.articles[0]?.csl.issued, { 'date-parts': [[2024, 5]] });
  });
});
