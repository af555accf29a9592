import assert from 'node:assert/strict';
import { unknownFields } from '../../support/release/checks/manifest.mjs';
import { markOf, tableOf } from '../../support/release/table.mjs';

const fine = { figure: '3 files', faults: [] };
const wrong = { figure: '', faults: ['a.js is new'] };
const open = { figure: '', faults: [], open: ['not reachable'] };

describe('the table of a release', () => {
  it('fails for a fault, and for what could not be told where it must be', () => {
    const marks = [fine, wrong, open].map((outcome) => [
      markOf(outcome, false),
      markOf(outcome, true),
    ]);
    assert.deepEqual(marks, [
      ['✓', '✓'],
      ['✗', '✗'],
      ['–', '✗'],
    ]);
  });

  it('tells every fault and all that is open', () => {
    const rows = Object.entries({ fine, wrong, open }).map(([name, outcome]) => ({
      name,
      outcome,
      seconds: 1,
    }));
    assert.deepEqual(tableOf(rows, false).split('\n'), [
      '  ✓ fine      1.0 s  3 files',
      '  ✗ wrong     1.0 s  ',
      '      ✗ a.js is new',
      '  – open      1.0 s  ',
      '      – not reachable',
    ]);
  });

  it('asks for what only the publisher knows', () => {
    assert.equal(unknownFields({ repository: 'x' }).length, 2);
    assert.deepEqual(unknownFields({ repository: 'x', bugs: 'y', homepage: 'z' }), []);
  });
});
