import assert from 'node:assert/strict';
import {
  foldersElsewhere,
  libraryFolders,
  namedFolders,
  outsideFolders,
  settingFiles,
} from '../../../src/server/libraryFolders';

const libraries = ['/kho bài', '../ngoai', 'a/../../b', 'vscode-vfs://github/a/b', 'C:\\bai', ''];
const wholes = ['file:///kho%20b%C3%A0i', 'vscode-vfs://github/a/b', 'file:///C%3A/bai'];

describe('library folders', () => {
  it('are the embedded one and those below each workspace folder', () => {
    const scopes = [
      { uri: 'file:///bao%20cao', libraries: ['trich-dan'] },
      { uri: 'vscode-vfs://github/xa/xa/', libraries: ['kho', 'bài đọc'] },
    ];
    assert.deepEqual(libraryFolders('file:///content', scopes), [
      'file:///content',
      'file:///bao%20cao/trich-dan',
      'vscode-vfs://github/xa/xa/kho',
      'vscode-vfs://github/xa/xa/b%C3%A0i%20%C4%91%E1%BB%8Dc',
    ]);
  });

  it('may be absolute or a URI, once each, and never leave the workspace by dots', () => {
    const scopes = ['file:///a', 'file:///b'].map((uri) => ({ uri, libraries }));
    assert.deepEqual(libraryFolders(null, scopes), wholes);
    const named = [{ libraries: ['trich-dan', ...libraries, 'a/b'] }, { libraries }];
    assert.deepEqual(namedFolders(named), wholes);
    assert.deepEqual(outsideFolders(named), ['../ngoai', 'a/../../b']);
  });

  it('are those that settings name as wholes where no folder is open', () => {
    const scopes = [{ uri: null, libraries: ['trich-dan', ...libraries] }];
    assert.deepEqual(libraryFolders('file:///content', scopes), ['file:///content', ...wholes]);
  });
});

describe('library folders of other folders of the window', () => {
  const scopes = [
    { uri: 'file:///x%C3%A3', libraries: ['trich-dan', '/chung'] },
    { uri: 'vscode-vfs://github/b', libraries: ['kho', '/chung'] },
  ];

  it('are those that the folder of a report has not', () => {
    assert.deepEqual(foldersElsewhere('file:///xã/c/bao-cao.md', scopes), [
      'vscode-vfs://github/b/kho',
    ]);
    assert.deepEqual(foldersElsewhere('vscode-vfs://github/b/bao-cao.md', scopes), [
      'file:///x%C3%A3/trich-dan',
    ]);
  });

  it('are none of a report in no folder, and where there is one folder', () => {
    assert.deepEqual(foldersElsewhere('untitled:Untitled-1', scopes), []);
    assert.deepEqual(foldersElsewhere('file:///xã/bao-cao.md', scopes.slice(0, 1)), []);
  });
});

describe('a file that a setting names', () => {
  const folders = ['file:///x%C3%A3', 'file:///x%C3%A3/b', 'file:///x%C3%A3-kh%C3%A1c'].map(
    (uri) => ({ uri, name: uri }),
  );

  it('is looked for in the folder of the report alone, the innermost', () => {
    assert.deepEqual(settingFiles('kieu.csl', 'file:///x%C3%A3/b/c/bao-cao.md', folders), [
      'file:///x%C3%A3/b/kieu.csl',
    ]);
    assert.deepEqual(settingFiles('kieu.csl', 'file:///xã-khác/bao-cao.md', folders), [
      'file:///x%C3%A3-kh%C3%A1c/kieu.csl',
    ]);
  });

  it('is looked for in each folder for a report that is in none', () => {
    assert.deepEqual(settingFiles('a b.csl', 'untitled:Untitled-1', folders), [
      'file:///x%C3%A3/a%20b.csl',
      'file:///x%C3%A3/b/a%20b.csl',
      'file:///x%C3%A3-kh%C3%A1c/a%20b.csl',
    ]);
  });

  it('may be absolute, and never leaves its folder', () => {
    const report = 'file:///x%C3%A3/bao-cao.md';
    assert.deepEqual(settingFiles('/kieu.csl', report, folders), ['file:///kieu.csl']);
    assert.deepEqual(settingFiles('../kieu.csl', report, folders), []);
  });
});
