// @ts-check
/** Unpacks Chromium into TMPDIR. Run in the folder where the package is installed. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const { default: chromium } = await import(
  pathToFileURL(require.resolve('@sparticuz/chromium')).href
);
await chromium.executablePath();
