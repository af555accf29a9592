import assert from 'node:assert/strict';
import { firstRecord, keptOriginal, withNames } from '../../../src/extension/adding/recordText';

const record = `{
  "citekey": "a.md",
  "source": { "file": "a.md",  "original": { "name": "a.docx", "sha256": "0" } },
  "csl": { "title": "a.md" }
}`;

describe('the text of a record', () => {
  it('names the original, but none of another folder', () => {
    assert.equal(keptOriginal(record), 'a.docx');
    for (const name of ['../a.docx', 'b/a.docx', 'b\\\\a.docx', '..', '']) {
      assert.equal(keptOriginal(record.replace('a.docx', name)), null, name);
    }
    assert.equal(keptOriginal('{ "source": '), null);
    assert.equal(keptOriginal('[]'), null);
  });

  it('gets the new names of its files and stays as it is written', () => {
    const names = new Map([
      ['a.md', 'b "c".md'],
      ['a.docx', 'b.docx'],
    ]);
    assert.equal(
      withNames(record, names),
      record
        .replace('"file": "a.md"', String.raw`"file": "b \"c\".md"`)
        .replace('a.docx', 'b.docx'),
    );
  });

  it('stays as it is when its files are others, or it is no record', () => {
    assert.equal(withNames(record, new Map([['x.md', 'y.md']])), record);
    assert.equal(withNames('{ broken', new Map([['a.md', 'b.md']])), '{ broken');
  });

  it('begins with what is known and nothing more', () => {
    assert.deepEqual(JSON.parse(firstRecord('a.txt', 'khoa', null)), {
      citekey: 'khoa',
      source: { file: 'a.txt' },
      csl: { type: 'article', language: 'vi' },
    });
  });
});
