import assert from 'node:assert/strict';
import type { Article } from '../../../src/core/library/article';
import { QuotationMemory } from '../../../src/core/quotation/memory';

const article = (id: string, text: string): Article => ({ id, parsed: { text } }) as never;

const before = article('a', 'Xã có 3 km đường.');
const after = article('a', 'Xã có 4 km đường.');

describe('what was word for word once', () => {
  it('is known when the text has changed, and only then', () => {
    const memory = new QuotationMemory();
    memory.remember(before, 'có 3 km');
    assert.ok(memory.wasVerbatim(after, 'có 3 km'));
    assert.ok(!memory.wasVerbatim(before, 'có 3 km'));
    assert.ok(!memory.wasVerbatim(after, 'có 4 km'));
    assert.ok(!memory.wasVerbatim(article('b', after.parsed.text), 'có 3 km'));
  });

  it('is known whatever its white space and Unicode form', () => {
    const memory = new QuotationMemory();
    memory.remember(before, '  đường\n\tlàng '.normalize('NFD'));
    assert.ok(memory.wasVerbatim(after, 'đường làng'));
    assert.ok(!memory.wasVerbatim(after, 'đườnglàng'));
    assert.ok(!memory.wasVerbatim(after, 'Đường làng'));
  });

  it('is what was remembered last', () => {
    const memory = new QuotationMemory();
    memory.remember(before, 'Xã có');
    memory.remember(after, 'Xã có');
    assert.ok(memory.wasVerbatim(before, 'Xã có'));
    assert.ok(!memory.wasVerbatim(after, 'Xã có'));
  });

  it('is kept from one time to the next, each thing once', () => {
    const memory = new QuotationMemory();
    assert.deepEqual(memory.takeNews(), []);
    memory.remember(before, 'có 3 km');
    memory.remember(before, 'có 3 km');
    memory.remember(before, 'Xã có');
    const news = memory.takeNews();
    assert.equal(news.length, 2);
    assert.deepEqual(memory.takeNews(), []);
    memory.remember(before, 'có 3 km');
    assert.deepEqual(memory.takeNews(), []);
    memory.remember(after, 'Xã có');
    assert.equal(memory.takeNews().length, 1);
    const next = new QuotationMemory(JSON.parse(JSON.stringify(news)) as typeof news);
    assert.ok(next.wasVerbatim(after, 'có 3 km'));
    next.remember(before, 'có 3 km');
    assert.deepEqual(next.takeNews(), []);
  });

  it('says nothing of the report', () => {
    const memory = new QuotationMemory();
    memory.remember(before, 'có 3 km');
    const [[words, text] = ['', '']] = memory.takeNews();
    assert.match(words, /^[0-9a-z]{1,14}$/);
    assert.match(text, /^[0-9a-z]{1,14}$/);
    assert.notEqual(words, text);
  });

  it('has a fingerprint of its own for each of many', () => {
    const memory = new QuotationMemory();
    for (let number = 0; number < 5000; number += 1) memory.remember(before, `câu ${number}`);
    const news = memory.takeNews();
    assert.equal(new Set(news.map(([words]) => words)).size, 5000);
  });

  it('is forgotten when there is too much, the oldest first', () => {
    const memory = new QuotationMemory();
    memory.remember(before, 'đầu');
    memory.remember(before, 'hai');
    memory.remember(before, 'đầu');
    for (let number = 0; number < 19_999; number += 1) memory.remember(before, `câu ${number}`);
    assert.ok(!memory.wasVerbatim(after, 'hai'));
    assert.ok(memory.wasVerbatim(after, 'đầu'));
    assert.ok(memory.wasVerbatim(after, 'câu 0'));
    assert.equal(memory.takeNews().length, 20_000);
  });
});
