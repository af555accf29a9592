import assert from 'node:assert/strict';
import { checkChangelog } from '../../support/release/checks/changelog.mjs';
import { checkLinks } from '../../support/release/checks/links.mjs';
import { checkPins } from '../../support/release/checks/pins.mjs';
import { checkWorkflows } from '../../support/release/checks/workflows.mjs';

/** What `npm run release:check` asks of the sources alone: told at once, not when a release is made. */
describe('the sources of a release', () => {
  it('have one version and one checksum of each dependency', async () => {
    assert.deepEqual((await checkPins()).faults, []);
  });

  it('have no link that leads nowhere, no picture that is shown nowhere', async () => {
    assert.deepEqual((await checkLinks()).faults, []);
  });

  it('say in the changelog what a version brings', async () => {
    assert.deepEqual((await checkChangelog()).faults, []);
  });

  it('have workflows of pinned actions, scripts that are there, and few rights', async () => {
    assert.deepEqual((await checkWorkflows()).faults, []);
  });
});
