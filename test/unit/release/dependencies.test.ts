import assert from 'node:assert/strict';
import type { Lockfile } from '../../../src/build/lockfile.mjs';
import { tracesIn } from '../../support/release/checks/licences.mjs';
import {
  lockFaults,
  npxFaults,
  rangeFaults,
  scriptFaults,
} from '../../support/release/checks/pins.mjs';
import { isAllowed } from '../../support/release/licences.mjs';

const integrity = 'sha512-x';
const manifest = { devDependencies: { a: '1.0.0' } };
const lockOf = (packages: Lockfile['packages']): Lockfile => ({
  lockfileVersion: 3,
  packages: { '': manifest, ...packages },
});

describe('the check of dependencies', () => {
  it('takes one version with its checksum', () => {
    const lock = lockOf({
      'node_modules/a': { version: '1.0.0', integrity },
      'node_modules/a/node_modules/b': { version: '2.0.0', inBundle: true },
    });
    assert.deepEqual(lockFaults(lock, manifest), []);
    assert.deepEqual(rangeFaults(manifest), []);
  });

  it('finds ranges, tags and addresses', () => {
    const versions = [
      '^1.0.0',
      '~1.0.0',
      '1.0',
      '*',
      'latest',
      'https://a.vn/a.tgz',
      'git+ssh://x',
    ];
    for (const version of versions) {
      assert.equal(rangeFaults({ dependencies: { a: version } }).length, 1, version);
    }
  });

  it('finds what the lockfile lacks or should not have', () => {
    const lock = lockOf({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', integrity: 'sha1-x' },
      'node_modules/c': { version: '1.0.0', integrity, resolved: 'https://a.vn/c.tgz' },
    });
    assert.deepEqual(lockFaults(lock, { devDependencies: { a: '1.0.1' } }), [
      'a is another in the lockfile',
      'node_modules/a has no checksum',
      'node_modules/b has no checksum',
      'node_modules/c names a registry',
    ]);
  });

  it('finds what npx takes without one version', () => {
    assert.deepEqual(npxFaults('npx --yes --package @a/b@1.2.3 --package c@1.0.0 c'), []);
    assert.deepEqual(npxFaults('npx --package @a/b --package c@^1.0.0 --package=d@1'), [
      '@a/b is taken by npx without one version',
      'c is taken by npx without one version',
      'd is taken by npx without one version',
    ]);
  });

  it('finds install scripts that nobody has explained', () => {
    const lock = lockOf({
      'node_modules/esbuild': { hasInstallScript: true },
      'node_modules/x/node_modules/@y/z': { hasInstallScript: true },
    });
    assert.deepEqual(scriptFaults(lock), [
      'node_modules/x/node_modules/@y/z brings an install script that nobody has explained',
    ]);
  });
});

describe('the check of licences', () => {
  it('allows what asks for a notice, and exceptions by name', () => {
    for (const license of ['MIT', 'MIT AND Zlib', '(MIT OR GPL-3.0-or-later)', 'BlueOak-1.0.0']) {
      assert.ok(isAllowed('x', license), license);
    }
    for (const license of ['GPL-3.0-only', 'CPAL-1.0', 'MIT AND GPL-2.0-only', 'undefined', '']) {
      assert.ok(!isAllowed('x', license), license);
    }
    assert.ok(isAllowed('citeproc', 'CPAL-1.0'));
  });

  it('sees the code of others in a prepared file', () => {
    const text = `
//#region ../../node_modules/.pnpm/content-type@1.0.5/node_modules/content-type/index.js
// node_modules/@a/b/c.js
;// ./external/qcms/qcms.js
const own = 'node_modules/no/trace';
license: 'https://github.com/zloirock/core-js/blob/v3/LICENSE',
`;
    assert.deepEqual(tracesIn(text).toSorted(), ['@a/b', 'content-type', 'core-js', 'qcms']);
  });
});
