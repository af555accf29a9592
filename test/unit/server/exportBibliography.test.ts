import assert from 'node:assert/strict';
import { exportBibliographyRequest } from '../../../src/protocol/exportBibliography';
import type { ExportedBibliography, ExportScope } from '../../../src/protocol/exportBibliography';
import type { VerifyClient } from '../../support/verifyClient';
import { pulling, startVerifyClient } from '../../support/verifyClient';

describe('a bibliography for other programs', () => {
  let client: VerifyClient;
  afterEach(() => client.stop());

  const exported = (scope: ExportScope) =>
    client.connection.sendRequest<ExportedBibliography>(exportBibliographyRequest.method, {
      scope,
      format: 'ris',
    });
  const keysIn = (text: string) => [...text.matchAll(/^ID {2}- (.*)\r$/gm)].map(([, key]) => key);

  it('is of the whole library, or of some articles', async () => {
    client = await startVerifyClient({ capabilities: pulling });
    const whole = await exported({ type: 'library' });
    assert.equal(keysIn(whole.text).includes('canhthuy'), true);
    assert.equal(keysIn(whole.text).length, whole.count);
    const some = await exported({ type: 'articles', articleIds: ['canh-thuy', 'khong-co'] });
    assert.deepEqual([keysIn(some.text), some.count], [['canhthuy'], 1]);
  });

  it('is of what an open report cites, from its own bibliographies too', async () => {
    const reports = { 'refs.bib': '@book{rieng, title={Riêng}}\n@book{thua, title={Thừa}}' };
    client = await startVerifyClient({ capabilities: pulling, reports });
    const text =
      '---\nbibliography: refs.bib\nreferences: [{id: r, type: book, title: R}]\n---\n\n' +
      'Theo @rieng, @la, [@canhthuy; @r] và @rieng.\n';
    const { uri } = await client.open('a.qmd', text);
    const { text: written, count, unknown } = await exported({ type: 'report', uri });
    assert.deepEqual(keysIn(written), ['rieng', 'canhthuy', 'r']);
    assert.deepEqual([count, unknown], [3, ['la']]);
  });

  it('is empty of a report that is not open', async () => {
    client = await startVerifyClient({ capabilities: pulling });
    const found = await exported({ type: 'report', uri: 'file:///khong-mo.md' });
    assert.deepEqual(found, { text: '', count: 0, unknown: [] });
  });
});
