import * as vscode from 'vscode';
import { clipboardPanelType } from '../../src/protocol/commands';
import { toolNames, toolPrefix } from '../../src/protocol/assist';
import { equal, eventually, match, ok } from '../support/check';
import { closeAll, discard, newEditor, run } from '../support/host';

/** Calls a tool as a chat participant would. */
async function invoke(
  tool: (typeof toolNames)[number],
  input: object,
  tokenizationOptions?: vscode.LanguageModelToolTokenizationOptions,
): Promise<string> {
  const options = { input, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool(
    toolPrefix + tool,
    tokenizationOptions ? { ...options, tokenizationOptions } : options,
  );
  const [part, another] = content;
  ok(part instanceof vscode.LanguageModelTextPart && !another, 'one text was expected');
  return part.value;
}

/** What a call is refused with. */
async function refusal(tool: (typeof toolNames)[number], input: object): Promise<string> {
  try {
    await invoke(tool, input);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('it was not refused');
}

/** What is to be copied out of an answer. */
function verbatim(answer: string): string {
  const framed = [...answer.matchAll(/===== (\w+) =====\n([\s\S]*?)\n===== \/\1 =====/g)];
  const found = framed.map(([, , content = '']) => content).find((one) => !one.startsWith('{'));
  ok(found !== undefined, answer);
  return found;
}

const panels = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => {
      const isPanel = input instanceof vscode.TabInputWebview;
      return isPanel && input.viewType.endsWith(clipboardPanelType);
    });

/** A browser lets only the page in focus copy, and says nothing where it does not. */
async function copy(text: string): Promise<void> {
  const { clipboard } = vscode.env;
  await eventually('the text is on the clipboard', async () => {
    await clipboard.writeText(text);
    return (await clipboard.readText()) === text;
  });
}

describe('assistants', () => {
  it('are offered the tools', () => {
    const offered = vscode.lm.tools.filter(({ name }) => name.startsWith(toolPrefix));
    equal(
      offered.map(({ name }) => name).toSorted(),
      toolNames.map((name) => toolPrefix + name).toSorted(),
    );
    for (const { description, inputSchema } of offered) ok(description !== '' && inputSchema);
  });

  it('search, quote, state and verify', async () => {
    match(await invoke('search_library', { query: 'tu phe binh' }), /"passage":"\d+-\d+"/);
    const words = 'chỉ đạo thực hiện dứt điểm các nhiệm vụ trọng tâm';
    const quotation = verbatim(
      await invoke('get_quotation', { article: 'canhthuy', words, format: 'pandoc' }),
    );
    match(quotation, /^“chỉ đạo thực hiện dứt điểm các nhiệm vụ trọng tâm” \[@canhthuy/);
    match(await invoke('get_statistic', { query: 'thu nhập' }), /"value":19.5/);
    const right = await invoke('verify_text', { text: quotation, format: 'pandoc' });
    match(right, /"verdict":"verbatim"/);
    const wrong = quotation.replace('dứt điểm', 'rốt ráo');
    match(await invoke('verify_text', { text: wrong, format: 'pandoc' }), /"verdict":"altered"/);
  });

  it('follow the citations of the report in front', async () => {
    const editor = await newEditor('latex', '\\usepackage{biblatex}\n\\parencite{canhthuy}\n');
    try {
      const input = { article: 'canhthuy', as: 'citation' };
      equal(verbatim(await invoke('get_quotation', input)), '\\parencite{canhthuy}');
    } finally {
      await discard(editor);
    }
  });

  it('have what they write verified like what anybody writes', async () => {
    const editor = await newEditor('markdown', '# Báo cáo\n');
    try {
      const { uri } = editor.document;
      const edit = new vscode.WorkspaceEdit();
      const text = 'Xã đã “chỉ đạo thực hiện rốt ráo các nhiệm vụ trọng tâm” [@canhthuy].\n';
      edit.insert(uri, new vscode.Position(1, 0), text);
      ok(await vscode.workspace.applyEdit(edit));
      const [found] = await eventually('it is found fault with', () => {
        const all = vscode.languages.getDiagnostics(uri);
        return all.length > 0 ? all : null;
      });
      equal(found && editor.document.getText(found.range), 'rốt ráo');
    } finally {
      await discard(editor);
    }
  });

  it('are told what to do about wrong input', async () => {
    match(await refusal('get_quotation', { article: 'khong-co' }), /search_library/);
    match(
      await refusal('get_quotation', { article: 'canhthuy', passage: '9-1' }),
      /search_library/,
    );
    match(await refusal('search_library', { query: 'x', limit: 'y' }), /limit/);
  });

  it('get no longer answers than they can take', async () => {
    const countTokens = (text: string) => Promise.resolve(text.length);
    const short = await invoke(
      'search_library',
      { query: 'xã', limit: 30 },
      { tokenBudget: 4000, countTokens },
    );
    ok(short.length <= 4000, String(short.length));
    ok((await invoke('search_library', { query: 'xã', limit: 30 })).length > short.length);
  });
});

describe('the text on the clipboard', () => {
  afterEach(closeAll);

  it('is verified before it is pasted, and nothing is changed', async () => {
    const editor = await newEditor('markdown', 'Báo cáo.\n');
    const text = 'Xã đã “thực hiện rốt ráo các nhiệm vụ trọng tâm” [@canhthuy].';
    await copy(text);
    await run('verifyClipboard');
    await eventually('the page is open', () => panels().length === 1);
    equal(await vscode.env.clipboard.readText(), text);
    equal(editor.document.getText(), 'Báo cáo.\n');
    await discard(editor);
  });

  it('opens no page when it quotes nothing', async () => {
    await eventually('no page is left', () => panels().length === 0);
    for (const text of ['Trời hôm nay đẹp.', '']) {
      await copy(text);
      await run('verifyClipboard');
    }
    // A page would have its tab before this editor has.
    await discard(await newEditor('markdown'));
    equal(panels().length, 0);
  });
});
