import type { TextRange } from '../../text/range';
import { commandEnd, skipSpace } from './latexNames';
import { ACCENTS, SYMBOLS } from './latexSymbols';

/** No letter has more marks than this. */
const MOST_MARKS = 4;

/**
 * The letter an accent makes of what follows it: `\'e`, `\'{e}`, `\h{\ecircumflex}`, `\d{\u a}`;
 * null where no letter follows. `at` is that of the backslash; `groupEnds` tells where a brace is
 * closed. Looks at a bounded number of characters, blanks aside.
 */
export function accented(
  text: string,
  at: number,
  groupEnds: Int32Array,
): { readonly letter: string; readonly written: TextRange } | null {
  let marks = '';
  const closing: number[] = [];
  let place = at;
  for (let steps = 0; steps <= 2 * MOST_MARKS; steps += 1) {
    const code = text.charCodeAt(place);
    if (code === 0x7b) {
      const close = groupEnds[place] ?? 0;
      if (close === 0) return null;
      closing.push(close);
      place += 1;
    } else if (code === 0x5c) {
      const end = commandEnd(text, place);
      const name = text.slice(place + 1, end);
      const mark = ACCENTS.get(name);
      // The blanks behind a name belong to it.
      if (mark === undefined) return finished(baseOf(name), skipSpace(text, end));
      marks = mark + marks;
      place = skipSpace(text, end);
    } else {
      const letter = /^\p{L}\p{M}*/u.exec(text.slice(place, place + 8))?.[0] ?? '';
      return finished(letter, place + letter.length);
    }
  }
  return null;

  function finished(base: string, end: number): ReturnType<typeof accented> {
    if (base === '') return null;
    let close = end;
    for (const brace of closing.toReversed()) {
      if (skipSpace(text, close) !== brace) break;
      close = brace + 1;
    }
    return { letter: (base + marks).normalize('NFC'), written: { start: at, end: close } };
  }
}

/** A letter told by its name; the dotless ones have their dot's place taken by the accent. */
function baseOf(name: string): string {
  if (name === 'i' || name === 'j') return name;
  const symbol = SYMBOLS.get(name) ?? '';
  return /^\p{L}$/u.test(symbol) ? symbol : '';
}
