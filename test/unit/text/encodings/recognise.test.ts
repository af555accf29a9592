import assert from 'node:assert/strict';
import type { LegacyEncoding } from '../../../../src/core/text/encodings/names';
import { LEGACY_ENCODINGS } from '../../../../src/core/text/encodings/names';
import {
  encodeAs,
  recogniseEncoding,
  recogniseMisread,
} from '../../../../src/core/text/encodings/encodings';
import { surveyEncodings } from '../../../../src/core/text/encodings/recognise';
import { excerpts, misread, paragraphs, seed } from './misread';

/** Excerpts of so many syllables in each encoding: how many are taken for which. */
function confusion(length: number, step: number): Map<LegacyEncoding, Map<string, number>> {
  const matrix = new Map<LegacyEncoding, Map<string, number>>();
  for (const encoding of LEGACY_ENCODINGS) {
    const row = new Map<string, number>();
    for (const excerpt of excerpts(length, step)) {
      const shown = misread(excerpt, encoding);
      if (shown === excerpt) continue;
      const found = recogniseMisread(shown)?.encoding ?? 'none';
      row.set(found, (row.get(found) ?? 0) + 1);
    }
    matrix.set(encoding, row);
  }
  return matrix;
}

/** The share of a row that is `wanted`. */
function share(row: ReadonlyMap<string, number> | undefined, wanted: (found: string) => boolean) {
  const all = [...(row ?? [])];
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  assert.ok(total > 100);
  return all.reduce((sum, [found, count]) => sum + (wanted(found) ? count : 0), 0) / total;
}

describe('recognising the encoding of a text', () => {
  it('is right of every excerpt of twenty-five syllables', () => {
    const matrix = confusion(25, 97);
    for (const encoding of LEGACY_ENCODINGS) {
      assert.deepEqual(
        [...(matrix.get(encoding) ?? [])].map(([found]) => found),
        [encoding],
      );
    }
  });

  it('is hardly ever wrong of five syllables, and then says rather nothing', () => {
    const matrix = confusion(5, 53);
    for (const encoding of LEGACY_ENCODINGS) {
      const row = matrix.get(encoding);
      const wrong = share(row, (found) => found !== encoding && found !== 'none');
      assert.ok(wrong <= 0.03, `${encoding}: ${wrong}`);
      const none = share(row, (found) => found === 'none');
      // Of VIQR five syllables hold too little that is not also punctuation.
      assert.ok(none <= (encoding === 'viqr' ? 0.25 : 0.12), `${encoding}: ${none} not recognised`);
    }
  });

  it('gives a score, a margin and alternatives', () => {
    for (const encoding of LEGACY_ENCODINGS) {
      const found = recogniseMisread(misread(seed, encoding));
      assert.ok(found?.encoding === encoding);
      assert.ok(found.score > 0.94 && found.margin > 0.3, `${encoding} ${found.margin}`);
      assert.equal(found.alternatives.length, LEGACY_ENCODINGS.length - 1);
      assert.ok(found.alternatives.every(({ score }) => score < found.score));
    }
  });

  it('ranks encodings that make a text more Vietnamese', () => {
    const [best] = surveyEncodings('ViÖt').ranking;
    assert.equal(best?.encoding, 'tcvn3');
    assert.deepEqual(surveyEncodings('abc').ranking, []);
    assert.deepEqual(surveyEncodings(seed).ranking, []);
  });

  it('finds the one paragraph that is in another encoding', () => {
    for (const encoding of LEGACY_ENCODINGS) {
      const [before = '', odd = '', after = ''] = paragraphs.slice(2, 5);
      const shown = misread(odd, encoding);
      const text = [before, shown, after].join('\n\n');
      const found = recogniseMisread(text);
      assert.ok(found?.encoding === encoding, encoding);
      assert.equal(found.ranges.length, 1, encoding);
      const [range] = found.ranges;
      const start = before.length + 2;
      assert.ok(range && range.start >= start && range.end <= start + shown.length);
      const missed = text.slice(start, range.start) + text.slice(range.end, start + shown.length);
      // Words without diacritics at either end are the same in any encoding.
      assert.ok(missed.length < 40, `${encoding}: ${missed}`);
    }
  });

  it('tells two encodings in one text apart', () => {
    const [first = '', second = '', third = ''] = paragraphs;
    const text = [misread(first, 'tcvn3'), second, misread(third, 'vni')].join('\n');
    const found = recogniseMisread(text);
    assert.deepEqual(
      found?.ranges.map(({ encoding }) => encoding),
      ['tcvn3', 'vni'],
    );
  });

  it('keeps short lines with their neighbours', () => {
    const text = 'Quy định\nĐảng ủy xã đã họp\nCần\nỦy ban cũng dự họp';
    const shown = misread(text, 'tcvn3');
    const found = recogniseMisread(shown);
    assert.equal(found?.ranges.length, 1);
    assert.equal(found.ranges[0]?.end, shown.length - ' häp'.length + 4);
  });
});

