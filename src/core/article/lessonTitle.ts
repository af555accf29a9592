import { isBlank, skipBlanks, skipBlanksBack } from '../text/characters';
import { plainLine } from './words';

/** A comma before this many characters closes no clause worth the name: "về tư tưởng, cần …". */
const shortest = 20;
const longest = 160;

/** Where the words of a lesson begin: past its marker and the marks of emphasis round it. */
export function lessonBodyStart(text: string, markerEnd: number, end: number): number {
  let at = markerEnd;
  while (at < end && (isBlank(text.charCodeAt(at)) || '*_,:.;–-'.includes(text[at] ?? ''))) at += 1;
  return at;
}

/** The first clause of a lesson after its marker, as it stands, on one line; null when empty. */
export function lessonTitle(text: string, markerEnd: number, end: number): string | null {
  const start = lessonBodyStart(text, markerEnd, end);
  const limit = Math.min(end, start + longest);
  let at = start;
  while (at < limit && !closesClause(text, at, start, end)) at += 1;
  if (at === limit && limit < end) {
    // No pause in sight: cut between words.
    let cut = at;
    while (cut > start && !isBlank(text.charCodeAt(cut))) cut -= 1;
    if (cut > start) at = skipBlanksBack(text, start, cut);
  }
  const title = plainLine(text, start, at).replace(/[,;:]$/, '');
  return title === '' ? null : title;
}

function closesClause(text: string, at: number, start: number, end: number): boolean {
  const character = text[at] ?? '';
  if (character === '\n') return skipBlanks(text, at, end) - at > 1 && at - start >= shortest;
  const spaced =
    at + 1 >= end || isBlank(text.charCodeAt(at + 1)) || '*_”"'.includes(text[at + 1] ?? '');
  if (!spaced || !'.,;:!?…'.includes(character)) return false;
  return '.!?…;'.includes(character) || at - start >= shortest;
}
