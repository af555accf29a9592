import assert from 'node:assert/strict';
import { readImage } from '../../../src/export/word/images';
import { all, value, written } from './wordFile';

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(4, 0x0d0a1a0a);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** English metric units, which Word has 9525 of for a pixel. */
const EMU = 9525;

describe('images', () => {
  it('are told by their first bytes, with their size', () => {
    assert.deepEqual(readImage(png(30, 20))?.width, 30);
    const gif = Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 9, 0, 4, 1]);
    assert.deepEqual([readImage(gif)?.type, readImage(gif)?.height], ['gif', 260]);
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 9, 8, 0, 5, 0, 7, 3, 1];
    const found = readImage(Uint8Array.from(jpeg));
    assert.deepEqual([found?.type, found?.width, found?.height], ['jpg', 7, 5]);
    const bmp = new Uint8Array(30);
    bmp.set([0x42, 0x4d]);
    new DataView(bmp.buffer).setInt32(18, 6, true);
    new DataView(bmp.buffer).setInt32(22, -3, true);
    assert.deepEqual([readImage(bmp)?.type, readImage(bmp)?.height], ['bmp', 3]);
  });

  it('that are none, empty, cut or of no real size are not shown', () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const cut = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]);
    for (const bytes of [svg, new Uint8Array(), cut, png(0, 5), png(4_000_000_000, 5)]) {
      assert.equal(readImage(bytes), null);
    }
  });

  it('keep their shape within the text, with their words as a caption', async () => {
    const images = [{ path: 'a.png', bytes: png(2000, 1000) }];
    const text = '# T\n\n![Hình 1](a.png)\n\n![Hình 2](a.png){width=50%}\n\nChữ ![](a.png) chữ.\n';
    const { word, notes } = await written(text, { images });
    const sizes = all(word.document, 'wp:extent').map((extent) =>
      ['cx', 'cy'].map((side) => Math.round(Number(value(extent, side)) / EMU)),
    );
    assert.deepEqual(sizes, [
      [624, 312],
      [312, 156],
      [624, 312],
    ]);
    assert.ok(word.lines.includes('Hình 1') && word.lines.includes('Hình 2'));
    assert.ok(!notes.some(({ code }) => code.startsWith('image')));
    assert.ok(Object.keys(word.files).some((name) => name.startsWith('word/media/')));
  });

  it('that cannot be shown stand as their words', async () => {
    const images = [{ path: 'a.svg', bytes: new TextEncoder().encode('<svg/>') }];
    const { word, notes } = await written('# T\n\n![Sơ đồ](a.svg)\n\n![Bảng](b.png)\n', { images });
    assert.ok(word.lines.includes('[Sơ đồ]') && word.lines.includes('[Bảng]'));
    assert.deepEqual(
      notes.filter(({ code }) => code !== 'left-blank'),
      [{ code: 'image-format', detail: 'a.svg' }],
    );
  });
});
