import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { plain, settingKeywords } from '../../support/docs/keywords.mjs';
import { readContributes } from '../../support/docs/manifest.mjs';

interface Property {
  readonly keywords: readonly string[];
  readonly order: number;
}

interface Group {
  readonly order: number;
  readonly properties: Readonly<Record<string, Property>>;
}

async function groups(): Promise<readonly Group[]> {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly contributes: { readonly configuration: readonly Group[] };
  };
  return manifest.contributes.configuration;
}

describe('the settings in the Settings editor', () => {
  it('are few, in groups, each in its place', async () => {
    const found = await groups();
    assert.deepEqual(
      found.map(({ order }) => order),
      [1, 2, 3, 4, 5],
    );
    for (const { properties } of found) {
      const orders = Object.values(properties).map(({ order }) => order);
      assert.deepEqual(
        orders,
        orders.map((_, at) => at + 1),
      );
      assert.ok(orders.length <= 6);
    }
  });

  it('are found by all Vietnamese words that are said of them, typed with or without diacritics', async () => {
    const keywords = await settingKeywords();
    for (const { properties } of await groups()) {
      for (const [id, property] of Object.entries(properties)) {
        const current = `${id}: npm run docs`;
        assert.deepEqual(property.keywords, keywords[id], current);
      }
    }
    const libraries = keywords['trichDan.libraries']?.join(' ') ?? '';
    for (const words of ['trích dẫn', 'thư viện', 'thư mục', 'bài viết', 'đường dẫn']) {
      for (const word of [...words.split(' '), ...plain(words).split(' ')]) {
        assert.ok(libraries.split(' ').includes(word), word);
      }
    }
  });

  it('link to settings there are', async () => {
    const ofVsCode = ['editor.inlayHints.enabled', 'editor.codeLens'];
    for (const language of ['vi', 'en'] as const) {
      const { configuration } = await readContributes(language);
      const known = configuration.flatMap(({ properties }) => Object.keys(properties));
      const said = JSON.stringify(configuration);
      const linked = [...said.matchAll(/`#([^`]*)#`/g)].map(([, id = '']) => id);
      assert.ok(linked.length >= 5);
      assert.deepEqual(
        linked.filter((id) => ![...known, ...ofVsCode].includes(id)),
        [],
      );
    }
  });

  it('say what each of their choices is', async () => {
    for (const language of ['vi', 'en'] as const) {
      const { configuration } = await readContributes(language);
      for (const { properties } of configuration) {
        for (const [id, setting] of Object.entries(properties)) {
          assert.match(setting.markdownDescription ?? '', /^\p{Lu}.*\.$/su, id);
          const said = setting.enumDescriptions ?? setting.enumItemLabels ?? [];
          assert.equal(said.length, setting.enum?.length ?? 0, id);
        }
      }
    }
  });
});
