import assert from 'node:assert/strict';
import type { FindingCode } from '../../../src/core/quotation/findings';
import { FINDING_CODES, findingsOf, severityOf } from '../../../src/core/quotation/findings';
import type { VerifiedItem } from '../../../src/core/quotation/verify/results';

const known = () => false;
const source = { articleId: 'a', range: { start: 0, end: 3 } };

function codes(
  item: object,
  isElsewhere: (key: string) => boolean = known,
): readonly FindingCode[] {
  return findingsOf(item as VerifiedItem, isElsewhere);
}

const quotation = (more: object): object => ({
  kind: 'quotation',
  verdict: 'verbatim',
  reason: null,
  references: [],
  omitted: [],
  attributed: true,
  source,
  ...more,
});

describe('findings', () => {
  it('have each a severity', () => {
    const severities = FINDING_CODES.map((code) => `${code} ${severityOf(code)}`);
    assert.deepEqual(severities, [
      'typography information',
      'variant warning',
      'case warning',
      'corrected error',
      'altered error',
      'absent error',
      'uncheckable warning',
      'source-changed warning',
      'omitted-negation warning',
      'unattributed information',
      'ambiguous information',
      'wrong-locator warning',
      'unknown-citekey error',
      'figure-notation information',
      'figure-qualifier warning',
      'figure-wrong error',
      'figure-uncheckable information',
    ]);
  });

  it('of a quotation are its verdict, what it leaves out, and that it is not cited', () => {
    assert.deepEqual(codes(quotation({})), []);
    assert.deepEqual(codes(quotation({ verdict: 'altered' })), ['altered']);
    assert.deepEqual(codes(quotation({ omitted: [{ negation: null }] })), []);
    assert.deepEqual(codes(quotation({ omitted: [{ negation: null }, { negation: 'không' }] })), [
      'omitted-negation',
    ]);
    assert.deepEqual(codes(quotation({ attributed: false })), ['unattributed']);
    assert.deepEqual(codes(quotation({ attributed: false, source: null })), []);
    assert.deepEqual(
      codes(quotation({ verdict: 'case', omitted: [{ negation: 'chưa' }], attributed: false })),
      ['case', 'omitted-negation', 'unattributed'],
    );
  });

  it('of a quotation that cannot be checked say why, an unknown key apart', () => {
    const unchecked = (references: object[], reason = 'no-text') =>
      quotation({ verdict: 'uncheckable', reason, source: null, references });
    const key = { mark: { key: 'k' }, articleIds: [] };
    assert.deepEqual(codes(unchecked([key])), []);
    assert.deepEqual(
      codes(unchecked([key]), (name) => name === 'k'),
      ['uncheckable'],
    );
    assert.deepEqual(codes(unchecked([key, { mark: null, articleIds: [] }])), ['uncheckable']);
    assert.deepEqual(codes(unchecked([{ mark: { key: 'k' }, articleIds: ['a'] }])), [
      'uncheckable',
    ]);
    assert.deepEqual(codes(unchecked([])), []);
    assert.deepEqual(codes(unchecked([], 'source-changed')), ['source-changed']);
  });

  it('of a figure are its verdict, unless it is quoted or claimed by nobody', () => {
    const figure = (verdict: string, more: object = {}) =>
      codes({ kind: 'figure', verdict, quoted: false, claimed: false, ...more });
    assert.deepEqual(figure('right'), []);
    assert.deepEqual(figure('wrong'), ['figure-wrong']);
    assert.deepEqual(figure('wrong', { quoted: true }), []);
    assert.deepEqual(figure('uncheckable'), []);
    assert.deepEqual(figure('uncheckable', { claimed: true }), ['figure-uncheckable']);
    assert.deepEqual(figure('uncheckable', { claimed: true, quoted: true }), []);
  });

  it('of a citation are its status, of unmarked words that they are nobody’s', () => {
    const citation = (status: string) => codes({ kind: 'citation', status });
    assert.deepEqual(citation('ok'), []);
    assert.deepEqual(citation('unknown'), ['unknown-citekey']);
    assert.deepEqual(citation('ambiguous'), ['ambiguous']);
    assert.deepEqual(citation('wrong-locator'), ['wrong-locator']);
    assert.deepEqual(codes({ kind: 'unmarked' }), ['unattributed']);
  });
});
