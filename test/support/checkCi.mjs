// @ts-check
/**
 * `npm run check:ci`: what CI of other repositories takes from here, tried on a sample of one. The
 * script of action.yml, with its inputs, as GitHub's runner calls it; what it writes as SARIF, judged
 * by Microsoft's SARIF Multitool with the rules of code scanning (installed for this run); the hook, by
 * a real pre-commit that builds it from what is committed. Needs a build, for the hook the network of
 * `npm ci`. What is not here (bash, pre-commit, the Multitool) is told; `--all` makes it a failure.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { say } from './hosts/progress.mjs';
import { inRepository } from './hosts/root.mjs';

const home = await mkdtemp(path.join(tmpdir(), 'trich-dan-ci-'));
const sample = path.join(home, 'kho báo cáo');
const multitool = ['npx', '--yes', '--package', '@microsoft/sarif-multitool@5.7.0'];

const wrong =
  'Nêu: “Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.” [@canhthuy, đoạn 5].\n';

/**
 * @param {readonly string[]} command @param {Record<string, string>} [env] @param {string} [cwd]
 * @returns {Promise<{ code: number, output: string, errors: string }>}
 */
function run([program = '', ...args], env = {}, cwd = sample) {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 1e8 };
    execFile(program, args, options, (error, output, errors) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 127) : 0;
      resolve({ code, output, errors });
    });
  });
}

/** @param {readonly string[]} command @param {string} [cwd] */
async function done(command, cwd) {
  const { code, output, errors } = await run(command, {}, cwd);
  assert.equal(code, 0, `${command.join(' ')}\n${output}${errors}`);
  return output.trim();
}

/** @param {string} file @param {string} content */
async function write(file, content) {
  await mkdir(path.join(sample, path.dirname(file)), { recursive: true });
  await writeFile(path.join(sample, file), content);
}

async function makeSample() {
  await write('bao-cao/tháng 5.md', wrong);
  await write('bao-cao/bản nháp/a.md', wrong);
  await write('trich-dan/dat.txt', `Hiến đất\n\nBà con hiến hơn một nghìn mét đất. ${wrong}`);
  await write('.trichdanignore', 'bản nháp/\n');
  await done(['git', 'init', '--quiet']);
  await done(['git', 'add', '.']);
}

/** @typedef {{ id?: string, run?: string, env?: Record<string, string> }} Step */

/** The script of the action as the runner runs it. @param {Record<string, string>} inputs */
async function act(inputs) {
  /** @type {{ inputs: Record<string, { default: string }>, runs: { steps: Step[] } }} */
  const action = parse(await readFile('action.yml', 'utf8'));
  for (const { run: script = '' } of action.runs.steps) {
    assert.doesNotMatch(script, /\$\{\{/, 'what is put into a script could be one');
  }
  const step = action.runs.steps.find(({ id }) => id === 'check');
  assert.ok(step?.run && step.env);
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(action.inputs, name));
  assert.deepEqual(unknown, []);
  const context = { 'github.action_repository': 'nguoi/kho', 'github.action_ref': 'v1' };
  const value = (/** @type {string} */ expression) => {
    const [name = ''] = expression.split(' || ');
    const input = name.replace(/^inputs\./, '');
    return inputs[input] ?? action.inputs[input]?.default ?? Object(context)[name] ?? '';
  };
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression) => value(expression)),
    ]),
  );
  const output = path.join(home, 'output');
  await writeFile(output, '');
  const runner = {
    GITHUB_OUTPUT: output,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTION_PATH: inRepository(),
  };
  const script = path.join(home, 'step.sh');
  await writeFile(script, step.run);
  const command = ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', script];
  const outcome = await run(command, { ...env, ...runner });
  return { ...outcome, set: await readFile(output, 'utf8') };
}

