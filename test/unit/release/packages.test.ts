import assert from 'node:assert/strict';
import { contentFaults, leakFaults } from '../../support/release/contents.mjs';
import { difference } from '../../support/pictures/difference.mjs';
import { differences } from '../../support/release/checks/reproducible.mjs';
import { fieldFaults } from '../../support/release/checks/manifest.mjs';

const bytes = (text: string) => Buffer.from(text);

describe('the check of packages', () => {
  const list = {
    files: { 'a.js': 1, 'b.md': 1 },
    families: [{ pattern: /^types\/\w+\.d\.ts$/, largest: 1 }],
    total: { packed: 2, unpacked: 2 },
  };
  const types = ['types/x.d.ts', bytes('x')] as const;

  it('takes just the files of the list', () => {
    const found = new Map([['a.js', bytes('1')], ['b.md', bytes('2')], types]);
    assert.deepEqual(contentFaults(found, 10, list), []);
  });

  it('finds what is new, missing or too large', () => {
    const found = new Map([
      ['a.js', Buffer.alloc(1001)],
      ['c.map', Buffer.alloc(1000)],
    ]);
    assert.deepEqual(contentFaults(found, 2001, list), [
      'a.js has 1001 bytes, more than 1 KB',
      'c.map is new: it is on no list',
      'b.md is missing',
      String.raw`there is no file like ^types\/\w+\.d\.ts$`,
      'packed it has 2001 bytes, more than 2 KB',
      'unpacked it has 2001 bytes, more than 2 KB',
    ]);
  });

  it('finds what should not have left the machine', () => {
    const user = 'lan';
    const leaks = [
      'x\n//# sourceMappingURL=x.js.map',
      `const a = "/home/${user}/work/a.ts"`,
      String.raw`const a = "C:\\Users\\${user}\\a"`,
      'const a = "/tmp/build-1/a"',
      '-----BEGIN RSA PRIVATE KEY-----',
      `ghp_${'a'.repeat(36)}`,
      'built in /srv/build/here',
    ];
    for (const leak of leaks) {
      assert.equal(leakFaults(new Map([['a.js', bytes(leak)]]), ['/srv/build']).length, 1, leak);
    }
    const fine = 'see /home and /tmp; const h = "/home/web_user/x"; a//# source';
    assert.deepEqual(leakFaults(new Map([['a.js', bytes(fine)]]), ['/srv/build']), []);
  });

  it('tells two builds apart', () => {
    assert.deepEqual(differences({ a: '1', b: '2' }, { a: '1', b: '2' }), []);
    assert.equal(differences({ a: '1', b: '2' }, { a: '1', b: '3', c: '4' }).length, 2);
  });

  it('wants the fields that the Marketplace shows', () => {
    assert.ok(fieldFaults({}).length > 8);
  });

  it('tells pictures apart by what one sees', () => {
    const picture = (side: number, colourAt: (x: number, y: number) => number) => ({
      width: side,
      height: side,
      pixels: Uint32Array.from({ length: side * side }, (_, at) =>
        colourAt(at % side, Math.floor(at / side)),
      ),
    });
    const stripes = (from: number) => picture(64, (x) => ((x + from) % 8 < 2 ? 0 : 0xffffff));
    assert.equal(difference(stripes(0), stripes(1)), 0, 'smoothing');
    const word = picture(64, (x, y) => (x < 32 && y < 16 && x % 2 ? 0 : x % 8 < 2 ? 0 : 0xffffff));
    assert.equal(difference(stripes(0), word), 2 / 16, 'other letters');
    assert.equal(
      difference(
        stripes(0),
        picture(32, () => 0),
      ),
      1,
    );
  });
});
