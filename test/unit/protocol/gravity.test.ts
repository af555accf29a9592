import assert from 'node:assert/strict';
import { gravityOf } from '../../../src/protocol/gravity';
import { altered, goodCitation, verbatim, wrongFigure } from '../../support/checkedItems';

describe('gravity of an item', () => {
  it('is that of its gravest finding', () => {
    assert.equal(gravityOf(altered), 'error');
    const omission = { code: 'omitted-negation', severity: 'warning', message: '' } as const;
    assert.equal(gravityOf({ ...verbatim, findings: [omission] }), 'warning');
  });

  it('is that of its verdict where another item says what is wrong', () => {
    assert.equal(gravityOf({ ...wrongFigure, findings: [] }), 'error');
    assert.equal(gravityOf({ ...wrongFigure, verdict: 'notation', findings: [] }), 'information');
    assert.equal(gravityOf({ ...wrongFigure, verdict: 'uncheckable', findings: [] }), 'none');
  });

  it('is none where all is well', () => {
    assert.equal(gravityOf(verbatim), 'ok');
    assert.equal(gravityOf(goodCitation), 'ok');
    assert.equal(gravityOf({ ...wrongFigure, verdict: 'right', findings: [] }), 'ok');
  });
});
