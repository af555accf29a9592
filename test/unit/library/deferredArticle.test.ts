import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../src/core/article/parser';
import type { ParsedArticle } from '../../../src/core/article/types';
import {
  packedForm,
  ParsedArticles,
  restorePacked,
} from '../../../src/core/library/deferredArticle';

const embedded = readFileSync(join(process.cwd(), 'content/canh-thuy/article.txt'), 'utf8');

function all(article: ParsedArticle) {
  const { text, title, byline, paragraphs, sections, lessons, sentences, statistics } = article;
  return { text, title, byline, paragraphs, sections, lessons, sentences, statistics };
}

describe('an article that is parsed when it is asked for', () => {
  it('has what the parser finds', () => {
    const deferred = new ParsedArticles().defer(embedded, 'text');
    assert.deepEqual(all(deferred), all(parseArticle(embedded, { format: 'text' })));
  });

  it('has its text, normalised, without being parsed', () => {
    const held = new ParsedArticles();
    const deferred = held.defer('Tho\u031b\r\nva\u0302n', 'text');
    assert.equal(deferred.text, 'Thơ\nvân');
    assert.equal(held.size, 0);
  });

  it('is parsed once while it is held', () => {
    const held = new ParsedArticles();
    const deferred = held.defer(embedded, 'text');
    assert.equal(deferred.sentences, deferred.sentences);
    assert.equal(deferred.statistics, deferred.statistics);
    assert.equal(held.size, 1);
  });

  it('gives way to others, the one not used for longest first, and comes back', () => {
    const held = new ParsedArticles(25);
    const [first, second, third] = ['Một câu ở đây.', 'Hai câu.', 'Ba câu đây.'].map((text) =>
      held.defer(text, 'text'),
    );
    assert.ok(first && second && third);
    const { sentences } = first;
    const kept = second.sentences;
    assert.equal(first.sentences, sentences);
    assert.ok(third.sentences.length > 0);
    assert.equal(held.size, 2);
    assert.equal(first.sentences, sentences);
    assert.notEqual(second.sentences, kept);
    assert.deepEqual(second.sentences, kept);
  });

  it('is held alone where it is larger than all there is room for', () => {
    const held = new ParsedArticles(10);
    const large = held.defer(embedded, 'text');
    assert.equal(large.lessons, large.lessons);
    assert.equal(large.lessons.length, 5);
    assert.equal(held.size, 1);
  });

  it('is not parsed again once all was asked of it', () => {
    const deferred = new ParsedArticles().defer(embedded, 'text');
    const other = new ParsedArticles(1).defer(embedded, 'text');
    assert.ok(deferred.statistics.length > 0);
    restorePacked(other, { ...packedForm(deferred), statistics: Uint8Array.of(0) });
    assert.deepEqual(all(other), { ...all(deferred), statistics: [] });
  });
});
