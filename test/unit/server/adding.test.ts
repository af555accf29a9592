import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { encodeAs } from '../../../src/core/text/encodings/encodings';
import type { ArticleSource, DraftAnswer, DraftFiles } from '../../../src/protocol/adding';
import {
  discardDraftRequest,
  draftFilesRequest,
  libraryFoldersRequest,
  readDraftRequest,
  readReferencesRequest,
} from '../../../src/protocol/adding';
import type { ServerClient } from '../../support/serverClient';
import { startClient } from '../../support/serverClient';

const outside = (name: string): ArticleSource => ({
  type: 'file',
  uri: `memory:/library/../${name}`,
});

const REPORT = `Xã Đông Sơn xây dựng nông thôn mới

Năm 2024, xã Đông Sơn huy động hơn 12,5 tỷ đồng làm đường. Có 271 hộ dân hiến đất.

Một là, cán bộ phải gương mẫu đi đầu. Hai là, dân phải được bàn bạc trước khi làm.

Ban biên tập`;

describe('adding an article', () => {
  let client: ServerClient;
  let embedded = '';

  before(async () => {
    embedded = await readFile('content/canh-thuy/article.txt', 'utf8');
  });
  beforeEach(async () => {
    client = await startClient({ files: { 'canh-thuy/article.txt': embedded } });
  });
  afterEach(() => client.stop());

  async function read(
    source: ArticleSource,
    encoding?: string,
  ): Promise<Extract<DraftAnswer, { type: 'draft' }>> {
    const answer = await client.ask(readDraftRequest, { source, encoding, preview: true });
    assert.equal(answer.type, 'draft', JSON.stringify(answer));
    assert.ok(answer.type === 'draft');
    return answer;
  }

  function files(draft: number, more: Partial<Parameters<typeof fields>[0]> = {}) {
    return client.ask(draftFilesRequest, fields({ draft, ...more }));
  }

  const fields = (params: {
    draft: number;
    citekey?: string | null;
    csl?: Record<string, unknown> | null;
    keepOriginal?: boolean;
    taken?: readonly string[];
  }) => ({ citekey: null, csl: null, keepOriginal: false, taken: [], ...params });

  const text = ({ files: made }: DraftFiles, ending: string): string =>
    made.find(({ path }) => path.endsWith(ending))?.text ?? '';

  it('shows what was understood before anything is written', async () => {
    const draft = await read({ type: 'text', name: 'Chọn', text: REPORT });
    assert.equal(draft.title, 'Xã Đông Sơn xây dựng nông thôn mới');
    assert.deepEqual([draft.lessons, draft.statistics, draft.pages], [2, 3, 0]);
    assert.equal(draft.article?.parsed.text, REPORT);
    assert.equal(draft.citekey, 'xa-dong-son-xay');
    assert.deepEqual(draft.csl.author, [{ literal: 'Ban biên tập' }]);
    assert.deepEqual([draft.notes, draft.duplicates], [[], []]);
  });

  it('gives an article that the library reads as it was shown', async () => {
    const draft = await read({ type: 'text', name: 'Chọn', text: REPORT });
    const made = await files(draft.draft);
    assert.deepEqual(
      made.files.map(({ path }) => path),
      ['xa-dong-son-xay-dung-nong-thon-moi.txt', 'xa-dong-son-xay-dung-nong-thon-moi.article.json'],
    );
    assert.equal(text(made, '.txt'), REPORT);
    const record = JSON.parse(text(made, '.json'));
    assert.equal(record.source.sha256, createHash('sha256').update(REPORT).digest('hex'));
    assert.equal(record.citekey, draft.citekey);
    for (const { path, text: body } of made.files) client.files.set(path, body ?? '');
    const change = client.nextChange();
    await client.connection.sendNotification('trichDan/libraryTouched', {});
    assert.deepEqual(await change, ['xa-dong-son-xay-dung-nong-thon-moi']);
  });

  it('takes the fields as the user left them, and says which are wrong', async () => {
    const { draft } = await read({ type: 'text', name: 'Chọn', text: REPORT });
    const csl = { type: 'report', title: 'Tên khác', issued: { 'date-parts': [[2024, 5]] } };
    const record = JSON.parse(text(await files(draft, { citekey: 'khac2024', csl }), '.json'));
    assert.deepEqual([record.citekey, record.csl], ['khac2024', csl]);
    const wrong = await files(draft, { citekey: 'có cách', csl: { type: 'report', author: 'A' } });
    assert.deepEqual(wrong.files, []);
    assert.deepEqual(
      wrong.problems.map(({ field }) => field),
      ['citekey', 'csl.author'],
    );
    const taken = await files(draft, { citekey: 'kinh-nghiem-thuc-hien' });
    assert.match(taken.problems[0]?.message ?? '', /thuộc về bài khác/);
  });

  it('says what is wrong with a date and an address', async () => {
    const { draft } = await read({ type: 'text', name: 'Chọn', text: REPORT });
    const csl = { type: 'report', issued: 'hôm qua' };
    const [date] = (await files(draft, { csl })).problems;
    assert.deepEqual(date, {
      field: 'csl.issued',
      message: 'Ngày ghi như 2024, 5/2024 hay 30/5/2024.',
    });
    const [address] = (await files(draft, { csl: { type: 'report', URL: 'javascript:1' } }))
      .problems;
    assert.equal(address?.field, 'csl.URL');
  });

  it('reads references, and says what it did not understand', async () => {
    const ask = (references: string) => client.ask(readReferencesRequest, { text: references });
    const { items, problems } = await ask('@book{x, title={Đường}, year=2024, foo={bar}}');
    assert.deepEqual(
      items.map(({ type, title }) => [type, title]),
      [['book', 'Đường']],
    );
    assert.match(problems.join(), /^Dòng 1: /);
    const none = await ask('chỉ là chữ');
    assert.deepEqual(none, {
      items: [],
      problems: ['Dòng 1: không nhận ra BibTeX, RIS hay CSL.'],
    });
  });

  it('writes over no file of the folder, whatever the case of its name', async () => {
    const { draft } = await read({ type: 'text', name: 'Chọn', text: REPORT });
    const made = await files(draft, {
      taken: ['Xa-Dong-Son-Xay-Dung-Nong-Thon-Moi.MD', 'xa-dong-son-xay-dung-nong-thon-moi-2.docx'],
    });
    assert.equal(made.files[0]?.path, 'xa-dong-son-xay-dung-nong-thon-moi-3.txt');
  });

  it('knows an article it has already, and one that has most of its text', async () => {
    const same = await read({ type: 'text', name: 'Dán', text: embedded });
    assert.deepEqual(
      same.duplicates.map(({ percent }) => percent),
      [100],
    );
    const changed = embedded.replaceAll('đảng ủy', 'Đảng bộ').replace(/Năm là[^]*$/, '');
    const alike = await read({ type: 'text', name: 'Dán', text: changed });
    const [found] = alike.duplicates;
    assert.match(found?.title ?? '', /^Kinh nghiệm từ thực hiện/);
    assert.ok(found && found.percent >= 60 && found.percent < 100, String(found?.percent));
    const quoting = `${REPORT}\n\n${embedded.slice(600, 1000)}`;
    assert.deepEqual((await read({ type: 'text', name: 'x', text: quoting })).duplicates, []);
  });

  it('tells the articles of a batch apart before the library has them', async () => {
    const add = async (body: string, batch: string) => {
      const source = { type: 'text', name: 'Chọn', text: body } as const;
      const draft = await client.ask(readDraftRequest, { source, preview: false, batch });
      assert.ok(draft.type === 'draft');
      const { citekey } = JSON.parse(text(await files(draft.draft), '.json'));
      return { citekey, duplicates: draft.duplicates };
    };
    const first = await add(REPORT, 'a');
    assert.deepEqual(first, { citekey: 'xa-dong-son-xay', duplicates: [] });
    const other = await add('Xã Đông Sơn xây dựng nông thôn mới\n\nBài khác hẳn.', 'a');
    assert.deepEqual(other, { citekey: 'xa-dong-son-xay-2', duplicates: [] });
    const { duplicates } = await add(REPORT, 'a');
    const title = 'Xã Đông Sơn xây dựng nông thôn mới';
    assert.deepEqual(duplicates, [{ articleId: null, title, percent: 100 }]);
    assert.deepEqual((await add(REPORT, 'b')).duplicates, []);
  });

  it('knows an article that has most of the text of another of its batch', async () => {
    const add = async (body: string, batch: string) => {
      const source = { type: 'text', name: 'Chọn', text: body } as const;
      const draft = await client.ask(readDraftRequest, { source, preview: false, batch });
      assert.ok(draft.type === 'draft');
      for (const { path, text: written } of (await files(draft.draft)).files) {
        client.files.set(`${batch}-${path}`, written ?? '');
      }
      return draft.duplicates;
    };
    const body = embedded.replaceAll(/[aáàảãạ]/g, 'o').replace(/^.*$/m, 'Một bài khác');
    assert.deepEqual(await add(body, 'a'), []);
    const [alike, ...others] = await add(`${body.replace('19,5', '20,5')}\n\nHết.`, 'a');
    assert.deepEqual([alike?.articleId, alike?.title, others], [null, 'Một bài khác', []]);
    assert.ok(alike && alike.percent >= 60 && alike.percent < 100, String(alike?.percent));
    // A batch of another name, and one that the library has by now, have it no more.
    assert.deepEqual(await add(body, 'b'), []);
    const change = client.nextChange();
    await client.connection.sendNotification('trichDan/libraryTouched', {});
    await change;
    const known = await add(`${body}\n\nHết rồi.`, 'b');
    assert.ok(known.length > 0);
    assert.ok(
      known.every(({ articleId }) => articleId !== null),
      JSON.stringify(known),
    );
  });

  it('reads an article anew: its key, its fields and its listed errors stay', async () => {
    const record = {
      citekey: 'khoa-cu',
      source: { file: 'dong-son.txt' },
      csl: { type: 'report', title: 'Tên đã sửa', volume: '7' },
      sic: [{ exact: 'hiến đất', intended: 'hiến ruộng' }],
    };
    // Of the first reading of the library nobody is told.
    await client.ask(libraryFoldersRequest, {});
    client.files.set('2024/dong-son.txt', REPORT);
    client.files.set('2024/dong-son.article.json', JSON.stringify(record));
    const change = client.nextChange();
    await client.connection.sendNotification('trichDan/libraryTouched', {});
    const [replaces = ''] = await change;
    const again = `<html><body><h1>Xã Đông Sơn</h1><p>${REPORT.split('\n\n')[1]}</p></body></html>`;
    client.files.set('../moi.html', again);
    const params = { source: outside('moi.html'), preview: false, replaces };
    const draft = await client.ask(readDraftRequest, params);
    assert.ok(draft.type === 'draft');
    assert.deepEqual([draft.citekey, draft.title, draft.duplicates], ['khoa-cu', 'Tên đã sửa', []]);
    const { citekey, csl } = draft;
    const made = await files(draft.draft, { citekey, csl, keepOriginal: true });
    assert.deepEqual(
      made.files.map(({ path }) => path),
      ['dong-son.md', 'dong-son.article.json', 'dong-son.html'],
    );
    const written = JSON.parse(text(made, '.json'));
    assert.deepEqual(written.sic, record.sic);
    assert.equal(written.csl.volume, '7');
    assert.equal(written.source.file, 'dong-son.md');
  });

  it('writes over a file whose ending is in capitals under the name it has', async () => {
    await client.ask(libraryFoldersRequest, {});
    client.files.set('DONG-SON.TXT', REPORT);
    const change = client.nextChange();
    await client.connection.sendNotification('trichDan/libraryTouched', {});
    const [replaces = ''] = await change;
    const again = async (name: string, words: string) => {
      client.files.set(`../${name}`, words);
      const params = { source: outside(name), preview: false, replaces };
      const draft = await client.ask(readDraftRequest, params);
      assert.ok(draft.type === 'draft');
      const { citekey } = draft;
      const made = await files(draft.draft, { citekey });
      const { source } = JSON.parse(text(made, '.json'));
      return [...made.files.map(({ path }) => path), source.file];
    };
    assert.deepEqual(await again('MOI.TXT', `${REPORT}\n`), [
      'DONG-SON.TXT',
      'DONG-SON.article.json',
      'DONG-SON.TXT',
    ]);
    // Another format has an ending of its own.
    assert.deepEqual(await again('MOI.MD', `# ${REPORT}`), [
      'DONG-SON.md',
      'DONG-SON.article.json',
      'DONG-SON.md',
    ]);
  });

  it('reads a web page and says what it left out', async () => {
    const paragraphs = REPORT.split('\n\n').slice(1, 3);
    client.files.set(
      '../tin.html',
      `<html><head><title>Tin</title></head><body><nav>Trang chủ Liên hệ</nav><article>
       <h1>Xã Đông Sơn</h1>${paragraphs.map((one) => `<p>${one} ${one}</p>`).join('')}
       <img src="https://x.invalid/a.png"></article></body></html>`,
    );
    const draft = await read(outside('tin.html'));
    assert.ok(draft.article?.parsed.text.includes('huy động hơn 12,5 tỷ đồng'));
    assert.ok(!draft.article?.parsed.text.includes('Liên hệ'));
    const kept = await files(draft.draft, { keepOriginal: true });
    assert.deepEqual(kept.files.at(-1), {
      path: (kept.files[0]?.path ?? '').replace('.md', '.html'),
      text: null,
    });
    const { original } = JSON.parse(text(kept, '.json')).source;
    assert.equal(original.name, kept.files.at(-1)?.path);
    assert.match(original.sha256, /^[0-9a-f]{64}$/);
  });

  it('applies no encoding by itself: it shows what each would give', async () => {
    client.files.set('../cu.txt', encodeAs(REPORT, 'tcvn3').bytes);
    const source = outside('cu.txt');
    const answer = await client.ask(readDraftRequest, { source, preview: false });
    assert.ok(answer.type === 'none');
    assert.match(answer.message, /^cu\.txt: không phải văn bản Unicode/);
    const [first] = answer.encodings;
    assert.equal(first?.label, 'TCVN3 (ABC)');
    assert.ok(first.samples.some(({ after }) => REPORT.includes(after)));
    const draft = await read(source, first.encoding);
    assert.equal(draft.article?.parsed.text, REPORT);
    const kept = await files(draft.draft, { keepOriginal: true });
    assert.equal(kept.files.at(-1)?.path, 'xa-dong-son-xay-dung-nong-thon-moi.txt.bak');
    assert.equal(JSON.parse(text(kept, '.json')).source.original.encoding, first.encoding);
  });

  it('offers no encoding of single bytes for text of two bytes a letter', async () => {
    client.files.set('../utf16.txt', Buffer.from(REPORT, 'utf16le'));
    const answer = await client.ask(readDraftRequest, {
      source: outside('utf16.txt'),
      preview: false,
    });
    assert.ok(answer.type === 'none');
    assert.deepEqual(answer.encodings, []);
  });

  it('says in the user’s language why a file gives no article', async () => {
    client.files.set('../rong.txt', ' \n ');
    client.files.set('../hong.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    client.files.set('../anh.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    for (const [name, words] of [
      ['rong.txt', /^rong\.txt: tệp không có chữ\.$/],
      ['hong.docx', /^hong\.docx: tệp hỏng hoặc thiếu\.$/],
      ['anh.png', /^anh\.png: định dạng .*chưa đọc được/],
      ['khong-co.txt', /^khong-co\.txt: không đọc được tệp\.$/],
    ] as const) {
      const answer = await client.ask(readDraftRequest, { source: outside(name), preview: true });
      assert.ok(answer.type === 'none', name);
      assert.match(answer.message, words);
      assert.deepEqual(answer.encodings, []);
    }
  });

  it('forgets a draft that is discarded, and the oldest of many', async () => {
    const first = await read({ type: 'text', name: 'a', text: REPORT });
    const second = await read({ type: 'text', name: 'b', text: REPORT });
    await client.ask(discardDraftRequest, { draft: second.draft });
    await assert.rejects(files(second.draft));
    for (let count = 0; count < 20; count += 1)
      await read({ type: 'text', name: 'c', text: REPORT });
    await assert.rejects(files(first.draft));
  });

  it('offers the folders of the library, without the embedded one', async () => {
    await read({ type: 'text', name: 'a', text: REPORT });
    assert.deepEqual(await client.ask(libraryFoldersRequest, {}), [
      { uri: 'memory:/own', own: true },
    ]);
  });
});
