import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { commandIds, internalCommandIds } from '../../../src/protocol/commands';
import { features, nodeOnly, places } from '../../support/docs/hostFeatures.mjs';
import { hostsFile, hostsPage } from '../../support/docs/hostsPage.mjs';

/** The suites that the hosts run, by their names. */
async function suites(): Promise<readonly string[]> {
  const names = await readdir(path.join('test', 'integration'));
  const ending = '.test.ts';
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted();
}

describe('the table of hosts', () => {
  it('is on the page as it ought to be', async () => {
    const isCurrent = (await readFile(hostsFile, 'utf8')) === (await hostsPage());
    assert.ok(isCurrent, `${hostsFile} is not current: npm run docs`);
  });

  it('has every command in one row', () => {
    const listed = features.flatMap(({ commands }) => commands.map((id) => `trichDan.${id}`));
    const all = [...Object.values(commandIds), ...Object.values(internalCommandIds)];
    assert.deepEqual(listed.toSorted(), all.toSorted());
  });

  it('has every suite of the hosts in some row, and no row without a suite', async () => {
    const listed = new Set(features.flatMap((feature) => feature.suites));
    assert.deepEqual([...listed].toSorted(), await suites());
    assert.deepEqual(
      features.filter((feature) => feature.suites.length === 0),
      [],
    );
  });

  it('has a reason for each suite that one host lacks', async () => {
    const alone = (await suites()).filter((name) => name.endsWith('.node'));
    assert.deepEqual(Object.keys(nodeOnly).toSorted(), alone);
  });

  it('calls nothing missing on the web that a suite of both hosts looks at, and the other way round', () => {
    for (const { name, suites: own, but } of features) {
      const isInBoth = own.some((suite) => !suite.endsWith('.node'));
      assert.equal(but?.web === 'process', !isInBoth, name);
    }
  });

  it('names suites that are there', async () => {
    for (const { suites: files } of Object.values(places)) {
      for (const file of files) assert.ok(await stat(file), file);
    }
  });
});
