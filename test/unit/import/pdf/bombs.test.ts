import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { nodeImportWorker } from '../../../../src/node/importWorker';
import { Importer, ImportFailure } from '../../../../src/protocol/importer';
import { buildReaders } from '../../../support/shippedReaders';
import { buildPdf } from './pdfBuilder';

const limits = { maxBytes: 20_000_000, maxUnpackedBytes: 2_000_000, maxEntries: 500 };
/** Many times the limit, and little enough to be made in a moment. */
const blanks = deflateSync(new Uint8Array(20_000_000).fill(0x20));

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A page whose content is a stream of the dictionary, and whatever else there is. */
function pdf(dictionary: string, data: Uint8Array, others: readonly string[] = []): Uint8Array {
  const objects = [
    ascii('<< /Type /Catalog /Pages 2 0 R >>'),
    ascii('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
    ascii('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>'),
    Buffer.concat([
      ascii(`<< /Length ${data.length} ${dictionary} >>\nstream\n`),
      data,
      ascii('\nendstream'),
    ]),
    ...others.map(ascii),
  ];
  const bodies = objects.flatMap((body, index) => [
    ascii(`${index + 1} 0 obj\n`),
    body,
    ascii('\nendobj\n'),
  ]);
  return Buffer.concat([
    ascii('%PDF-1.7\n'),
    ...bodies,
    ascii('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const hex = (data: Uint8Array): Uint8Array => ascii(`${Buffer.from(data).toString('hex')}>`);

/** 128 blanks for every two bytes. */
const runs = (bytes: number): Uint8Array =>
  Buffer.concat([Buffer.alloc((bytes / 128) * 2, Buffer.from([129, 0x20])), Buffer.from([128])]);

const bombs: Readonly<Record<string, Uint8Array>> = {
  'packed once': pdf('/Filter /FlateDecode', blanks),
  'packed twice': pdf('/Filter [/FlateDecode /FlateDecode]', deflateSync(blanks)),
  'packed ten times': pdf(
    `/Filter [${'/FlateDecode '.repeat(10)}]`,
    Array.from({ length: 9 }).reduce<Buffer>((data) => deflateSync(data), blanks),
  ),
  'packed and written in digits': pdf('/Filter [/ASCIIHexDecode /FlateDecode]', hex(blanks)),
  'a filter that is named elsewhere': pdf('/Filter 5 0 R', blanks, ['/FlateDecode']),
  'a filter whose name is escaped': pdf('/Filter /Fl#61teDecode', blanks),
  'what calls itself a picture': pdf('/Subtype /Image /Filter /FlateDecode', blanks),
  'runs of one byte': pdf('/Filter /RunLengthDecode', runs(20_000_000)),
  'rows that are foretold': pdf(
    '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 100000 >>',
    blanks,
  ),
};

describe('bombs in PDF', function () {
  this.timeout(60_000);
  let folder = '';
  let importer: Importer;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bombs-'));
    buildReaders(folder);
    const start = nodeImportWorker(path.join(folder, 'import.js'), 256);
    importer = new Importer({ start, timeLimit: 60_000, idleLimit: 60_000 });
  });
  after(async () => {
    importer.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  for (const [name, bytes] of Object.entries(bombs)) {
    it(`are refused by the bytes they unpack to: ${name}`, async () => {
      assert.ok(bytes.length < limits.maxUnpackedBytes);
      await assert.rejects(importer.import({ name: 'a.pdf', bytes }, limits), {
        code: 'unpacks-too-large',
        detail: String(limits.maxUnpackedBytes),
      });
    });
  }

  it('are refused where pictures stand for text', async () => {
    for (const filter of ['DCTDecode', 'JBIG2Decode', 'JPXDecode', 'BrotliDecode']) {
      const bytes = pdf(`/Width 60000 /Height 60000 /Filter /${filter}`, blanks);
      await assert.rejects(importer.import({ name: 'a.pdf', bytes }, limits), (error) => {
        assert.ok(error instanceof ImportFailure);
        assert.match(error.code, /^(?:no-text|broken)$/, filter);
        return true;
      });
    }
  });

  it('leave the reader as it was', async () => {
    const sound = buildPdf([[{ text: 'Đảng ủy xã Cảnh Thụy', x: 80, y: 700 }]]);
    const { text } = await importer.import({ name: 'a.pdf', bytes: sound }, limits);
    assert.equal(text, 'Đảng ủy xã Cảnh Thụy');
  });
});
