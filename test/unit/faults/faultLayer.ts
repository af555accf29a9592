import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/*
 * Faults that a machine may not be able to make, put between a process and its disk: a script that
 * Node loads first. The calls are those of `node:fs/promises`; everything else is real.
 */

/** What a call does when it is made for a path that holds `path`. */
export type Fault =
  | {
      readonly call: 'open' | 'readdir' | 'stat' | 'mkdir';
      readonly path: string;
      /** As the system names errors: `EACCES`. */
      readonly code: string;
    }
  /** Writing into the files of a folder ends half way, as on a disk that is full. */
  | { readonly call: 'write'; readonly path: string; readonly code: string }
  /** The process is killed at a step of writing files into a folder, counted from 0. */
  | { readonly call: 'kill'; readonly path: string; readonly step: number };

const layer = `
const fs = require('node:fs/promises');
const faults = JSON.parse(process.env.TRICH_DAN_FAULTS ?? '[]');
const failing = (call, path) => faults.find((fault) => fault.call === call && String(path).includes(fault.path));
const errorOf = ({ code }, path) => Object.assign(new Error(code + ': made by a test, ' + path), { code, path });
for (const call of ['open', 'readdir', 'stat', 'mkdir']) {
  const real = fs[call];
  fs[call] = async (path, ...rest) => {
    const fault = failing(call, path);
    if (fault) throw errorOf(fault, path);
    return real.call(fs, path, ...rest);
  };
}
let steps = 0;
// Some steps of one write: all of them are moments at which a process may be killed.
const step = (path) => {
  const fault = failing('kill', path);
  if (fault && steps++ === fault.step) process.kill(process.pid, 'SIGKILL');
};
const { open, rename } = fs;
fs.open = async (path, flags, ...rest) => {
  if (flags !== 'wx') return open(path, flags, ...rest);
  step(path);
  const file = await open(path, flags, ...rest);
  const { writeFile, sync } = file;
  file.writeFile = async (bytes) => {
    step(path);
    const full = failing('write', path);
    const third = Math.floor(bytes.length / 3);
    await writeFile.call(file, bytes.subarray(0, third));
    if (full) throw errorOf(full, path);
    step(path);
    await writeFile.call(file, bytes.subarray(third));
    step(path);
  };
  file.sync = async () => {
    await sync.call(file);
    step(path);
  };
  return file;
};
fs.rename = async (from, to) => {
  step(from);
  await rename(from, to);
  step(from);
};
`;

/** Writes the script; gives what makes Node load it. */
export async function writeFaultLayer(folder: string): Promise<readonly string[]> {
  const script = path.join(folder, 'faults.cjs');
  await writeFile(script, layer);
  return ['--require', script];
}

/** The environment in which the script makes these faults. */
export function faultsInEnvironment(faults: readonly Fault[]): NodeJS.ProcessEnv {
  return { TRICH_DAN_FAULTS: JSON.stringify(faults) };
}
