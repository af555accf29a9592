import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { McpServerProvider } from '../../src/extension/assistants/mcpServer';
import { toolNames } from '../../src/protocol/assist';
import { readAnswer } from '../support/assist';
import { eventually } from '../support/check';
import { extension, workspaceUri } from '../support/host';
import { connectMcp } from '../support/mcpServer';

/** The MCP server as it is packaged, started as VS Code starts it. */
async function connect(...args: readonly string[]) {
  const cli = path.join(extension().extensionPath, 'dist', 'cli.js');
  const environment = { ELECTRON_RUN_AS_NODE: '1' };
  return connectMcp(process.execPath, [cli, 'mcp', ...args], null, { environment });
}

describe('the MCP server that VS Code is offered', () => {
  const setting = 'trichDan.assistants.mcpServer';
  const offer = (isOffered: boolean | undefined) =>
    vscode.workspace
      .getConfiguration()
      .update(setting, isOffered, vscode.ConfigurationTarget.Global);
  const folders = [
    { uri: workspaceUri('kiem-tra').toString(), own: false },
    { uri: workspaceUri('khong-co').toString(), own: true },
    { uri: 'vscode-vfs://github/a/b', own: false },
  ];
  let provider: McpServerProvider;

  before(() => {
    const ask = <T>() => Promise.resolve(folders as T);
    const { extensionUri } = extension();
    provider = new McpServerProvider({ extensionUri, ask }, '1.0.0');
  });
  after(async () => {
    await offer(undefined);
    provider.provideMcpServerDefinitions();
    provider.dispose();
  });

  it('is offered where a setting says so', async () => {
    assert.deepEqual(provider.provideMcpServerDefinitions(), []);
    const changed = new Promise<void>((resolve) => {
      provider.onDidChangeMcpServerDefinitions(resolve);
    });
    await offer(true);
    await changed;
    assert.equal(provider.provideMcpServerDefinitions().length, 1);
  });

  it('starts as it is offered, with the folders of the library that are there', async () => {
    await offer(true);
    const [offered] = provider.provideMcpServerDefinitions();
    assert.ok(offered);
    const { token } = new vscode.CancellationTokenSource();
    const { command, args, env } = await provider.resolveMcpServerDefinition(offered, token);
    assert.deepEqual(args.slice(2), ['--library', workspaceUri('kiem-tra').fsPath]);
    const environment = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, String(value)]),
    );
    const { client, close } = await connectMcp(command, args, null, { environment });
    assert.ok((await client.listResources()).resources.length > 1);
    await close();
  });
});

describe('the MCP server that VS Code starts', () => {
  const setting = 'trichDan.assistants.mcpServer';
  const offer = (isOffered: boolean | undefined) =>
    vscode.workspace
      .getConfiguration()
      .update(setting, isOffered, vscode.ConfigurationTarget.Global);
  after(() => offer(undefined));

  it('gives assistants its tools, and they answer', async () => {
    await extension().activate();
    await offer(true);
    const tool = await eventually('the server is running', async () => {
      await vscode.commands.executeCommand('workbench.mcp.startServer', '*', {
        promptType: 'never',
      });
      return vscode.lm.tools.find(({ name }) => /^mcp_trich-dan_search_library$/.test(name));
    });
    const { content } = await vscode.lm.invokeTool(tool.name, {
      input: { query: '' },
      toolInvocationToken: undefined,
    });
    const [part] = content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.match(part.value, /"article":"canh-thuy"/);
  });
});

describe('the MCP server of the extension', () => {
  it('serves a real client from the packaged files', async () => {
    const { client, call, close } = await connect('--library', workspaceUri().fsPath);
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      [...toolNames],
    );
    const { version } = extension().packageJSON as { version: string };
    assert.equal(client.getServerVersion()?.version, version);
    const words = 'chỉ đạo thực hiện dứt điểm các nhiệm vụ trọng tâm';
    const quoted = await call('get_quotation', { article: 'canhthuy', words, format: 'pandoc' });
    const verified = await call('verify_text', { text: quoted.verbatim ?? '', format: 'pandoc' });
    assert.equal(verified.entries[0]?.['verdict'], 'verbatim');
    assert.ok((await call('get_statistic', { query: 'thu nhập' })).entries.length > 0);
    assert.ok((await client.listResources()).resources.length > 0);
    await close();
  });

  it('says the same as the tools of the extension', async () => {
    const { call, close } = await connect();
    const input = { article: 'canhthuy', passage: '2331-2512', format: 'latex' };
    const answered = await call('get_quotation', input);
    const { content } = await vscode.lm.invokeTool('trichDan_get_quotation', {
      input,
      toolInvocationToken: undefined,
    });
    const [part] = content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    const own = readAnswer({ text: part.value, isError: false });
    assert.equal(own.verbatim, answered.verbatim);
    assert.deepEqual(own.entries, answered.entries);
    await close();
  });
});
