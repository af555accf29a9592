import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

interface Item {
  readonly command: string;
  readonly key?: string;
  readonly when?: string;
  readonly group?: string;
}

interface Contributes {
  readonly commands: readonly { readonly command: string }[];
  readonly keybindings: readonly Item[];
  readonly menus: Readonly<Record<string, readonly Item[]>>;
  readonly viewsWelcome: readonly { readonly contents: string; readonly when: string }[];
}

async function contributes(): Promise<Contributes> {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly contributes: Contributes;
  };
  return manifest.contributes;
}

/** They ask what they need to know, or open a page, wherever one is. */
const anywhere = [
  'addArticle',
  'addToBibliography',
  'checkWord',
  'convertEncoding',
  'copyDiagnostics',
  'copyQuotation',
  'editCitation',
  'editRecord',
  'exportBibliography',
  'filterLibrary',
  'groupArticles',
  'insertBibliography',
  'insertCitation',
  'insertLesson',
  'insertQuotation',
  'insertStatistic',
  'openArticle',
  'openSample',
  'openWalkthrough',
  'refreshLibrary',
  'reimportArticle',
  'removeArticle',
  'renameArticle',
  'search',
  'showLog',
  'showStatistics',
  'verifyClipboard',
  'verifyDocument',
];

describe('menus and keys', () => {
  it('offer in the palette only what can be done there', async () => {
    const { commands, menus } = await contributes();
    const bound = new Set(menus['commandPalette']?.map(({ command }) => command));
    const free = commands.map(({ command }) => command).filter((command) => !bound.has(command));
    assert.deepEqual(
      free.toSorted(),
      anywhere.map((name) => `trichDan.${name}`),
    );
    assert.ok(menus['commandPalette']?.every(({ when }) => when));
  });

  it('put one entry into the menus of VS Code’s own editors and files', async () => {
    const { menus } = await contributes();
    assert.equal(menus['editor/context']?.length, 1);
    assert.ok(menus['editor/context']?.every(({ when }) => when?.includes('editorLangId')));
    // Two of Word files, one of what else can be added, none of all other files.
    assert.ok(menus['explorer/context']?.every(({ when }) => when?.includes('resourceExtname')));
    assert.equal(menus['explorer/context']?.length, 2);
  });

  it('show no more than three buttons on a title bar at a time, so that a narrow one has room', async () => {
    const { menus } = await contributes();
    for (const view of ['trichDan.library', 'trichDan.document']) {
      const buttons = (menus['view/title'] ?? []).filter(
        ({ when, group }) => when?.includes(`view == ${view}`) && group?.startsWith('navigation'),
      );
      // Two that take turns have one place.
      assert.ok(new Set(buttons.map(({ group }) => group)).size <= 3, view);
    }
  });

  it('take keys only where reports are written, or in what is ours', async () => {
    const { keybindings } = await contributes();
    for (const { key, when = '' } of keybindings) {
      assert.match(
        when,
        /editorLangId =~ |focusedView == trichDan\.|activeWebviewPanelId == /,
        key,
      );
      // Option and Alt alone write letters; Ctrl+Alt with digits does on Vietnamese keyboards.
      assert.doesNotMatch(key ?? '', /^alt\+[a-z]$|\d/);
    }
  });

  it('say something in every view that is empty, whatever the reason', async () => {
    const { viewsWelcome } = await contributes();
    const said = viewsWelcome.map(({ when }) => when).join('\n');
    for (const state of ['waiting', 'none', 'article', 'off', 'empty', 'fine', 'failed']) {
      assert.match(said, new RegExp(`trichDan\\.documentState == ${state}`));
    }
    for (const state of ['empty', 'failed']) {
      assert.match(said, new RegExp(`trichDan\\.libraryState == ${state}`));
    }
  });
});
