import type { Article } from '../../library/article';
import { isDropped, kindAt, SPACE } from '../../text/codeUnits';
import type { TextRange } from '../../text/range';
import { sourceTextOf } from '../find/sourceText';
import type { VerifiedQuotation } from '../verify/results';
import type { WrittenEdit } from './repair';

/** Marks the listed errors of the source that a quotation keeps and does not mark yet. */
export function sicEdits(quotation: VerifiedQuotation, article: Article): readonly WrittenEdit[] {
  const source = sourceTextOf(article);
  const { shown } = quotation;
  return quotation.fragments.flatMap((fragment) => {
    const places = article.sic.filter(
      ({ start, end }) => fragment.source.start <= start && end <= fragment.source.end,
    );
    return places.flatMap((place): WrittenEdit[] => {
      const from = source.toSource(fragment.source).start;
      const { end } = source.toSource(place);
      const letters = countLetters(source.text, { start: from, end });
      const letterEnd = afterLetters(shown.text, fragment.report, letters);
      if (letterEnd === null) return [];
      const at = wordEnd(shown.text, letterEnd);
      if (/^\s*[[(]\s*sic/i.test(shown.text.slice(at, at + 12))) return [];
      const behind = shown.toWritten({ start: at - 1, end: at }).end;
      return [{ range: { start: behind, end: behind }, text: ' [sic]' }];
    });
  });
}

/**
 * Characters other than white space, marks and what nobody sees: the same in every Unicode form.
 * Nor are brackets: they may stand around a first letter that was changed.
 */
function isLetterAt(text: string, at: number): boolean {
  if ('[]'.includes(text.charAt(at)) || isDropped(text.charCodeAt(at))) return false;
  return kindAt(text, at) !== SPACE;
}

function countLetters(text: string, { start, end }: TextRange): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (isLetterAt(text, at)) count += 1;
  return count;
}

/** The offset behind so many letters of a range, editorial marks not counted; null if it has fewer. */
function afterLetters(text: string, { start, end }: TextRange, letters: number): number | null {
  let left = letters;
  for (let at = start; at < end; at += 1) {
    const mark = /^[[(]\s*sic\s*!?\s*[\])]/i.exec(text.slice(at, at + 12));
    if (mark) {
      at += mark[0].length - 1;
      continue;
    }
    if (isLetterAt(text, at)) left -= 1;
    if (left === 0) return at + 1;
  }
  return null;
}

/** Behind the word that an offset stands in. */
function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (/[\p{L}\p{N}\p{M}]/u.test(text.charAt(at))) at += 1;
  return at;
}