async function checkAction() {
  const plain = await act({});
  assert.deepEqual([plain.code, plain.errors, plain.set], [1, '', '']);
  assert.match(plain.output, /^::error file=bao-cao\/tháng 5\.md,line=1,endLine=1,col=38/);
  assert.equal(plain.output.match(/^::/gm)?.length, 1);
  const full = await act({
    reports: 'bao-cao\n\n$(touch hỏng); `touch hỏng`*.md',
    sarif: 'results.sarif',
    annotations: 'false',
    language: 'en',
    arguments: '--allow-none',
  });
  assert.equal(full.code, 1, full.errors);
  assert.match(full.output, /^bao-cao\/tháng 5\.md:1:38: error \[altered\]/);
  assert.equal(full.set, 'sarif=results.sarif\n');
  const sarif = JSON.parse(await readFile(path.join(sample, 'results.sarif'), 'utf8'));
  const { helpUri } = sarif.runs[0].tool.driver.rules[4];
  assert.equal(helpUri, 'https://github.com/nguoi/kho/blob/v1/docs/verdicts.md#altered');
  const baseline = ['--baseline', 'mốc.json', '--write-baseline'];
  await done([process.execPath, inRepository('dist', 'cli.js'), 'check', '.', ...baseline]);
  assert.equal((await act({ baseline: 'mốc.json' })).code, 0);
  say('  ✓ action.yml: annotations, SARIF, baseline; inputs stay words');
}

async function checkSarif() {
  const invariant = { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  // One at a time: it hands its arguments to a shell, which would end the command at a semicolon.
  for (const rules of ['Sarif', 'Ghas']) {
    const wanted = ['sarif-multitool', 'validate', 'results.sarif', '--rule-kind', rules];
    const { code, output, errors } = await run([...multitool, ...wanted], invariant);
    if (!output.includes('files scanned')) return missing('the SARIF Multitool', errors);
    assert.equal(code, 0, output);
    assert.doesNotMatch(output, /: (?:error|warning) /);
  }
  say('  ✓ SARIF: no error and no warning of the Multitool, by the schema and by code scanning');
}

async function checkHook() {
  const { code } = await run(['pre-commit', '--version']);
  if (code !== 0) return missing('pre-commit', 'apt-get install pre-commit');
  // Of what is committed, as everyone else has it.
  const source = path.join(home, 'nguồn');
  await done(['git', 'clone', '--quiet', inRepository(), source], home);
  const rev = await done(['git', 'rev-parse', 'HEAD'], source);
  const hook = `repos:\n  - repo: ${source}\n    rev: ${rev}\n    hooks:\n      - id: trich-dan\n`;
  await write('.pre-commit-config.yaml', hook);
  const env = { PRE_COMMIT_HOME: path.join(home, 'pre-commit'), LC_ALL: 'C.UTF-8' };
  const outcome = await run(['pre-commit', 'run', '--all-files'], env);
  assert.equal(outcome.code, 1, outcome.output + outcome.errors);
  assert.match(outcome.output, /^bao-cao\/tháng 5\.md:1:38: error \[altered\]/m);
  assert.equal(outcome.output.match(/\[altered\]/g)?.length, 1);
  await write('bao-cao/tháng 5.md', wrong.replace('kẻ', 'người'));
  const mended = await run(['pre-commit', 'run', '--all-files'], env);
  assert.equal(mended.code, 0, mended.output + mended.errors);
  say(
    '  ✓ .pre-commit-hooks.yaml: built by pre-commit, fails for what is wrong, passes when mended',
  );
}

/** @param {string} what @param {string} why */
function missing(what, why) {
  const reason = why.split('\n').find((line) => !/^npm warn|^$/.test(line)) ?? '';
  say(`  – ${what} is not here: nothing was checked with it. ${reason}`);
  if (process.argv.includes('--all')) process.exitCode = 1;
}

try {
  await mkdir(sample);
  await makeSample();
  await checkAction();
  await checkSarif();
  await checkHook();
} finally {
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}
