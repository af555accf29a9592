import assert from 'node:assert/strict';
import { statusText } from '../../../src/extension/verification/statusText';
import { counts } from '../../support/checkedItems';
import { english } from '../../support/english';

const none = {
  quotations: 0,
  figures: 0,
  citations: 0,
  errors: 0,
  warnings: 0,
  information: 0,
};

describe('words of the status bar', () => {
  it('count what is wrong, the gravest first', () => {
    assert.deepEqual(statusText(counts, english), {
      text: '$(error) 2 $(warning) 1 Trích Dẫn',
      tooltip: '2 quotations, 1 figure, 1 citation\n2 errors, 1 warning',
      spoken: 'Trích Dẫn: 2 errors, 1 warning. 2 quotations, 1 figure, 1 citation',
    });
  });

  it('say that all is well', () => {
    const fine = statusText({ ...none, quotations: 1 }, english);
    assert.equal(fine?.text, '$(pass) Trích Dẫn');
    assert.match(fine?.spoken ?? '', /all as in the source/);
  });

  it('mention suggestions only where there is nothing graver', () => {
    assert.equal(statusText({ ...none, information: 2 }, english)?.text, '$(info) 2 Trích Dẫn');
    const both = statusText({ ...none, warnings: 1, information: 2 }, english);
    assert.equal(both?.text, '$(warning) 1 Trích Dẫn');
    assert.match(both?.tooltip ?? '', /1 warning, 2 suggestions/);
  });

  it('are none of a report that quotes nothing', () => {
    assert.equal(statusText(none, english), null);
  });
});
