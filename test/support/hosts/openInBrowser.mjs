// @ts-check
/** Opens an address in the person's own browser, where there is one to open. */
import { spawn } from 'node:child_process';

/** @param {string} url @returns {[string, string[]] | undefined} */
function opener(url) {
  const { BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (BROWSER === 'none' || CI) {
    return undefined;
  }
  if (BROWSER) {
    return [BROWSER, [url]];
  }
  if (process.platform === 'darwin') {
    return ['open', [url]];
  }
  if (process.platform === 'win32') {
    return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  }
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', [url]] : undefined;
}

/** Does nothing with `BROWSER=none`, in CI, and without a display. @param {string} url */
export function openInBrowser(url) {
  const found = opener(url);
  if (found) {
    const child = spawn(found[0], found[1], { stdio: 'ignore', detached: true });
    // The address has been printed: who has no opener opens it by hand.
    child.once('error', () => undefined).unref();
  }
}
