// @ts-check
/** Starts a program with everything it will start, and ends all of it. */
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a program may take to end by itself. */
const PATIENCE_MS = 5000;

/** @typedef {object} ProcessTree
 * @property {Promise<number>} exited its exit code, -1 when a signal ended it
 * @property {(pattern: RegExp, timeoutMs: number) => Promise<RegExpExecArray>} line waits for output
 * @property {() => string} output all of it so far
 * @property {() => Promise<void>} stop ends it and waits
 */

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    // A negative id means the whole process group, which `detached` made.
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, logFile?: string }} [options]
 * @returns {ProcessTree}
 */
export function startTree(command, args, { cwd, env = process.env, logFile } = {}) {
  const child = spawn(command, args, {
    ...(cwd && { cwd }),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const log = logFile ? createWriteStream(logFile) : undefined;
  let output = '';
  /** @type {Set<() => void>} */
  const listeners = new Set();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      log?.write(text);
      listeners.forEach((listener) => listener());
    });
  }
  const { pid } = child;
  const endNow = () => pid && signalGroup(pid, 'SIGKILL');
  process.once('exit', endNow);
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => {
      output += `${error.message}\n`;
      resolve(-1);
    });
    child.once('close', (code) => resolve(code ?? -1));
  });
  exited.then(() => {
    process.off('exit', endNow);
    log?.end();
    listeners.forEach((listener) => listener());
  });

  return {
    exited,
    output: () => output,
    async line(pattern, timeoutMs) {
      /** @type {RegExpExecArray | null} */
      let found = null;
      let ended = false;
      /** @type {Promise<void>} */
      const seen = new Promise((resolve) => {
        const look = () => {
          found = pattern.exec(output);
          if (found) {
            listeners.delete(look);
            resolve();
          }
        };
        listeners.add(look);
        look();
      });
      const timeout = new AbortController();
      await Promise.race([
        seen,
        exited.then(() => {
          ended = true;
        }),
        delay(timeoutMs, undefined, { signal: timeout.signal }).catch(() => undefined),
      ]);
      timeout.abort();
      if (!found) {
        const what = ended ? 'ended' : `did not say so in ${timeoutMs / 1000} s`;
        throw new Error(
          `Waiting for ${pattern}: the program ${what}. It wrote:\n${output.slice(-4000)}`,
        );
      }
      return found;
    },
    async stop() {
      if (pid) {
        signalGroup(pid, 'SIGTERM');
        const timeout = new AbortController();
        const late = delay(PATIENCE_MS, 'late', { signal: timeout.signal }).catch(() => 'ended');
        await Promise.race([exited, late]);
        timeout.abort();
        // Whatever of the group is left.
        signalGroup(pid, 'SIGKILL');
      }
      await exited;
    },
  };
}
