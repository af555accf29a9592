// @ts-check
/**
 * A bill of materials in CycloneDX 1.6 (ECMA-424): what is really in the bundles, with the checksum
 * that the lockfile holds each package to. Made of the sources alone, so the same sources give the same
 * bytes: there is no time in it, and its serial number is a digest of the rest.
 */
import { createHash } from 'node:crypto';
import { components, embeddedIn, licenseOf } from './components.mjs';
import { dependenciesOf } from './lockfile.mjs';

/** @typedef {import('./bundled.mjs').BundledPackage} BundledPackage */
/** @typedef {import('./lockfile.mjs').Lockfile} Lockfile */
/** @typedef {{ name: string, version: string, license: string, purl: string }} Subject */

/** @param {string} name of a package of npm, `@scope/name` or `name` @param {string} [version] */
export const npmPurl = (name, version) =>
  `pkg:npm/${name.replace('@', '%40')}${version ? `@${version}` : ''}`;

/** @param {string} license */
const licenses = (license) =>
  / (?:OR|AND|WITH) /.test(license) ? [{ expression: license }] : [{ license: { id: license } }];

/** What the lockfile has, in hexadecimal. @param {string} [integrity] */
function hashes(integrity) {
  const [, algorithm, digest] = /^(sha\d+)-(.+)$/.exec(integrity ?? '') ?? [];
  if (!algorithm || !digest) return {};
  const alg = algorithm.toUpperCase().replace('SHA', 'SHA-');
  return { hashes: [{ alg, content: Buffer.from(digest, 'base64').toString('hex') }] };
}

/** @param {readonly string[]} bundles */
const places = (bundles) =>
  bundles.map((value) => ({ name: 'trich-dan:bundle', value: `dist/${value.split('/').pop()}` }));

/** @param {import('./components.mjs').Embedded} part */
function partComponent({ within, name, version, license }) {
  const purl = npmPurl(name, version);
  return {
    type: 'library',
    'bom-ref': `${purl}#${within}`,
    name,
    ...(version && { version }),
    licenses: licenses(license),
    ...(version && { purl }),
  };
}

/** @param {BundledPackage} found @param {Lockfile} lock */
function packageComponent({ key, name, version, license, bundles }, lock) {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const parts = embeddedIn(name).map(partComponent);
  const purl = npmPurl(name, version);
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name: short,
    version,
    scope: 'required',
    ...hashes(lock.packages[key]?.integrity),
    licenses: licenses(licenseOf({ name, license })),
    purl,
    properties: places(bundles),
    ...(parts.length > 0 && { components: parts }),
  };
}

/** @param {readonly { file: string, bundles: string[] }[]} found */
function dataComponents(found) {
  return components.data.flatMap(({ name, version, license, source, files }) => {
    const bundles = found
      .filter(({ file }) => files.includes(file))
      .flatMap((each) => each.bundles);
    if (bundles.length === 0) return [];
    return {
      type: 'data',
      'bom-ref': `${name}@${version}`,
      name,
      version,
      scope: 'required',
      licenses: licenses(license),
      externalReferences: [{ type: 'vcs', url: source }],
      properties: places([...new Set(bundles)].sort()),
    };
  });
}

/** One package in two places of the tree is one component. @param {readonly BundledPackage[]} packages */
function mergedPackages(packages) {
  /** @type {Map<string, BundledPackage>} */
  const merged = new Map();
  for (const found of packages) {
    const id = `${found.name}@${found.version}`;
    const bundles = [...(merged.get(id)?.bundles ?? []), ...found.bundles];
    merged.set(id, { ...found, bundles: [...new Set(bundles)].sort() });
  }
  return [...merged.values()];
}

/** A name-based identifier (RFC 9562, version 8: a digest). @param {string} text */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex').slice(0, 32).split('');
  hex[12] = '8';
  hex[16] = '8';
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * @param {Subject} subject what it is the bill of
 * @param {{ packages: readonly BundledPackage[], data: readonly { file: string, bundles: string[] }[] }} bundled
 * @param {Lockfile} lock
 * @returns {string} JSON
 */
export function sbomOf(subject, { packages, data }, lock) {
  const { purl: root, license, ...named } = subject;
  const merged = mergedPackages(packages);
  const esbuild = lock.packages['node_modules/esbuild']?.version ?? '';
  const listed = [
    ...merged.map((found) => packageComponent(found, lock)),
    ...dataComponents(data),
  ].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const body = {
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      tools: {
        components: [
          {
            type: 'application',
            name: 'esbuild',
            version: esbuild,
            purl: npmPurl('esbuild', esbuild),
          },
        ],
      },
      component: {
        type: 'application',
        'bom-ref': root,
        ...named,
        licenses: licenses(license),
        purl: root,
      },
    },
    components: listed,
    dependencies: [
      { ref: root, dependsOn: listed.map((component) => component['bom-ref']) },
      ...dependenciesOf(packages, lock).map(({ from, to }) => ({
        ref: npmPurl(from.name, from.version),
        dependsOn: to.map(({ name, version }) => npmPurl(name, version)).sort(),
      })),
    ],
  };
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(body))}`,
    ...body,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
