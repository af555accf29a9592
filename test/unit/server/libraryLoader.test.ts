import assert from 'node:assert/strict';
import { LibraryLoader } from '../../../src/server/libraryLoader';

describe('loading the library', () => {
  it('makes one more load of everything asked for during one', async () => {
    let loads = 0;
    let finish = () => {};
    const loader = new LibraryLoader(async () => {
      loads += 1;
      if (loads === 1) {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
      }
    });
    const all = [loader.run(), loader.run(), loader.run()];
    finish();
    await Promise.all(all);
    assert.equal(loads, 2);
    await loader.run();
    assert.equal(loads, 3);
  });

  it('can be asked again after a failure', async () => {
    let loads = 0;
    const loader = new LibraryLoader(async () => {
      loads += 1;
      if (loads === 1) {
        throw new Error('disk');
      }
    });
    await assert.rejects(loader.run(), /disk/);
    await loader.run();
    assert.equal(loads, 2);
  });
});
