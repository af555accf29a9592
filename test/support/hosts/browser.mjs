// @ts-check
/** A Chromium to drive: an installed one, or the one that comes from the package registry. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fontConfiguration } from './fonts.mjs';
import { ensureHost } from './install.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string | undefined>, packaged: boolean }} Chromium */

const linuxNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];

/** Below the folders that hold programs on Windows. */
const windowsPaths = [
  path.join('Google', 'Chrome', 'Application', 'chrome.exe'),
  path.join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
];

/** Where browsers are installed. Snap's Chromium is left out: it cannot open a profile in /tmp. */
function usualPaths() {
  const { PATH = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'] ?? '', LOCALAPPDATA]
      .filter((folder) => folder !== '')
      .flatMap((folder) => windowsPaths.map((file) => path.join(folder, file)));
  }
  return PATH.split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder) && !folder.startsWith('/snap'))
    .flatMap((folder) => linuxNames.map((name) => path.join(folder, name)));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds or installs a Chromium: on Linux x64 the one from the registry, so that every machine tests
 * with the same browser and fonts (some installed ones refuse webviews their service workers);
 * elsewhere an installed one. `TRICH_DAN_BROWSER` names an executable to use instead.
 * @param {string} [wanted] default: that variable
 * @returns {Promise<Chromium>}
 */
export async function findChromium(wanted = process.env['TRICH_DAN_BROWSER']) {
  if (wanted) {
    if (!isExecutable(wanted)) {
      throw new Error(`TRICH_DAN_BROWSER is ${wanted}, and that is not a program.`);
    }
    return { executablePath: wanted, env: process.env, packaged: false };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const installed = usualPaths().find(isExecutable);
    if (installed) {
      return { executablePath: installed, env: process.env, packaged: false };
    }
    throw new Error(
      'No Chrome, Chromium or Edge was found: install one, or set TRICH_DAN_BROWSER.',
    );
  }
  const folder = await ensureHost('browser');
  const libraries = [
    path.join(folder, 'chromium', 'al2023', 'lib'),
    process.env['LD_LIBRARY_PATH'],
  ];
  return {
    executablePath: path.join(folder, 'chromium', 'chromium'),
    env: {
      ...process.env,
      // What it brings itself, for machines that lack it.
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_FILE: await fontConfiguration(folder),
    },
    packaged: true,
  };
}

/** Quiet on a closed network; no sandbox, since as root there is none and only our own pages open. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Starts the browser without a window.
 * @param {string} [wanted] as for `findChromium`
 * @param {object} [options]
 * @param {number | undefined} [options.scale] device pixels a CSS pixel, before a page asks for its own
 * @param {string} [options.proxy] the address through which it asks for all that is not on this machine
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(wanted, { scale = 1, proxy } = {}) {
  const { chromium } = await import('playwright-core');
  const { executablePath, env } = await findChromium(wanted);
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      ...flags,
      `--force-device-scale-factor=${scale}`,
      // As a flag: then what is on this machine is asked without it, which is its own default.
      ...(proxy === undefined ? [] : [`--proxy-server=${proxy}`]),
    ],
    env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
  });
}
