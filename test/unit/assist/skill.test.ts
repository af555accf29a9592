import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { toolTitles } from '../../../src/assist/toolTitles';
import { toolNames } from '../../../src/protocol/assist';

interface Manifest {
  readonly contributes: {
    readonly chatSkills: readonly { readonly path: string }[];
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly displayName: string;
      readonly toolReferenceName: string;
    }[];
  };
}

const json = async <T>(file: string) => JSON.parse(await readFile(file, 'utf8')) as T;

describe('the skill that tells assistants how to quote', () => {
  it('is named as its folder, and says when it is of use', async () => {
    const { contributes } = await json<Manifest>('package.json');
    const [{ path: file } = { path: '' }, another] = contributes.chatSkills;
    assert.equal(another, undefined);
    const text = await readFile(file, 'utf8');
    const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    const { name, description } = parse(head) as { name: string; description: string };
    assert.equal(name, path.basename(path.dirname(file)));
    assert.ok(description.length > 100 && description.length <= 1024);
  });

  it('names every tool in both languages, by the names that VS Code shows', async () => {
    const { contributes } = await json<Manifest>('package.json');
    const [skill] = contributes.chatSkills;
    const text = await readFile(skill?.path ?? '', 'utf8');
    for (const part of text.split('\n# ').slice(1)) {
      for (const tool of toolNames) assert.ok(part.includes(`\`${tool}\``), tool);
      for (const { toolReferenceName } of contributes.languageModelTools) {
        assert.ok(part.includes(`#${toolReferenceName}`), toolReferenceName);
      }
    }
  });

  it('calls the tools as MCP clients are told', async () => {
    const { contributes } = await json<Manifest>('package.json');
    const files = { en: 'package.nls.json', vi: 'package.nls.vi.json' } as const;
    for (const locale of ['en', 'vi'] as const) {
      const words = await json<Readonly<Record<string, string>>>(files[locale]);
      assert.deepEqual(
        contributes.languageModelTools.map(({ displayName }) => words[displayName.slice(1, -1)]),
        toolNames.map((name) => toolTitles[locale][name]),
      );
    }
  });
});
