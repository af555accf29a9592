import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { CurrentReport, ToolAnswer } from '../../../src/protocol/assist';
import { draftPageRequest, toolRequest } from '../../../src/protocol/assist';
import { readAnswer } from '../../support/assist';
import type { VerifyClient } from '../../support/verifyClient';
import { startVerifyClient } from '../../support/verifyClient';

const MOST = 20_000;
const misquoted = '“chỉ đạo thực hiện rốt ráo các nhiệm vụ trọng tâm” [@canhthuy]';

describe('what the server answers assistants', () => {
  let client: VerifyClient;
  let report: CurrentReport;

  before(async () => {
    client = await startVerifyClient({
      reports: { 'refs.bib': '@book{khac, title = {Sách}}\n' },
      locale: 'en',
    });
    const text = '---\nbibliography: refs.bib\n---\n\nTheo [@khac].\n';
    const { uri } = await client.open('a.qmd', text, 'quarto');
    report = { uri, languageId: 'quarto' };
  });
  after(() => client.stop());

  const ask = (tool: string, input: unknown, of: CurrentReport | null = null) =>
    client.client.ask(toolRequest, { tool, input, report: of, most: MOST });
  const page = (text: string, of: CurrentReport | null = null) =>
    client.client.ask(draftPageRequest, { text, report: of });

  it('follows the report in front, and its bibliographies', async () => {
    const input = { article: 'canhthuy', as: 'citation' };
    assert.equal(readAnswer(await ask('get_quotation', input, report)).verbatim, '[@canhthuy]');
    const text = 'Theo [@khac] và [@khong-co].';
    const verdicts = async (of: CurrentReport | null) =>
      readAnswer(await ask('verify_text', { text, format: 'pandoc' }, of)).entries.map(
        ({ verdict }) => verdict,
      );
    assert.deepEqual(await verdicts(report), ['unknown', 'not-in-library']);
    assert.deepEqual(await verdicts(null), ['not-in-library', 'not-in-library']);
  });

  it('says what is wrong with an input, and refuses what is no question', async () => {
    const answer = await ask('search_library', 7);
    assert.ok(answer.isError);
    assert.match(answer.text, /must be a JSON object/);
    const { connection } = client;
    const wrong = { tool: 'search_library', input: {}, report: 'a', most: MOST };
    await assert.rejects(connection.sendRequest(toolRequest.method, wrong), /wrong parameters/);
  });

  it('does not answer a question that was taken back', async () => {
    const { token, cancel } = cancelled();
    const params = { tool: 'get_statistic', input: { query: 'năm' }, report: null, most: MOST };
    const asked = client.connection.sendRequest<ToolAnswer>(toolRequest.method, params, token);
    cancel();
    await assert.rejects(asked, { code: -32800 });
  });

  it('shows what is found in words that are in no document', async () => {
    const { counts, html } = await page(misquoted);
    assert.deepEqual([counts.quotations, counts.errors], [1, 1]);
    assert.match(html, /<del>|<ins>/);
    assert.match(html, /The text on the clipboard/);
    assert.equal((await page('Trời đẹp.')).counts.quotations, 0);
  });

  it('reads such words in the markup of the report in front', async () => {
    const latex = '\\enquote{chỉ đạo thực hiện rốt ráo các nhiệm vụ trọng tâm} \\cite{canhthuy}';
    const { uri } = await client.open('b.tex', '\\documentclass{article}\n', 'latex');
    assert.equal((await page(latex, { uri, languageId: 'latex' })).counts.errors, 1);
    assert.equal((await page(latex)).counts.citations, 0);
  });

  it('lets nothing run in the page', async () => {
    const hostile = '“chỉ đạo <script>alert(1)</script> thực hiện dứt điểm các nhiệm vụ trọng tâm”';
    const { html } = await page(`${hostile} [@canhthuy]`);
    assert.doesNotMatch(html, /<script|onerror=/);
    assert.match(html, /default-src 'none'/);
  });
});

function cancelled() {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}
