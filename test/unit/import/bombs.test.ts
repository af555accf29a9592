import assert from 'node:assert/strict';
import path from 'node:path';
import { deflateSync, strFromU8, strToU8, zipSync } from 'fflate';
import { importFile } from '../../../src/import/importFile';
import { ImportError } from '../../../src/import/types';
import { ZipArchive } from '../../../src/import/zip/archive';
import { describeImportError } from '../../../src/protocol/importMessages';
import { docx, docxFiles, paragraph, run } from './docxFile';
import { epub, epubFiles, page } from './epubFile';
import { odt, odtFiles } from './odtFile';

const limits = { maxBytes: 20_000_000, maxUnpackedBytes: 2_000_000, maxEntries: 1000 };
/** What one step of unpacking may give at most: 16 KB that deflate packed as well as it can. */
const step = 1032 << 14;
const huge = new Uint8Array(24_000_000);

/** Changes a number of every entry of the name, where the directory says it and where the file does. */
function lying(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at + 1)) {
    if (at >= 46 && copy.readUInt32LE(at - 46) === 0x02014b50)
      copy.writeUInt32LE(size, at - 46 + 24);
    if (at >= 30 && copy.readUInt32LE(at - 30) === 0x04034b50)
      copy.writeUInt32LE(size, at - 30 + 22);
  }
  return copy;
}

/** An archive whose entries are all the same bytes of it. */
function overlapping(count: number, content: Uint8Array): Uint8Array {
  const packed = deflateSync(content);
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  const crc = Buffer.from(zipSync({ x: content })).readUInt32LE(14);
  const directory = Array.from({ length: count }, (_, index) => {
    const name = Buffer.from(String(index));
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, name]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, ...directory, end]);
}

/** An archive of which all parts are read, as far as it lets itself. */
function readAll(bytes: Uint8Array): { readonly unpacked: number; readonly code: string | null } {
  const archive = new ZipArchive(bytes, limits);
  try {
    for (const name of archive.names()) archive.read(name);
    return { unpacked: archive.unpackedBytes, code: null };
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error);
    return { unpacked: archive.unpackedBytes, code: String(error.code) };
  }
}

const words = 'Một là, thu nhập bình quân đạt 19,5 triệu đồng/người/năm.';

