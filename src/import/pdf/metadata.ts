import type { CslItem } from '../../core/citation/csl';
import { cslOf, oneLine } from '../text/csl';
import type { PdfDocument } from './pdfjs';

/** Where a title page says who wrote, in UTF-16 units from the beginning. */
const OPENING = 3000;
const CLOSING = 1500;

/**
 * What the file says of itself and its text bears out: a title and authors that stand in it. Word
 * puts there who used the machine and "Microsoft Word - bao cao.doc"; dates are those of the file.
 */
export async function metadataOf(document: PdfDocument, text: string): Promise<CslItem | null> {
  const info = await infoOf(document);
  const opening = ` ${words(text.slice(0, OPENING))} `;
  const around = `${opening} ${words(text.slice(-CLOSING))} `;
  const stands = (value: string | null, where: string): value is string =>
    value !== null && words(value) !== '' && where.includes(` ${words(value)} `);
  const title = oneLine(info.title);
  const authors = (info.author ?? '')
    .slice(0, 1000)
    .split(/[;\n]|,\s+|\s+(?:và|and)\s+/)
    .map((name) => oneLine(name));
  const named = authors.filter(
    (name): name is string => stands(name, around) && words(name).includes(' '),
  );
  return cslOf('document', {
    title: stands(title, opening) && words(title).length >= 8 ? title : null,
    author: named.length === authors.length ? named.map((literal) => ({ literal })) : [],
    DOI: info.doi !== null && text.toLowerCase().includes(info.doi.toLowerCase()) ? info.doi : null,
  });
}

/** Words as they are compared: without case and signs, but with their marks. */
function words(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

interface Info {
  readonly title: string | null;
  readonly author: string | null;
  readonly doi: string | null;
}

/** A fault of the metadata is none of the text. */
async function infoOf(document: PdfDocument): Promise<Info> {
  try {
    const { info, metadata } = await document.getMetadata();
    const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(info));
    const own = (name: string): unknown => metadata?.get(name);
    const doi = [own('prism:doi'), own('dc:identifier'), fields['Subject']]
      .map(
        (value) =>
          /\b10\.\d{4,9}\/[^\s"<>]{1,100}/.exec(typeof value === 'string' ? value : '')?.[0],
      )
      .find((value) => value !== undefined);
    return {
      title: textOf(fields['Title']) ?? textOf(own('dc:title')),
      author: textOf(fields['Author']) ?? textOf(own('dc:creator')),
      doi: doi ?? null,
    };
  } catch {
    return { title: null, author: null, doi: null };
  }
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value))
    return value.filter((one) => typeof one === 'string').join('; ') || null;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
