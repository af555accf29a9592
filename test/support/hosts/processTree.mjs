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
  let hasEnded = false;
  const { pid } = child;
  const endNow = () => pid && signalGroup(pid, 'SIGKILL');
  process.once('exit', endNow);
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    /** @param {number} code */
    const ended = (code) => {
      hasEnded = true;
      process.off('exit', endNow);
      log?.end();
      resolve(code);
      listeners.forEach((listener) => listener());
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      ended(-1);
    });
    child.once('close', (code) => ended(code ?? -1));
  });

  return {
    exited,
    output: () => output,
    line: (pattern, timeoutMs) =>
      new Promise((resolve, reject) => {
        /** @param {string} what */
        const fail = (what) => {
          const said = `It wrote:\n${output.slice(-4000)}`;
          reject(new Error(`Waiting for ${pattern}: the program ${what}. ${said}`));
        };
        const timer = setTimeout(fail, timeoutMs, `did not say so in ${timeoutMs / 1000} s`);
        const look = () => {
          const found = pattern.exec(output);
          if (!found && !hasEnded) {
            return;
          }
          clearTimeout(timer);
          listeners.delete(look);
          if (found) {
            resolve(found);
          } else {
            fail('ended');
          }
        };
        listeners.add(look);
        look();
      }),
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