describe('bombs in archives', function () {
  this.timeout(60_000);
  it('are refused by the size they say they have, before a byte of them is unpacked', () => {
    assert.deepEqual(readAll(zipSync({ x: huge })), { unpacked: 0, code: 'unpacks-too-large' });
  });

  it('are refused where they say they are small, as soon as they are larger', () => {
    const small = zipSync({ 'phần.xml': new Uint8Array(60_000) });
    assert.deepEqual(readAll(lying(small, 'phần.xml', 10)), { unpacked: 60_000, code: 'broken' });
    const { unpacked, code } = readAll(lying(zipSync({ 'phần.xml': huge }), 'phần.xml', 10));
    assert.equal(code, 'unpacks-too-large');
    assert.ok(unpacked <= step, String(unpacked));
  });

  it('are refused by what all parts unpack to, however small each is', () => {
    const part = new Uint8Array(300_000);
    const parts = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}`, part]));
    const { unpacked, code } = readAll(zipSync(parts));
    assert.equal(code, 'unpacks-too-large');
    assert.ok(unpacked <= limits.maxUnpackedBytes);
  });

  it('are refused where all parts are the same bytes of the file', () => {
    const { unpacked, code } = readAll(overlapping(900, new Uint8Array(50_000)));
    assert.equal(code, 'unpacks-too-large');
    assert.ok(unpacked <= limits.maxUnpackedBytes);
    assert.deepEqual(readAll(overlapping(3, new Uint8Array(50_000))), {
      unpacked: 150_000,
      code: null,
    });
  });

  it('are refused by the number of their parts, and believed in no other number', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [`${index}`, new Uint8Array()]),
    );
    assert.throws(() => readAll(zipSync(many)), { code: 'too-many-entries' });
    const few = Buffer.from(zipSync(many));
    few.writeUInt16LE(2, few.length - 12);
    assert.equal(new ZipArchive(few, limits).names().length, 2);
  });

  const formats: readonly (readonly [string, string, Record<string, Uint8Array>])[] = [
    ['bom.docx', 'word/document.xml', docxFiles(paragraph(run(words)))],
    ['bom.odt', 'content.xml', odtFiles(`<text:p>${words}</text:p>`)],
    ['bom.epub', 'OEBPS/book.opf', epubFiles([page(`<p>${words}</p>`)])],
  ];

  for (const [name, part, files] of formats) {
    it(`are told by the name of their file: ${name}`, async () => {
      const bytes = zipSync({ ...files, [part]: huge });
      assert.ok(bytes.length < 100_000);
      await assert.rejects(importFile({ name, bytes }, limits), (error: Error) => {
        const { code, detail } = error as Error & { code: 'unpacks-too-large'; detail: string };
        assert.equal(code, 'unpacks-too-large');
        assert.match(describeImportError(name, code, detail, 'vi'), new RegExp(`^${name}`));
        assert.match(describeImportError(name, code, detail, 'en'), new RegExp(`^${name}`));
        return true;
      });
    });

    it(`are left packed in parts that are not read: ${name}`, async () => {
      const inner = zipSync({ 'word/document.xml': huge });
      const others = { 'media/image1.png': huge, 'embeddings/o.docx': inner };
      const bytes = zipSync({ ...files, ...others });
      const { text } = await importFile({ name, bytes }, limits);
      assert.equal(text.trim(), words);
    });
  }

  it('do not grow of what a document says is repeated', async () => {
    const cell = (inner: string) =>
      `<table:table><table:table-row><table:table-cell table:number-columns-repeated="64">${inner}</table:table-cell></table:table-row></table:table>`;
    const nested = Array.from({ length: 8 }).reduce<string>(cell, `<text:p>${words}</text:p>`);
    const rows = cell(`<text:p>${'chữ '.repeat(5000)}</text:p>`).repeat(20);
    const blanks = `<text:p>a<text:s text:c="999999999"/>b<text:s text:c="9999"/>c</text:p>`;
    const { text } = await importFile(
      { name: 'a.odt', bytes: odt(nested + rows + blanks.repeat(100)) },
      { ...limits, maxUnpackedBytes: 20_000_000 },
    );
    assert.ok(text.length < 2_000_000, String(text.length));
    assert.ok(text.includes(words));
    const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph(run(words))}</w:tc></w:tr></w:tbl>`;
    const spanned = await importFile({ name: 'a.docx', bytes: docx(wide) }, limits);
    assert.ok(spanned.text.length < 1000);
  });

  it('do not grow of entities, wherever they are declared or used', async () => {
    const laughs = Array.from(
      { length: 30 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    ).join('');
    const types = [
      `<!DOCTYPE x [<!ENTITY e0 "ha">${laughs}]>`,
      `<!DOCTYPE x [<!ENTITY % p "<!ENTITY e30 'ha'>"> %p;]>`,
      `<!DOCTYPE x SYSTEM "file:///etc/passwd" [<!ENTITY e30 SYSTEM "http://127.0.0.1/x">]>`,
      `<!DOCTYPE x PUBLIC "-//A//B" "http://127.0.0.1/x.dtd">`,
    ];
    for (const [name, part, files] of formats) {
      for (const type of types) {
        for (const use of ['<x>&e30;</x>', '<x a="&e30;"/>']) {
          const bytes = zipSync({
            ...files,
            [part]: strToU8(`<?xml version="1.0"?>${type}${use}`),
          });
          await assert.rejects(importFile({ name, bytes }, limits), { code: 'broken' });
        }
      }
    }
    const chapter = epub([`${types[0]}${page(`<p>${words} &e30;</p>`)}`]);
    const read = await importFile({ name: 'a.epub', bytes: chapter }, limits).then(
      ({ text }) => text,
      () => '',
    );
    assert.ok(read.length < 1000);
  });
});

describe('parts of archives whose names lead out', () => {
  const names = [
    '../../ra.txt',
    '/etc/passwd',
    'C:\\ra.txt',
    '..\\..\\ra.txt',
    'a/../../../ra',
    'nul',
  ];
  const evil = Object.fromEntries(names.map((name) => [name, strToU8('Bí mật')]));

  it('are parts like any other, and nothing of them is read unasked', async () => {
    const files: readonly (readonly [string, Record<string, Uint8Array>])[] = [
      ['a.docx', docxFiles(paragraph(run(words)))],
      ['a.odt', odtFiles(`<text:p>${words}</text:p>`)],
      ['a.epub', epubFiles([page(`<p>${words}</p>`)])],
    ];
    for (const [name, own] of files) {
      const { text } = await importFile({ name, bytes: zipSync({ ...own, ...evil }) }, limits);
      assert.equal(text.trim(), words);
    }
  });

  it('are looked for in the archive alone', async () => {
    const file = path.resolve('package.json');
    for (const target of [file, `file://${file}`, '../../../../../../etc/hostname', '%2e%2e/x']) {
      const book = epubFiles([page(`<p>${words}</p>`), page('<p>Hai</p>')]);
      const opf = strFromU8(book['OEBPS/book.opf'] ?? new Uint8Array());
      const other = strToU8(opf.replace('p%201.xhtml', target));
      const read = await importFile(
        { name: 'a.epub', bytes: zipSync({ ...book, 'OEBPS/book.opf': other }) },
        limits,
      ).then(
        ({ text }) => text,
        (error: unknown) => {
          assert.ok(error instanceof ImportError);
          return words;
        },
      );
      assert.equal(read.trim(), words);
    }
  });
});
