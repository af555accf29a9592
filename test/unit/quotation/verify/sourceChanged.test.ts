import assert from 'node:assert/strict';
import { checkText, engineWith } from '../../../support/verification';

const TITLE = 'Chuyện đắp đường làng';
const FIRST = 'Dân làng góp công đắp đường suốt ba tháng trời ròng rã';
const SECOND = 'Đường xong rồi ai cũng mừng vui như hội';

const KEY = 'chuyen-dap-duong-lang';

/** The verdicts on a quotation in a text that has changed since it was seen. */
async function verdicts(before: string, after: string, words: string): Promise<string[]> {
  const report = `Nêu “${words}” [@${KEY}].`;
  const first = await engineWith({ 'duong.txt': `${TITLE}\n\n${before}.\n` });
  checkText(first, report, 'r.qmd');
  const then = await engineWith(
    { 'duong.txt': `${TITLE}\n\n${after}.\n` },
    first.memory.takeNews(),
  );
  return checkText(then, report, 'r.qmd').document.quotations.map(({ verdict, reason }) =>
    `${verdict} ${reason ?? ''}`.trim(),
  );
}

describe('a quotation of a text that changed', () => {
  it('is not said to be absent where its words are gone', async () => {
    assert.deepEqual(await verdicts(`${FIRST}. ${SECOND}`, SECOND, FIRST), [
      'uncheckable source-changed',
    ]);
  });

  it('is absent where its words never were', async () => {
    assert.deepEqual(await verdicts(SECOND, `${SECOND} lớn`, FIRST), ['absent']);
  });

  it('is not said to be altered where its words were', async () => {
    const after = FIRST.replace('ba tháng', 'bốn tháng');
    assert.deepEqual(await verdicts(FIRST, after, FIRST), ['uncheckable source-changed']);
  });

  it('is altered where it was altered', async () => {
    const words = FIRST.replace('ba tháng', 'hai tháng');
    const after = FIRST.replace('ba tháng', 'bốn tháng');
    assert.deepEqual(await verdicts(FIRST, after, words), ['altered']);
  });

  it('is judged where it differs slightly', async () => {
    assert.deepEqual(await verdicts(FIRST, FIRST.replace('góp', 'Góp'), FIRST), ['case']);
  });

  it('is word for word where the change is elsewhere', async () => {
    assert.deepEqual(await verdicts(FIRST, `${FIRST}. ${SECOND}`, FIRST), ['verbatim']);
  });
});
