import assert from 'node:assert/strict';
import { ReaderHistory } from '../../../src/extension/readerHistory';

const at = (start: number) => ({ articleId: 'a', range: { start, end: start + 1 } });

describe('history of the reader', () => {
  it('goes back and forward through the places visited', () => {
    const history = new ReaderHistory();
    [at(1), at(2), at(3)].forEach((place) => history.visit(place));
    assert.deepEqual([history.canGoBack, history.canGoForward], [true, false]);
    assert.deepEqual(history.step(-1), at(2));
    assert.deepEqual(history.step(-1), at(1));
    assert.equal(history.step(-1), null);
    assert.deepEqual(history.step(1), at(2));
    assert.deepEqual([history.canGoBack, history.canGoForward], [true, true]);
  });

  it('forgets what lay ahead when going somewhere new', () => {
    const history = new ReaderHistory();
    [at(1), at(2)].forEach((place) => history.visit(place));
    history.step(-1);
    history.visit(at(9));
    assert.equal(history.canGoForward, false);
    assert.deepEqual(history.step(-1), at(1));
  });

  it('goes to an article under the id that it has by now', () => {
    const history = new ReaderHistory();
    [at(1), { ...at(2), articleId: 'b' }, at(3)].forEach((place) => history.visit(place));
    history.rename('b', 'c');
    assert.deepEqual(history.step(-1), { ...at(2), articleId: 'c' });
    assert.deepEqual(history.step(-1), at(1));
  });

  it('makes no step of staying where one is', () => {
    const history = new ReaderHistory();
    history.visit(at(1));
    history.visit(at(1));
    assert.equal(history.canGoBack, false);
  });
});
