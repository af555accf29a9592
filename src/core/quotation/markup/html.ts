import type { Cut, MarkupReader } from '../report/markup';
import { htmlProses } from './htmlRead';
import type { HtmlSink } from './htmlWalker';
import { HtmlWalker } from './htmlWalker';

/** HTML pages and fragments, with the braces of Vue and Handlebars. */
export const htmlReader: MarkupReader = {
  cut: cutHtml,
  read: (piece) => htmlProses(piece, 0, piece.length),
};

const nothing = (): void => undefined;

const UNHEARD: HtmlSink = {
  keep: nothing,
  show: nothing,
  object: nothing,
  note: nothing,
  breakParagraph: nothing,
  open: nothing,
  close: nothing,
};

/** A piece ends at a line end between blocks, with no quotation, figure or note open. */
function cutHtml(text: string, from: number): Cut {
  const walker = new HtmlWalker(text, from, UNHEARD);
  do {
    if (!walker.isIdle) continue;
    const content = skipBlanks(text, walker.at);
    const feed = text.slice(walker.at, content).lastIndexOf('\n');
    const isEnd = content === text.length;
    if (isEnd || feed >= 0) {
      return {
        end: isEnd ? content : walker.at + feed + 1,
        reach: Math.min(content + 1, text.length),
        state: '',
      };
    }
  } while (walker.step());
  return { end: text.length, reach: text.length, state: '' };
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
