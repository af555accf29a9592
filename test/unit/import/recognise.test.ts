import assert from 'node:assert/strict';
import { contentKind } from '../../../src/import/recognise';

const kind = (text: string) => contentKind(Buffer.from(text));

describe('what a file holds', () => {
  it('is a page behind a declaration, comments and blanks', () => {
    for (const page of [
      '<!DOCTYPE html><p>a',
      '\n <html lang="vi">',
      '<?xml version="1.0"?>\n<!-- a -->\n<!-- <p> -->\n<!doctype  html>',
      '<body class="a">',
    ]) {
      assert.equal(kind(page), 'html', page);
    }
  });

  it('is text where nothing begins a page', () => {
    for (const text of [
      '',
      'Đầu đề',
      '<p>a</p>',
      '<!-- html -->',
      '<!-- <html>',
      '<htmlx>',
      '<?xml',
    ]) {
      assert.equal(kind(text), 'text', text);
    }
  });

  it('is told of comments without end in no time', () => {
    // A pattern of comments, one after the other, tries all ways to part these.
    assert.equal(kind('<!---><HTML--><!-->-><HEAD'.repeat(20_000)), 'html');
    for (const part of ['<!--', '-->', '<!-->', ' '])
      assert.equal(kind(part.repeat(20_000)), 'text');
  });
});
