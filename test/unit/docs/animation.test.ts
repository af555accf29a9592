import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { encodeGif } from '../../support/pictures/gif.mjs';
import { gifFacts } from '../../support/pictures/gifFacts.mjs';

/** A picture of one colour, with a dot of another. */
function picture(colour: number, dot: number, at: number) {
  const pixels = new Uint32Array(20 * 10).fill(colour);
  pixels[at] = dot;
  return { width: 20, height: 10, pixels };
}

describe('the animation of the README', () => {
  for (const language of ['vi', 'en']) {
    it(`is of half a minute, begins anew and loads soon, in ${language}`, async () => {
      const file = await readFile(`docs/images/animation.${language}.gif`);
      const { width, height, frames, seconds, isEndless } = gifFacts(file);
      assert.ok(width >= 1200 && height >= 700, `${width} × ${height}`);
      assert.ok(frames >= 40, String(frames));
      assert.ok(seconds > 25 && seconds < 40, String(seconds));
      assert.ok(isEndless);
      assert.ok(file.length <= 2_500_000, String(file.length));
    });
  }

  it('has a frame for each change, and time for what stays as it is', () => {
    const still = picture(0xffffff, 0x7a1f1f, 3);
    const file = encodeGif([
      { picture: still, delay: 500 },
      { picture: still, delay: 300 },
      { picture: picture(0xffffff, 0x7a1f1f, 90), delay: 200 },
    ]);
    assert.deepEqual(gifFacts(file), {
      width: 20,
      height: 10,
      frames: 2,
      seconds: 1,
      isEndless: true,
    });
  });
});
