import * as vscode from 'vscode';
import { ok } from '../support/check';
import { run, workspaceUri } from '../support/host';
import { shownLines } from './diagnosticLines';
import type { ReportModel } from './reportModel';
import { isKept } from './reportModel';
import type { Step } from './step';
import type { World } from './world';
import { offsetIn, reportUri, show } from './world';

/** What a command made of the report becomes the model's text; of what was there, nothing is lost. */
function adopt(report: ReportModel, document: vscode.TextDocument): void {
  const after = document.getText();
  ok(isKept(report.text, after), `${report.name}: a command that inserts lost text`);
  report.change(after);
}

type Insertion = 'insertQuotation' | 'insertStatistic' | 'insertCitation';

/** Inserts at the cursor as the tree's menu does. */
export async function insertByCommand(world: World, command: Insertion): Promise<string> {
  const { random, passages } = world;
  const isFigure = command === 'insertStatistic';
  const possible = passages.filter(({ statisticId }) => (statisticId !== null) === isFigure);
  const { articleId, range, statisticId } = random.pick(possible);
  const report = random.pick(world.reports);
  const editor = await show(report);
  const at = editor.document.positionAt(offsetIn(report, random));
  editor.selection = new vscode.Selection(at, at);
  const form = random.pick(['phrase', 'value', 'sentence']);
  await run(command, { articleId, range, statisticId }, ...(isFigure ? [{ form }] : []));
  adopt(report, editor.document);
  return `${report.name} ${articleId} ${range.start}–${range.end}`;
}

/** Takes one of the repairs that are offered for something that is wrong. */
async function mend(world: World): Promise<string> {
  const { random } = world;
  const wrong = world.reports.filter(
    (report) => report.isOpen && shownLines(reportUri(report)).length > 0,
  );
  const report = random.pick(wrong);
  const { document } = await show(report);
  const diagnostic = random.pick(vscode.languages.getDiagnostics(document.uri));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  // Those that mend several places at once show what they would do first.
  const repairs = actions.filter(({ edit, diagnostics }) => edit?.size === 1 && diagnostics);
  if (repairs.length === 0) return `${report.name}: nothing offered`;
  const { title, edit } = random.pick(repairs);
  ok(edit, 'a repair has an edit');
  ok(await vscode.workspace.applyEdit(edit), 'the repair was not made');
  report.change(document.getText());
  return `${report.name}: ${title}`;
}

async function exportLibrary(): Promise<string> {
  const target = workspaceUri('nguon.bib');
  await run('exportBibliography', { scope: { type: 'library' }, format: 'biblatex', target });
  return 'nguon.bib';
}

async function bibliography(world: World): Promise<string> {
  const report = world.random.pick(world.reports);
  const editor = await show(report);
  await run('insertBibliography');
  report.change(editor.document.getText());
  return report.name;
}

const insertion = (name: string, weight: number, command: Insertion): Step => ({
  name,
  weight,
  isPossible: ({ passages }) =>
    passages.some(({ statisticId }) => command !== 'insertStatistic' || statisticId !== null) &&
    passages.some(({ statisticId }) => statisticId === null),
  run: (world) => insertByCommand(world, command),
});

/** What the commands of the extension do to reports. */
export const commandSteps: readonly Step[] = [
  insertion('insert a quotation', 5, 'insertQuotation'),
  insertion('insert a figure', 4, 'insertStatistic'),
  insertion('insert a citation', 4, 'insertCitation'),
  {
    name: 'mend what is wrong',
    weight: 6,
    isPossible: ({ reports }) =>
      reports.some((report) => report.isOpen && shownLines(reportUri(report)).length > 0),
    run: mend,
  },
  { name: 'insert the bibliography', weight: 1, run: bibliography },
  { name: 'export the library', weight: 2, run: exportLibrary },
];
