// @ts-check
/** Runs npm with the same settings everywhere, and turns its failures into one clear sentence. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** npm's own script, so that no shell is needed (on Windows `npm` is a batch file). */
function npmScript() {
  const bin = path.dirname(process.execPath);
  const candidates = [
    process.env['npm_execpath'],
    path.join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    '/usr/local/lib/node_modules/npm/bin/npm-cli.js',
    '/opt/homebrew/lib/node_modules/npm/bin/npm-cli.js',
  ];
  return candidates.find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
}

/**
 * The environment without what an outer `npm test` adds for its own project: `engine-strict` of this
 * repository, for one, must not decide about the packages of a host.
 */
function cleanEnvironment() {
  const outer =
    /^npm_(?:package_|lifecycle_|command$|config_(?:local_prefix|engine_strict|omit|include|dry_run|ignore_scripts|package_lock|prefix)$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}

/** Told by npm or the system, and what that means. @type {[RegExp, string][]} */
const causes = [
  [/ENOSPC|no space left/i, 'the disk is full'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|socket hang up/,
    'the package registry could not be reached',
  ],
  [/EINTEGRITY/, 'a package is not the one that was recorded (its checksum differs)'],
  [/E404|404 Not Found/, 'the package registry does not have it'],
  [/E401|E403/, 'the package registry refused it'],
  [/EACCES|EPERM|EROFS/, 'a file or folder cannot be written to'],
  [/CERT|certificate/i, 'the certificate of the package registry is not trusted'],
];

/** @param {string} errors what npm wrote to stderr */
export function explain(errors) {
  const cause = causes.find(([pattern]) => pattern.test(errors))?.[1] ?? 'npm failed';
  const lines = errors.split('\n').filter((line) => line.startsWith('npm error'));
  const detail = lines
    .filter((line) => !line.includes('A complete log') && line.trim() !== 'npm error')
    .slice(0, 8);
  return `${cause}.\n${detail.map((line) => `  ${line}`).join('\n')}`;
}

/**
 * @param {string[]} args as after `npm`
 * @param {string} cwd
 * @returns {Promise<void>}
 * @throws {Error} saying why, in words, when npm ends with another code than 0
 */
export function npm(args, cwd) {
  const script = npmScript();
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const all = [...args, ...quiet];
  const [command, ...first] = script ? [process.execPath, script] : ['npm'];
  const child = spawn(command ?? 'npm', [...first, ...all], {
    cwd,
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: !script && process.platform === 'win32',
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(explain(errors)));
      }
    });
  });
}
