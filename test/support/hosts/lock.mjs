// @ts-check
/** A lock between processes: two `npm test` at once must not install the same host twice. */
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './errors.mjs';

/** A holder touches its lock this often; one not touched for six times as long is abandoned. */
const HEARTBEAT_MS = 5000;

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** @param {string} folder @returns {Promise<boolean>} whether its holder is gone */
async function isAbandoned(folder) {
  const touched = await stat(folder).catch(() => undefined);
  if (!touched) {
    return false;
  }
  if (Date.now() - touched.mtimeMs > 6 * HEARTBEAT_MS) {
    return true;
  }
  const owner = await readFile(path.join(folder, 'owner'), 'utf8').catch(() => '');
  const [pid, host] = owner.split(' ');
  return host === os.hostname() && !isRunning(Number(pid));
}

/**
 * Runs a task while holding the lock; waits for another holder to finish.
 * @template T
 * @param {string} folder made and removed again; making a folder is atomic on every file system
 * @param {() => void} onWait called once when another process holds the lock
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withLock(folder, onWait, task) {
  for (let waited = false; ;) {
    try {
      await mkdir(folder);
      break;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') {
        throw error;
      }
    }
    if (await isAbandoned(folder)) {
      await rm(folder, { recursive: true, force: true });
      continue;
    }
    if (!waited) {
      waited = true;
      onWait();
    }
    await delay(250);
  }
  await writeFile(path.join(folder, 'owner'), `${process.pid} ${os.hostname()}`);
  const heartbeat = setInterval(() => {
    utimes(folder, new Date(), new Date()).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await task();
  } finally {
    clearInterval(heartbeat);
    await rm(folder, { recursive: true, force: true });
  }
}
