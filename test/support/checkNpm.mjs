// @ts-check
/**
 * `npm run check:npm`: packs the npm package and uses it as a stranger would, in an empty folder:
 * installed from its file, without a network; its command line; its engine by `import` and by
 * `require`; its types, read by the compiler as Node and as bundlers resolve them; every example of
 * its README.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from './hosts/progress.mjs';
import { inRepository } from './hosts/root.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const tarball = inRepository('out', `trich-dan-${version}.tgz`);
const folder = await mkdtemp(path.join(tmpdir(), 'trich-dan-npm-'));
const isWindows = process.platform === 'win32';

/**
 * @param {string} program @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string, errors: string }>}
 */
function run(program, args) {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'en_US.UTF-8' };
    const options = { cwd: folder, env, shell: isWindows };
    execFile(program, [...args], options, (error, output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, output, errors });
    });
  });
}

/** @param {string} file @param {string} content */
const write = (file, content) => writeFile(path.join(folder, file), content);

/** Runs what must end well. @param {string} program @param {readonly string[]} args */
async function done(program, args) {
  const { code, output, errors } = await run(program, args);
  assert.equal(code, 0, `${program} ${args.join(' ')}\n${output}${errors}`);
  return output;
}

const report =
  'Nêu: “Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.” [@canhthuy, đoạn 5].\n';

const use = `
const engine = await openLibrary();
const findings = await checkReport(engine, { path: 'a.md', text: ${JSON.stringify(report)} });
const [hit] = engine.search(
  { words: 'nguoi dung dau', kinds: ['sentence'], articleId: null, limit: 1 },
  'vi',
);
console.log(JSON.stringify([engine.articles.length, findings[0]?.code, hit?.articleId]));
`;

const typed = `
import type { Engine, FindingCode, ReportFinding } from 'trich-dan';
import { checkReport, createEngine, openLibrary } from 'trich-dan';
export const make: typeof createEngine = createEngine;
export async function codes(text: string): Promise<readonly FindingCode[]> {
  const engine: Engine = await openLibrary({ folders: [] });
  const found: readonly ReportFinding[] = await checkReport(engine, { path: 'a.md', text });
  // @ts-expect-error: codes are no numbers, so the types are there and mean something
  const wrong: readonly number[] = found.map(({ code }) => code);
  void wrong;
  return found.map(({ code }) => code);
}
`;

try {
  await write('package.json', '{ "private": true }');
  await done(isWindows ? 'npm.cmd' : 'npm', ['install', '--offline', '--no-audit', tarball]);
  assert.deepEqual(
    (await readdir(path.join(folder, 'node_modules'))).filter((name) => !name.startsWith('.')),
    ['trich-dan'],
  );
  say('  ✓ installed in an empty folder, with nothing else');

  const bin = path.join(folder, 'node_modules', '.bin', 'trich-dan');
  assert.equal((await done(bin, ['--version'])).trim(), version);
  await write('a.md', report);
  const checked = await run(bin, ['check', '.']);
  assert.deepEqual([checked.code, checked.errors], [1, '']);
  assert.match(checked.output, /^a\.md:1:38: error \[altered\]/);
  const sarif = JSON.parse((await run(bin, ['check', '.', '--format', 'sarif'])).output);
  assert.match(sarif.runs[0].tool.driver.rules[0].help.markdown, /^\*\*Information\.\*\*/);
  assert.match(await done(bin, ['export', '--format', 'bibtex']), /^@\w+\{canhthuy,/m);
  await done(bin, ['export-word', 'a.md', '--form', 'dang', '--output', 'a.docx']);
  assert.equal((await run(bin, ['check', 'a.docx'])).code, 1);
  say('  ✓ its command line checks, exports, writes and reads Word');

  const named = 'checkReport, openLibrary';
  await write('use.mjs', `import { ${named} } from 'trich-dan';${use}`);
  await write('use.cjs', `const { ${named} } = require('trich-dan');(async () => {${use}})();`);
  for (const file of ['use.mjs', 'use.cjs']) {
    const output = await done(process.execPath, [file]);
    assert.deepEqual(JSON.parse(output), [1, 'altered', 'canh-thuy'], file);
  }
  say('  ✓ its engine, imported and required');

  const readme = await readFile(
    path.join(folder, 'node_modules', 'trich-dan', 'README.md'),
    'utf8',
  );
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  await write('readme.mjs', example.replace("{ folders: ['trich-dan'] }", '{}'));
  assert.match(await done(process.execPath, ['readme.mjs']), /^altered .*\n[^\n]*/);
  say('  ✓ the example of its README');

  await write('typed.mts', typed);
  await write('typed.cts', typed);
  const tsc = inRepository('node_modules', 'typescript', 'bin', 'tsc');
  const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022'];
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const files = module === 'nodenext' ? ['typed.mts', 'typed.cts'] : ['typed.mts'];
    const how = ['--module', `${module}`, '--moduleResolution', `${resolution}`, '--types', ''];
    await done(process.execPath, [tsc, ...strict, ...how, ...files]);
  }
  say('  ✓ its types, as Node and as bundlers resolve them, library files checked');
} finally {
  await rm(folder, { recursive: true, force: true });
}
