import assert from 'node:assert/strict';
import { bibliographyText, ownKeys } from '../../../src/core/citation/ownKeys';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';

const disk: Readonly<Record<string, string>> = {
  'refs.bib': '@book{b, title={x}}\n@book{a, title={y}}\n@book{b, title={z}}',
  '../chung/tài liệu.bib': '@book{chung, title={x}}',
  'a.json': '[{"id":"json"}]',
  'kho.ris': 'TY  - BOOK\nID  - ris\nER  -',
  'rong.bib': '',
  'hong.json': '[{"id": "a"',
};

/** Projects, each in a place of its own. */
const projects: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  quarto: {
    '../../_quarto.yml': 'project:\n  type: book\nbibliography: [chung.bib]\n',
    '../../chung.bib': '@book{chung, title={x}}',
    'refs.bib': '@book{a, title={y}}',
  },
  sphinx: {
    'conf.py': "# bibtex_bibfiles = ['cu.bib']\nbibtex_bibfiles = ['refs.bib', \"b.bib\"]\n",
    'refs.bib': '@book{a, title={y}}',
    'b.bib': '@book{b, title={y}}',
  },
};

/** The keys, and the paths that were asked for. */
async function keysOf(
  text: string,
  language: DocumentLanguage,
): Promise<{ readonly keys: readonly string[] | null; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const keys = await ownKeys(text, language, (path) => {
    if (!path.includes('_')) asked.push(path);
    return Promise.resolve(disk[path] ?? null);
  });
  return { keys, asked };
}

const frontMatter = (...files: readonly string[]) =>
  `---\nbibliography: ${JSON.stringify(files)}\n---\n\nVăn bản.\n`;

describe('the keys of a report’s own bibliographies', () => {
  it('are those of all its files and its own, sorted, each once', async () => {
    const text = frontMatter('refs.bib', 'a.json').replace(
      '---\n\n',
      'references: [{id: c}]\n---\n',
    );
    assert.deepEqual(await keysOf(text, 'pandoc'), {
      keys: ['a', 'b', 'c', 'json'],
      asked: ['refs.bib', 'a.json'],
    });
  });

  it('are none where it names no bibliography, or an empty one', async () => {
    assert.deepEqual((await keysOf('Văn bản.', 'pandoc')).keys, []);
    assert.deepEqual((await keysOf(frontMatter('rong.bib'), 'pandoc')).keys, []);
  });

  it('may be any in a part of a document that names no bibliography', async () => {
    for (const language of ['typst', 'restructuredtext'] as const) {
      assert.equal((await keysOf('Văn bản.', language)).keys, null);
    }
  });

  it('are those of its project too', async () => {
    const of = (project: string, text: string, language: DocumentLanguage) =>
      ownKeys(text, language, (path) => Promise.resolve(projects[project]?.[path] ?? null));
    assert.deepEqual(await of('quarto', 'Văn bản.', 'pandoc'), ['chung']);
    assert.deepEqual(await of('quarto', frontMatter('refs.bib'), 'pandoc'), ['a', 'chung']);
    assert.deepEqual(await of('quarto', 'Văn bản.', 'markdown'), []);
    assert.deepEqual(await of('sphinx', 'Theo :cite:p:`a`.', 'restructuredtext'), ['a', 'b']);
  });

  it('may be labels of other pages of a Sphinx project', async () => {
    const read = (path: string) => Promise.resolve(projects['sphinx']?.[path] ?? null);
    const keys = await ownKeys('Theo [Kim2020]_.', 'restructuredtext', read);
    assert.deepEqual(keys, ['Kim2020', 'a', 'b']);
  });

  it('may be any where a file of its is broken', async () => {
    assert.equal((await keysOf(frontMatter('hong.json'), 'pandoc')).keys, null);
  });

  it('may be any where asciidoctor-bibtex looks for a file by itself', async () => {
    assert.equal((await keysOf('Theo cite:[a].', 'asciidoc')).keys, null);
    assert.deepEqual((await keysOf(':bibtex-file: refs.bib\n\ncite:[a]', 'asciidoc')).keys, [
      'a',
      'b',
    ]);
  });

  it('may be in another folder, by a path with spaces and diacritics', async () => {
    const { keys } = await keysOf(frontMatter('../chung/tài liệu.bib'), 'pandoc');
    assert.deepEqual(keys, ['chung']);
  });

  it('may be any where one of its files is not there', async () => {
    assert.equal((await keysOf(frontMatter('refs.bib', 'mat.bib'), 'pandoc')).keys, null);
  });

  it('may be any where a file is of a format whose keys are not read', async () => {
    assert.deepEqual(await keysOf(frontMatter('kho.ris'), 'pandoc'), { keys: null, asked: [] });
  });

  it('may be any in a part of a LaTeX document, and only there', async () => {
    assert.equal((await keysOf('\\section{Hai} \\cite{x}', 'latex')).keys, null);
    assert.deepEqual((await keysOf('\\documentclass{article} \\cite{x}', 'latex')).keys, []);
    assert.deepEqual((await keysOf('\\bibliography{refs} \\cite{x}', 'latex')).keys, ['a', 'b']);
  });

  for (const path of [
    '/etc/refs.bib',
    '//may-khac/chung/refs.bib',
    '\\\\may-khac\\chung\\refs.bib',
    'C:\\refs.bib',
    'C:/refs.bib',
    'https://vi.du/refs.bib',
    'file:///refs.bib',
    'file:refs.bib',
    '~/refs.bib',
  ]) {
    it(`are not looked for at ${path}`, async () => {
      assert.deepEqual(await keysOf(frontMatter(path), 'pandoc'), { keys: null, asked: [] });
    });
  }
});

describe('the text of a bibliography', () => {
  it('is its bytes decoded', () => {
    const bytes = new Uint8Array(Buffer.from('\ufeff@book{đất,}'));
    assert.equal(bibliographyText(bytes, 100), '@book{đất,}');
  });

  it('is empty of an empty file', () => {
    assert.equal(bibliographyText(new Uint8Array(), 100), '');
  });

  it('is not known of what is no text or too large', () => {
    assert.equal(bibliographyText(new Uint8Array([1, 2, 0, 3]), 100), null);
    assert.equal(bibliographyText(new Uint8Array(Buffer.from('@book{a,}')), 5), null);
  });
});