describe('what is no legacy encoding', () => {
  const fine: Readonly<Record<string, string>> = {
    Vietnamese: paragraphs.join('\n'),
    'Vietnamese in pieces': paragraphs.join('\n').normalize('NFD'),
    'Vietnamese with letters of Latin-1 alone':
      'là có và cũng ô tô, thì bà ấy có tiền: đã trả, hòa cả làng',
    'Vietnamese with Eth for Đ': 'Ðảng ủy xã, Ðiều 5, ðã họp bàn với nhân dân địa phương',
    'Vietnamese with signs':
      'Diện tích 25 m², 30°C ± 2°C, §5, © 2020, « quý I », 2×3, ½ số hộ; 5µm; đường Nº 3 — v.v…',
    English:
      'The café’s naïve façade — “déjà vu” — cost £5 (about €6.50), ±10 %. Zoë and André met in ' +
      'São Paulo; the soupçon of crème brûlée was piqué. © 2020 ACME®, 20°C, ½ price, §4, Æsop.',
    French:
      'Où êtes-vous né ? À l’hôtel, près de la forêt, où tôt ou tard l’été dû à Noël a été gâté. ' +
      'Là-bas, la tôle, le mât et le côté. Ça va, déjà ! Bête à œufs, île, âme, aïeul, Citroën.',
    German: 'Die Größe der Möwe über den Dächern: Äpfel, Öl und süße Brötchen für schöne Füße.',
    Portuguese:
      'A ação não é só dos irmãos; lá está a mãe, avó e avô, com três pães. Órgãos, também à mão.',
    Spanish: '¿Qué tal, señor? ¡Mañana será él! Así como él está aquí, tú también estás allí: sí.',
    code:
      'const a = b ? c.d(e) : "f\'o^+"; // o+ u+ e^ (a. b.) x^2 + y^2; for (i = 0; i < n; i++) a(i)\n' +
      '#include <a.h>\nint main() { char *s = "\\u00e9"; return s[0] ^ 0x2A; } // add dd odd.\n' +
      'git log --format=%h~1 HEAD^ && echo "toi? di. la`m"',
    'Vietnamese without diacritics':
      'Toi di hoc o truong lang. Ban co khoe khong? Me la nguoi da day toi.',
    'English sentences that end in vowels':
      'We go. So do they? Be. To me? No. I do! Who are you? Are we to be. He is so. You too.',
    nothing: '',
  };

  for (const [what, text] of Object.entries(fine)) {
    it(what, () => {
      assert.equal(recogniseMisread(text), null, JSON.stringify(recogniseMisread(text)?.ranges));
      assert.equal(recogniseEncoding(encodeAs(text, 'utf-8').bytes), null);
    });
  }

  it('not even in a long text of single words that fit by chance', () => {
    const words = 'tôt né où là dû mât côté été café naïve señor größe';
    assert.equal(
      recogniseMisread(`${words} and some other English words here. `.repeat(2000)),
      null,
    );
  });
});

describe('recognising the encoding of bytes', () => {
  it('of legacy files', () => {
    for (const encoding of LEGACY_ENCODINGS) {
      const found = recogniseEncoding(encodeAs(seed, encoding).bytes);
      // UTF-8 is what it should be, and ASCII is UTF-8.
      const isFine = ['utf-8', 'utf-8-twice', 'viqr'].includes(encoding);
      assert.equal(found?.encoding ?? null, isFine ? null : encoding);
    }
  });

  it('of UTF-8 that is broken in places', () => {
    const bytes = encodeAs(seed, 'utf-8').bytes;
    bytes[1000] = 0xff;
    assert.equal(recogniseEncoding(bytes)?.encoding, 'utf-8');
  });

  it('says nothing of what is no text', () => {
    assert.equal(recogniseEncoding(Uint8Array.from({ length: 500 }, (_, at) => at % 256)), null);
    assert.equal(recogniseEncoding(Uint8Array.of(0xff, 0xfe, 0x41, 0x00)), null);
    assert.equal(recogniseEncoding(Uint8Array.of()), null);
  });
});
