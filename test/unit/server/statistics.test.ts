import assert from 'node:assert/strict';
import { emptyPlace } from '../../../src/protocol/lsp';
import {
  everyFigure,
  statisticsRequest,
  statisticsTextRequest,
} from '../../../src/protocol/statistics';
import type { ServerClient } from '../../support/serverClient';
import { startClient } from '../../support/serverClient';

describe('the figures of the library, as a client asks for them', () => {
  let client: ServerClient;
  before(async () => {
    client = await startClient({
      files: {
        'an.txt': 'Xã An\n\nThu nhập bình quân đầu người đạt 19,5 triệu đồng/người/năm.',
        'an.article.json': '{ "citekey": "an" }',
        'binh.txt':
          'Xã Bình\n\nXã có 271 hộ nghèo. Thu nhập bình quân đầu người đạt 32 triệu đồng/người/năm.',
      },
    });
  });
  after(() => client.stop());

  it('come with what is counted, where, and how much', async () => {
    const table = await client.ask(statisticsRequest, { ...everyFigure, words: 'thu nhap' });
    assert.equal(table.total, 2);
    assert.equal(table.isComplete, true);
    assert.equal(table.needsWords, false);
    const [row] = table.rows;
    assert.equal(row?.figure, '19,5 triệu đồng/người/năm');
    assert.equal(row?.counted, 'Thu nhập bình quân đầu người');
    assert.equal(row?.articleTitle, 'Xã An');
    assert.equal(row?.locator, 'đoạn 1');
    assert.equal(row?.amount, 19_500_000);
    assert.match(row?.sentence ?? '', /^Thu nhập .*năm\.$/);
  });

  it('offer every measure, whichever is chosen', async () => {
    const chosen = { ...everyFigure, measure: 'vnd/người/năm', from: 2e7 };
    const table = await client.ask(statisticsRequest, chosen);
    assert.deepEqual(
      table.rows.map(({ articleTitle }) => articleTitle),
      ['Xã Bình'],
    );
    assert.deepEqual(
      table.measures.map(({ label }) => label),
      ['đồng/người/năm', 'hộ nghèo'],
    );
  });

  it('are those of one article where one is named, and of none that is gone', async () => {
    const of = (articleId: string) => client.ask(statisticsRequest, { ...everyFigure, articleId });
    assert.equal((await of('binh')).total, 2);
    assert.equal((await of('binh')).articleTitle, 'Xã Bình');
    const gone = await of('khong-co');
    assert.deepEqual([gone.total, gone.articleTitle], [0, null]);
  });

  it('become a table in the language of the report, cited its way', async () => {
    const question = { ...everyFigure, articleId: 'an' };
    const asked = { question, uri: null, places: [emptyPlace] };
    const text = (languageId: string, format: 'markup' | 'csv' = 'markup') =>
      client.ask(statisticsTextRequest, { ...asked, languageId, format });
    const [quarto = ''] = await text('quarto');
    assert.match(quarto, /\| 19,5 triệu đồng\/người\/năm \| \[@an, đoạn 1\] \|$/);
    const [latex = ''] = await text('latex');
    assert.match(latex, /\\cite\[đoạn~1\]\{an\}/);
    const [csv = ''] = await text('plaintext', 'csv');
    assert.match(csv, /,"?19,5 triệu đồng\/người\/năm"?,19500000,đồng\/người\/năm,/);
  });

  it('refuse a question of no known form', async () => {
    const wrong = { ...everyFigure, from: 'nhiều' };
    await assert.rejects(client.connection.sendRequest(statisticsRequest.method, wrong));
  });
});

describe('the figures of a library too large to be read through', () => {
  it('ask for words first', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 501 }, (_, index) => [
        `x${index}.txt`,
        `Xã ${index}\n\nXã có ${index + 2} hộ nghèo.`,
      ]),
    );
    const client = await startClient({ files });
    try {
      const all = await client.ask(statisticsRequest, everyFigure);
      assert.deepEqual([all.needsWords, all.rows.length, all.searchable.all], [true, 0, 501]);
      const some = await client.ask(statisticsRequest, { ...everyFigure, words: '77' });
      assert.equal(some.needsWords, false);
    } finally {
      await client.stop();
    }
  });
});
