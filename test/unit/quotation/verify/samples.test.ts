import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkText, embeddedEngine } from '../../../support/verification';

const folder = path.join('test', 'fixtures', 'workspace', 'kiem-tra');
const otherKeys = ['nguyen2010'];

/** What the samples say, in order; the same in every markup that can say it. */
const EXPECTED = [
  'typography',
  'variant',
  'case',
  'corrected',
  'altered',
  'altered',
  'absent',
  'uncheckable',
  'omitted-negation',
  'unattributed',
  'ambiguous',
  'wrong-locator',
  'unknown-citekey',
  'figure-wrong',
  'figure-qualifier',
  'figure-notation',
  'figure-wrong',
  'unattributed',
];

/** A citation in words names no source that the library has not. */
const KEYS_ONLY = new Set(['uncheckable', 'unknown-citekey']);

const KEYED = ['md', 'qmd', 'tex', 'typ', 'adoc', 'rst', 'org'];
const WORDED = ['html', 'txt'];

describe('a sample report with each verdict', () => {
  for (const ending of [...KEYED, ...WORDED]) {
    it(`says each in .${ending}`, async () => {
      const file = path.join(folder, `mau.${ending}`);
      const { findings } = checkText(await embeddedEngine(), await readFile(file, 'utf8'), file, {
        otherKeys,
      });
      const expected = WORDED.includes(ending)
        ? EXPECTED.filter((code) => !KEYS_ONLY.has(code))
        : EXPECTED;
      assert.deepEqual(findings, expected);
    });
  }

  it('says nothing of prose that quotes nothing', async () => {
    const file = path.join(folder, 'van-xuoi.md');
    const { items } = checkText(await embeddedEngine(), await readFile(file, 'utf8'), file);
    assert.deepEqual(items, []);
  });
});
