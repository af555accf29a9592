import * as vscode from 'vscode';
import { toolPrefix } from '../../src/protocol/assist';
import { closeAll, run } from '../support/host';
import type { Step } from './step';
import type { World } from './world';
import { offsetIn, reportUri, show } from './world';

const SEARCHED = ['hien dat', 'bài học', 'cán bộ', 'đảng viên', 'zzz', '13%', 'Một là', ''];

async function search({ random }: World): Promise<string> {
  const query = random.pick(SEARCHED);
  const input = { query, limit: 30 };
  const { content } = await vscode.lm.invokeTool(`${toolPrefix}search_library`, {
    input,
    toolInvocationToken: undefined,
  });
  return `“${query}”: ${JSON.stringify(content).length}`;
}

/** Opens the list of passages, and closes it again before anything is chosen. */
async function pick(): Promise<string> {
  const over = Promise.resolve(run('search')).then(() => true);
  const hide = async (): Promise<boolean> => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await new Promise((resolve) => setTimeout(resolve, 50));
    return false;
  };
  // The list is there with the command's first breath, or as soon as the library was read.
  while (!(await Promise.race([over, hide()])));
  return '';
}

/** Asks what editors ask while one reads: nothing of it may fail. */
async function ask(world: World): Promise<string> {
  const { random } = world;
  const report = random.pick(world.reports);
  const { document } = await show(report);
  const at = document.positionAt(offsetIn(report, random));
  const [what, ...rest] = random.pick([
    ['Hover', at],
    ['Definition', at],
    ['CompletionItem', at],
    ['DocumentSymbol'],
    ['FoldingRange'],
    ['DocumentHighlights', at],
    ['CodeLens'],
    ['InlayHint', new vscode.Range(0, 0, document.lineCount, 0)],
  ] as const);
  const id = what === 'DocumentHighlights' ? 'DocumentHighlights' : `${what}Provider`;
  await vscode.commands.executeCommand(`vscode.execute${id}`, document.uri, ...rest);
  return `${what} ${report.name}`;
}

async function read({ random, passages }: World): Promise<string> {
  const { articleId } = random.pick(passages);
  await run('openArticle', articleId);
  return articleId;
}

/** Closes every tab but those of reports. */
async function closePages(): Promise<string> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => !(input instanceof vscode.TabInputText));
  await vscode.window.tabGroups.close(tabs);
  return String(tabs.length);
}

/** Closes everything, as somebody does before the next piece of work. */
async function closeEverything({ reports }: World): Promise<string> {
  for (const report of reports.filter(({ isOpen }) => isOpen)) {
    const { document } = await show(report);
    await document.save();
    report.saved = report.text;
    report.isOpen = false;
    report.forgetSteps();
  }
  await closeAll();
  return '';
}

/** What looks and changes nothing. */
export const lookingSteps: readonly Step[] = [
  { name: 'search', weight: 5, run: search },
  { name: 'open and close the list of passages', weight: 2, run: pick },
  { name: 'ask about a place', weight: 5, run: ask },
  {
    name: 'open an article',
    weight: 3,
    isPossible: ({ passages }) => passages.length > 0,
    run: read,
  },
  { name: 'close the pages', weight: 2, run: closePages },
  { name: 'close everything', weight: 1, run: closeEverything },
  {
    name: 'show the verification',
    weight: 1,
    run: async (world) => {
      const report = world.random.pick(world.reports);
      await show(report);
      await run('showVerification');
      return reportUri(report).path;
    },
  },
  {
    name: 'verify all reports',
    weight: 1,
    run: async ({ reports }) => {
      await run('verifyWorkspace');
      for (const report of reports) report.isTold = true;
      return '';
    },
  },
];
