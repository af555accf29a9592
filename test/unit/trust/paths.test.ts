import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { isBeside } from '../../../src/core/citation/ownKeys';
import { fileStem } from '../../../src/core/library/articleFiles';
import { isFileName, keptOriginal } from '../../../src/extension/adding/recordText';
import { resolvePath } from '../../../src/import/zip/paths';
import { isBelow } from '../../../src/node/within';
import { originalName, stemOf } from '../../../src/server/adding/fileNames';
import { resolved } from '../../../src/server/bibliographies';
import { libraryFolders, outsideFolders, settingFiles } from '../../../src/server/libraryFolders';

/** What paths that mean harm are made of. */
const harmful: readonly (readonly string[])[] = [
  ['..', '.', '', '...', '. .', 'a', 'thư viện', 'Ê', 'E\u0302', 'ê'],
  ['%2e%2e', '%2E%2E', '%2f', '%5c', '..%2f..', '%00', '%', '..%c0%af'],
  ['C:', 'c:x', 'C:\\', '\\\\máy\\kho', '//máy/kho', '\\\\?\\C:\\', '\\\\.\\pipe\\x'],
  ['file:', 'file:///etc/passwd', 'https://example.org', 'data:', 'vscode-vfs:'],
  ['~', '~root', '$HOME', '`id`', '\0', '\n', '\u202e', '\ud800', '\u2215', '\uff0f'],
  ['CON', 'nul', 'Aux.txt', 'com1', 'LPT9.md', 'a:b', 'a.txt:$DATA', 'a.', 'a '],
  ['a.txt', 'b.MD', 'c.article.json', '__proto__', 'x'.repeat(300)],
];
const piece = fc.oneof(
  fc.constantFrom(...harmful.flat()),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const hostile = fc
  .array(fc.tuple(piece, fc.constantFrom('/', '\\', '', '//')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map(([name, mark]) => name + mark).join(''));

const workspace = 'file:///home/a/b%C3%A1o%20c%C3%A1o';
const folders = [{ uri: workspace, name: '' }];

/** What is named as a whole, which who writes the settings may do where they are trusted. */
const isWhole = (name: string) => /^(?:[/\\]|[a-z]:[/\\]|[a-z][a-z0-9+.-]+:\/\/)/i.test(name);

/** Whether a URI is below the workspace, as Node finds its file. */
function isInWorkspace(uri: string): boolean {
  let file: string;
  try {
    file = fileURLToPath(uri);
  } catch {
    // Leads to no file at all.
    return true;
  }
  return isBelow(fileURLToPath(workspace), path.resolve(file));
}

describe('paths that mean harm', () => {
  it('of libraries and styles in settings stay in the workspace, are whole, or are left out', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const libraries = [name];
        const found = libraryFolders(null, [{ uri: workspace, libraries }]);
        assert.deepEqual(settingFiles(name, `${workspace}/a.md`, folders), found);
        if (isWhole(name)) return;
        for (const uri of found) assert.ok(isInWorkspace(uri), uri);
        const leadsOut = /(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name);
        assert.equal(outsideFolders([{ libraries }]).length, leadsOut ? 1 : 0);
        if (leadsOut) assert.deepEqual(found, []);
      }),
      { numRuns: 2000 },
    );
  });

  it('of files that reports name ask no other host and no other kind of place', () => {
    const reports = ['file:///home/a/bao-cao/1.md', 'vscode-vfs://github/a/b/1.md'];
    fc.assert(
      fc.property(hostile, fc.constantFrom(...reports), (name, report) => {
        const uri = isBeside(name) ? resolved(report, name) : null;
        if (uri === null) return;
        const [found, own] = [new URL(uri), new URL(report)];
        assert.equal(found.protocol, own.protocol);
        assert.equal(found.host, own.host);
        assert.doesNotMatch(found.pathname, /^\/\//);
        assert.deepEqual([found.search, found.hash], ['', '']);
        // Only dots between slashes lead up: what is escaped or turned round is a name.
        const ups = name.split('/').filter((part) => part === '..').length;
        const depth = new URL('.', report).pathname.split('/').length - 2;
        if (ups === 0) assert.ok(found.pathname.startsWith(new URL('.', report).pathname));
        else assert.ok(found.pathname.split('/').length - 1 >= Math.max(0, depth - ups));
      }),
      { numRuns: 2000 },
    );
  });

  it('of a part of an archive name a part of it', () => {
    fc.assert(
      fc.property(hostile, hostile, (folder, target) => {
        const own = new Set(folder.split('/').slice(0, -1));
        for (const part of resolvePath(folder, target).split('/')) {
          assert.ok(own.has(part) || (part !== '..' && part !== '.'));
        }
      }),
    );
  });

  it('of new files are letters, digits and hyphens, and free', () => {
    const names = fc.array(fc.constantFrom<string>('a', 'bai-viet', 'a-2', 'con', 'bai-con'));
    fc.assert(
      fc.property(hostile, names, hostile, (title, taken, source) => {
        const stem = fileStem(title, new Set(taken));
        assert.match(stem, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        assert.ok(stem.length <= 80 && isFileName(`${stem}.txt`) && !taken.includes(stem));
        for (const extension of ['.txt', '.md']) {
          const original = originalName(stem, source, extension);
          assert.ok(original.startsWith(stem) && isFileName(original), original);
          assert.ok(![`${stem}.txt`, `${stem}.md`, `${stem}.article.json`].includes(original));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of new files differ though systems know no case', () => {
    const taken = new Set(['BÁO CÁO.txt', 'Bao-Cao.docx', 'BAO-CAO-2.md'].map(stemOf));
    assert.equal(fileStem('Báo cáo', taken), 'bao-cao-3');
  });

  it('of originals that records name are names in their own folder, of no article', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, piece), (name) => {
        const record = JSON.stringify({ source: { original: { name } } });
        const kept = keptOriginal(record);
        if (kept === null) return;
        assert.equal(kept, name);
        assert.equal(path.posix.dirname(path.posix.join('/kho', kept)), '/kho');
        assert.equal(path.win32.dirname(path.win32.resolve('C:\\kho', kept)), 'C:\\kho');
        assert.doesNotMatch(kept, /:|\0|\.(?:txt|md|article\.json)$/i);
      }),
      { numRuns: 2000 },
    );
    const of = (name: string) => keptOriginal(JSON.stringify({ source: { original: { name } } }));
    for (const name of ['bài.docx', 'a b (1).PDF', 'a.txt.bak', 'Ngày 1.5.html']) {
      assert.equal(of(name), name);
    }
    for (const name of ['nul', 'CON.docx', 'a.docx:b', 'khác.txt', 'khác.article.json', '.a']) {
      assert.equal(of(name), null, name);
    }
  });
});
