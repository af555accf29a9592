import assert from 'node:assert/strict';
import type { BatchOutcome } from '../../../src/extension/adding/batchOutcome';
import { batchList, batchSummary, hasFailures } from '../../../src/extension/adding/batchOutcome';
import { english } from '../../support/english';

const batch: BatchOutcome = {
  outcomes: [
    { type: 'added', name: 'a.docx', file: 'mot.md', title: 'Một', notes: ['2 images left out.'] },
    { type: 'duplicate', name: 'b.txt', title: 'Một' },
    { type: 'failed', name: 'c.pdf', message: 'c.pdf: it is a scan.' },
  ],
  left: 0,
};

describe('what became of a batch', () => {
  it('is said in one line, without what did not happen', () => {
    assert.equal(
      batchSummary(batch, english),
      'Articles added: 1. Left out, in the library already: 1. Could not be added: 1.',
    );
    const fine = { outcomes: batch.outcomes.slice(0, 1), left: 0 };
    assert.equal(batchSummary(fine, english), 'Articles added: 1.');
    assert.deepEqual([hasFailures(batch), hasFailures(fine)], [true, false]);
  });

  it('tells that it was cancelled, and that what was added stays', () => {
    const cancelled = { outcomes: batch.outcomes.slice(0, 1), left: 7 };
    assert.match(batchSummary(cancelled, english), /Cancelled before the last 7 files/);
    assert.ok(hasFailures(cancelled));
  });

  it('is listed file by file, what went wrong first', () => {
    assert.deepEqual(batchList(batch, english).split('\n').slice(2), [
      'Could not be added',
      '  ! c.pdf: it is a scan.',
      '',
      'Left out: the same text is in the library',
      '  = b.txt → Một',
      '',
      'Added',
      '  + a.docx → mot.md',
      '    Một',
      '    · 2 images left out.',
      '',
    ]);
  });
});
