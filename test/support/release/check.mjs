// @ts-check
/**
 * `npm run release:check`: whether what is here can be published. Builds from clean, twice, runs every
 * suite, and holds packages, licences, bills of materials, dependencies, pages and pictures to what
 * docs/releasing.md says. One table at the end; exit code 1 where anything is wrong.
 *
 *   --strict      what could not be checked here, or is to be done before publishing, is wrong too
 *   --no-suites   without the suites, which take most of the time
 *   --no-ui       without taking the README's pictures anew
 *   --no-build    of what the repository has built already, for work on the checks
 *   --keep FOLDER what was built and checked is left there, with its checksums: this is published
 *   --only NAME   one check
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..'));

const { errorMessage } = await import('../hosts/errors.mjs');
const { heading, say } = await import('../hosts/progress.mjs');
const { keep } = await import('./keep.mjs');
const { cleanBuild, presentBuild } = await import('./cleanBuild.mjs');
const { markOf, tableOf } = await import('./table.mjs');
const { checkAudit } = await import('./checks/audit.mjs');
const { checkChangelog } = await import('./checks/changelog.mjs');
const { checkDesktop } = await import('./checks/desktop.mjs');
const { checkLicences } = await import('./checks/licences.mjs');
const { checkLinks } = await import('./checks/links.mjs');
const { checkManifest } = await import('./checks/manifest.mjs');
const { checkTarball, checkVsix } = await import('./checks/packages.mjs');
const { checkPictures } = await import('./checks/pictures.mjs');
const { checkPins } = await import('./checks/pins.mjs');
const { checkReproducible } = await import('./checks/reproducible.mjs');
const { checkSbom } = await import('./checks/sbom.mjs');
const { checkSuites } = await import('./checks/suites.mjs');
const { checkTree } = await import('./checks/tree.mjs');
const { checkWorkflows } = await import('./checks/workflows.mjs');

/** @type {import('./outcome.mjs').Check[]} */
const checks = [
  { name: 'tree', run: checkTree },
  { name: 'dependencies', run: checkPins },
  { name: 'audit', run: checkAudit },
  { name: 'workflows', run: checkWorkflows },
  { name: 'changelog', run: checkChangelog },
  { name: 'links', run: checkLinks },
  { name: 'reproducible', run: checkReproducible },
  { name: 'vsix', run: checkVsix },
  { name: 'npm', run: checkTarball },
  { name: 'manifest', run: checkManifest },
  { name: 'licences', run: checkLicences },
  { name: 'sbom', run: checkSbom },
  { name: 'pictures', run: checkPictures },
  { name: 'suites', run: checkSuites },
  { name: 'desktop', run: checkDesktop },
];

const flags = new Set(process.argv.slice(2));
const strict = flags.has('--strict');
/** @param {string} flag */
const valueOf = (flag) => process.argv[process.argv.indexOf(flag, 2) + 1 || process.argv.length];
const only = valueOf('--only');
const kept = valueOf('--keep');
const chosen = checks.filter(({ name }) => !only || name === only);
if (chosen.length === 0) {
  throw new Error(`--only needs one of: ${checks.map(({ name }) => name).join(', ')}`);
}

heading('Build');
const builds = await (flags.has('--no-build') ? presentBuild() : cleanBuild());
const context = { builds, strict, suites: !flags.has('--no-suites'), ui: !flags.has('--no-ui') };
/** @type {import('./table.mjs').Row[]} */
const rows = [];
try {
  for (const { name, run } of chosen) {
    const start = performance.now();
    const outcome = await run(context).catch((error) => ({
      figure: '',
      faults: [errorMessage(error)],
    }));
    rows.push({ name, outcome, seconds: (performance.now() - start) / 1000 });
  }
  if (kept && rows.every(({ outcome }) => markOf(outcome, strict) !== '✗')) {
    await keep(builds, kept);
  }
} finally {
  await builds.remove();
}
heading('Release');
say(tableOf(rows, strict));
const failed = rows.filter(({ outcome }) => markOf(outcome, strict) === '✗').length;
const open = rows.filter(({ outcome }) => markOf(outcome, strict) === '–').length;
say(`\n${rows.length - failed - open} hold, ${failed} do not, ${open} could not be told`);
process.exitCode = failed > 0 ? 1 : 0;
