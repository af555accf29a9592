import assert from 'node:assert/strict';
import { folderName } from '../../../src/server/folderName';

describe('the folder of an article', () => {
  const libraries = { embedded: 'file:///ext/content', own: 'file:///own', locale: 'vi' } as const;
  const folders = ['file:///ext/content', 'file:///b%C3%A1o%20c%C3%A1o/trich-dan', 'file:///own'];
  const name = (uri: string, path: string) => folderName({ uri, path }, folders, libraries);

  it('is that of its library with the folders in it, whatever is escaped', () => {
    const uri = 'file:///báo cáo/trich-dan/năm 2015/a.txt';
    assert.equal(name(uri, 'năm 2015/a.txt'), 'trich-dan/năm 2015');
    assert.equal(name(encodeURI(uri), 'năm 2015/a.txt'), 'trich-dan/năm 2015');
    assert.equal(name('file:///báo cáo/trich-dan/a.txt', 'a.txt'), 'trich-dan');
  });

  it('has a name of its own in the embedded library and in the user’s', () => {
    assert.equal(name('file:///ext/content/x/a.txt', 'x/a.txt'), 'Có sẵn trong Trích Dẫn');
    assert.equal(name('file:///own/xã/a.txt', 'xã/a.txt'), 'Thư viện riêng/xã');
  });
});
