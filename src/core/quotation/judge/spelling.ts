/*
 * Spellings that the rules of Vietnamese allow side by side: the variant level of the ladder.
 */

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** A letter without its tone, and the tone; `tone` is '' where there is none. */
function split(letter: string): { readonly base: string; readonly tone: string } {
  const parts = letter.normalize('NFD');
  const tone = TONE.exec(parts)?.[0] ?? '';
  return { base: parts.replace(tone, '').normalize('NFC'), tone };
}

const ROUNDED = new Set(['oa', 'oe', 'uy']);

/**
 * One spelling of a composed word for all that are allowed: the old place of the tone in open oa,
 * oe, uy not after q ("hoà" becomes "hòa"; QĐ 1989/QĐ-BGDĐT accepts both), and y for i alone after
 * h, k, l, m, s, t, qu ("lí" becomes "lý"). The letters keep their case.
 */
export function foldSpelling(word: string): string {
  if (word.length < 2) return word;
  const last = split(word.slice(-1));
  const before = word.slice(-2, -1);
  const onset = word.slice(0, -2);
  const inner = split(before);
  if (ROUNDED.has((inner.base + last.base).toLowerCase()) && !/q$/iu.test(onset)) {
    if (last.tone === '' || inner.tone !== '') return word;
    return onset + (inner.base + last.tone).normalize('NFC') + last.base;
  }
  if (!/^(?:[hklmst]|qu)$/iu.test(onset + before)) return word;
  const y = last.base === 'i' ? 'y' : last.base === 'I' ? 'Y' : last.base;
  return onset + before + (y + last.tone).normalize('NFC');
}
