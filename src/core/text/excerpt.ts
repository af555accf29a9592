import { singleLine } from './shorten';

/** As much as a list's line shows before its end is cut off, in UTF-16 units. */
const SHOWN = 60;
/** Words kept before the match, so that it is read in its surroundings. */
const LEAD = 24;

/**
 * A passage on one line, begun late enough that the match at `offset` (UTF-16, in `text`) is seen:
 * "… tinh thần đấu trang tự phê bình …". The end is left to the list that shows it.
 */
export function excerptAround(text: string, offset: number): string {
  if (offset <= SHOWN) {
    return singleLine(text);
  }
  const space = text.lastIndexOf(' ', offset - LEAD);
  return space <= 0 ? singleLine(text) : `… ${singleLine(text.slice(space))}`;
}
