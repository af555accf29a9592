import assert from 'node:assert/strict';
import { documentFiles } from '../../../../src/core/citation/bibliographyFile/documentFiles';
import { listedUncited } from '../../../../src/core/citation/bibliographyFile/nocite';
import { bibliographyProblems } from '../../../../src/core/citation/bibliographyFile/problems';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';

const filesOf = (
  disk: Readonly<Record<string, string>>,
  text: string,
  language: DocumentLanguage = 'pandoc',
) => documentFiles(text, language, (path) => Promise.resolve(disk[path] ?? null));

const naming = (...files: readonly string[]) => `---\nbibliography: [${files.join(', ')}]\n---\n`;

describe('the bibliography files of a report', () => {
  it('are those it names, with their places, then those of its project', async () => {
    const disk = {
      'a.bib': '@book{a, title={A}}',
      '../_quarto.yml': 'bibliography: [chung.json, a.bib]',
      '../chung.json': '[{"id":"c","type":"book"}]',
      '../a.bib': '@book{b, title={B}}',
    };
    const text = naming('a.bib', 'mat.bib', 'kho.ris');
    const files = await filesOf(disk, text);
    assert.deepEqual(
      files.map(({ path, declared, content }) => [
        path,
        declared && text.slice(declared.start, declared.end),
        content?.file.entries.map(({ key }) => key) ?? null,
      ]),
      [
        ['a.bib', 'a.bib', ['a']],
        ['mat.bib', 'mat.bib', null],
        ['kho.ris', 'kho.ris', null],
        ['../chung.json', null, ['c']],
        ['../a.bib', null, ['b']],
      ],
    );
  });

  it('are not read at absolute places', async () => {
    const asked: string[] = [];
    await documentFiles(naming('/etc/a.bib', '"https://vi.du/a.bib"'), 'markdown', (path) => {
      asked.push(path);
      return Promise.resolve(null);
    });
    assert.deepEqual(asked, []);
  });

  const entry = (key: string, title = 'T') => `@book{${key}, title={${title}}}\n`;
  const problemsIn = async (disk: Readonly<Record<string, string>>) =>
    bibliographyProblems(await filesOf(disk, naming(...Object.keys(disk)))).map((problem) =>
      problem.code === 'duplicate-key'
        ? [problem.key].concat(
            problem.places.map(({ file, entry: { keyRange } }) => `${file.path}:${keyRange.start}`),
          )
        : [problem.code, `${problem.file.path}:${problem.offset}`],
    );

  it('have a key once, each', async () => {
    assert.deepEqual(await problemsIn({ 'a.bib': entry('k') + entry('l') + entry('k') }), [
      ['k', 'a.bib:6', 'a.bib:46'],
    ]);
    assert.deepEqual(await problemsIn({ 'a.yml': 'k:\n  title: A\nk:\n  title: A\n' }), [
      ['k', 'a.yml:0', 'a.yml:14'],
    ]);
  });

  it('may share an entry, but not a key of two entries', async () => {
    assert.deepEqual(await problemsIn({ 'a.bib': entry('k'), 'b.bib': entry('k') }), []);
    assert.deepEqual(await problemsIn({ 'a.bib': entry('k'), 'b.bib': entry('k', 'Khác') }), [
      ['k', 'a.bib:6', 'b.bib:6'],
    ]);
  });

  it('say where they break', async () => {
    assert.deepEqual(await problemsIn({ 'a.json': '[{"id": "k"},]', 'b.bib': entry('k') }), [
      ['broken-bibliography', 'a.json:13'],
    ]);
    assert.deepEqual(await problemsIn({ 'rong.bib': '', 'b.bib': '% chưa có\n' }), []);
  });

  const uncited: readonly (readonly [DocumentLanguage, string, readonly string[], boolean])[] = [
    ['latex', '\\nocite{a, b} \\nocite{c}', ['a', 'b', 'c'], false],
    ['latex', '\\nocite{*}', [], true],
    ['pandoc', '---\nnocite: |\n  @a, @b\ntitle: x\n---\n', ['a', 'b'], false],
    ['markdown', '---\nnocite: "@*"\n---\n', [], true],
    ['typst', '#bibliography("a.bib", full: true)', [], true],
    ['typst', '#bibliography("a.bib")', [], false],
    ['restructuredtext', '.. bibliography:: a.bib\n   :all:\n', [], true],
    ['org', '[cite/n:@a;@b]', ['a', 'b'], false],
    ['html', '\\nocite{a}', [], false],
  ];
  for (const [language, text, keys, all] of uncited) {
    it(`are listed without being cited in ${language}: ${JSON.stringify(text)}`, () => {
      const found = listedUncited(text, language);
      assert.equal(found.all, all);
      assert.deepEqual(
        keys.filter((key) => !found.keys.has(key)),
        [],
      );
    });
  }
});
