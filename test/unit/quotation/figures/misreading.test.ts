import assert from 'node:assert/strict';
import { isMisread, isMistyped } from '../../../../src/core/quotation/figures/misreading';
import { figureIn } from './articles';

/* What a number of the source may become by a slip of the pen, and what is another number. */
const rows: readonly (readonly [source: string, report: string, 'typed' | 'near' | 'other'])[] = [
  ['271 đảng viên', '217 đảng viên', 'typed'],
  ['271 đảng viên', '721 đảng viên', 'typed'],
  ['271 đảng viên', '291 đảng viên', 'typed'],
  ['271 đảng viên', '371 đảng viên', 'typed'],
  ['271 đảng viên', '272 đảng viên', 'typed'],
  ['271 đảng viên', '2.171 đảng viên', 'typed'],
  ['271 đảng viên', '1.271 đảng viên', 'typed'],
  ['271 đảng viên', '2.715 đảng viên', 'typed'],
  ['271 đảng viên', '27 đảng viên', 'typed'],
  ['271 đảng viên', '71 đảng viên', 'typed'],
  ['271 đảng viên', '2.710 đảng viên', 'typed'],
  ['271 đảng viên', '298 đảng viên', 'near'],
  ['271 đảng viên', '244 đảng viên', 'near'],
  ['271 đảng viên', '299 đảng viên', 'other'],
  ['271 đảng viên', '242 đảng viên', 'other'],
  ['271 đảng viên', '2 đảng viên', 'other'],
  ['271 đảng viên', '27.155 đảng viên', 'other'],
  ['271 đảng viên', '315 đảng viên', 'other'],
  // A tenth more or less, and no further.
  ['480 đảng viên', '528 đảng viên', 'near'],
  ['480 đảng viên', '529 đảng viên', 'other'],
  ['480 đảng viên', '432 đảng viên', 'near'],
  ['480 đảng viên', '431 đảng viên', 'other'],
  ['12 thôn', '15 thôn', 'typed'],
  ['12 thôn', '112 thôn', 'typed'],
  ['12 thôn', '21 thôn', 'typed'],
  ['12 thôn', '2 thôn', 'typed'],
  ['12 thôn', '34 thôn', 'other'],
  ['5 thôn', '15 thôn', 'typed'],
  ['5 thôn', '7 thôn', 'other'],
  ['15 thôn', '105 thôn', 'typed'],
  ['20 thôn', '200 thôn', 'typed'],
  ['19,5 triệu đồng', '195 triệu đồng', 'typed'],
  ['19,5 triệu đồng', '1,95 triệu đồng', 'typed'],
  ['13%', '13,5%', 'typed'],
  // A digit more makes a number ten times as great, not a hundred times.
  ['15 tấn', '415 tấn', 'typed'],
  ['15 tấn', '450 tấn', 'typed'],
  ['15 tấn', '915 tấn', 'other'],
  ['915 tấn', '15 tấn', 'other'],
  ['15 tấn', '1.505 tấn', 'other'],
  ['15 tấn', '0,155 tấn', 'other'],
  ['1.505 tấn', '15 tấn', 'other'],
  // Both ends of a range must be explained.
  ['10-12 thôn', '10-21 thôn', 'typed'],
  ['10-12 thôn', '10-34 thôn', 'other'],
  ['200-300 thôn', '210-290 thôn', 'near'],
  ['200-300 thôn', '211-315 thôn', 'near'],
];

describe('a number gone wrong', () => {
  for (const [source, report, expected] of rows) {
    it(`${report} for ${source}: ${expected}`, () => {
      const one = figureIn(`Có ${report}.`);
      const other = figureIn(`Có ${source}.`);
      assert.equal(isMistyped(one, other), expected === 'typed');
      assert.equal(isMisread(one, other), expected !== 'other');
    });
  }
});
