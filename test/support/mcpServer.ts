import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type * as esbuild from 'esbuild';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReadAnswer } from './assist';
import { readAnswer } from './assist';

/** The command line with its MCP server, built from the sources as they are, in a folder of its own. */
export interface McpProgram {
  /** Where it runs. */
  readonly folder: string;
  write(file: string, content: string): Promise<void>;
  /** The arguments for Node that run it. */
  command(args: readonly string[]): string[];
  connect(args?: readonly string[], options?: McpOptions): Promise<McpConnection>;
  stop(): Promise<void>;
}

export interface McpOptions {
  /** Whether the client speaks the newest protocol, or that of before 2026. */
  readonly modern?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A client of the SDK, connected. */
export interface McpConnection {
  readonly client: Client;
  readonly call: (name: string, input: Readonly<Record<string, unknown>>) => Promise<ReadAnswer>;
  readonly close: () => Promise<void>;
}

/** Connects the SDK's own client to a server that is started for it. */
export async function connectMcp(
  command: string,
  args: readonly string[],
  cwd: string | null,
  { modern = true, environment = {} }: McpOptions = {},
): Promise<McpConnection> {
  const client = new Client(
    { name: 'test', version: '1' },
    modern ? { versionNegotiation: { mode: 'auto' } } : {},
  );
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'en_US.UTF-8', ...environment };
  const place = cwd === null ? {} : { cwd };
  await client.connect(new StdioClientTransport({ command, args: [...args], env, ...place }));
  return {
    client,
    async call(name, input) {
      const { content, isError = false } = await client.callTool({ name, arguments: input });
      const [first] = content;
      if (first?.type !== 'text') throw new Error('a text was expected');
      return readAnswer({ text: first.text, isError });
    },
    close: () => client.close(),
  };
}

export async function buildMcpProgram(): Promise<McpProgram> {
  const home = await mkdtemp(path.join(tmpdir(), 'trich-dan-mcp-'));
  // Found at run time: a bundler cannot be bundled.
  const { build } = createRequire(path.resolve('package.json'))('esbuild') as typeof esbuild;
  const node: esbuild.BuildOptions = {
    bundle: true,
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    platform: 'node',
    format: 'cjs',
  };
  const outfile = path.join(home, 'dist', 'cli.js');
  await build({ ...node, entryPoints: ['src/cli/main.ts'], outfile });
  await build({
    ...node,
    entryPoints: ['src/mcp/serve.ts'],
    outfile: path.join(home, 'dist', 'mcp.js'),
    alias: { '@modelcontextprotocol/server/_shims': './src/mcp/shims.ts' },
  });
  await cp('content', path.join(home, 'content'), { recursive: true });
  const folder = path.join(home, 'work');
  await mkdir(folder);
  const command = (args: readonly string[]) => [outfile, 'mcp', ...args];
  return {
    folder,
    async write(file, content) {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    },
    command,
    connect: (args = [], options = {}) =>
      connectMcp(process.execPath, command(args), folder, options),
    stop: () => rm(home, { recursive: true, force: true }),
  };
}
