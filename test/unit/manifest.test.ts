import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { commandIds, viewContainerId, viewIds } from '../../src/protocol/commands';
import { isRecord } from '../../src/protocol/guards';
import { importExtensions } from '../../src/protocol/importFormats';
import { defaultSettings } from '../../src/protocol/settings';

async function json(file: string): Promise<Record<string, unknown>> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  assert.ok(isRecord(value));
  return { ...value };
}

/** Every source file below a folder, joined. */
async function sources(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.join('\n');
}

/** What the first group caught, once each. */
const sorted = (found: Iterable<RegExpExecArray>): string[] =>
  [...new Set([...found].map(([, caught = '']) => caught))].toSorted();

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly when?: string }[]>
    >;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { readonly default: unknown }>>;
    }[];
  };
}

async function manifest(): Promise<Manifest> {
  return JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
}

describe('manifest', () => {
  it('contributes just the commands the code registers', async () => {
    const { contributes } = await manifest();
    const declared = contributes.commands.map(({ command }) => command).toSorted();
    assert.deepEqual(declared, Object.values<string>(commandIds).toSorted());
  });

  it('checks the code by the types of the oldest VS Code it allows', async () => {
    const { engines, devDependencies } = await json('package.json');
    const installed = await json(path.join('node_modules', '@types', 'vscode', 'package.json'));
    assert.ok(isRecord(engines) && isRecord(devDependencies));
    const oldest = /^\^(\d+\.\d+\.\d+)$/.exec(String(engines['vscode']))?.[1];
    assert.equal(installed['version'], oldest);
    assert.equal(devDependencies['@types/vscode'], oldest);
  });

  it('runs untrusted, but for what settings name and how much they have read', async () => {
    const { capabilities } = await json('package.json');
    assert.ok(isRecord(capabilities) && isRecord(capabilities['untrustedWorkspaces']));
    const { supported, restrictedConfigurations: restricted } = capabilities['untrustedWorkspaces'];
    assert.equal(supported, 'limited');
    assert.equal(capabilities['virtualWorkspaces'], true);
    assert.deepEqual(restricted, [
      'trichDan.libraries',
      'trichDan.maxFileSize',
      'trichDan.citation.styleFile',
    ]);
  });

  it('contributes the views the code fills', async () => {
    const { contributes } = await manifest();
    const views = contributes.views[viewContainerId]?.map(({ id }) => id);
    assert.deepEqual(views, Object.values(viewIds));
  });

  it('declares the settings the code reads, with the same defaults', async () => {
    const { contributes } = await manifest();
    const declared = contributes.configuration.flatMap(({ properties }) =>
      Object.entries(properties).map(([name, property]) => [name, property.default] as const),
    );
    const expected = Object.entries(defaultSettings).map(([name, value]) => [
      `trichDan.${name}`,
      value,
    ]);
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(expected));
  });

  it('offers to add just the files that are read', async () => {
    const { contributes } = await manifest();
    const when = contributes.menus['explorer/context']?.find(
      ({ command }) => command === commandIds.addArticle,
    )?.when;
    const endings = /\\\.\(([a-z|]+)\)\$/.exec(when ?? '')?.[1]?.split('|');
    assert.deepEqual(endings, importExtensions);
  });

  it('asks for no network and no telemetry', async () => {
    const { dependencies = {} } = await json('package.json');
    assert.deepEqual(dependencies, {});
    assert.doesNotMatch(await sources('src'), /\bfetch\(|XMLHttpRequest|WebSocket|connect-src/);
  });
});

describe('words of the interface', () => {
  it('has every manifest string in both languages, and no other', async () => {
    const [text, english, vietnamese] = await Promise.all([
      readFile('package.json', 'utf8'),
      json('package.nls.json'),
      json('package.nls.vi.json'),
    ]);
    const used = sorted(text.matchAll(/"%([^%"]+)%"/g));
    assert.deepEqual(Object.keys(english).toSorted(), used);
    assert.deepEqual(Object.keys(vietnamese).toSorted(), used);
  });

  it('has every run-time string in Vietnamese, and no other', async () => {
    const bundle = await json('media/l10n/bundle.l10n.vi.json');
    const calls = (await sources('src/extension')).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g);
    const used = sorted(calls);
    assert.deepEqual(Object.keys(bundle).toSorted(), used);
  });

  it('keeps the placeholders in translation', async () => {
    const bundle = await json('media/l10n/bundle.l10n.vi.json');
    for (const [english, vietnamese] of Object.entries(bundle)) {
      const holes = (text: string) =>
        [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).toSorted();
      assert.deepEqual(holes(String(vietnamese)), holes(english), english);
    }
  });
});
