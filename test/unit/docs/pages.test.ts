import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { allPages, pageIn, pairs } from '../../support/docs/pages.mjs';

/** Pages that tell how to do something: what is bold in them stands on the screen, to the letter. */
const tasks = [
  'articles',
  'figures',
  'quoting',
  'reference-list',
  'sharing',
  'start',
  'troubleshooting',
  'verifying',
];

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: unknown;
  };
}

const json = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;
const manifest = () => json<Manifest>('package.json');
const words = (file: string) => json<Readonly<Record<string, string>>>(file);

/** What the interface shows in each language. */
async function shown(language: 'vi' | 'en'): Promise<ReadonlySet<string>> {
  const names = await words(language === 'vi' ? 'package.nls.vi.json' : 'package.nls.json');
  const spoken = await words('media/l10n/bundle.l10n.vi.json');
  return new Set([
    ...Object.values(names),
    ...(language === 'vi' ? Object.values(spoken) : Object.keys(spoken)),
  ]);
}

describe('the pages of the documentation', () => {
  it('say the same in both languages: sections, links, pictures', async () => {
    const found = await pairs();
    assert.ok(found.length > 10);
    for (const { vi, en } of found) {
      const [theirs, ours] = await Promise.all([pageIn(en), pageIn(vi)]);
      assert.deepEqual(ours.levels, theirs.levels, `sections of ${vi} and ${en}`);
      assert.deepEqual(ours.pictures, theirs.pictures, `pictures of ${vi} and ${en}`);
      assert.deepEqual(new Set(ours.links), new Set(theirs.links), `links of ${vi} and ${en}`);
      assert.deepEqual(new Set(ours.ids), new Set(theirs.ids), `names in ${vi} and ${en}`);
    }
  });

  for (const language of ['vi', 'en'] as const) {
    it(`name what is on the screen as the screen does, in ${language}`, async () => {
      const known = await shown(language);
      const end = language === 'vi' ? '.vi.md' : '.md';
      for (const file of tasks.map((task) => `docs/${task}${end}`)) {
        const { bold } = await pageIn(file);
        const unknown = bold.filter((each) => !known.has(each));
        assert.deepEqual(unknown, [], file);
      }
    });

    it(`are all listed by task, in ${language}`, async () => {
      const { links } = await pageIn(language === 'vi' ? 'docs/index.vi.md' : 'docs/index.md');
      const missing = tasks.filter((task) => !links.includes(task));
      assert.deepEqual(missing, []);
    });
  }

  it('name no command, setting or view that there is none of', async () => {
    const { contributes } = await manifest();
    const settings = JSON.stringify(contributes.configuration).match(/"trichDan\.[\w.]+"/g) ?? [];
    const known = new Set([
      ...contributes.commands.map(({ command }) => command),
      ...settings.map((quoted) => quoted.slice(1, -1)),
      ...Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id)),
    ]);
    for (const file of await allPages()) {
      const unknown = (await pageIn(file)).ids.filter((id) => !known.has(id));
      assert.deepEqual(unknown, [], file);
    }
  });

  it('have the names and keys of the commands in README', async () => {
    const { contributes } = await manifest();
    const [en, vi] = await Promise.all([words('package.nls.json'), words('package.nls.vi.json')]);
    const title = (of: Readonly<Record<string, string>>, key: string) => of[key.slice(1, -1)] ?? '';
    const rows = new Map(
      contributes.commands.map(({ command, title: key }) => {
        const bound = contributes.keybindings.find((each) => each.command === command);
        return [title(vi, key), [title(en, key), bound?.key ?? '']] as const;
      }),
    );
    const cells = async (file: string) => {
      const lines = (await readFile(file, 'utf8'))
        .split('\n')
        .filter((line) => /^\| \p{Lu}/u.test(line));
      return lines.map((line) =>
        line
          .split('|')
          .slice(1, 4)
          .map((cell) => cell.trim()),
      );
    };
    const ours = await cells('README.md');
    const theirs = await cells('README.en.md');
    assert.ok(ours.length > 10);
    for (const [name = '', english, key = ''] of ours) {
      const [wanted, bound = ''] = rows.get(name) ?? [];
      assert.equal(english, wanted, name);
      assert.equal(key.replaceAll('`', '').toLowerCase(), bound.toLowerCase(), name);
    }
    assert.deepEqual(
      theirs,
      ours.map(([name, english, key]) => [english, name, key]),
    );
  });
});
