// @ts-check
/** The bills of materials: valid by the schema of CycloneDX, whole, and of what the bundles have. */
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../../hosts/root.mjs';

const SCHEMAS = ['node_modules', '@cyclonedx', 'cyclonedx-library', 'res', 'schema'];

/** @param {string} name */
const schema = async (name) =>
  JSON.parse(await readFile(inRepository(...SCHEMAS, `${name}.SNAPSHOT.schema.json`), 'utf8'));

/** @returns {Promise<import('ajv').ValidateFunction>} */
async function validator() {
  // The schema has keywords of its own, which are annotations.
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('iri-reference', (/** @type {string} */ text) => !/[\s<>"{}|\\^`]/.test(text));
  ajv.addFormat('idn-email', (/** @type {string} */ text) => /^[^\s@]+@[^\s@]+$/.test(text));
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    // As the schema of the bill refers to them.
    ajv.addSchema(await schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  }
  return ajv.compile(await schema('bom-1.6'));
}

/** What the schema cannot say. @param {any} bom @returns {string[]} */
export function bomFaults(bom) {
  const refs = [
    bom.metadata.component,
    ...bom.components,
    ...bom.components.flatMap((/** @type {any} */ { components = [] }) => components),
  ].map((component) => component['bom-ref']);
  const known = new Set(refs);
  const named = bom.dependencies.flatMap((/** @type {any} */ { ref, dependsOn = [] }) => [
    ref,
    ...dependsOn,
  ]);
  const packages = bom.components.filter((/** @type {any} */ { purl }) => purl);
  return [
    ...(known.size < refs.length ? ['a component is there twice'] : []),
    ...named
      .filter((/** @type {string} */ ref) => !known.has(ref))
      .map((/** @type {string} */ ref) => `${ref} is depended on, but is no component`),
    ...packages
      .filter(
        (/** @type {any} */ { hashes }) =>
          !hashes?.some((/** @type {any} */ { alg }) => alg === 'SHA-512'),
      )
      .map((/** @type {any} */ { purl }) => `${purl} has no checksum`),
  ];
}

/** Both lists of a package say the same. @param {any} bom @param {string} notices @returns {string[]} */
export function noticeDifferences(bom, notices) {
  const all = bom.components.flatMap((/** @type {any} */ component) => [
    component,
    ...(component.components ?? []),
  ]);
  const listed = new Set(
    all
      .filter((/** @type {any} */ { type }) => type === 'library')
      .map((/** @type {any} */ { group, name, version }) =>
        [[group, name].filter(Boolean).join('/'), version].filter(Boolean).join(' '),
      ),
  );
  const [, ...sections] = notices.split(/\n={80}\n\n/);
  const noticed = new Set(sections.map((text) => text.split(' (', 1)[0]));
  return [
    ...[...listed].filter((name) => !noticed.has(name)).map((name) => `the notices lack ${name}`),
    ...[...noticed].filter((name) => !listed.has(name)).map((name) => `the bill lacks ${name}`),
  ];
}

/** @param {import('../outcome.mjs').Context} context @returns {Promise<import('../outcome.mjs').Outcome>} */
export async function checkSbom({ builds: { folder } }) {
  const validate = await validator();
  /** @type {string[]} */
  const faults = [];
  const counts = [];
  for (const file of [['dist'], ['out', 'npm', 'dist']]) {
    const name = [...file, 'sbom.cdx.json'].join('/');
    const bom = JSON.parse(await readFile(path.join(folder, ...file, 'sbom.cdx.json'), 'utf8'));
    if (!validate(bom)) {
      const [first] = validate.errors ?? [];
      faults.push(`${name}: ${first?.instancePath} ${first?.message}`);
      continue;
    }
    const notices = path.join(folder, ...file, 'third-party-notices.txt');
    const found = [...bomFaults(bom), ...noticeDifferences(bom, await readFile(notices, 'utf8'))];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
    counts.push(bom.components.length);
  }
  return { figure: `${counts.join(' and ')} components, valid by CycloneDX 1.6`, faults };
}
