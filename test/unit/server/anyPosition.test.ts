import assert from 'node:assert/strict';
import { embeddedFiles, libraryFolder, startReportClient } from '../../support/reportClient';

const text =
  '> Đề cao vai trò\n\n“Đề cao vai trò trách nhiệm” [@canhthuy, đoạn 5] 13% \\cite{canhthuy} "`x\n' +
  '<q>đảng ủy xã\r\n😀 @can #quote[đảng ủy xã';

describe('language features', () => {
  it('answer at any position of any document, and beyond it', async () => {
    const settings = { verify: { inlayHints: true } };
    const reports = await startReportClient({ files: await embeddedFiles(), settings });
    const context = { includeDeclaration: true };
    const methods = ['completion', 'definition', 'references', 'documentHighlight', 'hover'];
    const lines = text.split('\n');
    const unknown = { uri: `${libraryFolder}/khong-co.md` };
    let answers = 0;
    for (const ending of ['qmd', 'tex', 'typ', 'adoc', 'rst', 'org', 'html', 'txt']) {
      const { textDocument } = await reports.open(`a.${ending}`, text);
      for (let line = 0; line <= lines.length; line += 1) {
        for (let character = 0; character <= (lines[line]?.length ?? 0) + 2; character += 7) {
          for (const method of methods) {
            const params = { textDocument, position: { line, character }, context };
            await reports.connection.sendRequest(`textDocument/${method}`, params);
            answers += 1;
          }
        }
      }
      for (const method of ['documentLink', 'codeLens', 'documentSymbol', 'foldingRange']) {
        await reports.connection.sendRequest(`textDocument/${method}`, { textDocument });
        const params = { textDocument: unknown };
        assert.equal(await reports.connection.sendRequest(`textDocument/${method}`, params), null);
      }
    }
    assert.ok(answers > 500);
    await reports.stop();
  });
});
