import assert from 'node:assert/strict';
import { DOCUMENT_LANGUAGES, languageFromId } from '../../../src/core/insertion/languages';
import { reportExtensions } from '../../../src/protocol/reportFiles';

describe('the files reports are written in', () => {
  it('are of every markup, each told by its ending', () => {
    const found = reportExtensions.map((ending) => languageFromId('', `report.${ending}`));
    // Pandoc is Markdown by its ending, but for Quarto's and R's.
    assert.deepEqual(new Set(found), new Set(DOCUMENT_LANGUAGES));
    const plain = reportExtensions.filter((_, index) => found[index] === 'plaintext');
    assert.deepEqual(plain, ['txt']);
  });
});
