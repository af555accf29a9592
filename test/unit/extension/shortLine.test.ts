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
  it('runs nothing of the engine: its tables would be made each time', async () => {
    const names = (await readdir('src/extension', { recursive: true })).filter((name) =>
      name.endsWith('.ts'),
    );
    for (const name of names) {
      const text = await readFile(path.join('src/extension', name), 'utf8');
      assert.doesNotMatch(text, /import \{[^}]*\} from '[^']*\/core\//, name);
    }
  });
});
