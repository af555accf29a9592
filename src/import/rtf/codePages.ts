import { ImportError } from '../types';

/** Windows' numbers of fonts' character sets, as code pages. */
const codePageOfCharset: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** The code page of a font, or null where it has the document's. */
export function codePageOf(charset: number): number | null {
  return codePageOfCharset.get(charset) ?? null;
}

const labels: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [20866, 'koi8-r'],
  [65001, 'utf-8'],
]);

const ascii = new TextDecoder();
const decoders = new Map<number, TextDecoder>();

/** @throws {ImportError} `unknown-encoding` for letters of a code page that no host knows. */
export function decodeCodePage(bytes: readonly number[], codePage: number): string {
  if (bytes.every((byte) => byte < 0x80)) return ascii.decode(Uint8Array.from(bytes));
  const known = decoders.get(codePage);
  if (known) return known.decode(Uint8Array.from(bytes));
  const label =
    labels.get(codePage) ?? (/^125[0-8]$/.test(String(codePage)) ? `windows-${codePage}` : null);
  if (label === null) throw new ImportError('unknown-encoding', String(codePage));
  const decoder = new TextDecoder(label);
  decoders.set(codePage, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
