import type { MarkupReader } from '../report/markup';
import { readerFor } from './markdown';

/** Pandoc's Markdown, as Quarto and R Markdown write it too. */
export const pandocReader: MarkupReader = readerFor(true);
