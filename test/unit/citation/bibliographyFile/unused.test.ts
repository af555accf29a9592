import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBibliographyFile } from '../../../../src/core/citation/bibliographyFile/readFile';
import { entryRemoval } from '../../../../src/core/citation/bibliographyFile/removeEntry';
import type { FileFormat } from '../../../../src/core/citation/bibliographyFile/types';
import { unusedEntries } from '../../../../src/core/citation/bibliographyFile/unused';

const unused = (text: string, used: readonly string[], format: FileFormat = 'bibtex') =>
  unusedEntries(readBibliographyFile(text, format), text, new Set(used)).map(({ key }) => key);

describe('entries that nobody uses', () => {
  it('are those that no key names', () => {
    assert.deepEqual(unused('@book{a, title={A}}\n@book{b, title={B}}', ['b']), ['a']);
    assert.deepEqual(unused('[{"id": "a"}, {"id": 7}]', ['7'], 'csl-json'), ['a']);
    assert.deepEqual(unused('a:\n  type: book\n', [], 'hayagriva'), ['a']);
    assert.deepEqual(unused('@book{a, title={A}', ['x']), []);
  });

  it('are none that a used one inherits from, nor one with another key', () => {
    const text = `@inbook{phan, crossref={Sach}, title={Phần}}
@book{sach, title={Sách}, crossref = "bo"}
@book{bo, title={Bộ}}
@book{khac, ids = {xua, cu}, related={lien-quan}}
@book{lien-quan, title={L}}
@book{thua, crossref={bo}}`;
    assert.deepEqual(unused(text, ['phan', 'cu']), ['thua']);
    assert.deepEqual(unused(text, []).length, 6);
  });
});

describe('removing an entry', () => {
  const without = (text: string, format: FileFormat, key: string): string | null => {
    const file = readBibliographyFile(text, format);
    const entry = file.entries.find((one) => one.key === key);
    const range = entry ? entryRemoval(text, file, entry) : null;
    return range && text.slice(0, range.start) + text.slice(range.end);
  };

  it('leaves all else as it is, in each format', () => {
    const a = '@book{a,\n  title = {A},\n}\n';
    const b = '@book{b,\n  title = {B},\n}\n';
    assert.equal(without(`% đầu\n${a}\n${b}`, 'bibtex', 'a'), `% đầu\n${b}`);
    assert.equal(without(`${a}\n${b}`, 'bibtex', 'b'), a);
    assert.equal(without(a, 'bibtex', 'a'), '');
    const crlf = `${a}\n${b}`.replaceAll('\n', '\r\n');
    assert.equal(without(crlf, 'bibtex', 'b'), a.replaceAll('\n', '\r\n'));
    const one = '{"id": "a", "title": "A"}';
    const two = '{"id": "b", "title": "B"}';
    assert.equal(without(`[\n  ${one},\n  ${two}\n]\n`, 'csl-json', 'a'), `[\n  ${two}\n]\n`);
    assert.equal(without(`[\n  ${one},\n  ${two}\n]\n`, 'csl-json', 'b'), `[\n  ${one}\n]\n`);
    const yaml = 'references:\n- id: a\n  title: A\n- id: b\n  title: B\n';
    assert.equal(without(yaml, 'csl-yaml', 'a'), 'references:\n- id: b\n  title: B\n');
    assert.equal(without(yaml, 'csl-yaml', 'b'), 'references:\n- id: a\n  title: A\n');
    const map = 'a:\n  type: book\n  title: A\nb:\n  type: book\n  title: B\n';
    assert.equal(without(map, 'hayagriva', 'a'), 'b:\n  type: book\n  title: B\n');
    assert.equal(without(map, 'hayagriva', 'b'), 'a:\n  type: book\n  title: A\n');
  });

  it('is not offered where the rest would not read as before', () => {
    const heirs = '@inbook{a, crossref={b}}\n@book{b, title={B}}\n';
    assert.equal(without(heirs, 'bibtex', 'b'), null);
    assert.equal(without('@book{a, title={A}}\n@book{b, title={', 'bibtex', 'a'), null);
  });

  it('never takes another entry with it', () => {
    const entries = fc.array(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        gap: fc.constantFrom('', ' ', '\n', '\r\n\r\n', '\n% chú\n', '\n\n\t'),
        body: fc.constantFrom('{title={T}}', '{title = "T",\n}', '{note={ {x} }}'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(entries, fc.nat(), (parts, pick) => {
        const text = parts
          .map(({ key, gap, body }) => `@book{${key}, ${body.slice(1)}${gap}`)
          .join('');
        const file = readBibliographyFile(text, 'bibtex');
        const entry = file.entries[pick % file.entries.length];
        const range = entry ? entryRemoval(text, file, entry) : null;
        if (!entry || !range) return;
        const rest = text.slice(0, range.start) + text.slice(range.end);
        const keys = file.entries.filter((one) => one !== entry).map(({ key }) => key);
        assert.deepEqual(
          readBibliographyFile(rest, 'bibtex').entries.map(({ key }) => key),
          keys,
        );
        assert.equal(rest.split('chú').length, text.split('chú').length);
      }),
    );
  });
});
