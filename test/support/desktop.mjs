// @ts-check
/**
 * `npm run test:desktop`: the integration suites in desktop VS Code, the oldest that package.json
 * allows and the current one. It downloads VS Code, so it needs the internet; on Linux without a
 * screen run it under `xvfb-run -a`. One version alone: `npm run test:desktop -- stable`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..'));

const { ensureDependencies } = await import('./hosts/dependencies.mjs');
const { errorMessage } = await import('./hosts/errors.mjs');
const { heading, say, timed } = await import('./hosts/progress.mjs');
const { findSuites, judge, readResult } = await import('./hosts/results.mjs');
const { inRepository, root } = await import('./hosts/root.mjs');
const { runScript } = await import('./hosts/runScript.mjs');
const { quietSettings } = await import('./hosts/settings.mjs');
const { startTree } = await import('./hosts/processTree.mjs');
const { unpackVsix } = await import('./hosts/vsix.mjs');
const { copyMultiRootWorkspace, removeFolder, temporaryFolder } =
  await import('./hosts/workspace.mjs');

const TEST_MS = 20_000;

/** The oldest version that `engines.vscode` of package.json, such as `^1.101.0`, allows. */
async function oldestVersion() {
  const { engines } = JSON.parse(await readFile(inRepository('package.json'), 'utf8'));
  return String(engines.vscode).replace(/^[^\d]*/, '');
}

/**
 * @param {string} version
 * @param {string} extension the unpacked VSIX: what is tested is what ships
 * @returns {Promise<import('./hosts/results.mjs').SuiteResult>}
 */
async function runVersion(version, extension) {
  const { runTests } = await import('@vscode/test-electron');
  const files = await findSuites(inRepository('out', 'test', 'integration'));
  const folder = await temporaryFolder();
  const job = path.join(folder, 'job.json');
  const output = path.join(folder, 'output.txt');
  const result = path.join(folder, 'result.json');
  const user = path.join(folder, 'data', 'User');
  await mkdir(user, { recursive: true });
  await writeFile(path.join(user, 'settings.json'), JSON.stringify(quietSettings));
  await writeFile(output, '');
  await writeFile(job, JSON.stringify({ root, files, output, result, timeout: TEST_MS }));
  try {
    await runTests({
      version,
      extensionDevelopmentPath: extension,
      extensionTestsPath: inRepository('test', 'support', 'runner-extension', 'desktop.cjs'),
      extensionTestsEnv: { TRICH_DAN_JOB: job },
      launchArgs: [
        await copyMultiRootWorkspace(folder),
        `--user-data-dir=${path.join(folder, 'data')}`,
        `--extensions-dir=${path.join(folder, 'extensions')}`,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--skip-welcome',
      ],
    });
    process.stdout.write(await readFile(output, 'utf8'));
    const found = readResult(result);
    if (!found) {
      throw new Error('VS Code ended without a result.');
    }
    return judge(found, files);
  } finally {
    await removeFolder(folder);
  }
}

await ensureDependencies();
await timed('Building the extension', () => runScript('build'));
await timed('Packaging trich-dan.vsix', () => runScript('package'));
const suites = startTree(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root });
if ((await suites.exited) !== 0) {
  throw new Error(`The suites could not be built:\n${suites.output()}`);
}
const extension = await temporaryFolder();
await unpackVsix(inRepository('trich-dan.vsix'), extension);
const versions = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const version of versions.length > 0 ? versions : [await oldestVersion(), 'stable']) {
  heading(`Desktop VS Code ${version}`);
  try {
    const result = await runVersion(version, extension);
    passed += result.passed;
    failed += result.failed;
  } catch (error) {
    failed += 1;
    say(`  ✗ ${errorMessage(error)}`);
  }
}
await removeFolder(extension);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
