import assert from 'node:assert/strict';
import { bundlesOf } from '../../../src/build/bundled.mjs';
import { sbomOf } from '../../../src/build/sbom.mjs';
import { bomFaults, noticeDifferences } from '../../support/release/checks/sbom.mjs';

const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
const lock = {
  lockfileVersion: 3,
  packages: {
    'node_modules/esbuild': { version: '9.9.9' },
    'node_modules/@a/b': { version: '1.0.0', integrity, dependencies: { c: '^2.0.0' } },
    'node_modules/c': { version: '1.0.0', integrity },
    'node_modules/@a/b/node_modules/c': { version: '2.0.0', integrity },
  },
};
const found = (key: string, name: string, version: string) => ({
  key,
  folder: key,
  name,
  version,
  license: 'MIT',
  bundles: ['dist/x.js'],
  files: [],
});
const packages = [
  found('node_modules/@a/b', '@a/b', '1.0.0'),
  found('node_modules/@a/b/node_modules/c', 'c', '2.0.0'),
  found('node_modules/c', 'c', '1.0.0'),
];
const subject = { name: 'x', version: '1.0.0', license: 'MIT', purl: 'pkg:npm/x@1.0.0' };
const make = (of = packages) => sbomOf(subject, { packages: of, data: [] }, lock);

interface Bom {
  readonly components: readonly { readonly purl: string; readonly hashes: readonly object[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
const read = (text: string) => JSON.parse(text) as Bom;

describe('the bill of materials', () => {
  it('names what is in the bundles, with the checksums of the lockfile', () => {
    const { components } = read(make());
    assert.deepEqual(
      components.map(({ purl }) => purl),
      ['pkg:npm/%40a/b@1.0.0', 'pkg:npm/c@1.0.0', 'pkg:npm/c@2.0.0'],
    );
    assert.deepEqual(components[0]?.hashes, [{ alg: 'SHA-512', content: '01'.repeat(64) }]);
  });

  it('knows which of two versions a package gets', () => {
    const { dependencies } = read(make());
    const [, scoped] = dependencies;
    assert.deepEqual(scoped, { ref: 'pkg:npm/%40a/b@1.0.0', dependsOn: ['pkg:npm/c@2.0.0'] });
  });

  it('is the same for the same, and another for another', () => {
    assert.equal(make(), make([...packages].toReversed()));
    assert.notEqual(make(), make(packages.slice(1)));
    assert.deepEqual(bomFaults(read(make())), []);
  });

  it('is wrong without a checksum, or with what it does not have', () => {
    const { 'node_modules/c': left, ...rest } = lock.packages;
    assert.ok(left);
    const bare = sbomOf(subject, { packages, data: [] }, { ...lock, packages: rest });
    assert.deepEqual(bomFaults(read(bare)), ['pkg:npm/c@1.0.0 has no checksum']);
    const broken = make().replace('"ref": "pkg:npm/c@2.0.0"', '"ref": "pkg:npm/d@1.0.0"');
    assert.deepEqual(bomFaults(read(broken)), [
      'pkg:npm/d@1.0.0 is depended on, but is no component',
    ]);
  });

  it('says what the notices say', () => {
    const line = `\n\n${'='.repeat(80)}\n\n`;
    const notices = ['Data', '@a/b 1.0.0 (MIT)\n\nText', 'c 1.0.0 (MIT)', 'c 2.0.0 (MIT)'];
    assert.deepEqual(noticeDifferences(read(make()), notices.join(line)), []);
    const other = [...notices.slice(0, 3), 'd 1.0.0 (MIT), within c'].join(line);
    assert.deepEqual(noticeDifferences(read(make()), other), [
      'the notices lack c 2.0.0',
      'the bill lacks d 1.0.0',
    ]);
  });

  it('leaves out what was read, but of which nothing came through', () => {
    const inputs = {
      'node_modules/a/x.js': { bytesInOutput: 0 },
      '../up/node_modules/b/y.js': { bytesInOutput: 3 },
      'src/own.ts': { bytesInOutput: 5 },
      'src/csl/styles/apa.csl': { bytesInOutput: 7 },
    };
    assert.deepEqual(bundlesOf([{ outputs: { 'out/npm/dist/x.js': { inputs } } }]), {
      'dist/x.js': ['../up/node_modules/b/y.js', 'src/csl/styles/apa.csl'],
    });
  });
});
