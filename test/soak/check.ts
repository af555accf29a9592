import * as vscode from 'vscode';
import type { RememberedQuotation } from '../../src/protocol/lsp';
import { toolPrefix } from '../../src/protocol/assist';
import { equal, ok } from '../support/check';
import type { FreshAnswer } from '../support/freshServer';
import { askFreshServer } from '../support/freshServer';
import { extension } from '../support/host';
import { expectedLines, shownLines } from './diagnosticLines';
import { libraryFolder, stemOf, textFiles } from './libraryModel';
import { readText } from '../support/workspaceFiles';
import type { World } from './world';
import { reportUri } from './world';

/** How long what is shown may be behind what is there, on a machine with much else to do. */
const PATIENCE_MS = 40_000;

/** Resolves when the condition holds; it is asked at each change of the diagnostics, and now and then. */
async function settled(what: () => string, condition: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !condition();) {
    ok(Date.now() < end, what());
    await new Promise<void>((resolve) => {
      const changed = vscode.languages.onDidChangeDiagnostics(() => done());
      const timer = setTimeout(() => done(), 250);
      const done = (): void => {
        clearTimeout(timer);
        changed.dispose();
        resolve();
      };
    });
  }
}

function settingsOf(scopeUri: string | null): unknown {
  const scope = scopeUri === null ? undefined : vscode.Uri.parse(scopeUri);
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === scopeUri);
  const values: unknown = JSON.parse(
    JSON.stringify(vscode.workspace.getConfiguration('trichDan', document ?? scope)),
  );
  return values;
}

function askFresh(world: World): Promise<FreshAnswer> {
  const { extensionUri } = extension();
  const below = (...path: string[]): string =>
    vscode.Uri.joinPath(extensionUri, ...path).toString();
  const remembered: readonly RememberedQuotation[] = [...world.remembered.values()];
  return askFreshServer({
    script: vscode.Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath,
    folders: (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()),
    initialization: {
      contentFolder: below('content'),
      locale: vscode.env.language,
      docs: below('docs', 'verdicts.md'),
      remembered,
    },
    settings: settingsOf,
    closed: world.reports
      .filter(({ isOpen, isTold }) => isTold && !isOpen)
      .map((one) => reportUri(one).toString()),
    reports: world.reports
      .filter(({ isOpen }) => isOpen)
      .map((report) => {
        const { languageId, text } = report;
        return { uri: reportUri(report).toString(), languageId, text };
      }),
  });
}

/** No report has lost or gained anything, on the screen or on the disk. */
async function checkTexts({ reports }: World): Promise<void> {
  for (const report of reports) {
    const uri = reportUri(report);
    const document = vscode.workspace.textDocuments.find(
      (one) => one.uri.toString() === uri.toString(),
    );
    if (report.isOpen) {
      ok(document, `${report.name} is not open`);
      equal(document.getText(), report.text, `the text of ${report.name}`);
      equal(document.languageId, report.languageId, `the language of ${report.name}`);
    }
    equal(await readText(uri), report.saved, `the file of ${report.name}`);
  }
}

/** The library is what its folder holds, for the model as for a server that has just read it. */
async function checkLibrary(world: World, fresh: FreshAnswer): Promise<void> {
  const { library } = world;
  const expected = library.articles.map(({ stem }) => stem).toSorted();
  const there = (await textFiles()).filter((name) => !library.broken.has(name)).map(stemOf);
  equal(there.toSorted(), expected, 'the files of the library');
  const folder = `${libraryFolder().toString()}/`;
  const own = fresh.library.articles.filter(({ uri }) => uri.startsWith(folder));
  const stemsById = own.map(({ id, uri }): [string, string] => {
    return [stemOf(vscode.Uri.parse(uri).path.split('/').at(-1) ?? ''), id];
  });
  equal(stemsById.map(([stem]) => stem).toSorted(), expected, 'the articles of the library');
  world.ids = new Map(stemsById);
}

/** The entries of an answer to assistants, without the marks round them. */
const entriesOf = (answer: string): string =>
  answer
    .split('\n')
    .filter((line) => !line.startsWith('====='))
    .join('\n');

async function listing(): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`${toolPrefix}search_library`, {
    input: { query: '' },
    toolInvocationToken: undefined,
  });
  const [part] = content;
  return part instanceof vscode.LanguageModelTextPart ? part.value : '';
}

async function checkListing(fresh: FreshAnswer): Promise<void> {
  const expected = entriesOf(fresh.listing);
  let shown = '';
  for (const end = Date.now() + PATIENCE_MS; (shown = entriesOf(await listing())) !== expected;) {
    if (Date.now() > end) equal(shown, expected, 'the list of articles');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function show(lines: readonly string[]): string {
  return lines.length === 0 ? '    (nothing)' : lines.map((line) => `    ${line}`).join('\n');
}

/** What is shown of each report is what a server says that sees it for the first time. */
async function checkDiagnostics({ reports }: World, fresh: FreshAnswer): Promise<void> {
  for (const report of reports) {
    const uri = reportUri(report);
    const expected = expectedLines(fresh.diagnostics.get(uri.toString()) ?? []);
    const differing = (): string => {
      const shown = shownLines(uri);
      const missing = expected.filter((line) => !shown.includes(line));
      const stale = shown.filter((line) => !expected.includes(line));
      return `${report.name} (${report.isOpen ? 'open' : 'closed'}): what is shown is out of date
  missing:\n${show(missing)}\n  stale:\n${show(stale)}`;
    };
    await settled(differing, () => shownLines(uri).join('\n') === expected.join('\n'));
  }
}

/** Holds everything to what it must be, once all has come to rest. @throws {Error} that says what is not */
export async function check(world: World): Promise<void> {
  await checkTexts(world);
  const fresh = await askFresh(world);
  await checkLibrary(world, fresh);
  await checkDiagnostics(world, fresh);
  await checkListing(fresh);
  // Nothing of this may have changed a report.
  await checkTexts(world);
  world.passages = fresh.passages;
  world.keys = new Map(fresh.library.articles.map(({ id, key }) => [id, key]));
  for (const one of fresh.remembered) world.remembered.set(one[0], one);
}
