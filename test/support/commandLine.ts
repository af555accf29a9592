import type { ExecFileException } from 'node:child_process';
import { execFile } from 'node:child_process';
import type * as esbuild from 'esbuild';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** The command line as a process of its own, in a folder of its own. */
export interface CommandLine {
  /** Where it runs. */
  readonly folder: string;
  write(file: string, content: string | Uint8Array): Promise<void>;
  /**
   * Runs it; the language of the environment is Vietnamese unless told.
   * @param below the folder it runs in, within its own
   * @param input what its standard input has
   */
  run(
    args: readonly string[],
    env?: NodeJS.ProcessEnv,
    below?: string,
    input?: string,
  ): Promise<Outcome>;
  stop(): Promise<void>;
}

/**
 * Builds the command line from the sources as they are; `withReaders` of other formats, too, and
 * `withWriter` of Word files, with the processor of citation styles.
 */
export async function startCommandLine({
  withReaders = false,
  withWriter = false,
} = {}): Promise<CommandLine> {
  const home = await mkdtemp(path.join(tmpdir(), 'trich-dan-'));
  const script = path.join(home, 'dist', 'cli.js');
  // Found at run time: a bundler cannot be bundled.
  const { build } = createRequire(path.resolve('package.json'))('esbuild') as typeof esbuild;
  const common: esbuild.BuildOptions = {
    bundle: true,
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  };
  const node: esbuild.BuildOptions = { ...common, platform: 'node', format: 'cjs' };
  await build({ ...node, entryPoints: ['src/cli/main.ts'], outfile: script });
  if (withReaders) {
    await build({
      ...node,
      entryPoints: ['src/import/node/main.ts'],
      external: ['./import.browser.js'],
      outfile: path.join(home, 'dist', 'import.js'),
    });
    await build({
      ...common,
      entryPoints: ['src/import/browser/main.ts'],
      platform: 'browser',
      format: 'iife',
      outfile: path.join(home, 'dist', 'import.browser.js'),
    });
  }
  const workers = withWriter ? ['export', 'csl'] : [];
  for (const name of workers) {
    await build({
      ...common,
      entryPoints: [`src/${name}/main.ts`],
      platform: 'browser',
      format: 'iife',
      external: ['node:worker_threads'],
      loader: { '.csl': 'text', '.xml': 'text' },
      outfile: path.join(home, 'dist', `${name}.js`),
    });
  }
  for (const name of ['content', 'docs', 'package.json']) {
    await cp(name, path.join(home, name), { recursive: true });
  }
  const folder = path.join(home, 'bao cao');
  await mkdir(folder);
  return {
    folder,
    async write(file, content) {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    },
    run: (args, env = { LC_ALL: 'vi_VN.UTF-8' }, below = '.', input = '') =>
      new Promise((resolve) => {
        const cwd = path.join(folder, below);
        const options = { env: { PATH: process.env['PATH'], ...env }, cwd };
        const answer = (error: ExecFileException | null, output: string, errors: string): void => {
          resolve({ code: error ? Number(error.code) : 0, output, errors });
        };
        execFile(process.execPath, [script, ...args], options, answer).stdin?.end(input);
      }),
    stop: () => rm(home, { recursive: true }),
  };
}
