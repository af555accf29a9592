import { isDropped, kindAt, shapeOf, SPACE, toneOf } from './codeUnits';
import { scanWords } from './words';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * The text as a reader hears it: letter case, Unicode form, invisible characters, the amount of white
 * space and the place of tone marks are gone, the diacritics themselves are not. For comparing what a
 * search found with what was typed; never for verification.
 */
export function markedForm(text: string): string {
  let form = '';
  let at = 0;
  const takeBetween = (end: number): void => {
    for (; at < end; at++) {
      if (kindAt(text, at) === SPACE) form += form.endsWith(' ') ? '' : ' ';
      else if (!isDropped(text.charCodeAt(at))) form += text.charAt(at).toLowerCase();
    }
  };
  scanWords(text, 0, text.length, (start, end) => {
    takeBetween(start);
    form += markedWord(text.slice(start, end));
    at = end;
  });
  takeBetween(text.length);
  return form.trim();
}

/** A word in lower case and decomposed, its tones at its end: "thuỵ" and "thụy" alike. */
function markedWord(word: string): string {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Cf}/gu, '')
    .replace(/ð/gu, 'đ');
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
}

/** Whether any letter carries a diacritic, the bar of đ included. */
export function hasDiacritics(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (shapeOf(unit) !== 0 || toneOf(unit) !== 0) return true;
  }
  return false;
}
