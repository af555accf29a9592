import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LegacyEncoding } from '../../../../src/core/text/encodings/names';
import { codecs } from '../../../../src/core/text/encodings/codecs';
import { textFromBytes } from '../../../../src/core/text/encodings/latin1';

/** A text as an editor shows it that takes its legacy bytes for Windows-1252. */
export function misread(text: string, encoding: LegacyEncoding): string {
  return textFromBytes(codecs[encoding].encode(text).bytes);
}

/** The embedded article. Its one no-break space has no code in VISCII and VIQR. */
export const seed = readFileSync(path.join('content', 'canh-thuy', 'article.txt'), 'utf8');

const folder = path.join('test', 'fixtures', 'statistics');

/** Paragraphs of fifty made-up reports, laws and news, and of the embedded article. */
export const paragraphs: readonly string[] = [
  seed,
  ...readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8')),
]
  .flatMap((text) => text.normalize('NFC').split('\n'))
  .map((line) => line.replaceAll('\u00a0', ' ').trim())
  // Beside their text these fixtures have tables of what is to be found in it.
  .filter((line) => line.split(' ').length >= 12 && !line.includes('|'));

/** Every run of `length` words that begins at a multiple of `step`, where it has diacritics. */
export function excerpts(length: number, step: number): string[] {
  const words = paragraphs.join(' ').split(' ');
  const found: string[] = [];
  for (let at = 0; at + length <= words.length; at += step) {
    const excerpt = words.slice(at, at + length).join(' ');
    // What no table can write is no test of one.
    if (/[^ -~]/.test(excerpt) && !/[^ -~\p{Script=Latin}]/u.test(excerpt)) {
      found.push(excerpt);
    }
  }
  return found;
}
