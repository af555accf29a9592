import type { ImportReader } from '../types';
import { Notes } from '../notes';
import { writeDocument } from '../text/writeDocument';
import { decodeMarkup } from '../text/decodeMarkup';
import { HtmlBlocks } from './htmlBlocks';
import { htmlMetadata } from './metadata';
import { findReadable } from './readable';
import type { HtmlPage } from './tree';
import { parseHtml } from './tree';
import { parseXhtml } from './xhtml';

/** Reads the article of a web page: the readable part, as a browser shows it. */
export const readHtml: ImportReader = ({ bytes }) =>
  Promise.resolve().then(() => {
    const source = decodeMarkup(bytes);
    const page = /^\s*<\?xml/.test(source) ? parseXhtml(source) : parseHtml(source);
    const { roots, isLeftOut, found } = findReadable(page);
    const notes = new Notes();
    const article = new HtmlBlocks({ notes, isLeftOut });
    for (const root of roots) article.read(root);
    if (found === 'part') notes.count('page-parts-left-out', wordsOutside(page, article));
    if (found === 'nothing') notes.say('not-the-readable-part', '');
    const written = writeDocument(article);
    return { ...written, csl: htmlMetadata(page), notes: notes.list() };
  });

/** How many words of the page are no part of the article, for people to judge the cut by. */
function wordsOutside(page: HtmlPage, article: HtmlBlocks): number {
  const whole = new HtmlBlocks({ notes: new Notes() });
  whole.read(page.body);
  return Math.max(0, countWords(whole) - countWords(article));
}

function countWords({ blocks, footnotes }: HtmlBlocks): number {
  const texts = blocks.flatMap((block) =>
    block.kind === 'page' ? [] : block.kind === 'table' ? block.rows.flat() : [block.text],
  );
  const all = [...texts, ...footnotes.map(({ text }) => text)];
  return all.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}
