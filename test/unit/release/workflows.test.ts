import assert from 'node:assert/strict';
import { workflowFaults } from '../../support/release/workflows.mjs';

const SHA = '34e114876b0b11c390a56381ad16ebd13914f8d5';
const good = `name: X
permissions: {}
jobs:
  one:
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${SHA} # v4.3.1
        with:
          persist-credentials: false
      - run: npm run lint
`;
const faultsOf = (text: string) => workflowFaults(text, { lint: '' }, new Set());

describe('the check of workflows', () => {
  it('takes what is pinned, limited and there', () => {
    assert.deepEqual(faultsOf(good), []);
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    [`@${SHA} # v4.3.1`, '@v4', 'actions/checkout@v4 is not pinned to a commit'],
    [' # v4.3.1', '', `actions/checkout@${SHA} does not say its version`],
    ['npm run lint', 'npm run format', 'there is no script format'],
    ['npm run lint', 'node test/x.mjs', 'there is no test/x.mjs'],
    [
      'npm run lint',
      'echo ${{ github.head_ref }}',
      'an expression stands in a script: echo ${{ github.head_ref }}',
    ],
    ['permissions: {}\n', '', 'permissions are not said'],
    ['    timeout-minutes: 5\n', '', 'one has no time limit'],
    [
      '    timeout-minutes: 5\n',
      '    timeout-minutes: 5\n    needs: two\n',
      'one needs two, which is not there',
    ],
    [
      'persist-credentials: false',
      'fetch-depth: 0',
      'one leaves its token in the checked out folder',
    ],
  ];
  for (const [part, by, fault] of wrong) {
    it(`finds: ${fault}`, () => {
      assert.deepEqual(faultsOf(good.replace(part, by)), [fault]);
    });
  }

  it('lets no job that may write take the cache of another run', () => {
    const text = good
      .replace('contents: read', 'contents: write')
      .replace('persist-credentials: false', 'persist-credentials: false\n          cache: npm');
    assert.deepEqual(faultsOf(text), ['one may write, and takes a cache that another run filled']);
  });

  it('is an error where YAML is broken', () => {
    assert.throws(() => faultsOf('jobs: [a'));
  });
});
