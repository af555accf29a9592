import assert from 'node:assert/strict';
import { differences } from '../../support/hosts/comparison.mjs';

const manifest = { declared: ['trichDan.a', 'trichDan.b'], views: ['trichDan.library'] };
const facts = (commands: readonly string[], tests: readonly (readonly [string, string])[]) => ({
  commands: [...commands],
  tests: tests.map(([file, title]) => ({ file, title })),
});

const node = facts(
  ['trichDan.a', 'trichDan.b', 'trichDan.library.focus', 'workbench.x'],
  [
    ['/out/test/integration/reader.test.js', 'opens'],
    ['/out/test/integration/cli.node.test.js', 'starts'],
  ],
);

describe('the comparison of both hosts', () => {
  it('finds nothing where both have the same, but for what the Node host alone can run', () => {
    const web = facts(
      ['trichDan.b', 'trichDan.a', 'trichDan.library.open'],
      [['test/integration/reader.test.ts', 'opens']],
    );
    assert.deepEqual(differences(node, web, manifest), []);
  });

  it('names the commands and the checks that one of them lacks', () => {
    const web = facts(
      ['trichDan.b', 'trichDan.c'],
      [
        ['test/integration/reader.test.ts', 'closes'],
        ['test/integration/library.test.ts', 'opens'],
      ],
    );
    assert.deepEqual(differences(node, web, manifest), [
      'The Web Worker host has not this command: trichDan.a',
      'The Node host has not this command: trichDan.c',
      'The Web Worker host did not run: reader: opens',
      'The Node host did not run: reader: closes',
      'The Node host did not run: library: opens',
    ]);
  });

  it('finds commands of the manifest that nobody registers', () => {
    const none = facts([], []);
    assert.equal(differences(none, none, manifest).length, manifest.declared.length);
  });
});
