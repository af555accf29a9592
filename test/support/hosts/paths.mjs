// @ts-check
/** Where the hosts are kept between runs: outside the repository, in the user's cache folder. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The cache folder of the platform. `undefined` where there is no home folder. */
function userCache() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA) {
    return LOCALAPPDATA;
  }
  // The specification says that a relative XDG_CACHE_HOME is to be ignored.
  if (XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME)) {
    return XDG_CACHE_HOME;
  }
  const home = os.homedir();
  if (!home || !path.isAbsolute(home)) {
    return undefined;
  }
  return process.platform === 'darwin'
    ? path.join(home, 'Library', 'Caches')
    : path.join(home, '.cache');
}

/** Makes the folder if need be. @param {string} folder @returns {boolean} whether it can be written to */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The folder that holds one subfolder a host: `TRICH_DAN_HOSTS`, or `trich-dan/hosts` in the user's
 * cache, or, where there is no home that can be written to, in the temporary folder.
 */
export function hostsFolder() {
  const wanted = process.env['TRICH_DAN_HOSTS'];
  if (wanted) {
    const folder = path.resolve(wanted);
    if (!isWritable(folder)) {
      throw new Error(`TRICH_DAN_HOSTS is ${folder}, and that folder cannot be written to.`);
    }
    return folder;
  }
  const cache = userCache();
  const folder = cache && path.join(cache, 'trich-dan', 'hosts');
  if (folder && isWritable(folder)) {
    return folder;
  }
  const fallback = path.join(os.tmpdir(), `trich-dan-hosts-${os.userInfo().uid}`);
  mkdirSync(fallback, { recursive: true, mode: 0o700 });
  return fallback;
}
