import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { shortLine } from '../../../src/extension/shortLine';

describe('text cut for one line', () => {
  it('is left alone where it fits, on one line', () => {
    assert.equal(shortLine(' Đảng ủy\n  xã ', 10), 'Đảng ủy xã');
  });

  it('ends with a whole word and an ellipsis', () => {
    assert.equal(shortLine('Đảng ủy xã Cảnh Thụy', 11), 'Đảng ủy xã…');
    assert.equal(shortLine('Đảng ủy xã, Cảnh Thụy', 14), 'Đảng ủy xã…');
    assert.ok(shortLine('một hai '.repeat(1e5), 24).length <= 24);
  });

  it('cuts a single long word between two letters', () => {
    assert.equal(shortLine('nghiêng'.repeat(9), 8), 'nghiêng…');
    assert.equal(shortLine(`abc${'e\u0323\u0302'.repeat(9)}`, 6), 'abc…');
    assert.equal(shortLine('𝄞'.repeat(9), 6), '𝄞𝄞…');
  });
});

describe('activation', () => {
  const imports = /import \{[^}]*\} from '(\.[^']*)'/g;

  /** A file of the engine and all that comes with it. */
  async function withImports(file: string, known: Map<string, string>): Promise<void> {
    if (known.has(file)) return;
    const text = await readFile(`${file}.ts`, 'utf8');
    known.set(file, text);
    for (const [, from = ''] of text.matchAll(imports)) {
      await withImports(path.join(path.dirname(file), from), known);
    }
  }

  it('runs nothing of the engine that has tables: they would be made each time', async () => {
    const names = (await readdir('src/extension', { recursive: true })).filter((name) =>
      name.endsWith('.ts'),
    );
    const known = new Map<string, string>();
    for (const name of names) {
      const file = path.join('src/extension', name);
      for (const [, from = ''] of (await readFile(file, 'utf8')).matchAll(imports)) {
        if (from.includes('/core/')) await withImports(path.join(path.dirname(file), from), known);
      }
    }
    for (const [file, text] of known) {
      assert.doesNotMatch(text, /^(?:export )?const .*new (?:Map|Set|[A-Z]\w*Array)/m, file);
    }
    assert.ok(known.size < 8, [...known.keys()].join());
  });
});
