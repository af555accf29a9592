import assert from 'node:assert/strict';
import { defaultSettings } from '../../../src/protocol/settings';
import { libraryFolders, namedFolders, outsideFolders } from '../../../src/server/libraryFolders';

const workspace = [{ uri: 'file:///bao%20cao', name: 'báo cáo' }];

describe('library folders', () => {
  it('are the embedded one and those below each workspace folder', () => {
    assert.deepEqual(libraryFolders(defaultSettings, 'file:///content', workspace), [
      'file:///content',
      'file:///bao%20cao/trich-dan',
    ]);
  });

  it('may be absolute or a URI, and never leave the workspace by dots', () => {
    const libraries = [
      '/kho bài',
      '../ngoai',
      'a/../../b',
      'vscode-vfs://github/a/b',
      'C:\\bai',
      '',
    ];
    assert.deepEqual(
      libraryFolders({ ...defaultSettings, embeddedArticle: false, libraries }, 'x', workspace),
      ['file:///kho%20b%C3%A0i', 'vscode-vfs://github/a/b', 'file:///C%3A/bai'],
    );
    const named = namedFolders({ libraries: ['trich-dan', ...libraries, 'a/b'] });
    assert.deepEqual(named, [
      'file:///kho%20b%C3%A0i',
      'vscode-vfs://github/a/b',
      'file:///C%3A/bai',
    ]);
    assert.deepEqual(outsideFolders({ libraries: ['trich-dan', ...libraries] }), [
      '../ngoai',
      'a/../../b',
    ]);
  });
});
