import { execFileSync } from 'node:child_process';

/** The readers as they ship, with all that is taken out of libraries, into a folder: `import.js`. */
export function buildReaders(folder: string): void {
  // In a process of its own: a bundler cannot be bundled.
  const script = `
    import { build } from 'esbuild';
    import { withoutNetwork, withoutPowers } from './src/build/withoutPowers.mjs';
    const folder = ${JSON.stringify(folder)};
    const common = { bundle: true, mainFields: ['module', 'main'], logLevel: 'error' };
    await build({
      ...common,
      entryPoints: ['src/import/node/main.ts'],
      platform: 'node',
      external: ['./import.browser.js'],
      outfile: folder + '/import.js',
    });
    await build({
      ...common,
      entryPoints: ['src/import/browser/main.ts'],
      platform: 'browser',
      format: 'iife',
      define: withoutNetwork,
      plugins: [withoutPowers],
      outfile: folder + '/import.browser.js',
    });`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script]);
}
