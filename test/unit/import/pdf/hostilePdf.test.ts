import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { importFile } from '../../../../src/import/importFile';
import { readPdf } from '../../../../src/import/pdf/readPdf';
import { ImportError } from '../../../../src/import/types';
import { buildPdf } from './pdfBuilder';

const limits = { maxBytes: 10_000_000, maxUnpackedBytes: 1_000_000, maxEntries: 500 };

/** The code of the error, or `article`; anything else than an ImportError fails. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const { text, pages } = await readPdf({ name: 'a.pdf', bytes }, limits);
    assert.equal(text, text.normalize('NFC'));
    for (const { start } of pages) assert.ok(start >= 0 && start <= text.length);
    return 'article';
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    return error.code;
  }
}

const sound = buildPdf([
  [
    { text: 'Đảng ủy xã Cảnh Thụy', x: 80, y: 700 },
    { text: 'hiện có 271 đảng viên.', x: 80, y: 684 },
  ],
  [{ text: 'Trang hai', x: 80, y: 700 }],
]);

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file of objects without a table of them: pdf.js finds them by itself. */
const objects = (...bodies: readonly string[]): Uint8Array =>
  ascii(
    `%PDF-1.7\n${bodies.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`).join('')}` +
      'trailer\n<< /Root 1 0 R >>\n%%EOF\n',
  );

const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>';

describe('import: hostile PDF', function () {
  this.timeout(60_000);

  it('gives an article or a reason for every beginning of a file', async () => {
    for (let end = 0; end < sound.length; end += 97) await outcome(sound.slice(0, end));
    assert.equal(await outcome(sound), 'article');
    assert.equal(await outcome(new Uint8Array()), 'broken');
    assert.equal(await outcome(ascii('%PDF-1.7\n')), 'broken');
  });

  it('gives an article or a reason for any bytes changed', async () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const bytes = sound.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        await outcome(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('has its pages in order where the file has not', async () => {
    const bytes = sound.slice();
    for (const [at, byte] of [
      [122, 65],
      [2460, 0],
      [2692, 0],
      [0, 0],
    ] as const) {
      bytes[at] = byte;
    }
    await outcome(bytes);
  });

  it('gives a reason for any bytes behind the signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        assert.notEqual(
          await outcome(new Uint8Array([...ascii('%PDF-1.4\n'), ...bytes])),
          'article',
        );
      }),
      { numRuns: 40 },
    );
  });

  it('comes out of tables and trees that lead back to themselves', async () => {
    const loops = [
      ascii(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF',
      ),
      objects(
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>',
      ),
      objects('<< /Type /Catalog /Pages 1 0 R >>'),
      objects(
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        `${page.slice(0, -2)} /Resources << /XObject << /X 5 0 R >> >> >>`,
        '<< /Length 5 >>\nstream\n/X Do\nendstream',
        '<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 5 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
      ),
    ];
    for (const bytes of loops) assert.notEqual(await outcome(bytes), 'article');
  });

  it('is not taken in by what claims to have a thousand million pages', async () => {
    const bytes = objects(
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>',
      page,
      '<< /Length 0 >>\nstream\n\nendstream',
    );
    assert.match(await outcome(bytes), /^(?:too-many-entries|no-text|broken)$/);
  });

  it('refuses more text than the limit', async () => {
    const many = Array.from({ length: 10 }, () => [{ text: 'chữ '.repeat(20), x: 9, y: 700 }]);
    const file = { name: 'a.pdf', bytes: buildPdf(many) };
    await assert.rejects(readPdf(file, { ...limits, maxUnpackedBytes: 500 }), {
      code: 'unpacks-too-large',
    });
  });

  it('reads a page of very many scattered letters', async () => {
    const letters = Array.from({ length: 6000 }, (_, index) => ({
      text: 'ă',
      x: (index * 7919) % 600,
      y: (index * 104_729) % 800,
      size: 2 + (index % 5),
    }));
    assert.equal(await outcome(buildPdf([letters])), 'article');
  });

  it('says that a file is locked', async () => {
    const bytes = objects(
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 0 /Kids [] >>',
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
    );
    const locked = new TextDecoder('latin1')
      .decode(bytes)
      .replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 3 0 R /ID [<01><01>]');
    assert.equal(await outcome(ascii(locked)), 'encrypted');
  });

  it('is told by its content, whatever its name', async () => {
    const { notes } = await importFile({ name: 'a.docx', bytes: sound }, limits);
    assert.deepEqual(notes[0], { code: 'other-format', detail: 'pdf' });
  });
});
