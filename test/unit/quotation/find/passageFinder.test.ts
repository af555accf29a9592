import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PassageFinder } from '../../../../src/core/quotation/find/passageFinder';
import { placesIn } from '../../../../src/core/quotation/find/placesIn';
import { scanWords } from '../../../../src/core/text/words';
import { plainArticle } from '../../../support/findable';
import { vietnameseText, vietnameseWords } from '../../../support/vietnameseText';
import { leastDistance, numbered, wordDistance } from '../../../support/wordDistance';

const all = { among: null, limit: 1000 };

function finderOf(texts: Readonly<Record<string, string>>): PassageFinder {
  const finder = new PassageFinder();
  for (const [id, text] of Object.entries(texts)) finder.add(plainArticle(id, text));
  return finder;
}

/** The words of a text, and a part of it from one word to another. */
function wordsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  scanWords(text, 0, text.length, (start, end) => found.push({ start, end }));
  return found;
}

const SOURCE =
  'Đảng ủy xã Cảnh Thụy đã tập trung lãnh đạo. Trong 5 năm, xã giảm nghèo 13%; thu nhập đạt 19,5 triệu đồng.';

describe('finding passages', () => {
  it('finds words whatever their case, Unicode form, tone placement, spaces and punctuation', () => {
    const finder = finderOf({ a: 'Không có gì ở đây cả.', b: SOURCE });
    const written = 'Cảnh Thụy đã tập trung lãnh đạo. Trong 5 năm';
    const start = SOURCE.indexOf(written);
    const place = {
      articleId: 'b',
      range: { start, end: start + written.length },
      edits: 0,
      words: 10,
    };
    for (const words of [
      written,
      written.normalize('NFD'),
      written.toUpperCase(),
      '“…cảnh  thuỵ đã\ntập trung – lãnh đạo: trong 5 năm…”',
    ]) {
      assert.deepEqual(finder.exact(words, all), [place]);
      assert.deepEqual(finder.nearest(words, all), [place]);
    }
    assert.deepEqual(finder.exact('canh thuy da tap trung', all), []);
  });

  it('finds words that were changed, and says by how many', () => {
    const finder = finderOf({ a: SOURCE });
    const [place] = finder.nearest('Thụy đã rất tập trung chỉ đạo trong 5 năm', all);
    assert.deepEqual(place, {
      articleId: 'a',
      range: { start: SOURCE.indexOf('Thụy'), end: SOURCE.indexOf(', xã') },
      edits: 2,
      words: 10,
    });
    assert.deepEqual(finder.nearest('mưa to gió lớn thổi qua cánh đồng', all), []);
    assert.deepEqual(finder.nearest('tập trung chỉ đạo', { ...all, maxShare: 0 }), []);
  });

  it('gives all equally near places by article id and place, up to the limit', () => {
    const text = 'một hai ba bốn năm. Xen giữa. Một hai ba bốn năm.';
    const finder = finderOf({ b: text, a: text, c: 'Ba bốn năm sáu bảy.' });
    const places = finder.nearest('một hai ba bốn năm', all);
    const found = places.map(({ articleId, range }) => `${articleId}${range.start}`);
    assert.deepEqual(found, ['a0', 'a30', 'b0', 'b30']);
    assert.deepEqual(
      finder.nearest('một hai ba bốn năm', { ...all, limit: 3 }),
      places.slice(0, 3),
    );
    assert.deepEqual(finder.exact('một hai ba bốn năm', { ...all, limit: 3 }), places.slice(0, 3));
    assert.deepEqual(
      finder.nearest('một hai ba khác năm', all).map(({ range }) => range),
      places.map(({ range }) => range),
    );
  });

  it('looks only where it is told', () => {
    const text = 'một hai ba bốn năm. Xen giữa. Một hai ba bốn năm.';
    const finder = finderOf({ a: text, b: text });
    assert.equal(finder.exact('hai ba bốn', { among: ['b'], limit: 9 }).length, 2);
    assert.equal(finder.exact('năm', { among: ['b', 'b', 'none'], limit: 9 }).length, 2);
    assert.deepEqual(finder.nearest('hai ba bốn', { among: [], limit: 9 }), []);
    const within = placesIn(finder, { id: 'b' });
    const second = [{ start: 34, end: 44, edits: 0 }];
    assert.deepEqual(within('hai ba bốn', { start: 5, end: 48 }), second);
    assert.deepEqual(within('hai ba bốn', { start: 34, end: 44 }), second);
    assert.deepEqual(within('hai ba bốn', { start: 34, end: 43 }), [
      { start: 34, end: 40, edits: 1 },
    ]);
    assert.deepEqual(within('một hai BA bốn nhé', { start: 1, end: 48 }), [
      { start: 30, end: 48, edits: 1 },
    ]);
    assert.deepEqual(placesIn(finder, { id: 'none' })('hai ba bốn', null), []);
  });

  it('finds nothing for what has no words', () => {
    const finder = finderOf({ a: SOURCE, b: '', c: '… — !' });
    for (const words of ['', ' ', '“…”', '—'.repeat(1000)]) {
      assert.deepEqual(finder.exact(words, all), []);
      assert.deepEqual(finder.nearest(words, all), []);
      assert.deepEqual(finder.commonRuns(words, 2, 9), []);
    }
    assert.deepEqual(new PassageFinder().nearest('một hai ba bốn', all), []);
    assert.deepEqual(finder.nearest('Cảnh Thụy', { among: null, limit: 0 }), []);
  });

  it('finds any passage where it was cut from', () => {
    const texts = fc.array(vietnameseText(), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (bodies, which, from, length) => {
        const normal = bodies.map((body) => body.normalize('NFC'));
        const text = normal[which % normal.length] ?? '';
        const words = wordsOf(text);
        const [first] = words.slice(from % Math.max(1, words.length));
        if (first === undefined) return;
        const rest = words.slice(words.indexOf(first));
        const last = rest[length % rest.length] ?? first;
        const id = `a${which % normal.length}`;
        const finder = finderOf(Object.fromEntries(normal.map((body, i) => [`a${i}`, body])));
        const passage = text.slice(first.start, last.end);
        const wanted = numbered(passage)[0];
        for (const places of [finder.exact(passage, all), finder.nearest(passage, all)]) {
          assert.ok(
            places.some(({ articleId, range }) => {
              // Of places that overlap only one is given.
              return articleId === id && range.start < last.end && first.start < range.end;
            }),
          );
          for (const { articleId, range, edits } of places) {
            assert.equal(edits, 0);
            const body = normal[Number(articleId.slice(1))] ?? '';
            assert.equal(wordDistance(passage, body.slice(range.start, range.end)), 0);
          }
        }
        assert.equal(finder.exact(passage, all)[0]?.words, wanted?.length);
      }),
    );
  });

  it('finds the nearest place there is in an article, and its true distance', () => {
    const words = (options: fc.ArrayConstraints) =>
      vietnameseWords(options).map((w) => w.join(' '));
    const inputs = fc.tuple(words({ maxLength: 90 }), words({ minLength: 1, maxLength: 70 }));
    fc.assert(
      fc.property(inputs, ([text, passage]) => {
        const count = passage.split(' ').length;
        const most = Math.min(count - 1, Math.floor(count * 0.6));
        const options = { among: ['a'], limit: 5, maxShare: 0.6 };
        const places = finderOf({ a: text, b: passage }).nearest(passage, options);
        const least = leastDistance(passage, text);
        assert.equal(places[0]?.edits ?? null, least <= most ? least : null);
        let before = 0;
        for (const [index, { range, edits }] of places.entries()) {
          assert.equal(wordDistance(passage, text.slice(range.start, range.end)), edits);
          assert.ok(edits >= before);
          before = edits;
          for (const other of places.slice(index + 1)) {
            assert.ok(other.range.end <= range.start || range.end <= other.range.start);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives what a new finder gives, after any articles came, changed and went', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const text = vietnameseWords({ maxLength: 60 }).map((words) => words.join(' '));
    const step = fc.tuple(id, fc.option(text), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), text, (steps, question) => {
        const finder = new PassageFinder();
        const present = new Map<string, string>();
        const ask = (one: PassageFinder) => [
          one.nearest(question, { ...all, maxShare: 0.6 }),
          one.exact(question.split(' ').slice(0, 2).join(' '), all),
          one.commonRuns(question, 3, 10),
        ];
        for (const [name, body, pause] of steps) {
          if (body === null) {
            finder.remove(name);
            present.delete(name);
          } else {
            finder.add(plainArticle(name, body));
            present.set(name, body);
          }
          if (pause) ask(finder);
        }
        assert.deepEqual(ask(finder), ask(finderOf(Object.fromEntries(present))));
      }),
    );
  });
});
