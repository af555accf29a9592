import assert from 'node:assert/strict';
import path from 'node:path';
import { checkBundles } from '../support/bundles/check.mjs';
import { extension } from '../support/host';

describe('the scripts as they are installed', () => {
  it('make no code of text, reach no network, and do what they are allowed to, no more', async () => {
    const folder = path.join(extension().extensionPath, 'dist');
    const { found, faults } = await checkBundles(folder);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      found.filter(({ power }) => /^(?:code|network) /.test(power)),
      [],
    );
    assert.ok(found.length > 10);
  });
});
