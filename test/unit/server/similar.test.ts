import assert from 'node:assert/strict';
import { libraryRequest, outlineRequest } from '../../../src/protocol/lsp';
import { similarRequest } from '../../../src/protocol/similar';
import type { ServerClient } from '../../support/serverClient';
import { startClient } from '../../support/serverClient';

const said = 'Cán bộ phải gương mẫu đi đầu trong mọi việc của thôn';

describe('who else says it, as a client asks', () => {
  let client: ServerClient;
  before(async () => {
    client = await startClient({
      files: {
        'an.txt': `Xã An\n\n${said}. Xã có 271 hộ nghèo được giúp đỡ xây lại nhà cửa.`,
        'binh.txt': `Xã Bình\n\nMột là, ${said.toLowerCase()} và của xã. Trời mưa suốt cả tháng bảy.`,
        'chi.txt': `Xã Chi\n\nToàn xã có 271 hộ nghèo được giúp đỡ xây lại nhà cửa.`,
      },
    });
  });
  after(() => client.stop());

  it('finds a sentence of one article in another, with the share of equal words', async () => {
    const { articles } = await client.ask(libraryRequest, { filter: '' });
    const an = articles.find(({ title }) => title === 'Xã An')?.id ?? '';
    const start = 'Xã An\n\n'.length;
    const of = { articleId: an, range: { start, end: start + said.length }, statisticId: null };
    const [hit, ...more] = await client.ask(similarRequest, { of, limit: 5 });
    assert.deepEqual(more, []);
    assert.equal(hit?.articleTitle, 'Xã Bình');
    assert.equal(hit.share, 1);
    assert.equal(hit.text.toLowerCase(), said.toLowerCase());
  });

  it('takes a figure for its sentence', async () => {
    const outline = await client.ask(outlineRequest, { articleId: 'an', filter: 'hộ nghèo' });
    const group = outline.find(({ kind }) => kind === 'statistics');
    const [figure] = group?.children ?? [];
    assert.ok(figure);
    const of = { articleId: 'an', range: figure.range, statisticId: figure.statisticId };
    const [hit] = await client.ask(similarRequest, { of, limit: 5 });
    assert.equal(hit?.articleTitle, 'Xã Chi');
    assert.ok(hit.share > 0.8);
  });

  it('finds each sentence of a longer passage', async () => {
    const of = { articleId: 'an', range: { start: 7, end: 115 }, statisticId: null };
    const hits = await client.ask(similarRequest, { of, limit: 5 });
    assert.deepEqual(hits.map(({ articleTitle }) => articleTitle).toSorted(), [
      'Xã Bình',
      'Xã Chi',
    ]);
  });

  it('finds words of a report in every article, and nothing for a few words', async () => {
    const of = { words: `“${said}”` };
    const hits = await client.ask(similarRequest, { of, limit: 5 });
    assert.equal(hits.length, 2);
    assert.deepEqual(await client.ask(similarRequest, { of: { words: 'cán bộ' }, limit: 5 }), []);
  });

  it('refuses what names neither a passage nor words', async () => {
    const wrong = { of: {}, limit: 5 };
    await assert.rejects(client.connection.sendRequest(similarRequest.method, wrong));
  });
});
